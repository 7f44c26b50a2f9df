import Documents

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
