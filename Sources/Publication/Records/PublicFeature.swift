public import Geospatial

/// The collections that other programs may read.
public enum PublicCollection: String, Sendable, Hashable, CaseIterable {
  case villages
  case growingAreas = "growing-areas"
  /// Those whose growers consented.
  case parcels
  /// Without a shape.
  case cooperatives

  /// By which features can be picked and put in order.
  public var properties: [PublicProperty] {
    switch self {
    case .villages: [.code, .name, .parcels, .hectares]
    case .growingAreas: [.code, .name, .crop, .cropEn, .parcels, .hectares]
    case .parcels: [.code, .village, .crop, .cropEn, .hectares]
    case .cooperatives: [.code, .name, .address]
    }
  }
}

/// A property of public features, by its name in GeoJSON.
public enum PublicProperty: String, Sendable, Hashable, CaseIterable {
  case code, name, village, crop, cropEn, address, parcels, hectares

  public var isNumber: Bool { self == .parcels || self == .hectares }
}

/// Which part of a collection is wanted, and in which order.
public struct PublicFeatureSelection: Sendable, Hashable {
  public struct Order: Sendable, Hashable {
    public var property: PublicProperty
    public var isDescending: Bool

    public init(_ property: PublicProperty, isDescending: Bool = false) {
      self.property = property
      self.isDescending = isDescending
    }
  }

  /// Only those whose boxes touch this one; nil for all. What has no shape touches nothing.
  public var box: BoundingBox?
  /// Only those with these values, letter for letter. Numbers are no condition.
  public var values: [PublicProperty: String]
  /// Features that are equal in all of these stand in the order of codes.
  public var order: [Order]
  /// So many are left out.
  public var offset: Int
  /// At most so many are returned; the count is of all that match.
  public var limit: Int

  public init(
    box: BoundingBox? = nil, values: [PublicProperty: String] = [:], order: [Order] = [], offset: Int = 0,
    limit: Int
  ) {
    self.box = box
    self.values = values
    self.order = order
    self.offset = offset
    self.limit = limit
  }
}

/// A record of a collection.
public enum PublicFeature: Sendable, Hashable {
  case village(PublicVillage)
  case growingArea(PublicGrowingArea)
  case parcel(PublicParcel)
  case cooperative(PublicCooperative)

  /// The record's code, by which its collection finds it.
  public var code: String {
    switch self {
    case .village(let village): village.code
    case .growingArea(let area): area.code
    case .parcel(let parcel): parcel.code
    case .cooperative(let cooperative): cooperative.slug
    }
  }
}

/// A part of a collection.
public struct PublicFeaturePage: Sendable, Hashable {
  /// In the order asked for.
  public var features: [PublicFeature]
  /// How many match in all.
  public var matched: Int

  public init(features: [PublicFeature], matched: Int) {
    self.features = features
    self.matched = matched
  }
}
