import ArgumentParser
import Documents
import GrowingAreas
import UseCases
import Wording

struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label", abstract: "Labels to stick on packs.",
    subcommands: [
      LabelSheetsCommand.self, LabelPrintCommand.self, LabelRunsCommand.self, LabelReconcileCommand.self,
      LabelCheckCommand.self, LabelTestPageCommand.self,
    ])
}

struct LabelSheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets", abstract: "Label sheets known by name; with --drawing, one of them drawn.",
    discussion: """
      A sheet of your own is a small text file that ends in .tem, see docs/khuon-tem.md.
      Example: vungtrong label sheets --sheet mine.tem --drawing mine.svg
      """)
  @OptionGroup var common: CommonOptions
  @Option(help: "Show this one alone: a name, or the file of your own sheet.") var sheet: String?
  @Option(help: "Draw the sheet of --sheet into this SVG file.") var drawing: String?
  @Flag(help: "Replace a file that is there.") var force = false

  func validate() throws {
    if drawing != nil, sheet == nil { throw ValidationError("--drawing needs --sheet.") }
  }

  func run() throws {
    let sheets = try sheet.map { [try Office.labelSheet(named: $0)] } ?? LabelSheet.all
    if let drawing { try Office.drawLabelSheet(sheets[0], to: drawing, force: force) }
    try common.list(
      sheets,
      text: { sheet in
        let size = common.lang.number(sheet.labelWidth) + " x " + common.lang.number(sheet.labelHeight)
        return "\(sheet.name)  \(sheet.columns) x \(sheet.rows)  \(size) mm"
      }, json: LabelSheetJSON.init)
  }
}

struct LabelTestPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "testpage",
    abstract: "Print rulers and the outlines of a sheet, to see how far a printer is off.",
    discussion: """
      Print it at 100 % on plain paper. With --printer its correction is applied, so that the page must now fit.
      Example: vungtrong label testpage --sheet a4-24 --printer van-phong -o thu.pdf
      """)
  @OptionGroup var common: CommonOptions
  @Option(help: "A printer kept with: vungtrong printer set.") var printer: String?
  @Option(help: "Name of the sheet, or the file of your own.") var sheet = "a4-24"
  @Option(help: "Dots per inch of a label printer.") var dpi: Int?
  @Option(name: [.short, .customLong("output")], help: "The file to write: .pdf, .zpl or .tspl.")
  var output: String
  @Flag(help: "Replace a file that is there.") var force = false

  func validate() throws { try LabelPrintCommand.validate(dpi) }

  func run() throws {
    let form = try LabelPrintCommand.form(of: output, dpi)
    let office = try common.readingOffice()
    try office.printTestPage(
      on: office.knownLabelSheet(named: sheet), printer: printer, to: output, as: form, language: common.lang,
      force: force)
    try common.tell(LabelCommandPhrases.testPageWritten, ["path": output], json: ["path": output])
  }
}
