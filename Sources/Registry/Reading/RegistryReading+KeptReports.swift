import FoundationEssentials
import GRDB

extension RegistryReading {
  /// The newest first.
  public func keptReports() throws -> [KeptReport] {
    try Array(rows(Self.reportQuery + " ORDER BY number DESC").map(Self.report))
  }

  public func keptReport(_ number: Int) throws -> KeptReport? {
    try row(Self.reportQuery + " WHERE number = ?", [number]).map(Self.report)
  }

  /// What the report says, as JSON; nil for an unknown number and when it was erased.
  public func keptFigures(_ number: Int) throws -> String? {
    try row("SELECT figures FROM kept_report WHERE number = ?", [number]).flatMap { $0[0] }
  }

  /// The file as it was written; nil for an unknown number and when it was erased.
  public func keptBytes(_ number: Int) throws -> [UInt8]? {
    guard try keptFigures(number) != nil else { return nil }
    var bytes: [UInt8] = []
    let parts = try rows("SELECT bytes FROM kept_report_part WHERE report = ? ORDER BY part", [number])
    while let row = try parts.next() { bytes += row[0] as Data }
    return bytes
  }

  private static let reportQuery = """
    SELECT number, kind, period, language, form, as_of, made_at, made_by, sha256, size, erased_at IS NOT NULL
    FROM kept_report
    """

  private static func report(_ row: Row) throws -> KeptReport {
    KeptReport(
      number: row[0], kind: try known(row[1], "kept_report", "kind"), period: row[2], language: row[3],
      form: row[4],
      asOf: row[5], madeAt: row[6], madeBy: row[7], sha256: row[8], size: row[9], isErased: row[10])
  }
}
