/// The collections of public shapes that other programs may read.
public enum PublicCollection: String, Sendable, Hashable, CaseIterable {
  case villages
  case growingAreas = "growing-areas"
  /// Those whose growers consented.
  case parcels
}

/// A public record with a shape.
public enum PublicFeature: Sendable, Hashable {
  case village(PublicVillage)
  case growingArea(PublicGrowingArea)
  case parcel(PublicParcel)

  /// The record's code, by which its collection finds it.
  public var code: String {
    switch self {
    case .village(let village): village.code
    case .growingArea(let area): area.code
    case .parcel(let parcel): parcel.code
    }
  }
}

/// A part of a collection.
public struct PublicFeaturePage: Sendable, Hashable {
  /// In the order of codes.
  public var features: [PublicFeature]
  /// How many the box holds in all.
  public var matched: Int

  public init(features: [PublicFeature], matched: Int) {
    self.features = features
    self.matched = matched
  }
}
