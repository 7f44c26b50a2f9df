import Geospatial
import Testing

/// Areas on the plane of VN-2000, against the series of Krüger and the seven parameters of the decree worked out in Python.
struct PlanarAreaTests {
  static let cases = fixtureRows("plane-areas.tsv").map { (name: $0[0], squareMetres: Double($0[1]) ?? .nan) }

  /// Relative tolerance 1e-9: the series is exact to a tenth of a micrometre.
  @Test func `areas on the plane of the province agree with a second source`() throws {
    let zone = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
    let shapes = Dictionary(
      uniqueKeysWithValues: GeodesicTests.areaCases.map {
        ($0.name, (shape: $0.shape, geodesic: $0.squareMetres))
      })
    #expect(Self.cases.count == 11)
    for one in Self.cases {
      let (shape, geodesic) = try #require(shapes[one.name])
      let area = try planarArea(of: shape, with: zone).value
      #expect(abs(area - one.squareMetres) <= 1e-9 * one.squareMetres, "\(one.name): \(area)")
      // The scale of the projection here: mapping.md, d2.
      #expect(abs(area / geodesic - 1 + 0.000155) < 0.00005, "\(one.name): \(area / geodesic)")
    }
  }

  @Test func `outside the ground of the zone there is no area on its plane`() throws {
    let zone = try CoordinateTransformer(from: .wgs84, to: .vn2000LaoCai)
    #expect(throws: ProjectionFailure.self) { try planarArea(of: square(25, 68, side: 0.1), with: zone) }
  }
}
