import FileFormats
import GrowingAreas

/// Reads the coordinate tables of a workbook, sheet by sheet, by the rules of every coordinate table; sheets of other
/// things are passed over. A place's line is the row of its sheet.
/// - Throws: `Refusal`, `FormatFailure`, or what the receiver of the features threw.
func readWorkbook(at path: String, output: FeatureOutput) throws {
  try readCoordinateSheets(at: path, subject: output.subject, limits: output.limits) { table, subject in
    try readCoordinateTable(table, subject: subject, output: output)
  }
}

/// - Throws: `Refusal` of the first sheet when no sheet is a coordinate table.
func requireCoordinateSheet(at path: String, subject: String, limits: SurveyLimits) throws {
  try readCoordinateSheets(at: path, subject: subject, limits: limits) { table, subject in }
}

private func readCoordinateSheets(
  at path: String, subject: String, limits: SurveyLimits,
  each body: (consuming TableReader, String) throws -> Void
) throws {
  var sheets = try WorkbookSheets(path: path, limits: limits.format)
  var refusal = Refusal(.formatUnknown, subject, ["found": .text("workbook")])
  var tables = 0
  while let sheet = try sheets.nextSheet() {
    let subject = "\(subject) › \(sheet.name)"
    if let other = try refusalOfOtherContent(sheet, subject: subject, limits: limits) {
      if tables == 0, refusal.code == .formatUnknown { refusal = other }
      continue
    }
    tables += 1
    try body(open(sheet, limits), subject)
  }
  if tables == 0 { throw refusal }
}

private func open(_ sheet: WorkbookSheets.Sheet, _ limits: SurveyLimits) throws -> TableReader {
  try TableReader(path: sheet.path, delimiter: "\t", limits: limits.format)
}

/// What to say about a sheet that is no coordinate table; nil for one that is.
private func refusalOfOtherContent(
  _ sheet: WorkbookSheets.Sheet, subject: String, limits: SurveyLimits
) throws -> Refusal? {
  do {
    var table = try open(sheet, limits)
    _ = try TableHeading.find(in: &table, subject: subject)
    return nil
  } catch let refusal as Refusal {
    if isOtherContent(refusal) { return refusal }
    throw refusal
  } catch let failure as FormatFailure where failure.kind == .empty {
    return Refusal(.formatUnknown, subject, ["found": .text("workbook")])
  }
}
