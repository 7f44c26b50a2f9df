import Foundation
import Geospatial
import GrowingAreas
import Publication
import TestSupport
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
    address: "Thôn Na Áng A, xã Bắc Hà, tỉnh Lào Cai", phone: "0214 3880 123",
    gln: certain { try GLN("9521234560036") },
    storyVi: "Mười hai hộ cùng trồng mận trên sườn núi từ năm 1988.",
    storyEn: "Twelve households have grown plums on the slopes since 1988.", links: [shop, portal],
    certificateIDs: [1, 2, 3, 4])

  static let shop = OutsideLink(
    id: 1, kind: .shop, title: "Gian hàng mận Mùa Xuân",
    address: certain { try WebAddress("https://shop.example/mua-xuan?a=1&b=2") })
  static let portal = OutsideLink(
    id: 2, kind: .portal, title: "Cổng truy xuất nguồn gốc quốc gia",
    address: certain { try WebAddress("https://truyxuat.example/952") })

  /// One valid to its last day, one that expired yesterday, one of tomorrow, one that was taken back.
  static let certificates = [
    certificate(1, .ocop, "112/QĐ-UBND", from: "2026-03-01", until: "2026-06-20", stars: 4),
    certificate(2, .vietGAP, "VietGAP-HET-HAN", from: "2023-06-20", until: "2026-06-19"),
    certificate(3, .organic, "HC-CHUA-CO", from: "2026-06-21", until: "2029-06-20"),
    certificate(
      4, .certificationMark, "NH-THU-HOI", from: "2020-01-01", until: "2030-01-01", endedOn: "2026-06-20"),
  ]

  private static func certificate(
    _ id: Int, _ kind: CertificateKind, _ number: String, from: String, until: String, stars: Int? = nil,
    endedOn: String? = nil
  ) -> PublicCertificate {
    PublicCertificate(
      id: id, kind: kind, number: number, issuer: "Ủy ban nhân dân tỉnh Lào Cai", holder: "HTX Mùa Xuân",
      stars: stars,
      validity: CertificateValidity(
        from: CalendarDate(from)!, until: CalendarDate(until), endedOn: endedOn.flatMap { CalendarDate($0) }))
  }

  /// Maize wine of 45 %, of which facts alone are told.
  static let wine = PublicProduct(
    gtin: certain { try GTIN("09521234543237") }, cooperativeSlug: "mua-xuan", nameVi: "Rượu ngô Bản Phố",
    nameEn: "Bản Phố maize spirit", cropNameVi: "ngô", cropNameEn: "maize", netContent: "500 ml",
    hasPhoto: false,
    content: MandatoryContent(
      kind: .spirits, ingredients: "ngô, men lá hồng mi", useAndStorage: "nơi khô mát",
      warnings: "Uống có trách nhiệm", alcoholPercent: 45, millilitres: 500, licence: "12/GP-UBND"),
    standards: ["TCVN 7043:2013"], links: [portal], isAdvertised: false)
  static let wineLot = PublicLot(
    gtin: wine.gtin, code: certain { try LotCode("RN-1") }, harvestDate: CalendarDate("2026-05-01")!,
    bestBefore: nil, state: .open, growingAreaCodes: [], villageCodes: ["BAN-PHO-1"], outsideShare: 0.375,
    stages: [
      LotStage(.harvested, from: CalendarDate("2025-09-01")!, until: CalendarDate("2025-10-15")!),
      LotStage(.received, from: CalendarDate("2026-04-02")!),
      LotStage(.processed, from: CalendarDate("2026-05-01")!),
      LotStage(.packed, from: CalendarDate("2026-05-03")!),
      LotStage(.shipped, from: CalendarDate("2026-05-05")!, until: CalendarDate("2026-05-09")!),
    ])

  static let product = PublicProduct(
    gtin: gtin, cooperativeSlug: "mua-xuan",
    nameVi: "Mận Tam hoa Bắc Hà loại đặc biệt, hái tay trong sương sớm",
    nameEn: "Bắc Hà Tam hoa plums, extra class, picked by hand in the morning mist",
    cropNameVi: "mận Tam hoa",
    cropNameEn: "Tam hoa plum", netContent: "1 kg", hasPhoto: true, shelfLifeDays: 14, brand: "Mận Mùa Xuân",
    standards: ["TCVN 11892-1:2017", "TCCS 01:2026/MX"], links: [shop, portal], certificateIDs: [1, 2, 3, 4])

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
      .product(wine, nil), .lot(wineLot),
    ] + certificates.map { .certificate($0) } + [good, held, recalled, withdrawn, expired].map { .lot($0) }
      + [
        .serials([
          PublicSerial(hash: SQLitePublicStore.hash(of: serial), gtin: gtin, lot: good.code),
          PublicSerial(hash: SQLitePublicStore.hash(of: serialOfRecalled), gtin: gtin, lot: recalled.code),
        ]),
        .box(box),
      ]
  }

  /// With plums of the good lot and maize wine, shipped.
  static let box = PublicBox(
    sscc: certain { try SSCC("095212345000000018") }, state: .shipped,
    packedOn: CalendarDate(year: 2026, month: 6, day: 13)!,
    leftOn: CalendarDate(year: 2026, month: 6, day: 14)!,
    lots: [LotID(gtin, good.code), LotID(wine.gtin, wineLot.code)])

  private static func lot(_ code: String, _ state: LotState, bestBefore: CalendarDate? = nil) -> PublicLot {
    PublicLot(
      gtin: gtin, code: certain { try LotCode(code) },
      harvestDate: CalendarDate(year: 2026, month: 6, day: 12)!,
      bestBefore: bestBefore, state: state, growingAreaCodes: ["VT-MAN-01"],
      villageCodes: ["BAN-PHO-1", "NA-ANG-A"],
      stages: [
        LotStage(.harvested, from: CalendarDate(year: 2026, month: 6, day: 12)!),
        LotStage(.packed, from: CalendarDate(year: 2026, month: 6, day: 13)!),
      ], certificateIDs: [1, 2, 3, 4])
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
