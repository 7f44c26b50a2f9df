import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingGeoJSONTests {
  private static let polygon =
    "{\"type\":\"Polygon\",\"coordinates\":[[[104,22],[105,22],[105,23],[104,22]]]}"

  @Test(arguments: [
    (polygon, ["outline 4"]),
    (
      "{\"coordinates\":[[[[104,22,9],[105,22],[105,23]]],[[[1,2],[2,2],[2,3]],[[1.1,2.1],[1.2,2.1],[1.2,2.2]]]],\"type\":\"MultiPolygon\"}",
      ["outline 4 4-4"]
    ),
    ("{\"type\":\"Feature\",\"geometry\":\(polygon),\"properties\":null}", ["outline 4"]),
    (
      "{\"features\":[{\"geometry\":\(polygon),\"type\":\"Feature\"},{\"type\":\"Feature\",\"geometry\":null}],\"type\":\"FeatureCollection\"}",
      ["outline 4", "empty"]
    ),
    (
      "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[104,22]},\(polygon),\(polygon)]}",
      ["outline 4 4"]
    ),
    (
      "{\"type\":\"Feature\",\"geometry\":\(polygon)}\n{\"type\":\"Feature\",\"geometry\":\(polygon)}\n",
      ["outline 4", "outline 4"]
    ),
    ("\u{1E}\(polygon)\n\u{1E}\(polygon)\n", ["outline 4", "outline 4"]),
    ("{\"type\":\"LineString\",\"coordinates\":[[104,22],[105,22]]}", ["walk 2"]),
    (
      "{\"type\":\"MultiLineString\",\"coordinates\":[[[104,22],[105,22]],[],[[104,22],[105,22],[105,23]]]}",
      ["walk 5"]
    ),
    ("{\"type\":\"MultiLineString\",\"coordinates\":[]}", ["empty"]),
    ("{\"type\":\"Point\",\"coordinates\":[104,22]}", ["not an area: Point"]),
    ("{\"type\":\"Polygon\",\"coordinates\":[]}", ["empty"]),
    ("{\"type\":\"Polygon\",\"coordinates\":[[]]}", ["empty"]),
    ("{\"type\":\"Feature\",\"x\":{\"type\":\"Point\",\"y\":[[]]},\"geometry\":\(polygon)}", ["outline 4"]),
  ]) func `all forms are read, members in any order`(text: String, summaries: [String]) throws {
    let found = try features(of: text)
    #expect(found.map(\.geometry.summary) == summaries)
    #expect(found.allSatisfy { $0.findings.isEmpty })
  }

  @Test func `the lines of a feature are the pieces of one walk`() throws {
    let line = "{\"type\":\"LineString\",\"coordinates\":[[104,22],[105,22]]}"
    let lines = "{\"type\":\"MultiLineString\",\"coordinates\":[[[104,22],[105,22]],[[1,2],[3,4],[5,6]]]}"
    let found = try features(
      of: "{\"type\":\"GeometryCollection\",\"geometries\":[\(line),\(lines),\(line)]}")
    #expect(found.map(\.geometry.summary) == ["walk 9"])
    #expect(found[0].segmentStarts == [2, 4, 7])
  }

  @Test func `properties become text, nested ones compact`() throws {
    let found = try features(
      of: """
        {"type":"FeatureCollection","name":"layer","features":[
        {"type":"Feature","id":7,"properties":{"ten":"Lô 3","tuoi":5,"vietgap":true,"ghi chu":null,
        "hộ":{"tên":"Sùng \\"A\\"","con":[1,{"x":null}, []]},"rong":""},"geometry":\(Self.polygon)}]}
        """)
    #expect(found[0].name == "Lô 3")
    #expect(found[0].line == 2)
    #expect(
      found[0].fields == [
        "id": "7", "tuoi": "5", "vietgap": "true",
        "hộ": "{\"tên\":\"Sùng \\\"A\\\"\",\"con\":[1,{\"x\":null},[]]}",
      ])
  }

  @Test(
    arguments: [
      ("\"ten_thua\":\"Lô 3\",\"dien_tich_ha\":0.25", "Lô 3", 2500.0),
      ("\"Tên lô\":\"Lô 3\",\"Diện tích (m²)\":\"2500\"", "Lô 3", 2500),
      ("\"area\":5,\"chu_ho\":\"A\"", nil, nil),
    ] as [(String, String?, Double?)])
  func `name and declared area are found by their keys`(properties: String, name: String?, area: Double?)
    throws
  {
    let found = try features(
      of: "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(Self.polygon)}")
    #expect(found[0].name == name)
    #expect(found[0].declaredArea?.value == area)
  }

  /// Issue 2: latitude 102.
  @Test func `a latitude of 102 is a finding with line, vertex and value`() throws {
    let found = try features(
      of: """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
        "coordinates":[[[104,22],
        [104.1,102],
        [1e999,22.1],["a",22],[104],[null,1],
        [104,22]]]}},{"type":"Feature","geometry":\(Self.polygon)}]}
        """)
    #expect(found.map(\.geometry.summary) == ["outline 2", "outline 4"])
    let findings = found[0].findings
    #expect(
      findings.map(\.code) == [
        .coordinateOutOfRange, .coordinateOutOfRange, .notANumber, .notANumber, .notANumber,
      ])
    #expect(findings.map(\.place.line) == [3, 4, 4, 4, 4])
    #expect(findings.map(\.place.vertex) == [2, 3, 4, 5, 6])
    #expect(findings[0].values == ["axis": .text("latitude"), "value": .degrees(102)])
    #expect(findings[1].values == ["axis": .text("longitude"), "value": .text("inf")])
    #expect(findings.map(\.place.feature) == [1, 1, 1, 1, 1])
  }

  @Test(arguments: [
    "{\"type\":\"Polygon\",\"coordinates\":[[104,22],[105,22]]}",
    "{\"type\":\"Polygon\",\"coordinates\":[104,22]}",
    "{\"type\":\"Polygon\",\"coordinates\":[[[104,22]],[105,22]]}",
    "{\"type\":\"MultiPolygon\",\"coordinates\":[[[1,2]]]}",
    "{\"type\":\"Polygon\",\"coordinates\":[[[104,22],{\"a\":[1]}]]}",
  ]) func `coordinates nested the wrong way are a finding`(text: String) throws {
    let found = try features(of: text)
    #expect(found[0].findings.contains { $0.code == .notANumber })
  }

  @Test(arguments: [
    (
      "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3405\"}}",
      "urn:ogc:def:crs:EPSG::3405", 3405
    ),
    ("{\"type\":\"EPSG\",\"properties\":{\"code\":9208}}", "EPSG:9208", 9208),
    (
      "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}",
      "urn:ogc:def:crs:OGC:1.3:CRS84", 4326
    ),
    ("{\"type\":\"name\",\"properties\":{\"name\":\"local\"}}", "local", nil), ("null", nil, nil),
  ]) func `the old crs member is reported`(crs: String, written: String?, epsg: Int?) throws {
    let text =
      "{\"type\":\"FeatureCollection\",\"crs\":\(crs),\"features\":[{\"type\":\"Feature\",\"geometry\":null}]}"
    let facts = try withSurveyFile(text.utf8) { try readSurvey(at: $0, format: .geojson) { _ in } }
    #expect(facts.declaredCRS == written)
    #expect(facts.declaredCode?.epsg == epsg)
  }

  @Test func `too many points are a finding`() throws {
    var limits = SurveyLimits()
    limits.pointsPerFeature = 3
    let found = try features(of: Self.polygon, limits: limits)
    #expect(found[0].geometry.summary == "empty")
    #expect(found[0].findings.map(\.values) == [["count": .count(4), "limit": .count(3)]])
  }
}
