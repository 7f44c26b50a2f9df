public import Geospatial
public import GrowingAreas

/// How a crop stands on a parcel from a day on.
public struct CropStand: Sendable, Hashable {
  public var from: CalendarDate
  /// Share of the parcel under the crop, above 0, at most 1.
  public var cropShare: Double
  /// Share of the crop that bears, above 0, at most 1.
  public var bearingShare: Double
  /// Whether the crop was planted on this day, so that a planting cycle begins.
  public var isPlanted: Bool

  public init(from: CalendarDate, cropShare: Double = 1, bearingShare: Double = 1, isPlanted: Bool = false) {
    self.from = from
    self.cropShare = cropShare
    self.bearingShare = bearingShare
    self.isPlanted = isPlanted
  }
}

/// A parcel as far as it bounds what can be harvested of one crop.
public struct BearingLand: Sendable, Hashable {
  public var area: SquareMetres
  /// One standard error of the area; nil, unknown, adds nothing to the bound.
  public var areaStandardError: SquareMetres?
  /// What is known of the crop on it, by day; empty for a parcel that is all under the crop and bears.
  public var stands: [CropStand]

  public init(area: SquareMetres, areaStandardError: SquareMetres? = nil, stands: [CropStand] = []) {
    self.area = area
    self.areaStandardError = areaStandardError
    self.stands = stands
  }

  /// The last stand known before the end of a season; of a planting cycle, none from before it.
  func stand(inSeasonFrom begin: CalendarDate?, until end: CalendarDate?) -> CropStand? {
    stands.last { stand in end.map { stand.from < $0 } ?? true }
  }
}

/// Kilograms on the day they were weighed.
public struct Weighing: Sendable, Hashable {
  public var day: CalendarDate
  public var source: LotSource

  public init(day: CalendarDate, source: LotSource) {
    self.day = day
    self.source = source
  }
}

/// One season, or planting cycle, of one parcel.
struct SeasonOfParcel: Hashable {
  var parcel: String
  /// nil for the cycle before any known planting.
  var begins: CalendarDate?
}
