import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

/// Pauses, stretches walked twice, further laps and recordings in several pieces.
@Suite struct `A walk that is more than one way round` {
  private let field = SimulatedField.square

  private func clean(_ walk: [WalkedPoint], on field: SimulatedField = .square) -> WalkCleaner.Result {
    WalkCleaner(rules: SurveyRules()).clean(PlacedPoint.placed(walk, on: field.plane))
  }

  private func area(_ result: WalkCleaner.Result) -> Double {
    geodesicArea(
      of: MultiPolygon([Polygon(shell: Ring(closing: result.corners.map(\.point.position)))])
    ).value
  }

  private func codes(_ result: WalkCleaner.Result) -> [FindingCode] { result.findings.map(\.code) }

  /// The walk with a stand of so many seconds at a point, one position a second, scattered by the drift of a phone.
  private func standing(_ walk: [WalkedPoint], at index: Int, seconds: Int, drift: Double) -> [WalkedPoint] {
    var random = SeededRandom(seed: 3)
    let place = field.plane.offset(of: walk[index].position)
    let stand = (1...seconds).map { second -> WalkedPoint in
      field.point(
        SIMD2(place.east, place.north) + drift * SIMD2(random.normal(), random.normal()),
        time: walk[index].time! + Double(second))
    }
    let later = walk[(index + 1)...].map { point in
      var point = point
      point.time! += Double(seconds)
      return point
    }
    return walk[...index] + stand + later
  }

  @Test func `a stand becomes one point in its middle`() throws {
    let walk = standing(field.walk(to: 398), at: 70, seconds: 90, drift: 1.2)
    let result = clean(walk)
    #expect(codes(result) == [.pausesCollapsed])
    let finding = try #require(result.findings.first)
    #expect(finding.values["pauses"] == .count(1))
    guard case .count(let count)? = finding.values["count"] else {
      Issue.record("no count")
      return
    }
    // The steps just before and after the stand lie within its 3 m too.
    #expect((84...96).contains(count))
    #expect((68...72).contains(finding.place.line ?? 0))
    #expect(abs(area(result) - 10_000) < 30)
  }

  @Test func `a short stand, and one of a device that writes no times, stay`() {
    #expect(codes(clean(standing(field.walk(to: 398), at: 70, seconds: 8, drift: 0.5))) == [])
    let untimed = standing(field.walk(to: 398), at: 70, seconds: 90, drift: 0.5).map { point in
      var point = point
      point.time = nil
      return point
    }
    #expect(!codes(clean(untimed)).contains(.pausesCollapsed))
  }

  @Test func `a stretch walked out and back is left out`() throws {
    // From the middle of the first side 40 m out of the field, and back.
    let half = field.walk(to: 50)
    let out = stride(from: 2.0, through: 40, by: 2).map {
      field.point(SIMD2(50, -$0), time: 1_760_000_050 + $0)
    }
    let back = stride(from: 38.0, through: 0, by: -2).map {
      field.point(SIMD2(50.7, -$0), time: 1_760_000_130 - $0)
    }
    let rest = field.walk(from: 52, to: 398).map { point in
      var point = point
      point.time! += 140
      return point
    }
    let result = clean(half + out + back + rest)
    #expect(codes(result).contains(.edgeWalkedTwice))
    #expect(abs(area(result) - 10_000) < 30)
    let drawn = MultiPolygon([Polygon(shell: Ring(closing: result.corners.map(\.point.position)))])
    #expect(try outlineDefect(of: drawn) == nil)
  }

  @Test func `a walk that goes back the way it came after its end keeps the whole boundary`() {
    let back = stride(from: 398.0, through: 340, by: -2).map { distance in
      field.point(field.place(at: distance) + SIMD2(0.4, 0), time: 1_760_000_400 + (400 - distance))
    }
    let result = clean(field.walk(to: 400) + back)
    #expect(codes(result).contains(.edgeWalkedTwice))
    #expect(abs(area(result) - 10_000) < 30)
  }

  @Test(arguments: 1...10)
  func `further laps are left out`(seed: Int) {
    let walk = field.walk(to: 400 * 1.7, sigma: 2, seed: UInt64(seed))
    let result = clean(walk)
    #expect(codes(result).contains(.edgeWalkedTwice))
    // One standard error at 2 m is 2.9 %.
    #expect(abs(area(result) - 10_000) < 900)
    #expect(codes(clean(field.walk(to: 1200))).contains(.edgeWalkedTwice))
  }

  @Test(arguments: [3.0, 4, 6], [0.0, 22, 45])
  func `the two sides of a narrow terrace are not one stretch walked twice`(width: Double, from: Double) {
    let terrace = SimulatedField(corners: [[0, 0], [90, 0], [90, width], [0, width]])
    for step in [1.0, 2] {
      let result = clean(terrace.walk(from: from, to: from + terrace.perimeter - 2, step: step), on: terrace)
      #expect(!codes(result).contains(.edgeWalkedTwice))
      #expect(abs(area(result) / terrace.area - 1) < 0.03)
    }
  }

  @Test func `the tip of a narrow field is kept`() {
    let wedge = SimulatedField(corners: [[0, 0], [100, 4], [0, 8], [-30, 40], [-30, -40]])
    let result = clean(wedge.walk(step: 1), on: wedge)
    #expect(!codes(result).contains(.edgeWalkedTwice))
    #expect(abs(area(result) / wedge.area - 1) < 0.01)
  }

  @Test func `a hostile scribble costs no square`() {
    let walk = (0..<60_000).map { index in
      field.point(SIMD2(Double(index % 2) * 30, Double(index) * 0.001), time: Double(index) * 20)
    }
    let clock = ContinuousClock()
    #expect(clock.measure { _ = clean(walk) } < .seconds(20))
  }
}

@Suite struct `A recording in pieces` {
  private let field = SimulatedField.square

  private func stage(_ pieces: [[WalkedPoint]]) throws -> StagedFeature {
    var feature = ReadFeature(index: 1, geometry: .walk(pieces.flatMap(\.self)))
    var count = 0
    feature.segmentStarts = pieces.dropLast().map { piece in
      count += piece.count
      return count
    }
    let pipeline = SurveyPipeline(commune: BacHa.commune, villages: BacHa.villages, workers: 1)
    var staged: [StagedFeature] = []
    _ = try pipeline.run(
      SurveyFilePlan(format: .gpx, crs: .wgs84), each: { staged += $0 },
      reading: { [feature] body in try body(feature) })
    return try #require(staged.first)
  }

  private func codes(_ feature: StagedFeature) -> Set<FindingCode> { Set(feature.findings.map(\.code)) }

  @Test func `pieces of one boundary are joined, and the widest gap is told`() throws {
    let staged = try stage([field.walk(to: 150), field.walk(from: 160, to: 398)])
    let finding = try #require(staged.findings.first { $0.code == .segmentsJoined })
    #expect(finding.values["count"] == .count(2))
    guard case .metres(let gap)? = finding.values["gap"] else {
      Issue.record("no gap")
      return
    }
    #expect(abs(gap - 10) < 0.01)
    #expect(abs((staged.outline?.area.value ?? 0) - 10_000) < 60)
  }

  @Test func `sides drawn one by one, in any order and direction, become one outline`() throws {
    let sides = [field.walk(to: 100), field.walk(from: 200, to: 300), field.walk(from: 100, to: 200)]
    let drawn = [sides[0], sides[1].reversed(), sides[2], field.walk(from: 300, to: 400).reversed()]
    let untimed = drawn.map { side in
      side.map { point in
        var point = point
        point.time = nil
        return point
      }
    }
    let staged = try stage(untimed)
    #expect(codes(staged).contains(.segmentsJoined) && staged.state == .accepted)
    #expect(abs((staged.outline?.area.value ?? 0) - 10_000) < 60)
  }

  @Test func `pieces far apart are joined with a warning`() throws {
    let staged = try stage([field.walk(to: 150), field.walk(from: 230, to: 398)])
    #expect(codes(staged).contains(.segmentsFarApart))
    #expect(staged.state == .accepted)
  }

  @Test func `pieces that each come back to their start are rings: one inside another is a hole`() throws {
    let pond = SimulatedField(corners: [[30, 30], [70, 30], [70, 70], [30, 70]])
    let staged = try stage([field.walk(to: 398), pond.walk(to: 158)])
    #expect(codes(staged).contains(.ringBecameHole) && !codes(staged).contains(.segmentsJoined))
    #expect(abs((staged.outline?.area.value ?? 0) - 8400) < 30)
    // Two rings of error: more than the outer one alone.
    let alone = try stage([field.walk(to: 398)])
    #expect(staged.outline!.areaStandardError!.value > alone.outline!.areaStandardError!.value)
  }

  @Test func `rings apart are several plots`() throws {
    let other = field.moved(east: 150, north: 0)
    let staged = try stage([field.walk(to: 398), other.walk(to: 398)])
    let finding = try #require(staged.findings.first { $0.code == .severalPlots })
    #expect(finding.values["count"] == .count(2) && finding.severity == .warning)
    #expect(abs((staged.outline?.area.value ?? 0) - 20_000) < 60)
  }
}
