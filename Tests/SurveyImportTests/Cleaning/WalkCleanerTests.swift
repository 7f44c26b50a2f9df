import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

@Suite struct WalkCleanerTests {
  private let cleaner = WalkCleaner(rules: SurveyRules())

  private func clean(_ walk: [WalkedPoint], on field: SimulatedField = .square) -> WalkCleaner.Result {
    cleaner.clean(PlacedPoint.placed(walk, on: field.plane))
  }

  private func area(_ result: WalkCleaner.Result) -> Double {
    geodesicArea(
      of: MultiPolygon([Polygon(shell: Ring(closing: result.corners.map(\.point.position)))])
    ).value
  }

  private func metres(_ result: WalkCleaner.Result, _ code: FindingCode, _ key: String) -> Double {
    guard case .metres(let value)? = result.findings.first(where: { $0.code == code })?.values[key] else {
      return .nan
    }
    return value
  }

  private func codes(_ result: WalkCleaner.Result) -> [FindingCode] { result.findings.map(\.code) }

  static let fields: [SimulatedField] = [.square, .lShape, .strip]

  @Test(arguments: fields, [true, false])
  func `a clean walk is left as it is`(field: SimulatedField, timed: Bool) {
    let walk = field.walk(timed: timed)
    let result = clean(walk, on: field)
    #expect(result.findings == [])
    // The last point stands on the first.
    #expect(result.corners.map(\.point) == Array(walk.dropLast()))
    #expect(abs(area(result) / field.area - 1) < 1e-3)
  }

  @Test(arguments: 1...20)
  func `noise of a phone alone drops no point`(seed: Int) {
    let walk = SimulatedField.square.walk(step: 1.5, sigma: 3, seed: UInt64(seed))
    let result = clean(walk)
    let allowed: Set<FindingCode> = [.gapClosed, .overWalkTrimmed]
    #expect(Set(codes(result)).subtracting(allowed) == [])
    #expect(result.corners.count > walk.count - 20)
    // 4.4 % is one standard error; three hold all of 20 walks.
    #expect(abs(area(result) / 10_000 - 1) < 0.132)
  }

  @Test func `points without a fix are dropped and counted`() {
    var walk = SimulatedField.square.walk()
    walk[10].hasFix = false
    walk[50].hasFix = false
    let result = clean(walk)
    #expect(codes(result) == [.pointsWithoutFixDropped])
    #expect(result.findings.first?.values == ["count": .count(2), "of": .count(201)])
    #expect(result.findings.first?.place.line == 11)
    #expect(result.findings.first?.place.vertex == 11)
  }

  @Test func `points of too few satellites are dropped, those without a figure stay`() {
    var walk = SimulatedField.square.walk()
    for (index, count) in [(20, 3), (21, 2), (90, 4), (91, 12)] { walk[index].satellites = UInt8(count) }
    let result = clean(walk)
    #expect(codes(result) == [.fewSatellitesDropped])
    #expect(
      result.findings.first?.values == [
        "count": .count(2), "of": .count(201), "lowest": .number(2), "highest": .number(3),
        "limit": .number(4),
      ])
  }

  @Test func `points with poor precision are dropped with the range of their figures`() {
    var walk = SimulatedField.square.walk()
    for (index, hdop) in [(20, 31.0), (21, 40.0), (90, 50.0), (91, 10.0)] { walk[index].hdop = hdop }
    let result = clean(walk)
    #expect(codes(result) == [.poorPrecisionDropped])
    #expect(
      result.findings.first?.values == [
        "count": .count(3), "of": .count(201), "lowest": .number(31), "highest": .number(50),
        "limit": .number(10),
      ])
    #expect(result.findings.first?.place.line == 21)
  }

  @Test func `points with a poor stated accuracy are dropped in metres`() {
    var walk = SimulatedField.square.walk()
    walk[30].sigma = Metres(40)
    let result = clean(walk)
    #expect(codes(result) == [.poorAccuracyDropped])
    #expect(result.findings.first?.values["limit"] == .metres(15))
  }

  @Test func `points on the one before are dropped`() {
    var walk = SimulatedField.square.walk()
    walk.insert(contentsOf: [walk[30], walk[30], walk[30]], at: 31)
    let result = clean(walk)
    #expect(codes(result) == [.repeatedPointsDropped])
    #expect(result.findings.first?.values == ["count": .count(3)])
    #expect(result.corners.count == 200)
  }

  @Test(arguments: [true, false], [[60], [60, 61], [0], [1], [200], [5, 90, 150]])
  func `spikes are dropped wherever they are`(timed: Bool, spikes: [Int]) {
    let field = SimulatedField.square
    var walk = field.walk(timed: timed)
    for (number, index) in spikes.enumerated() {
      let spiked = field.place(at: Double(index) * 2) + SIMD2(40 + Double(number) * 3, -35)
      walk[index].position = field.plane.position(east: spiked.x, north: spiked.y)
    }
    let result = clean(walk)
    #expect(codes(result) == [.spikesDropped])
    #expect(result.findings.first?.values["count"] == .count(spikes.count))
    #expect(result.findings.first?.place.line == spikes[0] + 1)
    #expect(abs(area(result) / field.area - 1) < 0.003)
  }

  @Test func `a walk that notes corners only has no spikes and no gap`() {
    let field = SimulatedField.lShape
    for timed in [true, false] {
      let walk = field.corners.enumerated().map { index, corner in
        field.point(corner, time: timed ? Double(index) * 90 : nil)
      }
      let result = clean(walk, on: field)
      #expect(Set(codes(result)).isSubset(of: [.gapClosed]))
      #expect(abs(area(result) / field.area - 1) < 1e-4)
    }
  }

  @Test func `a leap without return is kept, since nobody knows which side is wrong`() {
    let field = SimulatedField.square
    var walk = field.walk()
    walk.removeSubrange(60...75)
    #expect(!codes(clean(walk)).contains(.spikesDropped))
  }

  @Test(arguments: fields, [7.0, 15, 20])
  func `a walk past its start ends at its start`(field: SimulatedField, past: Double) throws {
    let walk = field.walk(from: 10, to: field.perimeter + 10 + past, step: 1)
    let result = clean(walk, on: field)
    #expect(codes(result) == [.overWalkTrimmed])
    #expect(abs(metres(result, .overWalkTrimmed, "metres") - past) < 1.001)
    #expect(abs(area(result) / field.area - 1) < 0.01)
    let drawn = MultiPolygon([Polygon(shell: Ring(closing: result.corners.map(\.point.position)))])
    #expect(try outlineDefect(of: drawn.rounded) == nil)
  }

  @Test(arguments: 1...20)
  func `noise does not hide that a walk went past its start`(seed: Int) {
    let walk = SimulatedField.lShape.walk(from: 10, to: 350, step: 1, sigma: 1.5, seed: UInt64(seed))
    let result = clean(walk, on: .lShape)
    #expect(abs(metres(result, .overWalkTrimmed, "metres") - 20) < 10)
    // One standard error is 3 % here.
    #expect(abs(area(result) / 4500 - 1) < 0.1)
  }

  @Test func `a tail that crosses the beginning is cut at the crossing`() throws {
    let field = SimulatedField.square
    // Goes on 20 m past the start, from 2 m outside the first side to 3 m inside it.
    var walk = field.walk(to: 398)
    for index in 0...10 {
      let along = Double(index) * 2
      walk.append(field.point(SIMD2(along, -2 + 5 * along / 20), time: (walk.last?.time ?? 0) + 2))
    }
    let raw = MultiPolygon([Polygon(shell: Ring(closing: walk.map(\.position)))])
    #expect(try outlineDefect(of: raw) != nil)
    let result = clean(walk)
    #expect(codes(result).contains(.overWalkTrimmed))
    let drawn = MultiPolygon([Polygon(shell: Ring(closing: result.corners.map(\.point.position)))])
    #expect(try outlineDefect(of: drawn) == nil)
    #expect(abs(area(result) - 10_000) < 40)
  }

  @Test func `an end that only just crosses the beginning is cut there too`() throws {
    let field = SimulatedField.square
    let walk = field.walk(to: 398) + [field.point(SIMD2(2, -1), time: 1_760_000_402)]
    let result = clean(walk)
    #expect(codes(result) == [.overWalkTrimmed])
    // (0, 2) to (2, -1) crosses the first side at 1.33 m: 1.2 m of the tail and 1.33 m of the start go.
    #expect(abs(metres(result, .overWalkTrimmed, "metres") - 2.535) < 0.01)
    let drawn = MultiPolygon([Polygon(shell: Ring(closing: result.corners.map(\.point.position)))])
    #expect(try outlineDefect(of: drawn) == nil)
  }

  @Test func `a walk that ends behind its start on the far side is not cut there`() {
    // Passes 3 m beside its start on the other side, goes on 8 m to the end of the terrace and stops.
    let field = SimulatedField(corners: [[0, 0], [60, 0], [60, 3], [0, 3]])
    let result = clean(field.walk(from: 8, to: 123, step: 1), on: field)
    #expect(codes(result) == [.gapClosed])
    #expect(abs(area(result) - 168) < 1)
  }

  @Test func `the far side of a narrow terrace is not taken for the start`() {
    // Starts in the middle of a long side and stops 20 m before coming back: the other side passes 6 m off.
    let field = SimulatedField.strip
    let result = clean(field.walk(from: 45, to: 45 + field.perimeter - 20), on: field)
    #expect(codes(result) == [.gapClosed])
    #expect(abs(area(result) / field.area - 1) < 0.01)
  }

  @Test(arguments: [5.0, 12, 24])
  func `a gap is closed and measured`(gap: Double) {
    let walk = SimulatedField.square.walk(to: 400 - gap)
    let result = clean(walk)
    #expect(codes(result) == [.gapClosed])
    #expect(abs(metres(result, .gapClosed, "gap") - gap) < 2.001)
  }

  @Test func `a gap that the device closed by repeating the first point is kept with a warning`() {
    var walk = SimulatedField.square.walk(to: 400 - 60)
    walk.append(walk[0])
    let result = clean(walk)
    #expect(codes(result) == [.closedByDevice])
    #expect(abs(metres(result, .closedByDevice, "gap") - 60) < 0.01)
    #expect(result.corners.count == walk.count - 1)
  }

  @Test func `a walk that does not come back is rejected with the gap`() {
    let result = clean(SimulatedField.square.walk(to: 340))
    #expect(codes(result) == [.gapTooWide])
    #expect(result.corners.isEmpty)
    #expect(abs(metres(result, .gapTooWide, "gap") - 60) < 0.01)
    #expect(result.findings.first?.values["limit"] == .metres(25))
  }

  @Test(arguments: [0, 1, 2])
  func `fewer than three points are no walk`(count: Int) {
    let result = clean(Array(SimulatedField.square.walk().prefix(count)))
    #expect(codes(result) == [.tooFewPoints])
    #expect(result.findings.first?.values == ["count": .count(count)])
  }

  @Test func `a walk of which too little is left says what was dropped`() {
    let walk = SimulatedField.square.walk().map { point in
      var point = point
      point.hdop = 30
      return point
    }
    #expect(codes(clean(walk)) == [.poorPrecisionDropped, .tooFewPoints])
  }
}
