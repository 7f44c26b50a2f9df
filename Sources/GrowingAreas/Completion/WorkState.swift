public import Geospatial

/// Where the work on a place stands between the plan and the public map. `docs/reports.md` has the table.
///
/// What is planned or found empty is about targets, the rest about parcels and about outlines that may become some.
/// Each of those is in one state, except that `surveyed` sums up three.
public enum WorkState: String, Sendable, CaseIterable {
  /// Asked for by a target in land area, whatever became of it.
  case planned
  /// The part of what is planned whose target was met by a visit that found nothing to map.
  case nothingToMap = "nothing-to-map"
  /// Walked and not turned down: in review, accepted or published.
  case surveyed
  /// Staged with an outline, and nobody has accepted it yet.
  case inReview = "in-review"
  /// On the map, its outline for staff only.
  case accepted
  /// On the map, its outline open to all by the grower's consent.
  case published
  /// Turned down by the rules of import, or with its survey by a person, before it came onto the map.
  case rejected
  /// Was on the map and taken off it again.
  case retired
}

/// A number of parcels with their area.
public struct WorkCount: Sendable, Hashable {
  public var parcels: Int
  public var area: SquareMetres

  public static let none = WorkCount(parcels: 0, area: .zero)

  public init(parcels: Int, area: SquareMetres) {
    self.parcels = parcels
    self.area = area
  }

  public static func + (a: Self, b: Self) -> Self {
    Self(parcels: a.parcels + b.parcels, area: a.area + b.area)
  }

  public static func += (a: inout Self, b: Self) { a = a + b }
}

/// Work that is not on the map: outlines in review or turned down, and parcels taken off.
public struct WorkOffMap: Sendable, Hashable {
  /// inReview, rejected or retired.
  public var state: WorkState
  /// nil for what lies in no village.
  public var villageCode: String?
  public var crop: String?
  /// Areas as they were surveyed: overlaps are taken out when a parcel comes onto the map.
  public var count: WorkCount

  public init(state: WorkState, villageCode: String?, crop: String?, count: WorkCount) {
    self.state = state
    self.villageCode = villageCode
    self.crop = crop
    self.count = count
  }
}
