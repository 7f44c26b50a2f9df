public import Geospatial
public import Traceability

/// What every public page, map and download reads, and the only thing outsiders ever reach.
///
/// Calls block for the length of one indexed query; they may come from any thread.
public protocol PublicStore: Sendable {
  func commune() throws -> PublicCommune?
  /// In the order of codes.
  func villages() throws -> [PublicVillage]
  /// In the order of slugs.
  func cooperatives() throws -> [PublicCooperative]
  func cooperative(_ slug: String) throws -> PublicCooperative?
  /// The one that this host name leads to.
  func cooperative(host: HostName) throws -> PublicCooperative?
  func cooperative(_ gln: GLN) throws -> PublicCooperative?
  func facility(_ gln: GLN) throws -> PublicFacility?
  /// In the order of ids, valid or not; ids nobody knows are left out.
  func certificates(_ ids: [Int]) throws -> [PublicCertificate]
  func product(_ gtin: GTIN) throws -> PublicProduct?
  /// The product of this name in addresses.
  func product(named slug: String, of cooperative: String) throws -> PublicProduct?
  /// In the order of GTINs.
  func products(of cooperative: String) throws -> [PublicProduct]
  /// Those with a lot that grew in the village, in the order of GTINs.
  func products(grownIn village: String) throws -> [PublicProduct]
  func photo(of gtin: GTIN) throws -> ProductPhoto?
  func lot(_ gtin: GTIN, _ code: LotCode) throws -> PublicLot?
  /// - Parameter limit: at most so many are returned; the count is of all.
  func newestLots(of cooperative: String, limit: Int) throws -> PublicLotList
  /// - Parameter limit: at most so many are returned; the count is of all.
  func newestLots(grownIn village: String, limit: Int) throws -> PublicLotList
  /// Where the lots of the cooperative grew.
  func origin(of cooperative: String) throws -> PublicOrigin
  /// The serial's record, nil when no such code was ever issued, and the revision of the store that says so.
  func serial(_ serial: SerialCode) throws -> (record: PublicSerial?, revision: Int)
  func box(_ sscc: SSCC) throws -> PublicBox?
  func growingArea(_ code: String) throws -> PublicGrowingArea?
  /// In the order of codes, those without an outline too.
  func growingAreas() throws -> [PublicGrowingArea]
  /// Growing areas with an outline, then parcels with consent, each in the order of codes.
  /// - Parameters:
  ///   - box: only those whose boxes touch this one; nil for all.
  ///   - crop: only those of the crop with this Vietnamese or English name; nil for all.
  ///   - position: of the last feature read before; nil to begin.
  ///   - limit: at most so many are returned; fewer mean that there are no more.
  func mapFeatures(in box: BoundingBox?, crop: String?, after position: PublicMapPosition?, limit: Int) throws
    -> [PublicMapFeature]
  func features(of collection: PublicCollection, _ selection: PublicFeatureSelection) throws
    -> PublicFeaturePage
  func feature(of collection: PublicCollection, code: String) throws -> PublicFeature?
  /// The box around all shapes of the collection, outwards by at most 10 m; nil when it is empty.
  func extent(of collection: PublicCollection) throws -> BoundingBox?
  /// Grows with every applied change: the validator of cached answers.
  func revision() throws -> Int
}

/// One feature of the public map.
public enum PublicMapFeature: Sendable, Hashable {
  case growingArea(PublicGrowingArea)
  case parcel(PublicParcel)

  /// Where the feature stands in the order of `mapFeatures`.
  public var position: PublicMapPosition {
    switch self {
    case .growingArea(let area): .growingArea(code: area.code)
    case .parcel(let parcel): .parcel(code: parcel.code)
    }
  }
}

/// A place in the order of the public map's features, from which reading can go on.
public enum PublicMapPosition: Sendable, Hashable {
  case growingArea(code: String)
  case parcel(code: String)
}

extension PublicStore {
  /// Every feature of the map in the order of `mapFeatures`; few at a time are in memory.
  public func eachMapFeature(in box: BoundingBox?, _ body: (PublicMapFeature) throws -> Void) throws {
    let limit = 500
    var features: [PublicMapFeature] = []
    repeat {
      features = try mapFeatures(in: box, crop: nil, after: features.last?.position, limit: limit)
      for feature in features { try body(feature) }
    } while features.count == limit
  }
}
