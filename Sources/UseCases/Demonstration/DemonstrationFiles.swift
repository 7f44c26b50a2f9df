import FoundationEssentials
import GrowingAreas
import Traceability

/// The sample files of the demonstration and how each was surveyed.
struct DemonstrationSurvey {
  var file: String
  var crop: String
  var method: SurveyMethod?

  static let all = [
    DemonstrationSurvey(file: "walks-ban-pho.gpx", crop: "man-tam-hoa", method: .walk),
    DemonstrationSurvey(file: "walks-na-hoi.gpx", crop: "man-tam-hoa", method: .walk),
    DemonstrationSurvey(file: "na-hoi.geojson", crop: "man-tam-hoa", method: .imagery),
    DemonstrationSurvey(file: "thai-giang-pho.kml", crop: "che-shan", method: .imagery),
    DemonstrationSurvey(file: "bang-toa-do.csv", crop: "che-shan", method: .cadastral),
    DemonstrationSurvey(file: "bang-toa-do-excel.csv", crop: "che-shan", method: .cadastral),
  ]
}

/// `Samples/cooperative.json`.
struct DemonstrationCooperative: Decodable {
  struct Cooperative: Decodable {
    var slug, name, address, phone: String
  }
  struct Product: Decodable {
    var gtin: GTIN
    var nameVi, nameEn, crop, netContent: String
    var shelfLifeDays: Int?
    var standards: [String]
  }
  struct Certificate: Decodable {
    var kind: CertificateKind
    var number, issuer: String
    var stars: Int?
    var from, until: CalendarDate
    var products: Set<GTIN>
    var growingAreas: Set<String>?
  }
  struct Area: Decodable {
    struct Code: Decodable {
      var scheme, value, market: String
      var status: GrowingAreaCodeStatus
    }
    var code, name, crop, village: String
    var officialCode: Code?
  }
  struct Harvest: Decodable {
    var gtin: GTIN
    var lot: LotCode
    var date: CalendarDate
    var growingArea: String
    var kilogramsPerParcel: Double
    var parcels, serials: Int
  }
  var cooperative: Cooperative
  var products: [Product]
  var growingAreas: [Area]
  var certificates: [Certificate]
  var harvest: Harvest

  /// - Throws: `Refusal` fileMissing, jsonMalformed.
  static func read() throws -> DemonstrationCooperative {
    let path = try SharedFiles.path("Samples/cooperative.json")
    do {
      return try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
    } catch {
      throw Refusal(.jsonMalformed, path, ["reason": .text(String(describing: error))])
    }
  }
}
