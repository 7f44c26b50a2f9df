import Geospatial
import Testing

struct OverlayTests {
  let left = square(0, 0, side: 10)
  let right = square(6, 0, side: 10)

  @Test func `the land in both, in one, and in either`() throws {
    #expect(planarArea(try intersection(of: left, with: right)) == 40)
    #expect(planarArea(try difference(of: left, minus: right)) == 60)
    #expect(planarArea(try union(of: [left, right])) == 160)
    #expect(try intersection(of: left, with: right) == intersection(of: left, with: right).oriented)
  }

  @Test func `union counts what overlaps once, over any number of shapes`() throws {
    let many = (0..<50).map { square(Double($0), 0, side: 2) }
    #expect(planarArea(try union(of: many)) == 102)
    #expect(try union(of: []).isEmpty)
    #expect(try union(of: [MultiPolygon([])]).isEmpty)
  }

  @Test func `union of scattered shapes is what uniting them one by one gives`() throws {
    var random = FixedRandom(seed: 6)
    for _ in 0..<20 {
      let shapes = (0..<40).map { _ in
        square(.random(in: 0...30, using: &random), .random(in: 0...30, using: &random), side: 3)
      }
      let atOnce = try union(of: shapes)
      var oneByOne = MultiPolygon([])
      for shape in shapes { oneByOne = try union(of: [oneByOne, shape]) }
      #expect(abs(planarArea(atOnce) - planarArea(oneByOne)) < 1e-9)
      #expect(atOnce.polygons.count == oneByOne.polygons.count)
      #expect(try outlineDefect(of: atOnce) == nil)
    }
  }

  @Test func `a shape that cannot be built is refused even where nothing touches it`() {
    var open = square(50, 50, side: 1)
    open.polygons[0].shell.points.removeLast()
    #expect(throws: GeometryFailure.self) { try union(of: [left, open]) }
  }

  @Test func `a difference inside leaves a hole that runs clockwise`() throws {
    let ringed = try difference(of: left, minus: square(4, 4, side: 1))
    #expect(ringed.polygons.count == 1)
    #expect(ringed.polygons[0].holes.map { $0.orientation < 0 } == [true])
    #expect(planarArea(ringed) == 99)
  }

  @Test func `shapes that touch share no land but do intersect`() throws {
    let neighbour = square(10, 0, side: 10)
    #expect(try intersection(of: left, with: neighbour).isEmpty)
    #expect(try intersects(left, neighbour))
    #expect(try !intersects(left, square(10.000_000_1, 0, side: 1)))
    #expect(try !intersects(left, MultiPolygon([])))
  }

  @Test func `intersection does not depend on the order`() throws {
    var random = FixedRandom(seed: 3)
    for _ in 0..<100 {
      let shapes = (0..<2).map { _ in
        square(.random(in: 0...5, using: &random), .random(in: 0...5, using: &random), side: 4)
      }
      let there = planarArea(try intersection(of: shapes[0], with: shapes[1]))
      let back = planarArea(try intersection(of: shapes[1], with: shapes[0]))
      #expect(abs(there - back) < 1e-12)
    }
  }

  @Test func `the outline belongs to the area, a hole does not`() throws {
    let ringed = shape(
      ring((0, 0), (10, 0), (10, 10), (0, 10)), holes: ring((4, 4), (4, 6), (6, 6), (6, 4)))
    func isInside(_ x: Double, _ y: Double) throws -> Bool {
      try contains(ringed, LonLat(longitude: x, latitude: y))
    }
    #expect(try isInside(1, 1) && isInside(0, 5) && isInside(4, 5))
    #expect(try !isInside(5, 5) && !isInside(11, 5))
  }

  @Test func `the point inside lies inside, even of a horseshoe`() throws {
    let horseshoe = shape(ring((0, 0), (9, 0), (9, 9), (8, 9), (8, 1), (1, 1), (1, 9), (0, 9)))
    #expect(try contains(horseshoe, pointInside(horseshoe)))
    #expect(throws: GeometryFailure(.pointInside, "the shape is empty")) { try pointInside(MultiPolygon([])) }
  }

  @Test func `simplifying drops points that lie close to the line and keeps the outline valid`() throws {
    let dense = Ring(
      closing: (0..<400).map { step in
        let side = Double(step % 100) / 100
        let wobble = step % 2 == 0 ? 0 : 1e-6
        switch step / 100 {
        case 0: return LonLat(longitude: side, latitude: wobble)
        case 1: return LonLat(longitude: 1 - wobble, latitude: side)
        case 2: return LonLat(longitude: 1 - side, latitude: 1 - wobble)
        default: return LonLat(longitude: wobble, latitude: 1 - side)
        }
      })
    let coarse = try simplified(shape(dense), tolerance: 1e-5)
    #expect(coarse.pointCount == 5)
    #expect(try outlineDefect(of: coarse) == nil)
    #expect(throws: GeometryFailure.self) { try simplified(shape(dense), tolerance: -1) }
  }
}
