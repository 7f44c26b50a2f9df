public import GrowingAreas
import Wording

/// What ties a report to the state of the registry that it tells about.
public struct ReportStamp: Sendable, Hashable {
  /// Up to when things were counted.
  public var asOf: OfficeTime
  public var madeAt: OfficeTime
  /// Entries of the audit trail when the report was made, and the hash of the last one in hexadecimal: who keeps the
  /// report can show later that none of them was changed.
  public var auditEntries: Int
  public var auditHash: String

  public init(asOf: OfficeTime, madeAt: OfficeTime, auditEntries: Int, auditHash: String) {
    self.asOf = asOf
    self.madeAt = madeAt
    self.auditEntries = auditEntries
    self.auditHash = auditHash
  }

  /// Two lines of small print.
  func lines(_ language: Language) -> [String] {
    [
      DocumentPhrases.figuresAsOf.text(
        language, ["asOf": Self.text(asOf, language), "madeAt": Self.text(madeAt, language)]),
      DocumentPhrases.auditState.text(
        language, ["entries": language.count(auditEntries), "hash": auditHash]),
    ]
  }

  private static func text(_ time: OfficeTime, _ language: Language) -> String {
    DocumentPhrases.time.text(
      language,
      [
        "time": time.clock,
        "date": language.date(year: time.day.year, month: time.day.month, day: time.day.day),
      ])
  }
}
