import Geospatial
import Testing

struct ValidityTests {
  @Test func `a bow-tie is named with the place of its crossing and repaired into both halves`() throws {
    let bowTie = MultiPolygon([Polygon(shell: ring((0, 0), (10, 10), (10, 0), (0, 10)))])
    let defect = try #require(try outlineDefect(of: bowTie))
    #expect(defect.reason == .selfIntersection)
    #expect(defect.place == LonLat(longitude: 5, latitude: 5))
    let valid = try repaired(bowTie)
    #expect(try outlineDefect(of: valid) == nil)
    #expect(valid.polygons.count == 2)
    // Two triangles of 25 square degrees; `orientation` is twice that.
    #expect(valid.polygons.map(\.shell.orientation) == [50, 50])
  }
}

func ring(_ corners: (Double, Double)...) -> Ring {
  Ring(closing: corners.map { LonLat(longitude: $0.0, latitude: $0.1) })
}
