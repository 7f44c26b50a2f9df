import Geospatial
import Testing

struct NormalFormTests {
  @Test func `outer rings turn counter-clockwise, holes clockwise, and keep their start`() {
    let clockwise = ring((0, 0), (0, 9), (9, 9), (9, 0))
    let counterClockwise = ring((1, 1), (2, 1), (2, 2))
    let turned = shape(clockwise, holes: counterClockwise).oriented.polygons[0]
    #expect(turned.shell == ring((0, 0), (9, 0), (9, 9), (0, 9)))
    #expect(turned.holes == [ring((1, 1), (2, 2), (2, 1))])
    #expect(MultiPolygon([turned]).oriented == MultiPolygon([turned]))
  }

  @Test func `rounding moves points to the grid and drops repeated ones`() {
    let walked = ring(
      (104.000_000_04, 22.000_000_04), (104.000_000_01, 22), (104.1, 22.000_000_049), (104.1, 22.1),
      (103.999_999_96, 22.000_000_01))
    #expect(shape(walked).rounded == shape(ring((104, 22), (104.1, 22), (104.1, 22.1))))
  }

  @Test func `a polygon that rounding leaves without area is dropped, a hole too`() {
    let speck = ring((1, 1), (1.000_000_01, 1), (1, 1.000_000_01))
    #expect(shape(speck).rounded.isEmpty)
    #expect(shape(ring((0, 0), (9, 0), (9, 9)), holes: speck).rounded == shape(ring((0, 0), (9, 0), (9, 9))))
  }
}
