import Foundation
import Geospatial
import GrowingAreas
import Publication
import Traceability

/// What is public in the tests' commune: three villages, a growing area, one parcel with consent, lots in every state.
enum SampleContent {
  static let gtin = certain { try GTIN("09521234543213") }
  static let serial = certain { try SerialCode("2345679ACDEFH") }
  /// Issued for a lot other than the good one.
  static let serialOfRecalled = certain { try SerialCode("3333344444555") }
  static let today = CalendarDate(year: 2026, month: 6, day: 20)!

  static let good = lot("MTH-260612", .open, bestBefore: CalendarDate(year: 2026, month: 6, day: 26))
  static let held = lot("GIU-1", .held)
  static let recalled = lot("THU-HOI/1", .recalled)
  static let withdrawn = lot("RUT-1", .withdrawn)
  static let expired = lot("CU-1", .open, bestBefore: CalendarDate(year: 2026, month: 6, day: 19))

  static let cooperative = PublicCooperative(
    slug: "mua-xuan", name: "Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp Mùa Xuân Bắc Hà",
    address: "Thôn Na Áng A, xã Bắc Hà, tỉnh Lào Cai", phone: "0214 3880 123")

  static let product = PublicProduct(
    gtin: gtin, cooperativeSlug: "mua-xuan",
    nameVi: "Mận Tam hoa Bắc Hà loại đặc biệt, hái tay trong sương sớm",
    nameEn: "Bắc Hà Tam hoa plums, extra class, picked by hand in the morning mist",
    cropNameVi: "mận Tam hoa",
    cropNameEn: "Tam hoa plum", netContent: "1 kg", hasPhoto: true)

  /// Not a picture anybody sees in a test: the type and the bytes are what counts.
  static let photo = ProductPhoto(
    mediaType: "image/jpeg", bytes: (0..<25_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }, width: 800,
    height: 600)

  static let villages = [
    village("BAN-PHO-1", "Bản Phố 1", longitude: 104.275, latitude: 22.552, parcels: 21, hectares: 14.3),
    village("NA-ANG-A", "Na Áng A", longitude: 104.300, latitude: 22.528, parcels: 24, hectares: 18.75),
    village("NA-HOI-THO", "Na Hối Thổ", longitude: 104.262, latitude: 22.520, parcels: 15, hectares: 9.6),
  ]

  static let area = PublicGrowingArea(
    code: "VT-MAN-01", name: "Vùng mận Tam hoa Na Áng", cropNameVi: "mận Tam hoa", cropNameEn: "Tam hoa plum",
    officialCodes: [
      GrowingAreaCode(scheme: "VN-domestic", value: "VN-15-02839-01-26", market: "VN", status: .active),
      GrowingAreaCode(scheme: "TCCS-774", value: "LCOR-0117", market: "CN", status: .active),
    ], villageCodes: ["BAN-PHO-1", "NA-ANG-A"],
    outline: MultiPolygon(
      (0..<9).map { step in
        Polygon(
          shell: blob(
            longitude: 104.294 + 0.004 * Double(step % 3), latitude: 22.524 + 0.0045 * Double(step / 3),
            radius: 0.0016, corners: 12))
      }), area: SquareMetres(184_200), parcelCount: 31)

  /// Shared by two growers: no outline, no area of its own.
  static let smallArea = PublicGrowingArea(
    code: "VT-CHE-01", name: "Vùng chè Shan Bản Phố", cropNameVi: "chè Shan", cropNameEn: "Shan tea",
    officialCodes: [], villageCodes: ["BAN-PHO-1"], outline: nil, area: nil, parcelCount: nil)

  static let parcel = PublicParcel(
    code: "P-00017", villageCode: "NA-ANG-A", cropNameVi: "mận Tam hoa", cropNameEn: "Tam hoa plum",
    outline: MultiPolygon([
      Polygon(shell: blob(longitude: 104.306, latitude: 22.531, radius: 0.0009, corners: 9))
    ]),
    area: SquareMetres(8_450))

  static let commune = PublicCommune(
    code: "02839", name: "Bắc Hà", provinceName: "Lào Cai",
    boundary: MultiPolygon([
      Polygon(shell: blob(longitude: 104.285, latitude: 22.537, radius: 0.045, corners: 140))
    ]),
    boundaryIsOfficial: false)

  static var everything: [PublicChange] {
    [.commune(commune)] + villages.map { .village($0) } + [
      .growingArea(area), .growingArea(smallArea), .parcel(parcel), .cooperative(cooperative),
      .product(product, photo),
    ] + [good, held, recalled, withdrawn, expired].map { .lot($0) } + [
      .serials([
        PublicSerial(hash: SQLitePublicStore.hash(of: serial), gtin: gtin, lot: good.code),
        PublicSerial(hash: SQLitePublicStore.hash(of: serialOfRecalled), gtin: gtin, lot: recalled.code),
      ])
    ]
  }

  private static func lot(_ code: String, _ state: LotState, bestBefore: CalendarDate? = nil) -> PublicLot {
    PublicLot(
      gtin: gtin, code: certain { try LotCode(code) },
      harvestDate: CalendarDate(year: 2026, month: 6, day: 12)!,
      bestBefore: bestBefore, state: state, growingAreaCodes: ["VT-MAN-01"],
      villageCodes: ["BAN-PHO-1", "NA-ANG-A"])
  }

  private static func village(
    _ code: String, _ name: String, longitude: Double, latitude: Double, parcels: Int, hectares: Double
  ) -> PublicVillage {
    PublicVillage(
      code: code, name: name,
      outline: MultiPolygon([
        Polygon(shell: blob(longitude: longitude, latitude: latitude, radius: 0.014, corners: 40))
      ]),
      parcelCount: parcels, area: SquareMetres(hectares * 10_000))
  }

  /// A shape with the irregular edge of a place, radius in degrees.
  static func blob(longitude: Double, latitude: Double, radius: Double, corners: Int) -> Ring {
    Ring(
      closing: (0..<corners).map { step in
        let angle = 2 * Double.pi * Double(step) / Double(corners)
        let reach = radius * (1 + 0.18 * sin(3 * angle + longitude * 900) + 0.07 * cos(7 * angle))
        return LonLat(
          longitude: longitude + reach * cos(angle), latitude: latitude + 0.92 * reach * sin(angle)
        ).rounded
      })
  }
}
