import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

// What was recorded is taken back; lots are held and let go.
extension LotCommand {
  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Take an entry of the ledger back, with another in its place where something of it was right.",
      discussion: """
        Nothing is ever edited: the entry stays, with what takes it back. lot show lists the numbers.
        Example: vungtrong lot correct 12 --why "đọc nhầm cân" --quantity 32.5kg
        Example: vungtrong lot correct 12 --why "ghi hai lần"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Number of the entry.") var entry: Int
    @Option(help: "Why.") var why: String
    @Option(help: "The day it should have said.") var date: EventTime?
    @Option(help: "The amount it should have said, where it has only one.") var quantity: Quantity?
    @Option(help: "The receiver or supplier it should have said.") var partner: String?
    @Option(help: "Where that one is.") var place = ""
    @Option(help: "Per cent of alcohol it should have said.") var alcohol: Double?
    @Option(help: "The facility it should have said.") var at: String?
    @Option(parsing: .upToNextOption, help: "Of a harvest: all kilograms of parcels, as P-00001=320.5.")
    var from: [WeighedArgument] = []
    @Option(parsing: .upToNextOption, help: "Of a harvest: all kilograms of growers, as H-0001=320.5.")
    var grower: [WeighedArgument] = []
    @Option(
      parsing: .upToNextOption, help: "Of a harvest: all kilograms of growing areas, as VT-MAN-01=1200.")
    var area: [WeighedArgument] = []
    @Flag(help: "Say what would be recorded; nothing is kept.") var dryRun = false
    @Flag(help: "Record it although season, field diary, land or ratio speak against it, and hold its lots.")
    var hold = false

    func run() throws {
      let sources = Harvest.sources(parcels: from, growers: grower, areas: area)
      let record = try common.changingOffice().correct(
        entry, why: why,
        to: EntryCorrection(
          time: date, quantity: quantity, partner: partner.map { TradePartner(name: $0, place: place) },
          sources: sources.isEmpty ? nil : sources, alcohol: alcohol, facility: at),
        RecordingTerms(holdReason: hold ? why : nil, isDryRun: dryRun))
      var options = LedgerOptions()
      options.dryRun = dryRun
      try common.tell(record, options)
    }
  }

  struct Hold: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hold lots: no move, code or label until somebody lifts it.",
      discussion: "Example: vungtrong lot hold 09521234543213/MTH-260612 --why \"chờ kết quả mẫu\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lots as GTIN/code.") var lots: [LotName]
    @Option(help: "Why.") var why: String
    @Option(help: "Who decided it. Default: the account that records it.") var by: String?
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().hold(lots.map { try $0.id() }, why: why, options.terms(person: by)),
        options)
    }
  }

  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lift the hold of lots; who did it and why stays in the ledger.",
      discussion: """
        Example: vungtrong lot release 09521234543213/MTH-260612 --why "mẫu đạt, phiếu 17/KN" --by "Giàng Seo Páo"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lots as GTIN/code.") var lots: [LotName]
    @Option(help: "Why.") var why: String
    @Option(help: "Who decided it, by name. Default: the account that records it, where it is one person's.")
    var by: String?
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().release(lots.map { try $0.id() }, why: why, options.terms(person: by)),
        options)
    }
  }
}
