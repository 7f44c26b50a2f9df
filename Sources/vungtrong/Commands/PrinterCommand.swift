import ArgumentParser
import Traceability
import UseCases
import Wording

struct PrinterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printer", abstract: "Printers and what makes up for their drift.",
    subcommands: [Set.self, List.self, Remove.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep a printer's correction; what is not given stays.",
      discussion: """
        Measure a test page first (label testpage). Millimetres are positive to the right and down, negative the other way.
        Example: vungtrong printer set van-phong --offset-x 0.8 --offset-y 1.2 --scale-y 1.003
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "A name of your own for it.") var name: String
    @Option(help: "Slug of the cooperative whose printer it is. Default: everybody's.") var cooperative:
      String?
    @Option(parsing: .unconditional, help: "Millimetres that all print moves to the right, -10 to 10.")
    var offsetX: Double?
    @Option(parsing: .unconditional, help: "Millimetres that all print moves down, -10 to 10.") var offsetY:
      Double?
    @Option(
      parsing: .unconditional, help: "Millimetres more from each label to the next one to the right, -1 to 1."
    ) var pitchX: Double?
    @Option(parsing: .unconditional, help: "Millimetres more from each row to the next, -1 to 1.") var pitchY:
      Double?
    @Option(parsing: .unconditional, help: "Factor on all distances across, 0.97 to 1.03.") var scaleX:
      Double?
    @Option(parsing: .unconditional, help: "Factor on all distances down, 0.97 to 1.03.") var scaleY: Double?

    func run() throws {
      var change = PrinterChange()
      (change.offsetX, change.offsetY) = (offsetX, offsetY)
      (change.pitchX, change.pitchY) = (pitchX, pitchY)
      (change.scaleX, change.scaleY) = (scaleX, scaleY)
      let printer = try common.changingOffice().keeping(cooperative).setPrinter(name, change)
      try common.tell(
        LabelCommandPhrases.printerSet,
        ["name": printer.name, "correction": printer.calibration.text(common.lang)],
        json: LabelPrinterJSON(printer))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Printers that are kept.", discussion: "Example: vungtrong printer list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        common.readingOffice().labelPrinters(),
        text: {
          [$0.name, $0.cooperativeSlug ?? "", $0.calibration.text(common.lang)].filter { !$0.isEmpty }
            .joined(separator: "  ")
        }, json: LabelPrinterJSON.init)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget a printer; runs keep its name.",
      discussion: "Example: vungtrong printer remove van-phong")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Its name.") var name: String
    @Option(help: "Slug of the cooperative whose printer it is. Default: everybody's.") var cooperative:
      String?

    func run() throws {
      try common.changingOffice().keeping(cooperative).removePrinter(name)
      try common.tell(LabelCommandPhrases.printerRemoved, ["name": name], json: ["removed": name])
    }
  }
}

extension Office {
  /// The office, bound to the cooperative where one is named.
  fileprivate func keeping(_ cooperative: String?) throws -> Office {
    try cooperative.map { try keepingGoods(of: $0) } ?? self
  }
}
