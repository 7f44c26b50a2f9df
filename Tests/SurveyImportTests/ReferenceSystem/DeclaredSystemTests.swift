import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing

@testable import SurveyImport

/// Systems that files declare: codes, definitions with and without a code, right and wrong datum shifts.
struct DeclaredSystemTests {
  private static let head =
    "PROJCS[\"%\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563]"
  private static let tail =
    "],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
    + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",104.75],PARAMETER[\"scale_factor\",0.9999],"
    + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]"
  private static let right =
    ",TOWGS84[-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278]"
  /// The figures of the Decision pasted as they stand: their turns are counted the other way.
  private static let wrong =
    ",TOWGS84[-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278]"
  private static let esri =
    "PROJCS[\"VN2000_KTT_104_45\",GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
    + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",104.75],"
    + "PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"

  @Test(
    arguments: [
      (head + tail, 9208, nil as Double?), (head + right + tail, 9208, nil),
      (head + wrong + tail, 9208, 0.79),
      (esri, 9208, nil),
      // A nameless datum with the figures of VN-2000.
      (
        (head + wrong + tail).replacing("VN-2000", with: "unnamed").replacing(
          "Vietnam_2000", with: "unknown"), 9208, 0.79
      ),
      ((head + tail).replacing("104.75", with: "105"), 5897, nil),
      ((head + tail).replacing("104.75", with: "105").replacing("0.9999", with: "0.9996"), 3405, nil),
      (
        (head + tail).replacing("\"metre\",1]]", with: "\"metre\",1],AUTHORITY[\"EPSG\",\"9207\"]]"), 9207,
        nil
      ),
    ] as [(String, Int, Double?)])
  func `a definition is known by its code or its parameters`(text: String, epsg: Int, difference: Double?)
    throws
  {
    guard case .declared(let system) = FeatureSystem(definition: text) else {
      Issue.record("not declared")
      return
    }
    #expect(system.code.epsg == epsg)
    #expect(system.isByParameters == !text.contains("AUTHORITY"))
    // Metres; mapping.md d2 has 0.79 m on the ground for the wrong signs.
    #expect((system.shiftDifference == nil) == (difference == nil))
    if let difference { #expect(abs((system.shiftDifference?.value ?? 0) - difference) < 0.1) }
  }

  @Test(arguments: [
    // The zone of Lào Cai said to be on WGS 84: no such system exists.
    (head + tail).replacing("VN-2000", with: "WGS 84").replacing("Vietnam_2000", with: "WGS_1984"),
    (head + tail).replacing("104.75", with: "104.1"), (head + tail).replacing("500000", with: "0"),
    "LOCAL_CS[\"local\"]", "rubbish", "", "GEOGCS[" + String(repeating: "A[", count: 30_000),
  ]) func `a definition that fits no system leaves it open`(text: String) {
    #expect(FeatureSystem(definition: text) == .undeclared)
  }

  @Test(arguments: [
    (
      "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]",
      FeatureSystem.wgs84
    ),
    (
      "GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]",
      .declared(DeclaredSystem(code: .vn2000, isByParameters: true))
    ),
  ]) func `degrees are told apart by their datum`(text: String, system: FeatureSystem) {
    #expect(FeatureSystem(definition: text) == system)
  }

  /// A square of 40 m whose corner is the golden point of mapping.md, in the zone of Lào Cai.
  private static let square =
    "[[[452386.1345,2493195.3496],[452426.1345,2493195.3496],[452426.1345,2493235.3496],[452386.1345,2493235.3496],[452386.1345,2493195.3496]]]"

  private func collection(_ crs: String, isAtEnd: Bool) -> String {
    let member = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"\(crs)\"}}"
    let features =
      "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(Self.square)}}]"
    return "{\"type\":\"FeatureCollection\",\(isAtEnd ? features : member),\(isAtEnd ? member : features)}"
  }

  @Test(arguments: ["urn:ogc:def:crs:EPSG::9208", "EPSG:9208"], [false, true])
  func `the old crs member is honoured wherever it stands`(crs: String, isAtEnd: Bool) throws {
    let (plan, found) = try withSurveyFile(collection(crs, isAtEnd: isAtEnd).utf8) { try staged($0) }
    #expect(plan.crs == .vn2000LaoCai)
    #expect(found.map(\.state) == [.accepted])
    #expect(found[0].findings.map(\.code) == [.coordinatesTransformed, .areaErrorUnknown])
    let box = try #require(found[0].outline?.shape.boundingBox)
    // 20 cm: grid north is turned a little over 40 m.
    #expect(abs(box.west - 104.2890) < 2e-6 && abs(box.south - 22.5370) < 2e-6)
  }

  @Test func `a declared system in which the file lies elsewhere is contradicted by the one that fits`()
    throws
  {
    let text = collection("EPSG:5897", isAtEnd: false)
    let refusal = try withSurveyFile(text.utf8) { path in #expect(throws: Refusal.self) { try staged(path) } }
    #expect(refusal?.code == .referenceSystemContradicted)
    #expect(
      refusal?.values == ["crs": .crs(CRSCode(epsg: 5897)), "candidates": .text("EPSG:9208")])
    let (plan, found) = try withSurveyFile(text.utf8) { try staged($0, crs: .declared(.vn2000LaoCai)) }
    #expect(plan.crs == .vn2000LaoCai && found[0].state == .accepted)
  }

  @Test func `a crs member that is no code is refused`() throws {
    try withSurveyFile(collection("local", isAtEnd: false).utf8) { path in
      let refusal = #expect(throws: Refusal.self) { try staged(path) }
      #expect(refusal?.code == .referenceSystemUnsupported)
    }
  }

  @Test func `GeoJSON files of several systems in one archive are not mixed up`() throws {
    var archive = PackedArchive()
    archive.add("a.json", collection("EPSG:9208", isAtEnd: false))
    archive.add("b.json", Terraces.geoJSON)
    let refusal = try withSurveyFile(archive.whole) { path in
      #expect(throws: Refusal.self) { try staged(path) }
    }
    #expect(refusal?.code == .referenceSystemUnsupported)
  }

  @Test(arguments: [
    "<gpx><trk><trkseg>%</trkseg></trk></gpx>", "<gpx><rte>%</rte></gpx>", "<gpx>%</gpx>",
  ]) func `latitude and longitude of GPX in each other's place are put right, and said`(frame: String) throws
  {
    let element = frame.contains("trkseg") ? "trkpt" : frame.contains("rte") ? "rtept" : "wpt"
    let corners = [(0.0, 0.0), (4e-4, 0), (4e-4, 4e-4), (0, 4e-4), (0, 0)]
    let points = corners.map { "<\(element) lat='\(104.289 + $0.0)' lon='\(22.537 + $0.1)'/>" }.joined()
    let (_, found) = try withSurveyFile(frame.replacing("%", with: points).utf8) { try staged($0) }
    #expect(found.map(\.state) == [.accepted])
    let finding = try #require(found.first?.findings.first { $0.code == .axisOrderRead })
    #expect(finding.values["axis"] == .text("latitude") && finding.values["value"] == .degrees(22.537))
  }

  @Test func `swapped degrees of GeoJSON and KML are put right`() throws {
    let ring = [(0.0, 0.0), (4e-4, 0), (4e-4, 4e-4), (0, 4e-4), (0, 0)]
    let json =
      "{\"type\":\"Polygon\",\"coordinates\":[["
      + ring.map { "[\(22.537 + $0.1),\(104.289 + $0.0)]" }.joined(separator: ",") + "]]}"
    let kml =
      "<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>"
      + ring.map { "\(22.537 + $0.1),\(104.289 + $0.0)" }.joined(separator: " ")
      + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"
    for text in [json, kml] {
      let (_, found) = try withSurveyFile(text.utf8) { try staged($0) }
      #expect(found.map(\.state) == [.accepted])
      #expect(found[0].findings.contains { $0.code == .axisOrderRead })
    }
  }

  @Test func `degrees that are wrong and not swapped stay wrong`() throws {
    let text =
      "<gpx><trk><trkseg><trkpt lat='104.3' lon='50'/><trkpt lat='104.4' lon='50'/></trkseg></trk></gpx>"
    let (_, found) = try withSurveyFile(text.utf8) { try staged($0) }
    #expect(found[0].state == .rejected)
    // One finding for the axis, which counts the points.
    #expect(found[0].findings.map(\.code) == [.coordinateOutOfRange])
    #expect(found[0].findings[0].values["count"] == .count(2))
  }
}
