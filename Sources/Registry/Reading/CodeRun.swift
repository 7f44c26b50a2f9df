public import Traceability

/// Codes that were issued together for one lot.
public struct CodeRun: Sendable, Hashable {
  /// Grows by every run; never used twice.
  public var id: Int
  public var gtin: GTIN
  public var lot: LotCode
  public var count: Int
  /// RFC 3339 in UTC.
  public var issuedAt: String
}
