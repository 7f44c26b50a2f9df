import Geospatial
import Testing

struct GeodesicTests {
  struct AreaCase: CustomTestStringConvertible {
    var name: String
    var squareMetres: Double
    var shape: MultiPolygon
    var testDescription: String { name }
  }

  static let areaCases = fixtureRows("areas.tsv").map {
    AreaCase(
      name: $0[0], squareMetres: Double($0[1]) ?? .nan, shape: MultiPolygon([polygon(fixture: $0[2])]))
  }

  @Test func `the fixtures are there`() {
    #expect(Self.areaCases.count == 23)
    #expect(fixtureRows("distances.tsv").count == 20)
  }

  /// Relative tolerance 1e-9: 10 mm² for a square of 100 m.
  @Test(arguments: areaCases)
  func `areas agree with GeographicLib in either direction of every ring`(_ example: AreaCase) {
    for turned in [example.shape, reversed(example.shape), example.shape.oriented] {
      let area = geodesicArea(of: turned).value
      #expect(abs(area - example.squareMetres) <= 1e-9 * example.squareMetres)
    }
  }

  @Test func `areas of several polygons add up, and an empty value has none`() {
    let together = MultiPolygon(Self.areaCases.flatMap(\.shape.polygons))
    let sum = Self.areaCases.reduce(0) { $0 + geodesicArea(of: $1.shape).value }
    #expect(abs(geodesicArea(of: together).value - sum) < 1e-6 * sum)
    #expect(geodesicArea(of: MultiPolygon([])) == .zero)
    #expect(geodesicArea(of: shape(Ring(closing: []))) == .zero)
  }

  @Test func `an area over a coordinate that is no number is no number`() {
    #expect(geodesicArea(of: shape(ring((0, 0), (1, 0), (.nan, 1)))).value.isNaN)
  }

  /// Tolerance 15 nm, the accuracy GeographicLib states, and 1e-12 degrees (0.1 µm).
  @Test(arguments: fixtureRows("distances.tsv").map { $0.map { Double($0) ?? .nan } })
  func `distances and destinations agree with GeographicLib`(row: [Double]) {
    let start = LonLat(longitude: row[0], latitude: row[1])
    let end = LonLat(longitude: row[4], latitude: row[5])
    #expect(abs(geodesicDistance(from: start, to: end).value - row[3]) < 15e-9)
    let reached = destination(from: start, bearing: row[2], distance: Metres(row[3]))
    #expect(abs(reached.longitude - end.longitude) < 1e-12)
    #expect(abs(reached.latitude - end.latitude) < 1e-12)
  }

  @Test func `the length of a ring is the way around it`() {
    let corners = [(104.0, 22.0), (104.1, 22.0), (104.1, 22.1)].map {
      LonLat(longitude: $0.0, latitude: $0.1)
    }
    let around = [(0, 1), (1, 2), (2, 0)].reduce(0.0) {
      $0 + geodesicDistance(from: corners[$1.0], to: corners[$1.1]).value
    }
    #expect(abs(geodesicLength(of: Ring(closing: corners)).value - around) < 1e-9)
    #expect(geodesicLength(of: [corners[0]]).value == 0)
  }

  private func reversed(_ shape: MultiPolygon) -> MultiPolygon {
    MultiPolygon(
      shape.polygons.map { polygon in
        Polygon(
          shell: Ring(closing: polygon.shell.points.reversed()),
          holes: polygon.holes.map { Ring(closing: $0.points.reversed()) })
      })
  }
}
