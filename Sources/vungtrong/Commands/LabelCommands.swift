import ArgumentParser
import Documents
import GrowingAreas
import Traceability
import UseCases
import Wording

struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label", abstract: "Labels to stick on packs.",
    subcommands: [LabelSheetsCommand.self, LabelPrintCommand.self])
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

struct LabelPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print one label for each issued serial of a lot.",
    discussion: """
      The ending of -o chooses: .pdf for office printers, .zpl or .tspl for label printers (labels on a roll),
      .svg or .png for the first label alone, as a picture.
      Example: vungtrong label print --lot 09521234543213/MTH-260612 --sheet a4-24 -o labels.pdf
      """)
  @OptionGroup var common: CommonOptions
  @Option(help: "Lot as GTIN/code.") var lot: LotName
  @Option(help: "Name of the sheet, see: vungtrong label sheets; or the file of your own.") var sheet =
    "a4-24"
  @Option(name: .customLong("run"), help: "Number of the code run. Default: the latest.") var codeRun: Int?
  @Option(help: "First free label of the first sheet, from 1.") var start = 1
  @Option(help: "Begin with this serial.") var fromSerial: String?
  @Option(help: "Labels of each serial.") var copies = 1
  @Option(help: "Dots per inch: of the label printer (default 203) or of a PNG (default 300).") var dpi: Int?
  @Option(
    help:
      "How much the printed link says: whole, serial (without the lot) or short. See: vungtrong code size.")
  var link = LinkForm.whole
  @Flag(help: "The QR code alone, without text (.svg and .png).") var codeOnly = false
  @Option(help: "Address the codes lead to. Default: $VUNGTRONG_PUBLIC_BASE.") var base: String?
  @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
  @Flag(help: "Replace a file that is there.") var force = false

  func validate() throws {
    if let dpi, !(150...1200).contains(dpi) { throw ValidationError("--dpi must be 150 to 1200.") }
  }

  func run() throws {
    let (gtin, code) = try lot.identifiers()
    guard let form = LabelFileForm(path: output, dotsPerInch: dpi.map(Double.init)) else {
      throw Refusal(
        .invalidField, output,
        ["field": .text("output"), "value": .text(output), "rule": .text("label-file-ending")])
    }
    var request = LabelRequest(
      gtin: gtin, lot: code, sheet: try Office.labelSheet(named: sheet), run: codeRun, path: output,
      form: form, publicBase: try PublicBase.resolve(base), firstLabel: start - 1, force: force)
    request.fromSerial = try fromSerial.map(SerialCode.init)
    request.copies = copies
    request.linkForm = link
    request.codeOnly = codeOnly
    let office = try common.changingOffice()
    let summary = try office.printLabels(request, publisher: common.publisher(of: office))
    if common.json {
      try Terminal.json(LabelPrintJSON(summary, path: output))
    } else {
      common.say(
        CommandPhrases.labelsPrinted,
        [
          "count": common.lang.count(summary.labels), "pages": common.lang.count(summary.pages),
          "path": output, "modules": common.lang.count(summary.symbolSize),
          "size": common.lang.number(summary.moduleSize, .exactly(2)),
        ])
      for warning in summary.warnings { Terminal.error(warning.text(common.lang)) }
    }
  }
}
