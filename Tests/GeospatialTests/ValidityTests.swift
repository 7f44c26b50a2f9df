import Geospatial
import Testing

struct ValidityTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var shape: MultiPolygon
    var reason: OutlineDefect.Reason?
    /// Square degrees left after the repair.
    var repairedArea: Double
    var repairedPolygons = 1
  }

  static let open: Ring = {
    var ring = ring((0, 0), (10, 0), (10, 10), (0, 10))
    ring.points.removeLast()
    return ring
  }()

  static let cases: [Case] = [
    Case(testDescription: "a square", shape: square(0, 0, side: 10), repairedArea: 100),
    Case(testDescription: "nothing", shape: MultiPolygon([]), repairedArea: 0, repairedPolygons: 0),
    Case(
      testDescription: "a bow-tie keeps both halves", shape: shape(ring((0, 0), (10, 10), (10, 0), (0, 10))),
      reason: .selfIntersection, repairedArea: 50, repairedPolygons: 2),
    Case(
      testDescription: "a walk that went on past its start",
      shape: shape(ring((0, 0), (10, 0), (10, 10), (0, 10), (0, -1), (1, -1), (1, 2))),
      reason: .selfIntersection, repairedArea: 101),
    Case(
      testDescription: "a spike", shape: shape(ring((0, 0), (10, 0), (20, 0), (10, 0), (10, 10), (0, 10))),
      reason: .selfIntersection, repairedArea: 100),
    Case(
      testDescription: "a ring that touches itself",
      shape: shape(ring((0, 0), (10, 0), (10, 10), (5, 0), (0, 10))), reason: .ringSelfIntersection,
      repairedArea: 50, repairedPolygons: 2),
    Case(
      testDescription: "a ring that meets itself in a corner",
      shape: shape(ring((0, 0), (4, 0), (5, 5), (6, 0), (10, 0), (10, 10), (5, 5), (0, 10))),
      reason: .ringSelfIntersection, repairedArea: 70, repairedPolygons: 2),
    Case(
      testDescription: "a hole outside becomes land of its own",
      shape: shape(square20.shell, holes: ring((30, 0), (31, 0), (31, 1))),
      reason: .holeOutsideShell, repairedArea: 400.5, repairedPolygons: 2),
    Case(
      testDescription: "a hole in a hole",
      shape: shape(
        square20.shell, holes: ring((1, 1), (9, 1), (9, 9), (1, 9)), ring((2, 2), (3, 2), (3, 3), (2, 3))),
      reason: .nestedHoles, repairedArea: 336),
    Case(
      testDescription: "a polygon in a polygon",
      shape: MultiPolygon([square20, Polygon(shell: ring((2, 2), (3, 2), (3, 3), (2, 3)))]),
      reason: .nestedShells, repairedArea: 400),
    Case(
      testDescription: "a hole that cuts the inside in two",
      shape: shape(square20.shell, holes: ring((10, 0), (20, 10), (10, 20), (0, 10))),
      reason: .interiorDisconnected, repairedArea: 200, repairedPolygons: 4),
    Case(
      testDescription: "an open ring", shape: shape(open), reason: .openRing, repairedArea: 100),
    Case(
      testDescription: "two corners", shape: shape(ring((0, 0), (1, 1))), reason: .tooFewPoints,
      repairedArea: 0, repairedPolygons: 0),
    Case(
      testDescription: "all corners on a line", shape: shape(ring((0, 0), (1, 0), (2, 0))),
      reason: .selfIntersection, repairedArea: 0, repairedPolygons: 0),
    Case(
      testDescription: "three times the same corner", shape: shape(ring((1, 1), (1, 1), (1, 1), (1, 1))),
      reason: .tooFewPoints, repairedArea: 0, repairedPolygons: 0),
  ]

  static let square20 = Polygon(shell: ring((0, 0), (20, 0), (20, 20), (0, 20)))

  @Test(arguments: cases)
  func `a defect is named, and the repair is valid, turned counter-clockwise and keeps the land`(
    _ example: Case
  ) throws {
    #expect(try outlineDefect(of: example.shape)?.reason == example.reason)
    let valid = try repaired(example.shape)
    #expect(try outlineDefect(of: valid) == nil)
    #expect(abs(planarArea(valid) - example.repairedArea) < 1e-12)
    #expect(valid.polygons.count == example.repairedPolygons)
    #expect(valid == valid.oriented)
  }

  @Test func `a crossing is reported where it is`() throws {
    let defect = try #require(try outlineDefect(of: shape(ring((0, 0), (10, 10), (10, 0), (0, 10)))))
    #expect(
      defect
        == OutlineDefect(
          .selfIntersection, place: LonLat(longitude: 5, latitude: 5), words: "Self-intersection"))
  }

  @Test(arguments: [(Double.nan, 0.0), (.infinity, 0), (0, 91), (-181, 0)])
  func `a corner that is not on earth is a defect`(longitude: Double, latitude: Double) throws {
    let defect = try outlineDefect(of: shape(ring((0, 0), (1, 0), (longitude, latitude))))
    #expect(defect?.reason == .invalidCoordinate)
  }

  @Test func `what is no number cannot be repaired`() {
    #expect(throws: GeometryFailure(.build, "a coordinate is not a finite number")) {
      try repaired(shape(ring((0, 0), (1, 0), (.nan, 1))))
    }
  }

  @Test func `a failure carries the words of GEOS and the place, and frees what was built before it`() throws
  {
    let broken = shape(Self.square20.shell, holes: ring((1, 1), (2, 1), (2, 2)), Self.open)
    let failure = #expect(throws: GeometryFailure.self) { try intersection(of: broken, with: broken) }
    #expect(failure?.step == .build)
    #expect(failure?.words.contains("closed linestring") == true)
    #expect(failure?.place == LonLat(longitude: 0, latitude: 0))
  }
}
