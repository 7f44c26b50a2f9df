/// What a report is about. The raw value is stable.
public enum ReportKind: String, Sendable, Hashable, CaseIterable {
  case completion, roadmap, weekly, monthly, dossier, recall
}

/// A report that was made and kept, without its bytes.
public struct KeptReport: Sendable, Hashable {
  /// From 1, in the order of keeping; 0 before it is kept.
  public var number: Int
  public var kind: ReportKind
  /// What it tells about: `2026-Q3`, `2026-W39`, the code of a growing area.
  public var period: String
  public var language: String
  /// Ending of the file: `pdf`.
  public var form: String
  /// RFC 3339: up to when things were counted, and when it was made.
  public var asOf: String
  public var madeAt: String
  public var madeBy: String
  /// Lower-case hexadecimal.
  public var sha256: String
  /// Bytes.
  public var size: Int
  /// Whether bytes and figures are gone because they named a person who was erased.
  public var isErased: Bool

  public init(
    number: Int = 0, kind: ReportKind, period: String, language: String, form: String, asOf: String,
    madeAt: String, madeBy: String, sha256: String, size: Int, isErased: Bool = false
  ) {
    self.number = number
    self.kind = kind
    self.period = period
    self.language = language
    self.form = form
    self.asOf = asOf
    self.madeAt = madeAt
    self.madeBy = madeBy
    self.sha256 = sha256
    self.size = size
    self.isErased = isErased
  }
}
