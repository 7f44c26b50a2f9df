import ArgumentParser
import Geospatial
import GrowingAreas
import Traceability
import UseCases
import Wording

// Lots come to be.
extension LotCommand {
  struct Harvest: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Record a harvest as a lot; it is held against season, field diary and what the land can bear.",
      discussion: """
        Kilograms are as weighed: of parcels, of a grower's parcels of the crop, or of a growing area; no split is made up.
        Example: vungtrong lot harvest --product 09521234543213 --date 2026-06-12 --from P-00001=320.5 P-00002+P-00003=80
        Example: vungtrong lot harvest --product 09521234543213 --date 2026-06-12 --grower H-0001=320.5 H-0002=80
        Example: vungtrong lot harvest --product 09521234543213 --date 2026-06-12 --area VT-MAN-01=1200
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "GTIN of the product.") var product: String
    @Option(parsing: .upToNextOption, help: "Kilograms of parcels, as P-00001=320.5 or P-00002+P-00003=80.")
    var from: [WeighedArgument] = []
    @Option(parsing: .upToNextOption, help: "Kilograms of a grower's parcels of the crop, as H-0001=320.5.")
    var grower: [WeighedArgument] = []
    @Option(parsing: .upToNextOption, help: "Kilograms of a growing area, as VT-MAN-01=1200.")
    var area: [WeighedArgument] = []
    @Option(help: "Code of the lot. Default: letters of the crop and the day.") var lot: String?
    @Option(help: "Notes (kept private).") var notes: String?
    @OptionGroup var options: LedgerOptions
    @OptionGroup var hold: HoldOptions

    func validate() throws {
      guard options.date != nil else { throw ValidationError("--date is missing: the day of the harvest.") }
      guard !(from + grower + area).isEmpty else {
        throw ValidationError("Nothing was weighed: give --from, --grower or --area.")
      }
    }

    func run() throws {
      let record = try common.changingOffice().recordHarvest(
        of: GTIN(product), code: lot.map { try LotCode($0) },
        from: Self.sources(parcels: from, growers: grower, areas: area),
        options.terms(hold: hold.reason, notes: notes))
      if common.json || options.dryRun || !record.breaches.isEmpty { return try common.tell(record, options) }
      let lot = record.lots[0]
      common.say(
        CommandPhrases.lotRecorded,
        [
          "lot": lot.id.description, "mass": common.lang.kilograms(lot.mass.value),
          "parcels": common.lang.count(lot.parcelCodes.count), "date": common.lang.date(lot.harvestDate),
        ])
    }

    static func sources(
      parcels: [WeighedArgument], growers: [WeighedArgument], areas: [WeighedArgument]
    ) -> [LotSource] {
      parcels.map { LotSource(parcelCodes: $0.names, mass: $0.mass) }
        + growers.flatMap { weighed in
          weighed.names.map { LotSource(parcelCodes: [], growerCode: $0, mass: weighed.mass) }
        }
        + areas.flatMap { weighed in
          weighed.names.map { LotSource(parcelCodes: [], growingAreaCode: $0, mass: weighed.mass) }
        }
    }
  }

  struct Receive: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record goods that came in from somebody else, such as bought-in raw material.",
      discussion: """
        Example: vungtrong lot receive 09521234543237=500kg --supplier "Đại lý ngô Lùng Phình" --place "xã Lùng Phình" --outside
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "What came in, as GTIN=500kg or GTIN/code=500kg; kg, l or pcs.") var goods: MadeArgument
    @Option(help: "Who gave it (kept private).") var supplier: String
    @Option(help: "Where the supplier is (kept private).") var place = ""
    @Flag(help: "It grew outside the commune; the page says which share of the goods did.") var outside =
      false
    @Option(help: "Number of the supplier's event in the inbox, which is settled with it.") var event: Int?
    @Option(help: "Notes (kept private).") var notes: String?
    @OptionGroup var options: LedgerOptions

    func run() throws {
      let record = try common.changingOffice().receive(
        goods.goods(), from: TradePartner(name: supplier, place: place), isFromOutside: outside,
        inboxEvent: event, options.terms(notes: notes))
      try common.tell(record, options)
    }
  }

  struct Process: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that goods became other goods: dried, distilled, filled.",
      discussion: """
        Example: vungtrong lot process 09521234543220/CS-260412=50kg --into 09521234543244=10.4kg --expected 0.21 --lowest 0.18 --highest 0.25
        Example: vungtrong lot process 09521234543237/N-260901 --into 09521234543251/R-1=20l --alcohol 45 --expected 0.33 --lowest 0.25 --highest 0.45
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lots as GTIN/code=50kg; all of a lot without an amount.") var lots: [GoodsArgument]
    @Option(
      parsing: .upToNextOption, help: "What came out, as GTIN=10.4kg or GTIN/code=10.4kg; kg, l or pcs.")
    var into: [MadeArgument]
    @Option(help: "How much is expected to come out of each kilogram, litre or piece.") var expected: Double?
    @Option(help: "The least that is believed.") var lowest: Double?
    @Option(help: "The most that is believed.") var highest: Double?
    @Option(help: "Per cent of alcohol by volume, for spirits.") var alcohol: Double?
    @Option(help: "Notes (kept private).") var notes: String?
    @OptionGroup var options: LedgerOptions
    @OptionGroup var hold: HoldOptions

    func validate() throws {
      let given = [expected, lowest, highest].count { $0 != nil }
      guard given == 0 || given == 3 else {
        throw ValidationError("--expected, --lowest and --highest belong together.")
      }
    }

    func run() throws {
      let ratio = expected.map { ProcessRatio(expected: $0, lowest: lowest ?? $0, highest: highest ?? $0) }
      let record = try common.changingOffice().process(
        lots.map { try $0.goods() }, into: into.map { try $0.goods(alcohol: alcohol) }, expecting: ratio,
        options.terms(hold: hold.reason, notes: notes))
      try common.tell(record, options)
    }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Divide goods of a lot into several lots of the same product.",
      discussion:
        "Example: vungtrong lot split 09521234543213/MTH-260612 --into 09521234543213/A=100kg 09521234543213/B=20.5kg"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lot as GTIN/code.") var lot: LotName
    @Option(parsing: .upToNextOption, help: "The new lots, as GTIN/code=100kg.") var into: [MadeArgument]
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().split(lot.id(), into: into.map { try $0.goods() }, options.terms()),
        options)
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Join lots of one product into a new one.",
      discussion:
        "Example: vungtrong lot merge 09521234543213/MTH-260612 09521234543213/MTH-260613=80kg --into MTH-W24"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lots as GTIN/code=80kg; all of a lot without an amount.") var lots: [GoodsArgument]
    @Option(help: "Code of the new lot. Default: letters of the crop and the day.") var into: String?
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().merge(
          lots.map { try $0.goods() }, into: into.map { try LotCode($0) }, options.terms()), options)
    }
  }
}
