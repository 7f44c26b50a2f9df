import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

@Suite struct `An outline beside its neighbours` {
  private func field(_ corners: [SIMD2<Double>]) -> MultiPolygon { SimulatedField(corners: corners).outline }

  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MultiPolygon {
    field([[west, south], [east, south], [east, north], [west, north]])
  }

  private func compare(
    _ outline: MultiPolygon, _ neighbours: MultiPolygon..., later: [MultiPolygon] = [],
    rules: SurveyRules = SurveyRules()
  ) throws -> NeighbourComparison {
    func named(_ shapes: [MultiPolygon], from first: Int) -> [StandingNeighbour] {
      shapes.enumerated().map { StandingNeighbour(Neighbour(.parcel("P-\($0.offset + first)"), $0.element)) }
    }
    return try NeighbourComparison(
      of: outline, among: named(neighbours, from: 1), later: named(later, from: 90), rules: rules)
  }

  private func share(_ finding: ImportFinding?) -> Double {
    if case .share(let share)? = finding?.values["share"] { share } else { .nan }
  }

  private func area(_ finding: ImportFinding?) -> Double {
    if case .squareMetres(let area)? = finding?.values["area"] { area } else { .nan }
  }

  /// A square of 100 m and another one moved east: 9 m in common are 900 m², 9 % of either.
  @Test(
    arguments: [
      (50.0, FindingCode.overlapsParcel, 0.5, "real-overlap"), (89, .overlapsParcel, 0.11, "real-overlap"),
      (91, .overlapsSlightly, 0.09, "real-overlap"), (96, .overlapsSlightly, 0.04, "sliver"),
      (99.95, nil, 0, ""), (100, nil, 0, ""),
    ] as [(Double, FindingCode?, Double, String)])
  func `an overlap is named with its area, its share of the smaller parcel, and whether it is a sliver`(
    east: Double, code: FindingCode?, expected: Double, kind: String
  ) throws {
    let compared = try compare(SimulatedField.square.outline, box(east, 0, east + 100, 100))
    let finding = compared.findings.first
    #expect(finding?.code == code && compared.findings.count == (code == nil ? 0 : 1))
    guard code != nil else { return }
    #expect(finding?.values["parcel"] == .text("P-1") && finding?.values["kind"] == .text(kind))
    #expect(abs(share(finding) - expected) < 1e-3)
    #expect(abs(area(finding) - expected * 10_000) < 10)
    #expect(finding?.place.longitude != nil)
  }

  /// Intersection over union of squares 100 m wide moved by d is (100 - d) / (100 + d): 0.905 at 5 m, 0.887 at 6 m.
  @Test(arguments: [(0.0, true), (5, true), (6, false)])
  func `nine tenths of intersection over union are the same land`(east: Double, isSame: Bool) throws {
    let compared = try compare(SimulatedField.square.outline, box(east, 0, 100 + east, 100))
    #expect((compared.duplicateOf == .parcel("P-1")) == isSame)
    #expect(compared.findings.map(\.code) == [isSame ? .nearDuplicate : .overlapsParcel])
    if isSame { #expect(abs(share(compared.findings.first) - (100 - east) / (100 + east)) < 1e-3) }
  }

  @Test(arguments: [(0.5, true), (1.9, true), (2.1, false), (0, false)])
  func `a strip between two parcels narrower than the set width is a gap`(width: Double, isGap: Bool) throws {
    let compared = try compare(SimulatedField.square.outline, box(100 + width, 0, 200, 100))
    #expect(compared.findings.map(\.code) == (isGap ? [.gapToNeighbour] : []))
    guard isGap else { return }
    #expect(abs(area(compared.findings.first) - width * 100) < 1)
    #expect(compared.findings.first?.values["parcel"] == .text("P-1"))
  }

  @Test func `a gap that three parcels bound names both neighbours`() throws {
    // 1 m wide, between the outline in the south and two parcels in the north.
    let compared = try compare(box(0, 0, 100, 50), box(0, 51, 50, 100), box(50, 51, 100, 100))
    #expect(compared.findings.map(\.code) == [.gapToNeighbour])
    #expect(compared.findings.first?.values["parcel"] == .text("P-1, P-2"))
  }

  @Test func `a hole or a cleft that one parcel bounds is no gap, nor is the corner of two straight sides`()
    throws
  {
    var pond = SimulatedField.square.outline
    pond.polygons[0].holes = [box(40, 40, 41.5, 90).polygons[0].shell]
    #expect(try compare(pond, box(100, 0, 200, 50)).findings == [])
    let cleft = field([
      [0, 0], [100, 0], [100, 100], [50.5, 100], [50.5, 50], [49.5, 50], [49.5, 100], [0, 100],
    ])
    #expect(try compare(cleft, box(100, 20, 200, 60)).findings == [])
  }

  @Test func `a strip that a later parcel touches is named when that parcel's turn comes`() throws {
    let strip = box(100, 0, 101.5, 100)
    #expect(try compare(box(0, 0, 100, 100), box(101.5, 0, 200, 100), later: [strip]).findings == [])
  }

  @Test func `an invalid neighbour is named, compared as its repair, and never passed over`() throws {
    let bowTie = field([[0, 0], [100, 100], [100, 0], [0, 100]])
    let compared = try compare(SimulatedField.square.outline, bowTie)
    #expect(compared.findings.map(\.code) == [.neighbourInvalid, .overlapsParcel])
    #expect(compared.findings[0].values["reason"] == .text("self-intersection"))
    #expect(abs(area(compared.findings[1]) - 5000) < 5)
  }

  @Test func `a neighbour that encloses nothing is named too`() throws {
    let line = field([[0, 0], [100, 100]])
    #expect(try compare(SimulatedField.square.outline, line).findings.map(\.code) == [.neighbourInvalid])
    let broken = MultiPolygon([
      Polygon(shell: Ring(closing: line.polygons[0].shell.points + [LonLat(longitude: .nan, latitude: 22)]))
    ])
    #expect(try compare(SimulatedField.square.outline, broken).findings.map(\.code) == [.neighbourInvalid])
  }

  @Test func `an outline around several parcels is told to be several drawn as one`() throws {
    let compared = try compare(
      box(-2, -2, 102, 102), box(0, 0, 48, 100), box(52, 0, 100, 45), box(52, 55, 100, 100))
    let covering = try #require(compared.findings.first { $0.code == .coversParcels })
    #expect(covering.values == ["count": .count(3), "parcel": .text("P-1, P-2, P-3")])
  }

  @Test func `what is named and compared is bounded, however many lie on one spot`() throws {
    let many = (0..<400).map { Neighbour(.parcel("P-\($0)"), box(Double($0 % 7) + 20, 0, 110, 90)) }
    let compared = try NeighbourComparison(of: SimulatedField.square.outline, with: many)
    #expect(compared.findings.count { $0.code == .overlapsParcel } == SurveyRules().neighboursNamed)
  }

  @Test
  func `a file whose outlines all lie on one another is compared up to its limit, and the rest is told`()
    throws
  {
    var rules = SurveyRules()
    rules.crowdedComparisons = 60
    let effort = ComparisonEffort(rules)
    let many = (0..<30).map { Neighbour(.feature($0 + 1), box(Double($0), 0, 110, 90)) }
    func codes(_ neighbours: [Neighbour]) throws -> Set<FindingCode> {
      let compared = try NeighbourComparison(
        of: SimulatedField.square.outline, with: neighbours, rules: rules, effort: effort)
      return Set(compared.findings.map(\.code))
    }
    // 22 for the twenty that are named each time: three times are begun.
    for _ in 0..<3 { #expect(try codes(many).contains(.overlapsParcel)) }
    #expect(try codes(many) == [.neighboursNotCompared])
    // A place that is not crowded is compared whatever came before.
    #expect(try codes(Array(many.suffix(12))).contains(.overlapsParcel))
  }

  @Test func `fields of thousands of corners are compared up to the same limit, and gaps count most`() throws
  {
    var rules = SurveyRules()
    rules.crowdedComparisons = 500
    let effort = ComparisonEffort(rules)
    /// A strip of 200 m whose long sides have 1,500 corners each, beside each other with clefts between them.
    func strip(_ number: Int) -> MultiPolygon {
      func side(_ east: Double) -> [SIMD2<Double>] {
        (0..<1500).map { SIMD2(east + ($0 % 2 == 0 ? 0 : 3), Double($0) * 0.15) }
      }
      let east = Double(number) * 20
      return field(side(east).reversed() + side(east - 20.5))
    }
    func codes(_ number: Int) throws -> Set<FindingCode> {
      let beside = Neighbour(.feature(number), strip(number))
      let compared = try NeighbourComparison(
        of: strip(number + 1), with: [beside], rules: rules, effort: effort)
      return Set(compared.findings.map(\.code))
    }
    // 60 for the overlay and some 400 for the gaps.
    for number in 0..<2 { #expect(try !codes(number).contains(.neighboursNotCompared)) }
    #expect(try codes(2) == [.neighboursNotCompared])
  }

  @Test func `outlines whose sides cross each other too often are told, not overlaid`() throws {
    func comb(_ isTurned: Bool) -> MultiPolygon {
      let teeth = (0..<400).map { SIMD2(Double($0), $0 % 2 == 0 ? 10.0 : 450) }
      let corners = [SIMD2(0.0, 0)] + teeth + [SIMD2(400.0, 0)]
      return field(corners.map { isTurned ? SIMD2($0.y, $0.x) : $0 })
    }
    let compared = try compare(comb(false), comb(true))
    #expect(compared.findings.map(\.code) == [.neighboursNotCompared])
    #expect(compared.findings.first?.values == ["count": .count(1)])
    var patient = SurveyRules()
    patient.crossingLimit = 1_000_000
    #expect(try compare(comb(false), comb(true), rules: patient).findings.first?.code == .overlapsParcel)
  }
}

@Suite struct `An outline moved onto its neighbours` {
  private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> ParcelOutline {
    let shape = SimulatedField(corners: [[west, south], [east, south], [east, north], [west, north]]).outline
      .rounded
    return ParcelOutline(shape: shape, area: geodesicArea(of: shape))
  }

  /// A gap or an overlap of so many metres along a side of 100 m.
  @Test(arguments: [1.5, 0.4, -0.4, -1.5])
  func `a gap closes and an overlap goes where both are narrower than the distance`(gap: Double) throws {
    let neighbour = box(100 + gap, -20, 200, 120).shape
    let moved = try #require(
      try snappedToNeighbours(
        box(0, 0, 100, 100), [Neighbour(.parcel("P-1"), neighbour)], within: Metres(2)))
    #expect(try outlineDefect(of: moved.outline.shape) == nil)
    #expect(moved.outline.shape.rounded == moved.outline.shape)
    #expect(abs(moved.outline.area.value - (10_000 + gap * 100)) < 2)
    // What is left of either along 100 m is what the grid of a centimetre leaves.
    let overlap = try intersection(of: moved.outline.shape, with: neighbour)
    #expect(geodesicArea(of: overlap).value < 1)
    let again = try NeighbourComparison(
      of: moved.outline.shape, with: [Neighbour(.parcel("P-1"), neighbour)])
    #expect(again.findings == [])
    #expect(moved.finding.code == .snappedToNeighbour)
    #expect(moved.finding.values["parcel"] == .text("P-1"))
    #expect(moved.finding.values["areaBefore"] == .squareMetres(box(0, 0, 100, 100).area.value))
    #expect(moved.finding.values["areaAfter"] == .squareMetres(moved.outline.area.value))
  }

  @Test(arguments: [3.0, -30, 0])
  func `what lies further apart, overlaps widely, or fits already stays as it was surveyed`(gap: Double)
    throws
  {
    let neighbour = Neighbour(.parcel("P-1"), box(100 + gap, -20, 200, 120).shape)
    #expect(try snappedToNeighbours(box(0, 0, 100, 100), [neighbour], within: Metres(2)) == nil)
  }
}
