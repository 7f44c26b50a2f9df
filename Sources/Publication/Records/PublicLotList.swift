/// The newest lots of many.
public struct PublicLotList: Sendable, Hashable {
  /// The latest harvest first, of one day the highest code first.
  public var newest: [PublicLot]
  /// How many there are in all.
  public var count: Int

  public init(newest: [PublicLot], count: Int) {
    self.newest = newest
    self.count = count
  }
}

/// Where lots grew, by growing area and village, never by parcel.
public struct PublicOrigin: Sendable, Hashable {
  /// In the order of codes.
  public var growingAreaCodes: [String]
  public var villageCodes: [String]

  public init(growingAreaCodes: [String], villageCodes: [String]) {
    self.growingAreaCodes = growingAreaCodes
    self.villageCodes = villageCodes
  }
}
