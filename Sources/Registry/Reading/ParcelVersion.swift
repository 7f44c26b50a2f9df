public import GrowingAreas

/// One version of a parcel: what it was from then on, and how it came about.
public struct ParcelVersion: Sendable, Hashable {
  public var version: Int
  /// RFC 3339 in UTC.
  public var changedAt: String
  public var actor: String
  /// Private.
  public var why: String
  /// Id of the survey the version came in with; nil for a change by hand.
  public var survey: String?
  public var parcel: Parcel
}
