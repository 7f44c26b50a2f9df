import Geospatial
import GrowingAreas
import SurveyImport
import Testing

/// The mistakes with VN-2000 that files of the province carry (mapping.md, d2): each is put right, refused or asked about.
struct VN2000MistakesTests {
  enum Outcome: Sendable {
    /// Read in this system, with these findings among others.
    case read(Int, [FindingCode])
    /// Read in the system that was named, and found to lie outside the commune or the ground of that system.
    case elsewhere(Int)
    case refused(RefusalCode)
  }

  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    var northing = 2_493_195.3496
    var easting = 452_386.1345
    var crs = CRSChoice.auto
    let outcome: Outcome
    var testDescription: String { name }
  }

  /// The golden point in each zone: PROJ's `cs2cs EPSG:4326 EPSG:…`, 9.1.1, and GDAL's `gdaltransform`.
  static let mistakes = [
    Mistake(
      name: "the table is in zone 9207", northing: 2_493_137.2202, easting: 478_100.9329,
      outcome: .read(9207, [.foreignZoneRead])),
    Mistake(
      name: "the table is in zone 9206", northing: 2_493_149.9826, easting: 529_529.9885,
      outcome: .read(9206, [.foreignZoneRead])),
    Mistake(
      name: "the table is in zone 9209", northing: 2_493_627.8459, easting: 375_236.4788,
      outcome: .read(9209, [.foreignZoneRead])),
    Mistake(
      name: "the table is in zone 9210", northing: 2_493_858.0853, easting: 349_517.0129,
      outcome: .read(9210, [.foreignZoneRead])),
    Mistake(
      name: "the table is in zone 9210, its columns swapped", northing: 349_517.0129, easting: 2_493_858.0853,
      outcome: .read(9210, [.foreignZoneRead, .axisOrderRead])),
    Mistake(
      name: "zone 9207 is asked for by name", northing: 2_493_137.2202, easting: 478_100.9329,
      crs: .declared(CRSCode(epsg: 9207)), outcome: .read(9207, [.foreignZoneRead])),
    Mistake(
      name: "5897 is the answer", northing: 2_493_296.4911, easting: 426_670.6914,
      crs: .declared(CRSCode(epsg: 5897)), outcome: .read(5897, [.foreignZoneRead])),
    Mistake(
      name: "9208 taken for 9207", crs: .declared(CRSCode(epsg: 9207)),
      outcome: .elsewhere(9207)),
    Mistake(
      name: "9208 taken for 9209", crs: .declared(CRSCode(epsg: 9209)),
      outcome: .elsewhere(9209)),
    Mistake(
      name: "9208 taken for 9210", crs: .declared(CRSCode(epsg: 9210)),
      outcome: .elsewhere(9210)),
    Mistake(
      name: "the columns are swapped", northing: 452_386.1345, easting: 2_493_195.3496,
      outcome: .read(9208, [.axisOrderRead])),
    Mistake(
      name: "5897", northing: 2_493_296.5, easting: 426_670.7, outcome: .refused(.referenceSystemAmbiguous)),
    Mistake(
      name: "3405", northing: 2_492_548.4, easting: 426_692.7, outcome: .refused(.referenceSystemAmbiguous)),
    Mistake(
      name: "32648", northing: 2_492_441.2, easting: 426_888.2, outcome: .refused(.referenceSystemAmbiguous)),
    Mistake(
      name: "HN-72 without its prefix", northing: 2_493_483.0, easting: 426_857.7,
      outcome: .refused(.referenceSystemAmbiguous)),
    Mistake(
      name: "HN-72 with its prefix", northing: 2_493_483.0, easting: 18_426_857.7,
      outcome: .refused(.referenceSystemAmbiguous)),
    Mistake(
      name: "nowhere near", northing: 2_400_000, easting: 452_386, outcome: .refused(.referenceSystemUnknown)),
  ]

  @Test(arguments: mistakes) func `each mistake is caught`(_ mistake: Mistake) throws {
    let corners = [(0.0, 0.0), (40, 0), (40, 40), (0, 40)].map { step in
      "1,\(mistake.northing + step.0),\(mistake.easting + step.1)"
    }
    let text = "Thửa,X,Y\n" + corners.joined(separator: "\n") + "\n"
    try withSurveyFile(text.utf8) { path in
      switch mistake.outcome {
      case .read(let epsg, let codes):
        let (plan, found) = try staged(path, crs: mistake.crs)
        #expect(plan.crs.epsg == epsg)
        let all = found.flatMap(\.findings).map(\.code)
        #expect(codes.allSatisfy(all.contains), "\(all)")
        #expect(found.map(\.state) == [.accepted])
        #expect(!all.contains(.outsideCommune))
        // The corner in the south-west, to half a metre: the meridians of other zones turn the square a little.
        let box = try #require(found.first?.outline?.shape.boundingBox)
        #expect(abs(box.west - 104.2890) < 5e-6 && abs(box.south - 22.5370) < 5e-6, "\(box)")
      case .elsewhere(let epsg):
        let (plan, found) = try staged(path, crs: mistake.crs)
        #expect(plan.crs.epsg == epsg)
        let codes = found.flatMap(\.findings).map(\.code)
        #expect(codes.contains(.foreignZoneRead))
        #expect(codes.contains(.outsideCommune) || codes.contains(.coordinateOutOfRange))
      case .refused(let code):
        let refusal = #expect(throws: Refusal.self) { try staged(path, crs: mistake.crs) }
        #expect(refusal?.code == code)
      }
    }
  }
}
