import Documents
import Traceability
import UseCases

/// A sheet of labels in `label sheets --json`.
struct LabelSheetJSON: Encodable {
  var name: String
  var columns, rows: Int
  var labelWidthMillimetres, labelHeightMillimetres: Double
  /// Absent for sheets of paper.
  var rollGapMillimetres: Double?

  init(_ sheet: LabelSheet) {
    name = sheet.name
    columns = sheet.columns
    rows = sheet.rows
    labelWidthMillimetres = sheet.labelWidth
    labelHeightMillimetres = sheet.labelHeight
    if case .roll(let gap) = sheet.feed { rollGapMillimetres = gap }
  }
}

/// What `label print --json` tells.
struct LabelPrintJSON: Encodable {
  struct Warning: Encodable {
    var part, kind: String
    var firstLabel, count: Int
  }
  var path: String
  var labels, pages, symbolModules: Int
  var moduleMillimetres: Double
  var linkForm, level: String
  /// Absent for pictures and dry runs.
  var run: Int?
  var reprintOf: Int?
  var isSameFile: Bool
  var printedBefore: Int
  var warnings: [Warning]

  init(_ result: LabelPrintResult, path: String) {
    let summary = result.summary
    self.path = path
    labels = summary.labels
    pages = summary.pages
    symbolModules = summary.symbolSize
    moduleMillimetres = summary.moduleSize
    linkForm = summary.linkForm.rawValue
    level = summary.levelName
    run = result.run
    reprintOf = result.reprintOf
    isSameFile = result.isSameFile
    printedBefore = result.printedBefore
    warnings = summary.warnings.map {
      Warning(part: $0.part.rawValue, kind: $0.kind.rawValue, firstLabel: $0.firstLabel, count: $0.count)
    }
  }
}

/// A run in `label runs --json`.
struct LabelRunJSON: Encodable {
  struct Count: Encodable {
    var printed, used, spoiled: Int

    init(_ count: LabelCount) { (printed, used, spoiled) = (count.printed, count.used, count.spoiled) }
  }
  var run: Int
  var lot, sheet, form, linkForm, sha256, printedAt, printedBy: String
  var printer: String?
  var labels, pages, copies: Int
  var reprintOf: Int?
  var count: Count?

  init(_ counted: CountedLabelRun) {
    let run = counted.run
    self.run = run.number
    lot = run.lot.description
    sheet = run.sheet
    form = run.form
    linkForm = run.linkForm.rawValue
    sha256 = run.sha256
    printedAt = run.printedAt
    printedBy = run.printedBy
    printer = run.printer
    labels = run.labels
    pages = run.pages
    copies = run.copies
    reprintOf = run.reprintOf
    count = counted.count.map(Count.init)
  }
}

/// What `label reconcile --json` tells.
struct LabelReconciliationJSON: Encodable {
  var run: Int
  var count: LabelRunJSON.Count
  /// Stable codes, empty when everything adds up.
  var discrepancies: [String]

  init(_ result: LabelReconciliation) {
    run = result.run.number
    count = LabelRunJSON.Count(result.count)
    discrepancies = result.discrepancies.map(\.code)
  }
}

/// What `label check --json` tells.
struct CheckedPrintJSON: Encodable {
  struct Code: Encodable {
    var text: String
    var page: Int
  }
  struct Doubled: Encodable {
    var serial: String
    var times: Int
  }
  var run: Int?
  var read, pages: Int
  var missing: [String]
  var doubled: [Doubled]
  var wrong, foreign: [Code]

  init(_ result: CheckedPrint) {
    run = result.run?.number
    read = result.scan.read
    pages = result.pages
    missing = result.scan.missing
    doubled = result.scan.doubled.map { Doubled(serial: $0.serial, times: $0.times) }
    wrong = result.scan.wrong.map { Code(text: $0.text, page: $0.page) }
    foreign = result.scan.foreign.map { Code(text: $0.text, page: $0.page) }
  }
}

/// A printer in `printer list --json`.
struct LabelPrinterJSON: Encodable {
  var name: String
  var cooperative: String?
  var offsetXMillimetres, offsetYMillimetres, pitchXMillimetres, pitchYMillimetres, scaleX, scaleY: Double

  init(_ printer: LabelPrinter) {
    name = printer.name
    cooperative = printer.cooperativeSlug
    offsetXMillimetres = printer.calibration.offsetX
    offsetYMillimetres = printer.calibration.offsetY
    pitchXMillimetres = printer.calibration.pitchX
    pitchYMillimetres = printer.calibration.pitchY
    scaleX = printer.calibration.scaleX
    scaleY = printer.calibration.scaleY
  }
}
