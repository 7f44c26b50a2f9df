public import GrowingAreas

/// What a certificate is worth on a day.
public enum CertificateStanding: String, Sendable, Hashable, Codable, CaseIterable {
  case notYet = "not-yet"
  case valid
  case expired
  /// Its issuer took it back, or its holder gave it up.
  case ended
}

/// From when until when a certificate holds.
public struct CertificateValidity: Sendable, Hashable {
  /// The first day.
  public var from: CalendarDate
  /// The last day; nil for one without end, such as a geographical indication.
  public var until: CalendarDate?
  /// The day on which it was taken back or given up; it holds no more on that day.
  public var endedOn: CalendarDate?

  public init(from: CalendarDate, until: CalendarDate?, endedOn: CalendarDate? = nil) {
    self.from = from
    self.until = until
    self.endedOn = endedOn
  }

  /// The one rule of pages, labels and lists: only `valid` may be told as valid.
  public func standing(on day: CalendarDate) -> CertificateStanding {
    if let endedOn, day >= endedOn { return .ended }
    if day < from { return .notYet }
    if let until, day > until { return .expired }
    return .valid
  }
}
