import ArgumentParser
import Documents
import GrowingAreas
import Traceability
import UseCases
import Wording

struct LabelPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "Print one label for each issued serial of a lot, and keep what was printed.",
    discussion: """
      The ending of -o chooses: .pdf for office printers, .zpl or .tspl for label printers (labels on a roll),
      .svg or .png for the first label alone, as a picture, which is not kept.
      Examples:
        vungtrong label print --lot 09521234543213/MTH-260612 --sheet a4-24 -o labels.pdf
        vungtrong label print --lot 09521234543213/MTH-260612 --sheet a4-24 --printer van-phong --start 9 -o labels.pdf
        vungtrong label print --reprint 3 -o again.pdf
        vungtrong label print --lot 09521234543213/MTH-260612 --blank 24 -o without-codes.pdf
      """)
  @OptionGroup var common: CommonOptions
  @Option(help: "Lot as GTIN/code.") var lot: LotName?
  @Option(help: "Print this label run again, from what it froze. See: vungtrong label runs.") var reprint:
    Int?
  @Option(
    help: "Name of the sheet, see: vungtrong label sheets; or the file of your own. Default: a4-24.")
  var sheet: String?
  @Option(name: .customLong("run"), help: "Number of the code run. Default: the latest.") var codeRun: Int?
  @Option(help: "First free label of the first sheet, from 1.") var start: Int?
  @Option(help: "Begin with this serial.") var fromSerial: String?
  @Option(help: "Labels of each serial.") var copies: Int?
  @Option(help: "So many labels with the place of code and serial left blank; uses up no serial.")
  var blank: Int?
  @Option(help: "Apply the correction of this printer, see: vungtrong printer list.") var printer: String?
  @Option(help: "Dots per inch: of the label printer (default 203) or of a PNG (default 300).") var dpi: Int?
  @Option(
    help:
      "How much the printed link says: whole, serial (without the lot) or short. Default: the fullest that scans well."
  )
  var link: LinkForm?
  @Flag(help: "The QR code alone, without text (.svg and .png).") var codeOnly = false
  @Option(help: "Address the codes lead to. Default: $VUNGTRONG_PUBLIC_BASE.") var base: String?
  @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
  @Flag(help: "Say what would be printed; write and keep nothing.") var dryRun = false
  @Flag(help: "Replace a file that is there.") var force = false

  func validate() throws {
    try Self.validate(dpi)
    guard (lot == nil) != (reprint == nil) else { throw ValidationError("Give either --lot or --reprint.") }
    if reprint != nil {
      guard sheet == nil, codeRun == nil, copies == nil, blank == nil, link == nil, base == nil, dpi == nil,
        !codeOnly, !dryRun
      else {
        throw ValidationError(
          "--reprint prints what the run froze; it goes with --start, --from-serial and --printer only.")
      }
    }
    if blank != nil, codeRun != nil || fromSerial != nil || copies != nil || codeOnly {
      throw ValidationError(
        "--blank labels have no serials: leave out --run, --from-serial, --copies, --code-only.")
    }
  }

  static func validate(_ dpi: Int?) throws {
    if let dpi, !(150...1200).contains(dpi) { throw ValidationError("--dpi must be 150 to 1200.") }
  }

  /// What the ending of a file asks for.
  static func form(of path: String, _ dpi: Int?) throws -> LabelFileForm {
    guard let form = LabelFileForm(path: path, dotsPerInch: dpi.map(Double.init)) else {
      throw Refusal(
        .invalidField, path,
        ["field": .text("output"), "value": .text(path), "rule": .text("label-file-ending")])
    }
    return form
  }

  func run() throws {
    let form = try Self.form(of: output, dpi)
    let office = try common.changingOffice()
    let publisher = try common.publisher(of: office)
    let language = common.lang
    let progress: @Sendable (Int, Int) -> Void = { done, all in
      Terminal.bar(
        Double(done) / Double(max(all, 1)),
        LabelCommandPhrases.progress.text(
          language, ["done": language.count(done), "all": language.count(all)]))
    }
    defer { Terminal.progress("") }
    let result: LabelPrintResult
    if let reprint {
      var request = LabelReprintRequest(run: reprint, path: output, form: form, force: force)
      request.firstLabel = start.map { $0 - 1 }
      request.fromSerial = try fromSerial.map(SerialCode.init)
      request.printer = printer
      result = try office.reprintLabels(request, publisher: publisher, progress: progress)
    } else {
      result = try office.printLabels(try request(form, office), publisher: publisher, progress: progress)
    }
    Terminal.progress("")
    try tell(result)
  }

  private func request(_ form: LabelFileForm, _ office: Office) throws -> LabelRequest {
    guard let (gtin, code) = try lot?.identifiers() else { throw ValidationError("--lot is missing.") }
    var request = LabelRequest(
      lot: LotID(gtin, code), sheet: try office.knownLabelSheet(named: sheet ?? "a4-24"), path: output,
      form: form,
      publicBase: try PublicBase.resolve(base), force: force)
    request.run = codeRun
    request.firstLabel = (start ?? 1) - 1
    request.fromSerial = try fromSerial.map(SerialCode.init)
    request.copies = copies ?? 1
    request.blank = blank
    request.linkForm = link
    request.codeOnly = codeOnly
    request.printer = printer
    request.language = common.lang
    request.dryRun = dryRun
    return request
  }

  private func tell(_ result: LabelPrintResult) throws {
    let summary = result.summary
    if common.json {
      try Terminal.json(LabelPrintJSON(result, path: output))
      return
    }
    let counts = [
      "count": common.lang.count(summary.labels), "pages": common.lang.count(summary.pages), "path": output,
    ]
    common.say(dryRun ? LabelCommandPhrases.wouldPrint : LabelCommandPhrases.printed, counts)
    common.say(
      LabelCommandPhrases.codeChosen,
      [
        "form": LabelCommandPhrases.form(summary.linkForm.rawValue)[common.lang],
        "level": summary.levelName, "modules": common.lang.count(summary.symbolSize),
        "size": common.lang.number(summary.moduleSize, .exactly(2)),
      ])
    if let run = result.run {
      let numbers = ["run": common.lang.count(run), "first": common.lang.count(result.reprintOf ?? 0)]
      common.say(
        result.reprintOf == nil ? LabelCommandPhrases.kept : LabelCommandPhrases.reprinted, numbers)
      if result.isSameFile { common.say(LabelCommandPhrases.sameFile) }
    }
    if result.reprintOf == nil, result.printedBefore > 0 {
      Terminal.error(
        LabelCommandPhrases.printedBefore.text(
          common.lang, ["count": common.lang.count(result.printedBefore)]))
    }
    for warning in summary.warnings { Terminal.error(warning.text(common.lang)) }
  }
}
