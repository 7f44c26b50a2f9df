import Foundation
import Geospatial
import Testing

/// The outline of xã Bắc Hà, a real one of 4978 points, in a folder `shared` beside the checkout or above it.
private let outlineFile: URL? = {
  var folder = URL(filePath: #filePath)
  while folder.pathComponents.count > 1 {
    folder.deleteLastPathComponent()
    let file = folder.appending(path: "shared/corpora/bac-ha/02839_bac_ha.geojson")
    if FileManager.default.fileExists(atPath: file.path()) { return file }
  }
  return nil
}()

@Suite(.enabled(if: outlineFile != nil, "the corpora are not here"))
struct CommuneOutlineTests {
  let outline: MultiPolygon

  init() throws {
    struct Collection: Decodable {
      struct Feature: Decodable { var geometry: Geometry }
      struct Geometry: Decodable { var coordinates: [[[[Double]]]] }
      var features: [Feature]
    }
    let text = try Data(contentsOf: #require(outlineFile))
    let collection = try JSONDecoder().decode(Collection.self, from: text)
    outline = MultiPolygon(
      collection.features[0].geometry.coordinates.map { rings in
        let rings = rings.map { Ring(closing: $0.map { LonLat(longitude: $0[0], latitude: $0[1]) }) }
        return Polygon(shell: rings[0], holes: Array(rings.dropFirst()))
      })
  }

  /// GeographicLib 2.1 in Python; relative tolerance 1e-9.
  @Test func `its area and the way around it agree with GeographicLib`() {
    #expect(outline.pointCount == 4978)
    #expect(abs(geodesicArea(of: outline).value - 179_777_703.513_176_02) < 0.18)
    #expect(abs(geodesicLength(of: outline.polygons[0].shell).value - 104_205.433_841_285_38) < 1e-4)
  }

  @Test func `it is valid, and stays so on its grid and at every level of detail`() throws {
    #expect(try outlineDefect(of: outline) == nil)
    #expect(try outlineDefect(of: outline.rounded) == nil)
    for tolerance in [1e-5, 1e-4, 1e-3, 1e-2] {
      let coarse = try simplified(outline, tolerance: tolerance)
      #expect(try outlineDefect(of: coarse) == nil)
      #expect(coarse.pointCount < outline.pointCount)
    }
  }

  @Test func `it comes back from well-known binary and from its own pieces`() throws {
    #expect(try readAreas(wellKnownBinary(of: outline)) == outline)
    let box = try #require(outline.boundingBox)
    let west = square(box.west - 1, box.center.latitude - 1, side: 1 + box.center.longitude - box.west)
    let pieces = [try intersection(of: outline, with: west), try difference(of: outline, minus: west)]
    let sum = pieces.reduce(0) { $0 + geodesicArea(of: $1).value }
    // New corners lie on the straight line in degrees, the side was a geodesic: less than a square metre between them.
    #expect(abs(sum - geodesicArea(of: outline).value) < 1)
    #expect(abs(geodesicArea(of: try union(of: pieces)).value - sum) < 1)
  }

  @Test func `every corner is carried to VN-2000 and back`() throws {
    let transformer = try CoordinateTransformer(from: .vn2000LaoCai, to: .wgs84)
    let corners = outline.polygons[0].shell.points
    let projected = try transformer.project(corners)
    #expect(projected.allSatisfy { (442_000...467_000).contains($0.easting) })
    #expect(projected.allSatisfy { (2_483_000...2_500_500).contains($0.northing) })
    for (corner, back) in zip(corners, try transformer.unproject(projected)) {
      #expect(geodesicDistance(from: corner, to: back).value < 1e-7)
    }
  }
}
