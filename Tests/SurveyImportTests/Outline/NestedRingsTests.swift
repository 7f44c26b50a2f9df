import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

@Suite struct `Rings of one feature` {
  private func square(_ from: Double, _ to: Double) -> Polygon {
    SimulatedField(corners: [[from, from], [to, from], [to, to], [from, to]]).outline.polygons[0]
  }

  private func area(_ shape: MultiPolygon?) -> Double { geodesicArea(of: shape ?? MultiPolygon([])).value }

  @Test func `a ring inside another becomes a hole, and land inside that hole is land again`() throws {
    // In the order of a file: the innermost first.
    let nested = NestedRings.nested(MultiPolygon([square(45, 55), square(0, 100), square(30, 70)]))
    #expect(nested.shape.polygons.count == 2)
    #expect(abs(area(nested.shape) - (10_000 - 1600 + 100)) < 1)
    #expect(nested.finding?.values["count"] == .count(1))
    let made = try OutlineMaker(rules: SurveyRules()).outline(from: nested.shape)
    #expect(made.findings == [])
    #expect(abs(area(made.shape) - 8500) < 1)
  }

  @Test func `rings apart, the same ring twice, and rings that cross are left to the other rules`() {
    for polygons in [
      [square(0, 40), square(60, 100)], [square(0, 100), square(0, 100)], [square(0, 60), square(40, 100)],
    ] {
      let nested = NestedRings.nested(MultiPolygon(polygons))
      #expect(nested.finding == nil && nested.shape == MultiPolygon(polygons))
    }
  }
}
