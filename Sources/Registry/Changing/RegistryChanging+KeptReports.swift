import FoundationEssentials
import GRDB

extension RegistryChanging {
  private static let partSize = 1 << 20

  /// Keeps a report.
  /// - Parameters:
  ///   - report: its number is not looked at.
  ///   - figures: what it says, as JSON.
  /// - Returns: its number.
  @discardableResult
  public func keep(_ report: KeptReport, bytes: [UInt8], figures: String) throws -> Int {
    try transaction.execute(
      """
      INSERT INTO kept_report (kind, period, language, form, as_of, made_at, made_by, sha256, size, figures)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        report.kind.rawValue, report.period, report.language, report.form, report.asOf, report.madeAt,
        report.madeBy, report.sha256, report.size, figures,
      ])
    let number = database.lastInsertedRowID
    for (part, start) in stride(from: 0, to: bytes.count, by: Self.partSize).enumerated() {
      try transaction.execute(
        "INSERT INTO kept_report_part (report, part, bytes) VALUES (?, ?, ?)",
        [number, part + 1, Data(bytes[start..<min(start + Self.partSize, bytes.count)])])
    }
    try transaction.record(
      .reportKept, String(number),
      JSONObject([
        ("kind", .text(report.kind.rawValue)), ("period", .text(report.period)),
        ("form", .text(report.form)), ("sha256", .text(report.sha256)),
      ]))
    return Int(number)
  }

  /// Erases bytes and figures of the reports that name the person; that they were made stays on record.
  func eraseReports(_ traces: PersonalTraces, _ code: String) throws {
    var found: [Int64] = []
    let reports = try reading.rows("SELECT number, figures FROM kept_report WHERE figures IS NOT NULL")
    while let row = try reports.next() {
      let figures: String = row[1]
      if figures.contains("\"\(code)\"") || traces.areIn(figures) { found.append(row[0]) }
    }
    for number in found {
      try transaction.execute("DELETE FROM kept_report_part WHERE report = ?", [number])
      try transaction.execute(
        "UPDATE kept_report SET figures = NULL, erased_at = ? WHERE number = ?",
        [transaction.author.time, number])
    }
  }
}
