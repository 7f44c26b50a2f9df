import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingKMLTests {
  private static let triangle = ring("104,22 105,22 105,23")
  private static let point = "<Point><coordinates>104,22</coordinates></Point>"
  private static let line = "<LineString><coordinates>104,22 105,22</coordinates></LineString>"

  private static func ring(_ coordinates: String) -> String {
    "<LinearRing><coordinates>\(coordinates)</coordinates></LinearRing>"
  }

  private static func polygon(_ outer: String, hole: String = "") -> String {
    "<Polygon><outerBoundaryIs>\(outer)</outerBoundaryIs>"
      + (hole.isEmpty ? "" : "<innerBoundaryIs>\(hole)</innerBoundaryIs>") + "</Polygon>"
  }

  private static func several(_ parts: String...) -> String {
    "<MultiGeometry>\(parts.joined())</MultiGeometry>"
  }

  @Test(arguments: [
    (
      polygon(ring("104,22 105,22,5 105,23 104,22"), hole: ring("104.5,22.1 104.6,22.1 104.6,22.2")),
      "outline 4-4"
    ),
    (several(polygon(triangle), point, several(polygon(triangle))), "outline 4 4"),
    (ring("104,22 104.1,22 104.1,22.1"), "outline 4"), (line, "walk 2"),
    ("<LineString><coordinates>\n104, 22, 0\n104.1,22 104.1,22.1</coordinates></LineString>", "walk 3"),
    (several(line, line), "walk 4"), (several(line, point), "walk 2"), (point, "not an area: Point"),
    ("<Polygon/>", "empty"), ("", "empty"), (polygon(ring("")), "empty"),
  ]) func `each placemark is one feature`(geometry: String, summary: String) throws {
    let found = try features(of: "<kml><Document><Placemark>\(geometry)</Placemark></Document></kml>")
    #expect(found.map(\.geometry.summary) == [summary])
    #expect(found[0].findings.isEmpty)
  }

  @Test func `longitude comes first and a space behind a comma is forgiven`() throws {
    let found = try features(
      of:
        "<kml><Placemark><LineString><coordinates>104.25, 22.5, 900 104.26,22.6</coordinates></LineString></Placemark></kml>"
    )
    #expect(
      found[0].geometry.walk?.map(\.position) == [
        LonLat(longitude: 104.25, latitude: 22.5), LonLat(longitude: 104.26, latitude: 22.6),
      ])
  }

  @Test func `a track keeps its times, and a position the receiver did not have is passed over`() throws {
    let found = try features(
      of: """
        <kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><gx:Track>
        <when>1970-01-01T00:00:01Z</when><when>1970-01-01T00:00:02Z</when><when>1970-01-01T00:00:03Z</when>
        <gx:coord>104.25 22.5 900</gx:coord><gx:coord/>
        <gx:coord>104.26 22.6 900</gx:coord>
        </gx:Track></Placemark></kml>
        """)
    let points = try #require(found[0].geometry.walk)
    #expect(points.map(\.time) == [1, 3])
    #expect(points.map(\.line) == [3, 4])
  }

  @Test func `the tracks of a multi-track are one walk, each with its own times`() throws {
    let found = try features(
      of: """
        <kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Placemark><name>A</name><gx:MultiTrack>
        <gx:interpolate>0</gx:interpolate>
        <gx:Track><when>1970-01-01T00:00:01Z</when><when>1970-01-01T00:00:02Z</when>
        <gx:coord>104.25 22.5 900</gx:coord><gx:coord>104.26 22.5 900</gx:coord></gx:Track>
        <gx:Track><when>1970-01-01T00:00:09Z</when><gx:coord>104.26 22.6 900</gx:coord></gx:Track>
        </gx:MultiTrack></Placemark></kml>
        """)
    #expect(found.map(\.geometry.summary) == ["walk 3"])
    #expect(found[0].geometry.walk?.map(\.time) == [1, 2, 9])
  }

  @Test func `the lines of a placemark are the pieces of one walk`() throws {
    let line = "<LineString><coordinates>104,22 104,22.1 104.1,22.1</coordinates></LineString>"
    let found = try features(
      of: "<kml><Placemark>\(Self.several(line, Self.several(line, Self.line)))</Placemark></kml>")
    #expect(found.map(\.geometry.summary) == ["walk 8"])
    #expect(found[0].segmentStarts == [3, 6])
  }

  @Test func `name, description and extended data are kept, links are not followed`() throws {
    let found = try features(
      of: """
        <kml><Document><name>Whole</name><NetworkLink><Link><href>http://example.com/x.kml</href></Link></NetworkLink>
        <Placemark><name>Lô 3</name><description><![CDATA[<b>Chủ: Sùng</b>]]></description>
        <ExtendedData><Data name="chu_ho"><displayName>d</displayName><value>Va\u{0302}\u{0301}n</value></Data>
        <SchemaData><SimpleData name="tuổi">5</SimpleData></SchemaData></ExtendedData>
        <Style><LineStyle><color>red</color></LineStyle></Style></Placemark></Document></kml>
        """)
    #expect(found.count == 1)
    #expect(found[0].name == "Lô 3")
    #expect(found[0].fields == ["description": "<b>Chủ: Sùng</b>", "chu_ho": "Vấn", "tuổi": "5"])
    #expect(found[0].fields["chu_ho"]?.unicodeScalars.count == 3)
    #expect(found[0].line == 2)
  }

  @Test func `a bad coordinate is a finding with its line and vertex`() throws {
    let found = try features(
      of: """
        <kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>
        104,22
        22,104
        104;22
        104,22.1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>
        """)
    #expect(found[0].findings.map(\.code) == [.coordinateOutOfRange, .notANumber])
    #expect(found[0].findings.map(\.place.line) == [3, 4])
    #expect(found[0].findings.map(\.place.vertex) == [2, 3])
    #expect(found[0].findings[0].values == ["axis": .text("latitude"), "value": .degrees(104)])
    #expect(found[0].findings[1].values["value"] == .text("104;22"))
  }

  @Test func `many rings and many points are counted against the caps`() throws {
    let ring = "<LinearRing><coordinates>104,22 105,22 105,23</coordinates></LinearRing>"
    let holes = String(repeating: "<innerBoundaryIs>\(ring)</innerBoundaryIs>", count: 10)
    let text =
      "<kml><Placemark><Polygon><outerBoundaryIs>\(ring)</outerBoundaryIs>\(holes)</Polygon></Placemark></kml>"
    var limits = SurveyLimits()
    limits.ringsPerFeature = 10
    #expect(
      try features(of: text, limits: limits)[0].findings.map(\.values) == [
        ["count": .count(11), "limit": .count(10)]
      ])
    limits.ringsPerFeature = 11
    limits.pointsPerFeature = 32
    #expect(
      try features(of: text, limits: limits)[0].findings.map(\.values) == [
        ["count": .count(33), "limit": .count(32)]
      ])
    limits.pointsPerFeature = 33
    #expect(try features(of: text, limits: limits)[0].geometry.outline?.polygons[0].holes.count == 10)
  }
}
