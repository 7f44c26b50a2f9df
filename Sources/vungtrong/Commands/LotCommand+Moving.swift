import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

/// Goods that are taken: of lots, or all that boxes hold.
struct TakenOptions: ParsableArguments {
  @Argument(help: "Lots as GTIN/code=80kg; all of a lot without an amount.") var lots: [GoodsArgument] = []
  @Option(parsing: .upToNextOption, help: "Boxes with all that they hold.") var box: [String] = []

  func goods() throws -> [GoodsTaken] {
    try lots.map { try $0.goods() } + box.map { .box(try BoxCode($0)) }
  }

  func validate() throws {
    guard !lots.isEmpty || !box.isEmpty else { throw ValidationError("Name a lot, or a box with --box.") }
  }
}

// Goods go into boxes, or away.
extension LotCommand {
  struct Pack: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put loose goods into a box; they stay goods of their lots.",
      discussion:
        "Example: vungtrong lot pack 09521234543213/MTH-260612=80kg --into 095212345000000018 --date 2026-06-12"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lots as GTIN/code=80kg; all of a lot without an amount.") var lots: [GoodsArgument]
    @Option(help: "SSCC, or a code of your own.") var into: String
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().pack(
          lots.map { try $0.goods() }, into: BoxCode(into), options.terms()), options)
    }
  }

  struct Ship: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that goods went to a named receiver.",
      discussion: """
        Example: vungtrong lot ship 09521234543213/MTH-260612=80kg --to "Chợ Cốc Lếu" --place "phường Lào Cai"
        Example: vungtrong lot ship --box 095212345000000018 --to "Siêu thị Sa Pa"
        """)
    @OptionGroup var common: CommonOptions
    @OptionGroup var taken: TakenOptions
    @Option(help: "Who gets them (kept private).") var to: String
    @Option(help: "Where the receiver is (kept private).") var place = ""
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().ship(
          taken.goods(), to: TradePartner(name: to, place: place), options.terms()), options)
    }
  }

  struct Sell: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that goods were sold to whoever bought them.",
      discussion: "Example: vungtrong lot sell 09521234543213/MTH-260612=12.5kg")
    @OptionGroup var common: CommonOptions
    @OptionGroup var taken: TakenOptions
    @Option(help: "Who bought them, where that is known (kept private).") var to: String?
    @Option(help: "Where the buyer is (kept private).") var place = ""
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().sell(
          taken.goods(), to: to.map { TradePartner(name: $0, place: place) }, options.terms()), options)
    }
  }

  struct Destroy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record that goods were destroyed or lost.",
      discussion: "Example: vungtrong lot destroy 09521234543213/MTH-260612=5kg --why \"dập nát\"")
    @OptionGroup var common: CommonOptions
    @OptionGroup var taken: TakenOptions
    @Option(help: "Why.") var why: String
    @OptionGroup var options: LedgerOptions

    func run() throws {
      try common.tell(
        try common.changingOffice().destroy(taken.goods(), why: why, options.terms()), options)
    }
  }
}
