public import Geospatial
public import Traceability

/// What every public page, map and download reads, and the only thing outsiders ever reach.
///
/// Calls block for the length of one indexed query; they may come from any thread.
public protocol PublicStore: Sendable {
  func commune() throws -> PublicCommune?
  /// In the order of codes.
  func villages() throws -> [PublicVillage]
  func cooperative(_ slug: String) throws -> PublicCooperative?
  func product(_ gtin: GTIN) throws -> PublicProduct?
  func photo(of gtin: GTIN) throws -> ProductPhoto?
  func lot(_ gtin: GTIN, _ code: LotCode) throws -> PublicLot?
  /// The serial's record; nil when no such code was ever issued.
  func serial(_ serial: SerialCode) throws -> PublicSerial?
  func growingArea(_ code: String) throws -> PublicGrowingArea?
  /// Growing areas with an outline, then parcels with consent, each in the order of codes.
  /// - Parameter box: only those whose boxes touch this one; nil for all.
  func eachMapFeature(in box: BoundingBox?, _ body: (PublicMapFeature) throws -> Void) throws
  /// Grows with every applied change: the validator of cached answers.
  func revision() throws -> Int
}

/// One feature of the public map.
public enum PublicMapFeature: Sendable, Hashable {
  case growingArea(PublicGrowingArea)
  case parcel(PublicParcel)
}
