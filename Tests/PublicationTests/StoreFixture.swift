import Foundation
import GRDB
import Geospatial
import GrowingAreas
import Publication
import Traceability

/// A store of its own in a temporary folder, which goes with it.
final class StoreFixture {
  let folder: String
  let store: SQLitePublicStore

  init() throws {
    folder = NSTemporaryDirectory() + "publication-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try SQLitePublicStore.create(in: folder)
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { SQLitePublicStore.path(in: folder) }

  /// Every row of every table with content, without what differs between two ways to the same content.
  func dump() throws -> [String] {
    var configuration = Configuration()
    configuration.readonly = true
    let database = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? database.close() }
    return try database.read { database in
      try [
        "commune", "village", "growing_area", "growing_area_code", "growing_area_village", "parcel",
        "cooperative", "product", "product_photo", "lot", "lot_growing_area", "lot_village", "serial",
        "lot_stage", "certificate", "certificate_of", "link_of", "facility", "village_crop",
      ].flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          table + " " + row.filter { $0.0 != "fid" }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
        }.sorted()
      }
        + Row.fetchAll(
          database,
          sql: "SELECT table_name, min_x, min_y, max_x, max_y FROM gpkg_contents ORDER BY table_name"
        ).map(\.description)
    }
  }

  /// All that lies on the disk, once the log was moved into the file.
  func bytesOnDisk() throws -> Data {
    try store.close()
    return try FileManager.default.contentsOfDirectory(atPath: folder).reduce(into: Data()) { bytes, name in
      bytes += FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    }
  }
}

/// Content of the tests.
enum Content {
  static let gtin = certain { try GTIN("09521234543213") }
  static let lotCode = certain { try LotCode("MTH-260612") }
  static let serial = certain { try SerialCode("2345679ACDEFH") }

  static func square(_ step: Int, side: Double = 0.001) -> MultiPolygon {
    let west = 104.25 + 0.002 * Double(step % 40)
    let south = 22.50 + 0.002 * Double(step / 40)
    return MultiPolygon([
      Polygon(
        shell: Ring(closing: [
          LonLat(longitude: west, latitude: south), LonLat(longitude: west + side, latitude: south),
          LonLat(longitude: west + side, latitude: south + side),
          LonLat(longitude: west, latitude: south + side),
        ]))
    ])
  }

  static func parcel(_ number: Int) -> PublicParcel {
    PublicParcel(
      code: Parcel.code(number: number), villageCode: "NA-ANG-A", cropNameVi: "mận Tam hoa",
      cropNameEn: "Tam hoa plum", outline: square(number), area: SquareMetres(11_400))
  }

  static func area(_ code: String, outline: MultiPolygon?) -> PublicGrowingArea {
    PublicGrowingArea(
      code: code, name: "Vùng mận \(code)", cropNameVi: "mận Tam hoa", cropNameEn: "Tam hoa plum",
      officialCodes: [
        GrowingAreaCode(scheme: "VN-domestic", value: "VN-15-02839-01-26", market: "VN", status: .active),
        GrowingAreaCode(scheme: "TCCS-774", value: "LCOR-0117", market: "CN", status: .active),
      ], villageCodes: ["BAN-PHO-1", "NA-ANG-A"], outline: outline,
      area: outline == nil ? nil : SquareMetres(120_000), parcelCount: outline == nil ? nil : 12)
  }

  static func lot(_ state: LotState) -> PublicLot {
    PublicLot(
      gtin: gtin, code: lotCode, harvestDate: CalendarDate("2026-06-12")!,
      bestBefore: CalendarDate("2026-06-26"),
      state: state, growingAreaCodes: ["VT-MAN-01"], villageCodes: ["BAN-PHO-1", "NA-ANG-A"],
      outsideShare: 0.25,
      stages: [
        LotStage(
          .harvested, from: CalendarDate("2026-06-12")!, until: CalendarDate("2026-06-13")!),
        LotStage(.packed, from: CalendarDate("2026-06-13")!),
      ], certificateIDs: [1, 2])
  }

  static let certificate = PublicCertificate(
    id: 1, kind: .ocop, number: "112/QĐ-UBND", issuer: "UBND tỉnh Lào Cai", holder: "HTX Mùa Xuân", stars: 4,
    validity: CertificateValidity(from: CalendarDate("2026-03-01")!, until: CalendarDate("2029-02-28")!))
  static let facility = PublicFacility(
    code: "DONG-GOI", kind: .packing, name: "Cơ sở đóng gói", villageCode: "NA-ANG-A",
    cooperativeSlug: "mua-xuan", gln: certain { try GLN("9521234560012") })
  static let link = OutsideLink(
    id: 3, kind: .shop, title: "Gian hàng",
    address: certain { try WebAddress("https://shop.example/mua-xuan") },
    product: gtin)

  static let commune = PublicCommune(
    code: "02839", name: "Bắc Hà", provinceName: "Lào Cai", boundary: square(0, side: 0.1),
    boundaryIsOfficial: false)
  static let village = PublicVillage(
    code: "NA-ANG-A", name: "Na Áng A", outline: square(3, side: 0.01), parcelCount: 24,
    area: SquareMetres(187_500))
  static let cooperative = PublicCooperative(
    slug: "mua-xuan", name: "HTX Mùa Xuân", address: "Na Áng A, Bắc Hà", phone: "0214 3880 123",
    gln: certain { try GLN("9521234560036") }, storyVi: "Từ 1988", storyEn: "Since 1988",
    host: certain { try HostName("nongsan.mua-xuan.vn") }, links: [link], certificateIDs: [1])
  static let product = PublicProduct(
    gtin: gtin, cooperativeSlug: "mua-xuan", nameVi: "Mận Tam hoa", nameEn: "Tam hoa plums",
    cropNameVi: "mận Tam hoa", cropNameEn: "Tam hoa plum", netContent: "1 kg", hasPhoto: true,
    shelfLifeDays: 14,
    content: MandatoryContent(
      kind: .spirits, ingredients: "ngô", useAndStorage: "nơi mát", warnings: "18+", alcoholPercent: 45.5,
      millilitres: 500, licence: "12/GP-UBND"),
    brand: "Mùa Xuân", standards: ["TCVN 7043:2013", "QCVN 6-3:2010/BYT"], links: [link], certificateIDs: [1],
    isAdvertised: false)
  static let photo = ProductPhoto(
    mediaType: "image/jpeg", bytes: [0xff, 0xd8, 0, 7, 0xff, 0xd9], width: 4, height: 3)

  static var everything: [PublicChange] {
    [
      .commune(commune), .village(village), .growingArea(area("VT-MAN-01", outline: square(5, side: 0.004))),
      .growingArea(area("VT-CHE-01", outline: nil)), .parcel(parcel(17)), .parcel(parcel(18)),
      .certificate(certificate), .facility(facility), .cooperative(cooperative), .product(product, photo),
      .lot(lot(.open)),
      .serials([PublicSerial(hash: SQLitePublicStore.hash(of: serial), gtin: gtin, lot: lotCode)]),
    ]
  }
}

/// A value of a fixture that cannot fail when the fixture is right.
func certain<Value>(_ make: () throws -> Value) -> Value {
  do {
    return try make()
  } catch {
    preconditionFailure("a fixture is wrong: \(error)")
  }
}
