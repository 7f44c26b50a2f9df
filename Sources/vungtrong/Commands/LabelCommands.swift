import ArgumentParser
import Documents
import GrowingAreas
import Traceability
import UseCases
import Wording

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "QR codes of single packs.", subcommands: [Issue.self, Verify.self])

  struct Issue: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Issue random serials for a lot; each opens its page when the command returns.")
    @OptionGroup var common: CommonOptions
    @Option(help: "Lot as GTIN/code.") var lot: LotName
    @Option(help: "How many, 1 to 100000.") var serials = 24

    func run() throws {
      let (gtin, code) = try lot.identifiers()
      let office = try common.changingOffice()
      let issued = try office.issueCodes(
        for: gtin, lot: code, count: serials, publisher: common.publisher(of: office))
      try common.tell(
        CommandPhrases.codesIssued,
        [
          "count": common.lang.count(issued.count), "lot": code.description,
          "first": issued.first?.description ?? "",
        ], json: ["serials": issued.map(\.description)])
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a printed link: exit code 0 when good, 65 with the position when not.")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The link as printed.") var url: String
    @Flag(help: "Ask the rules only, not the store.") var syntax = false

    func run() throws {
      let link = try syntax ? Office.parseLink(url) : common.readingOffice().verifyLink(url)
      try common.tell(CommandPhrases.codeGood, ["code": link.path], json: ["good": link.path])
    }
  }
}

struct LabelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label", abstract: "Labels to stick on packs.", subcommands: [Sheets.self, PrintLabels.self])

  struct Sheets: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Label sheets known by name.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        LabelSheet.all,
        text: { sheet in
          let size = common.lang.number(sheet.labelWidth) + " x " + common.lang.number(sheet.labelHeight)
          return "\(sheet.name)  \(sheet.columns) x \(sheet.rows)  \(size) mm"
        }, json: SheetJSON.init)
    }
  }

  struct PrintLabels: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "print", abstract: "Print one label for each issued serial of a lot.",
      discussion: "Example: vungtrong label print --lot 09521234543213/MTH-260612 --sheet a4-24 -o labels.pdf"
    )
    @OptionGroup var common: CommonOptions
    @Option(help: "Lot as GTIN/code.") var lot: LotName
    @Option(help: "Name of the sheet, see: vungtrong label sheets.") var sheet = "a4-24"
    @Option(name: .customLong("run"), help: "Number of the code run. Default: the latest.") var codeRun: Int?
    @Option(help: "First free label of the first sheet, from 1.") var start = 1
    @Option(help: "Address the codes lead to. Default: $VUNGTRONG_PUBLIC_BASE.") var base: String?
    @Option(name: [.short, .customLong("output")], help: "The PDF file to write.") var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let (gtin, code) = try lot.identifiers()
      let office = try common.changingOffice()
      let summary = try office.printLabels(
        LabelRequest(
          gtin: gtin, lot: code, sheet: Office.labelSheet(named: sheet), run: codeRun, path: output,
          publicBase: try PublicBase.resolve(base), firstLabel: start - 1, force: force),
        publisher: common.publisher(of: office))
      if common.json {
        try Terminal.json(LabelJSON(summary, path: output))
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
}

private struct SheetJSON: Encodable {
  var name: String
  var columns, rows: Int
  var labelWidthMillimetres, labelHeightMillimetres: Double

  init(_ sheet: LabelSheet) {
    name = sheet.name
    columns = sheet.columns
    rows = sheet.rows
    labelWidthMillimetres = sheet.labelWidth
    labelHeightMillimetres = sheet.labelHeight
  }
}

private struct LabelJSON: Encodable {
  struct Warning: Encodable {
    var part, kind: String
    var firstLabel, count: Int
  }
  var path: String
  var labels, pages, symbolModules: Int
  var moduleMillimetres: Double
  var warnings: [Warning]

  init(_ summary: LabelPrintSummary, path: String) {
    self.path = path
    labels = summary.labels
    pages = summary.pages
    symbolModules = summary.symbolSize
    moduleMillimetres = summary.moduleSize
    warnings = summary.warnings.map {
      Warning(part: $0.part.rawValue, kind: $0.kind.rawValue, firstLabel: $0.firstLabel, count: $0.count)
    }
  }
}
