import Foundation
import Testing

@testable import Geospatial

@Suite struct `Thinned outlines` {
  /// A bent strip with noise on its sides, as somebody walks a terrace.
  private func walk(_ seed: Int) -> MultiPolygon {
    var state = UInt64(seed)
    func uniform() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    let count = 8 + seed * 7 % 300
    let points = (0..<count).map { step -> LonLat in
      let angle = 2 * .pi * Double(step) / Double(count)
      let (x, y) = (cos(angle) * 1e-3, sin(angle) * 3e-4)
      return LonLat(
        longitude: 104.29 + x + (uniform() - 0.5) * 8e-6,
        latitude: 22.54 + y + 3e-4 * sin(x * 3e3) + (uniform() - 0.5) * 8e-6
      ).rounded
    }
    return MultiPolygon([Polygon(shell: Ring(closing: points))]).rounded.oriented
  }

  @Test(arguments: [1e-6, 5e-6, 2e-5, 1e-4, 1e-2])
  func `are those of GEOS wherever they are valid`(tolerance: Double) throws {
    var compared = 0
    for seed in 1...300 {
      let shape = walk(seed)
      guard try outlineDefect(of: shape) == nil else { continue }
      let thin = thinned(shape, tolerance: tolerance).oriented
      guard try outlineDefect(of: thin) == nil else { continue }
      let simple = try simplified(shape, tolerance: tolerance)
      #expect(thin == simple, "seed \(seed): \(thin.pointCount) points, GEOS keeps \(simple.pointCount)")
      compared += 1
    }
    #expect(compared > 200)
  }

  @Test func `keep holes, and rings that have no point too many`() {
    let square = Ring(
      closing: [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { LonLat(longitude: $0.0, latitude: $0.1) })
    let hole = Ring(
      closing: [(0.2, 0.2), (0.2, 0.5), (0.2, 0.8), (0.8, 0.8), (0.8, 0.2)].map {
        LonLat(longitude: $0.0, latitude: $0.1)
      })
    let thin = thinned(MultiPolygon([Polygon(shell: square, holes: [hole])]), tolerance: 1e-9)
    #expect(thin.polygons[0].shell == square)
    #expect(thin.polygons[0].holes.map(\.points.count) == [5])
  }
}
