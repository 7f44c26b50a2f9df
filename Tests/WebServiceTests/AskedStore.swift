import Geospatial
import Publication
import Synchronization
import Traceability

/// A store that notes what it is asked for: two answers that ask alike take alike long.
final class AskedStore: PublicStore {
  private let store: any PublicStore
  private let asked = Mutex<[String]>([])

  init(_ store: any PublicStore) { self.store = store }

  /// What was asked since the last call, in its order, without what it was about.
  func take() -> [String] {
    asked.withLock { asked in
      defer { asked = [] }
      return asked
    }
  }

  private func note(_ name: String = #function) -> any PublicStore {
    asked.withLock { $0.append(name) }
    return store
  }

  func commune() throws -> PublicCommune? { try note().commune() }
  func villages() throws -> [PublicVillage] { try note().villages() }
  func cooperatives() throws -> [PublicCooperative] { try note().cooperatives() }
  func cooperative(_ slug: String) throws -> PublicCooperative? { try note().cooperative(slug) }
  func cooperative(host: HostName) throws -> PublicCooperative? { try note().cooperative(host: host) }
  func cooperative(_ gln: GLN) throws -> PublicCooperative? { try note().cooperative(gln) }
  func facility(_ gln: GLN) throws -> PublicFacility? { try note().facility(gln) }
  func certificates(_ ids: [Int]) throws -> [PublicCertificate] { try note().certificates(ids) }
  func product(_ gtin: GTIN) throws -> PublicProduct? { try note().product(gtin) }
  func product(named slug: String, of cooperative: String) throws -> PublicProduct? {
    try note().product(named: slug, of: cooperative)
  }
  func products(of cooperative: String) throws -> [PublicProduct] { try note().products(of: cooperative) }
  func products(grownIn village: String) throws -> [PublicProduct] {
    try note().products(grownIn: village)
  }
  func photo(of gtin: GTIN) throws -> ProductPhoto? { try note().photo(of: gtin) }
  func lot(_ gtin: GTIN, _ code: LotCode) throws -> PublicLot? { try note().lot(gtin, code) }
  func newestLots(of cooperative: String, limit: Int) throws -> PublicLotList {
    try note().newestLots(of: cooperative, limit: limit)
  }
  func newestLots(grownIn village: String, limit: Int) throws -> PublicLotList {
    try note().newestLots(grownIn: village, limit: limit)
  }
  func origin(of cooperative: String) throws -> PublicOrigin { try note().origin(of: cooperative) }
  func serial(_ serial: SerialCode) throws -> (record: PublicSerial?, revision: Int) {
    try note().serial(serial)
  }
  func box(_ sscc: SSCC) throws -> PublicBox? { try note().box(sscc) }
  func growingArea(_ code: String) throws -> PublicGrowingArea? { try note().growingArea(code) }
  func growingAreas() throws -> [PublicGrowingArea] { try note().growingAreas() }
  func mapFeatures(
    in box: BoundingBox?, crop: String?, after position: PublicMapPosition?, limit: Int
  ) throws -> [PublicMapFeature] {
    try note().mapFeatures(in: box, crop: crop, after: position, limit: limit)
  }
  func features(
    of collection: PublicCollection, _ selection: PublicFeatureSelection
  ) throws -> PublicFeaturePage {
    try note().features(of: collection, selection)
  }
  func feature(of collection: PublicCollection, code: String) throws -> PublicFeature? {
    try note().feature(of: collection, code: code)
  }
  func extent(of collection: PublicCollection) throws -> BoundingBox? {
    try note().extent(of: collection)
  }
  func revision() throws -> Int { try note().revision() }
}
