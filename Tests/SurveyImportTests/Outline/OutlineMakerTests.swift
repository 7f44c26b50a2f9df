import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

@Suite struct OutlineMakerTests {
  private let maker = OutlineMaker(rules: SurveyRules())

  private func field(_ corners: [SIMD2<Double>]) -> MultiPolygon { SimulatedField(corners: corners).outline }

  private func area(_ shape: MultiPolygon?) -> Double { geodesicArea(of: shape ?? MultiPolygon([])).value }

  @Test(arguments: [SimulatedField.square, .lShape, .strip], [false, true])
  func `a valid outline is only put on the grid and given its direction`(
    field: SimulatedField, clockwise: Bool
  ) throws {
    let corners = clockwise ? field.corners.reversed() : field.corners
    let made = try maker.outline(from: self.field(corners))
    let shape = try #require(made.shape)
    #expect(made.findings == [])
    // The grid of 1e-7 degrees moves a corner by up to 8 mm.
    #expect(abs(area(shape) - field.area) < 1)
    #expect(shape.polygons[0].shell.orientation > 0)
    #expect(shape.rounded == shape)
  }

  @Test func `a bow-tie keeps both halves and says so`() throws {
    let made = try maker.outline(from: field([[0, 0], [100, 100], [100, 0], [0, 100]]))
    #expect(abs(area(made.shape) - 5000) < 1)
    let finding = try #require(made.findings.first)
    #expect(made.findings.map(\.code) == [.outlineRepaired])
    #expect(finding.severity == .warning)
    #expect(finding.values["parts"] == .count(2))
    #expect(finding.values["reason"] == .text("self-intersection"))
    let crossing = SimulatedField.square.plane.position(east: 50, north: 50)
    #expect(abs((finding.place.longitude ?? 0) - crossing.longitude) < 1e-7)
    #expect(abs((finding.place.latitude ?? 0) - crossing.latitude) < 1e-7)
    #expect(finding.place.vertex != nil)
  }

  @Test func `a small lobe falls away and is counted`() throws {
    // The last side crosses the first 2 m before its end: a triangle of about 1 m² hangs on the field.
    let made = try maker.outline(
      from: field([[0, 0], [100, 0], [100, 100], [2, 100], [0, 101], [1, 0.5], [0, -1]]))
    #expect(made.findings.map(\.code).contains(.outlineRepaired))
    let slivers = try #require(made.findings.first { $0.code == .sliversDropped })
    #expect(slivers.values["count"] == .count(1))
    #expect(made.shape?.polygons.count == 1)
    #expect(abs(area(made.shape) - 10_000) < 150)
  }

  /// Repaired, all parts are held against each other.
  @Test func `thousands of parts are taken where they are good, and not repaired`() throws {
    func row(of count: Int) -> MultiPolygon {
      MultiPolygon(
        (0..<count).flatMap { number in
          SimulatedField(corners: [[0, 0], [1, 0], [1, 1]]).moved(east: Double(3 * number), north: 0)
            .outline.polygons
        })
    }
    #expect(try maker.outline(from: row(of: 1001)).shape?.polygons.count == 1001)
    let bowTie = field([[0, 50], [100, 150], [100, 50], [0, 150]]).polygons
    let made = try maker.outline(from: MultiPolygon(row(of: 1000).polygons + bowTie))
    #expect(made.shape == nil)
    #expect(made.findings.first?.values == ["reason": .text("too-many-parts")])
    #expect(try maker.outline(from: MultiPolygon(row(of: 999).polygons + bowTie)).shape != nil)
  }

  @Test func `two fields in one feature are no repair`() throws {
    let two = MultiPolygon(
      SimulatedField.square.outline.polygons
        + SimulatedField.strip.moved(east: 300, north: 0).outline.polygons)
    let made = try maker.outline(from: two)
    #expect(made.findings == [])
    #expect(made.shape?.polygons.count == 2)
  }

  @Test func `a hole stays a hole`() throws {
    var shape = SimulatedField.square.outline
    let pond = SimulatedField(corners: [[20, 20], [40, 20], [40, 40], [20, 40]])
    shape.polygons[0].holes = [pond.outline.polygons[0].shell]
    let made = try maker.outline(from: shape)
    #expect(made.findings == [])
    #expect(abs(area(made.shape) - 9600) < 0.5)
  }

  @Test(
    arguments: [
      [[0, 0], [50, 0], [100, 0]], [[0, 0], [100, 0], [0, 0]], [[0, 0], [0.001, 0], [0, 0.001]],
    ] as [[SIMD2<Double>]])
  func `what encloses nothing is unusable, with a reason`(corners: [SIMD2<Double>]) throws {
    let made = try maker.outline(from: field(corners))
    #expect(made.shape == nil)
    #expect(made.findings.last?.code == .outlineUnusable)
    #expect(made.findings.last?.values["reason"] != nil)
  }

  @Test(arguments: 1...30)
  func `whatever a noisy walk crosses, what is made is valid after rounding`(seed: Int) throws {
    let walk = SimulatedField.strip.walk(step: 1, sigma: 4, correlation: 5, seed: UInt64(seed))
    let drawn = MultiPolygon([Polygon(shell: Ring(closing: walk.map(\.position)))])
    let made = try maker.outline(from: drawn)
    let shape = try #require(made.shape)
    #expect(try outlineDefect(of: shape) == nil)
    #expect(shape.rounded == shape && shape.oriented == shape)
    let again = try maker.outline(from: shape)
    #expect(again.shape == shape && again.findings == [])
  }
}
