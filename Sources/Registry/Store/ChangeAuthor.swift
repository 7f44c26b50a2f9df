/// Who changes the registry, and when.
public struct ChangeAuthor: Sendable, Hashable {
  /// `cli:lan`, `web:a.seo`; stands in the audit trail.
  public var actor: String
  /// RFC 3339 in UTC, to the second or millisecond: `2026-06-12T08:30:00Z`.
  public var time: String

  public init(actor: String, time: String) {
    self.actor = actor
    self.time = time
  }

  /// With milliseconds, the form GeoPackage wants.
  var timeInMilliseconds: String {
    time.utf8.count == 20 && time.hasSuffix("Z") ? time.dropLast() + ".000Z" : time
  }
}
