import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingGPXTests {
  private let walk = """
    <?xml version="1.0" encoding="UTF-8"?>
    <gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1" xmlns:o="u">
      <metadata><name>Whole file</name><time>2026-09-11T02:03:04Z</time></metadata>
      <wpt lat="22.1" lon="104.1"><name>Gate</name></wpt>
      <trk><name> Ruộng ông Sùng </name><desc>Mận &amp; lê</desc><cmt>ghi chú</cmt><link href="x"><text>t</text></link>
        <trkseg>
          <trkpt lat="22.5" lon="104.25"><ele>900</ele><time>2026-09-11T02:03:04Z</time><fix>3d</fix><sat>9</sat><hdop>1.2</hdop></trkpt>
          <trkpt lat="22.5001" lon="104.2501"><fix>none</fix><extensions><o:accuracy>3.03</o:accuracy></extensions></trkpt>
        </trkseg>
        <trkseg><trkpt lon='104.2502' lat='22.5002'/></trkseg>
      </trk>
      <rte><name>Route</name><rtept lat="22.6" lon="104.3"><name>corner 1</name></rtept></rte>
      <trk/>
    </gpx>
    """

  @Test func `a track is one walk with its segments joined, a route another`() throws {
    let found = try features(of: walk)
    #expect(found.map(\.geometry.summary) == ["walk 3", "walk 1", "empty"])
    #expect(found.map(\.index) == [1, 2, 3])
    #expect(found.map(\.line) == [5, 12, 13])
    #expect(found[0].name == "Ruộng ông Sùng")
    #expect(found[0].fields == ["desc": "Mận & lê", "cmt": "ghi chú"])
    #expect(found[1].name == "Route")
  }

  @Test func `a point keeps its time, its precision and its line`() throws {
    let points = try #require(try features(of: walk)[0].geometry.walk)
    let first = WalkedPoint(
      position: LonLat(longitude: 104.25, latitude: 22.5), time: 1_789_092_184, hdop: 1.2,
      satellites: 9, line: 7)
    #expect(points[0] == first)
    #expect(points[1].hasFix == false)
    #expect(abs(try #require(points[1].sigma).value - 2) < 1e-9)
    #expect(points[2].line == 10)
    #expect(points[2].time == nil)
  }

  @Test(arguments: [("12", 12), ("3", 3), ("0", nil), ("-1", nil), ("4.5", nil), ("999", nil), ("x", nil)])
  func `satellites are a number, and none where a logger writes nought`(text: String, count: UInt8?) throws {
    let found = try features(
      of: "<gpx><trk><trkseg><trkpt lat='22.5' lon='104.25'><sat>\(text)</sat></trkpt></trkseg></trk></gpx>")
    #expect(found[0].geometry.walk?[0].satellites == count)
  }

  /// GPX 1.0 has its quality and time where 1.1 has them, speed and course between, under a name space of its own.
  @Test func `a track of GPX 1.0 is read like one of 1.1`() throws {
    let found = try features(
      of: """
        <?xml version="1.0"?>
        <gpx version="1.0" creator="old" xmlns="http://www.topografix.com/GPX/1/0"><time>2026-09-11T02:00:00Z</time>
        <trk><name>A</name><trkseg>
        <trkpt lat="22.5" lon="104.25"><ele>9</ele><time>2026-09-11T02:03:04Z</time><course>12.5</course><speed>1.1</speed>
        <fix>3d</fix><sat>7</sat><hdop>2.5</hdop></trkpt></trkseg></trk></gpx>
        """)
    let point = WalkedPoint(
      position: LonLat(longitude: 104.25, latitude: 22.5), time: 1_789_092_184, hdop: 2.5, satellites: 7,
      line: 4)
    #expect(found.map(\.name) == ["A"] && found[0].geometry.walk == [point])
  }

  @Test func `waypoints are a walk only where there is nothing else`() throws {
    let text =
      "<gpx><wpt lat='22.5' lon='104.25'><time>1970-01-01T00:00:01Z</time></wpt><wpt lat='22.6' lon='104.26'/></gpx>"
    let found = try features(of: text)
    #expect(found.map(\.geometry.summary) == ["walk 2"])
    #expect(found[0].geometry.walk?[0].time == 1)
  }

  @Test func `a bad coordinate is a finding with its line and vertex, and the reading goes on`() throws {
    let found = try features(
      of: """
        <gpx><trk><trkseg>
        <trkpt lat="22.5" lon="104.25"/>
        <trkpt lat="102.5" lon="104.25"/>
        <trkpt lat="abc" lon="104.25"/>
        <trkpt lon="nan" lat="22.5"/>
        </trkseg></trk><trk><trkseg><trkpt lat="22.5" lon="104.25"/></trkseg></trk></gpx>
        """)
    #expect(found.map(\.geometry.summary) == ["walk 1", "walk 1"])
    var place = SourcePlace(line: 3, feature: 1, vertex: 2)
    place.column = "latitude"
    #expect(
      found[0].findings == [
        ImportFinding(
          .coordinateOutOfRange, ["axis": .text("latitude"), "value": .degrees(102.5)], at: place),
        ImportFinding(
          .notANumber, ["column": .text("lat"), "value": .text("abc")],
          at: SourcePlace(line: 4, feature: 1, vertex: 3)),
        ImportFinding(
          .notANumber, ["column": .text("lon"), "value": .text("nan")],
          at: SourcePlace(line: 5, feature: 1, vertex: 4)),
      ])
    #expect(found[1].findings.isEmpty)
  }

  @Test func `too many points are a finding, too many tracks a refusal`() throws {
    var limits = SurveyLimits()
    limits.pointsPerFeature = 2
    limits.features = 2
    let found = try features(of: walk.replacing("<trk/>", with: ""), limits: limits)
    #expect(found[0].geometry.summary == "empty")
    #expect(found[0].findings.map(\.code) == [.tooManyPoints])
    #expect(
      throws: Refusal(
        .tooMuchInFile, "survey", ["count": .count(3), "limit": .count(2)], at: SourcePlace(line: 13))
    ) { try features(of: walk, limits: limits) }
  }
}
