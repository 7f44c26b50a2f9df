import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import Testing

/// The samples of the demo, with the counts that Samples/README.md states.
struct ReadingSamplesTests {
  @Test(arguments: [
    ("walks-ban-pho.gpx", SurveyFormat.gpx, 20), ("walks-na-hoi.gpx", .gpx, 6),
    ("na-hoi.geojson", .geojson, 12),
    ("thai-giang-pho.kml", .kml, 12), ("bang-toa-do.csv", .csv, 7), ("bang-toa-do-excel.csv", .csv, 3),
  ]) func `each sample holds the parcels its table states`(name: String, format: SurveyFormat, count: Int)
    throws
  {
    let path = checkout.appendingPathComponent("Samples/\(name)").path
    #expect(try recogniseFormat(of: path) == format)
    let found = try features(at: path)
    #expect(found.count == count)
    for feature in found {
      #expect(feature.findings.isEmpty)
      #expect(feature.name?.isEmpty == false)
      let points =
        feature.geometry.walk?.count ?? feature.geometry.corners?.count
        ?? feature.geometry.outline?.pointCount
      #expect(try #require(points) > 3)
    }
  }

  @Test(arguments: [
    ("truncated.gpx", RefusalCode.xmlMalformed), ("doctype.gpx", .xmlDoctypeRefused),
    ("empty.gpx", .fileEmpty),
  ]) func `a sample broken as a file is refused`(name: String, code: RefusalCode) throws {
    let path = checkout.appendingPathComponent("Samples/broken/\(name)").path
    let refusal = #expect(throws: Refusal.self) { try features(at: path) }
    #expect(refusal?.code == code)
    #expect(code == .fileEmpty || refusal?.place.line != nil)
  }

  @Test(arguments: [
    ("latitude-102.geojson", 3, 2 as Int?, FindingCode.coordinateOutOfRange),
    ("text-in-coordinate.csv", 4, nil, .notANumber),
  ]) func `a sample with one bad parcel keeps the others`(
    name: String, count: Int, bad: Int?, code: FindingCode
  ) throws {
    let found = try features(at: checkout.appendingPathComponent("Samples/broken/\(name)").path)
    #expect(found.count == count)
    let faulty = found.filter { !$0.findings.isEmpty }
    #expect(faulty.count == 1)
    #expect(Set(faulty.flatMap(\.findings).map(\.code)) == [code])
    if let bad { #expect(faulty.first?.index == bad) }
  }
}
