import Geospatial
import GrowingAreas
import Synchronization
import Testing

@testable import SurveyImport

@Suite struct SurveyPipelineTests {
  private func run(
    _ features: [ReadFeature], commune: Commune = BacHa.commune, method: SurveyMethod? = nil,
    villageCode: String? = nil, workers: Int = 2, rules: SurveyRules = SurveyRules(),
    batch: ([StagedFeature]) throws -> Void = { _ in }
  ) throws -> (staged: [StagedFeature], summary: SurveyFileSummary) {
    let pipeline = SurveyPipeline(
      rules: rules, commune: commune, villages: BacHa.villages, method: method, villageCode: villageCode,
      workers: workers)
    let reading: SurveyPipeline.Reading = { body in for feature in features { try body(feature) } }
    let facts = SurveyFilePlan(format: .gpx, crs: .wgs84)
    var staged: [StagedFeature] = []
    let summary = try pipeline.run(
      facts,
      each: {
        try batch($0)
        staged += $0
      }, reading: reading)
    return (staged, summary)
  }

  private func codes(_ feature: StagedFeature) -> [FindingCode] { feature.findings.map(\.code) }

  private func drawn(_ field: SimulatedField, index: Int = 1, declared: Double? = nil) -> ReadFeature {
    ReadFeature(
      index: index, declaredArea: declared.map { SquareMetres($0) }, geometry: .outline(field.outline),
      line: 5)
  }

  /// Fields of every kind, good and bad, some of them twice.
  private func mixed(_ count: Int) -> [ReadFeature] {
    (0..<count).map { number in
      let field = [SimulatedField.square, .lShape, .strip][number % 3].moved(
        east: Double(number % 20) * 120 - 1200, north: Double(number / 20 % 20) * 120 - 1200)
      let geometry: ReadGeometry =
        switch number % 7 {
        case 0: .outline(field.outline)
        case 1: .walk(Array(field.walk(sigma: 2, seed: UInt64(number)).prefix(5)))
        case 2: .notAnArea("LineString")
        case 3: .walk(field.walk(step: 1, sigma: 4, correlation: 5, seed: UInt64(number)))
        case 4: .outline(SimulatedField.square.outline)
        default: .walk(field.walk(to: field.perimeter + 12, sigma: 2, seed: UInt64(number)))
        }
      return ReadFeature(index: number + 1, name: "thửa \(number)", geometry: geometry, line: number)
    }
  }

  @Test func `the number of cores and the size of batches change nothing`() throws {
    let features = mixed(105)
    let expected = try run(features, workers: 1)
    for (workers, batch) in [(2, 256), (7, 10), (3, 1)] {
      var rules = SurveyRules()
      rules.batchFeatures = batch
      let found = try run(features, workers: workers, rules: rules)
      #expect(found.summary == expected.summary)
      #expect(found.staged.map(\.index) == Array(1...105))
      #expect(found.staged.map(\.findings) == expected.staged.map(\.findings))
      #expect(found.staged.map(\.outline) == expected.staged.map(\.outline))
      #expect(found.staged.map(\.state) == expected.staged.map(\.state))
      #expect(found.staged.map(\.villageCode) == expected.staged.map(\.villageCode))
    }
  }

  @Test func `every feature is counted in exactly one state`() throws {
    let summary = try run(mixed(105)).summary
    #expect(summary.features == 105)
    #expect(summary.accepted + summary.repaired + summary.rejected + summary.duplicates == 105)
    #expect(summary.accepted > 0 && summary.repaired > 0 && summary.rejected > 0 && summary.duplicates > 0)
  }

  @Test func `batches hold no more than they may and come in order`() throws {
    var rules = SurveyRules()
    rules.batchFeatures = 16
    rules.batchPoints = 1000
    var sizes: [Int] = []
    let features = (1...50).map { ReadFeature(index: $0, geometry: .walk(SimulatedField.square.walk())) }
    _ = try run(features, rules: rules) { sizes.append($0.count) }
    // 201 points each: five of them pass 1000 points.
    #expect(sizes == Array(repeating: 5, count: 10))
    sizes = []
    _ = try run((1...40).map { drawn(.square, index: $0) }, rules: rules) { sizes.append($0.count) }
    #expect(sizes == [16, 16, 8])
  }

  @Test func `what a batch's taker throws stops the work`() {
    struct Enough: Error {}
    #expect(throws: Enough.self) { try run(mixed(21)) { _ in throw Enough() } }
  }

  @Test func `raw points, name and fields are kept as the device wrote them`() throws {
    var walk = SimulatedField.square.walk()
    walk[3].hasFix = false
    let feature = ReadFeature(
      index: 1, name: "Nương trên", fields: ["cmt": "0900"], geometry: .walk(walk), line: 3)
    let staged = try run([feature]).staged[0]
    #expect(staged.walk == walk)
    #expect(staged.name == "Nương trên" && staged.fields == ["cmt": "0900"])
    #expect(staged.findings.allSatisfy { $0.place.feature == 1 && $0.place.line != nil })
  }

  @Test func `the same outline from another corner and the other way round is a duplicate`() throws {
    let field = SimulatedField.lShape
    var turned = field
    turned.corners = Array((field.corners[2...] + field.corners[..<2]).reversed())
    let (staged, summary) = try run([drawn(field), drawn(.strip, index: 2), drawn(turned, index: 3)])
    #expect(staged.map(\.state) == [.accepted, .accepted, .duplicate])
    #expect(summary.duplicates == 1)
    #expect(summary.area == SquareMetres(staged.prefix(2).reduce(0) { $0 + ($1.outline?.area.value ?? 0) }))
    let finding = try #require(staged[2].findings.last)
    #expect(finding.code == .duplicateOutline)
    #expect(finding.values["feature"] == .count(1))
    #expect(finding.place.line == 5)
  }

  @Test func `a figure-eight walk does not pass silently`() throws {
    let eight = SimulatedField(corners: [[0, 0], [60, 60], [60, 0], [0, 60]])
    let staged = try run([ReadFeature(index: 1, geometry: .walk(eight.walk()))]).staged[0]
    #expect(staged.state == .repaired)
    let finding = try #require(staged.findings.first { $0.code == .outlineRepaired })
    #expect(finding.severity == .warning && finding.values["parts"] == .count(2))
  }

  @Test(arguments: [
    (ReadGeometry.notAnArea("Point"), FindingCode.notAnArea), (.empty, .emptyGeometry),
    (.walk([]), .emptyGeometry), (.corners([]), .emptyGeometry), (.outline(MultiPolygon([])), .emptyGeometry),
    (.walk([WalkedPoint(position: LonLat(longitude: 22, latitude: 104), line: 9)]), .coordinateOutOfRange),
  ])
  func `what is no area is rejected with its reason`(geometry: ReadGeometry, code: FindingCode) throws {
    let staged = try run([ReadFeature(index: 1, geometry: geometry)]).staged[0]
    #expect(staged.state == .rejected && staged.outline == nil)
    #expect(codes(staged) == [code])
  }

  @Test(arguments: [ReadGeometry.notAnArea("Point"), .empty])
  func `where the reader found the cause, its consequence is not told as well`(geometry: ReadGeometry) throws
  {
    let cause = ImportFinding(.tooManyPoints, ["count": .count(4), "limit": .count(3)])
    let staged = try run([ReadFeature(index: 1, geometry: geometry, findings: [cause])]).staged[0]
    #expect(staged.state == .rejected)
    #expect(codes(staged) == [.tooManyPoints])
  }

  @Test func `what the reader found wrong rejects the feature, once`() throws {
    let found = ImportFinding(.notANumber, ["column": .text("Y"), "value": .text("x")])
    let features = [
      ReadFeature(index: 1, geometry: .empty, findings: [found]),
      ReadFeature(index: 2, geometry: .outline(SimulatedField.square.outline), findings: [found]),
      ReadFeature(
        index: 3, geometry: .outline(SimulatedField.strip.outline),
        findings: [ImportFinding(.formerPlaceName, ["name": .text("Na Hối")])]),
    ]
    let staged = try run(features, method: .imagery).staged
    #expect(staged.map(\.state) == [.rejected, .rejected, .accepted])
    #expect(codes(staged[0]) == [.notANumber] && codes(staged[1]) == [.notANumber])
    #expect(codes(staged[2]).contains(.formerPlaceName))
  }

  @Test func `a parcel lies in the village that holds most of it`() throws {
    // The border runs along east 0.
    let east = try run([drawn(SimulatedField.square.moved(east: -40, north: 0))]).staged[0]
    let west = try run([drawn(SimulatedField.square.moved(east: -60, north: 0))]).staged[0]
    #expect(east.villageCode == "DONG" && west.villageCode == "TAY")
    #expect(!codes(east).contains(.noVillage))
    let named = try run([drawn(.square)], villageCode: "CHUA-VE").staged[0]
    #expect(named.villageCode == "CHUA-VE")
  }

  @Test func `a parcel in no drawn village is named`() throws {
    let field = SimulatedField.square.moved(east: 0, north: 4000)
    let staged = try run([drawn(field)]).staged[0]
    #expect(staged.villageCode == nil && codes(staged).contains(.noVillage))
  }

  @Test(arguments: [(-50.0, 0.5, 0.0), (-120, 1, 70), (-99, 0.99, 0)])
  func `what lies outside the commune is stated as a share and a distance`(
    north: Double, share: Double, distance: Double
  ) throws {
    var field = SimulatedField.square.moved(east: 0, north: north)
    field.plane = LocalPlane(around: LonLat(longitude: 104.3, latitude: BacHa.box.south))
    let staged = try run([drawn(field)]).staged[0]
    let finding = try #require(staged.findings.first { $0.code == .outsideCommune })
    guard case .share(let foundShare)? = finding.values["share"],
      case .metres(let foundDistance)? = finding.values["distance"]
    else {
      Issue.record("\(finding)")
      return
    }
    #expect(abs(foundShare - share) < 2e-3)
    // From the middle of the parcel, which is 50 m from its edge; the border is a parallel of 24 km, 5 m off a straight line.
    #expect(abs(foundDistance - distance) < 6)
    #expect(staged.state == .accepted)
  }

  @Test func `inside the commune, touching its border, or without a boundary nothing is said`() throws {
    var touching = SimulatedField.square
    touching.plane = LocalPlane(around: LonLat(longitude: 104.3, latitude: BacHa.box.south))
    for (field, commune) in [
      (SimulatedField.square, BacHa.commune), (touching, BacHa.commune),
      (touching.moved(east: 0, north: -5000), BacHa.withoutBoundary),
    ] {
      let staged = try run([drawn(field)], commune: commune).staged[0]
      #expect(!codes(staged).contains(.outsideCommune))
    }
  }

  @Test func `a boundary that crosses itself rejects no parcel inside it`() throws {
    var commune = BacHa.commune
    let box = BacHa.box
    // Two overlapping halves: not valid as a multipolygon.
    commune.boundary = MultiPolygon(
      BacHa.shape(of: BoundingBox(west: box.west, south: box.south, east: 104.3, north: box.north)).polygons
        + BacHa.shape(of: BoundingBox(west: 104.28, south: box.south, east: box.east, north: box.north))
        .polygons)
    let staged = try run([drawn(.square)], commune: commune, method: .imagery).staged[0]
    #expect(staged.state == .accepted && staged.findings == [])
  }

  @Test(arguments: [Double.nan, .infinity, 1e308])
  func `a position that is no number is a finding, not a crash`(number: Double) throws {
    var walk = SimulatedField.square.walk()
    walk[7].position.longitude = number
    var odd = SimulatedField.square.walk()
    for index in odd.indices {
      odd[index].hdop = number
      odd[index].time = number
      odd[index].sigma = Metres(number)
    }
    let staged = try run([
      ReadFeature(index: 1, geometry: .walk(walk)), ReadFeature(index: 2, geometry: .walk(odd)),
    ]).staged
    #expect(codes(staged[0]) == [.coordinateOutOfRange])
    #expect(staged[0].findings[0].place.line == 8)
    #expect(staged[1].findings.allSatisfy { $0.code != .outlineUnusable })
  }

  @Test(arguments: [(10_000.0, false), (10_400, false), (10_600, true), (9400, true)])
  func `a declared area that is far off is named`(declared: Double, expected: Bool) throws {
    let staged = try run([drawn(.square, declared: declared)]).staged[0]
    #expect(codes(staged).contains(.declaredAreaDiffers) == expected)
  }

  @Test func `a declared area within two standard errors is not`() throws {
    // A walk with hdop 1 around 1 ha: 4.4 %.
    let walk = ReadFeature(
      index: 1, declaredArea: SquareMetres(10_800), geometry: .walk(SimulatedField.square.walk()))
    #expect(!codes(try run([walk]).staged[0]).contains(.declaredAreaDiffers))
  }

  @Test(
    arguments: [(8.0, FindingCode.areaVerySmall), (400, .areaVeryLarge), (100, nil)]
      as [(Double, FindingCode?)])
  func `unusual areas want a look`(side: Double, code: FindingCode?) throws {
    let field = SimulatedField(corners: [[0, 0], [side, 0], [side, side], [0, side]])
    let found = codes(try run([drawn(field)]).staged[0]).filter {
      $0 == .areaVerySmall || $0 == .areaVeryLarge
    }
    #expect(found == [code].compactMap { $0 })
  }

  @Test func `the method given decides what is known about a drawn outline`() throws {
    #expect(codes(try run([drawn(.square)]).staged[0]).contains(.areaErrorUnknown))
    let known = try run([drawn(.square)], method: .averagedCorners).staged[0]
    #expect(!codes(known).contains(.areaErrorUnknown))
    #expect(known.outline?.method == .averagedCorners)
    // σ 1.5 m: half of σ/2 · √(4 · 2 · 100²) at 3 m.
    #expect(abs((known.outline?.areaStandardError?.value ?? 0) - 212.1) < 0.1)
  }

  @Test(arguments: [10.0, 60, 120])
  func `the stated error holds the truth in about two of three walks, and the area has no bias`(
    correlation: Double
  ) throws {
    let walks = 200
    let features = (1...walks).map { number in
      ReadFeature(
        index: number,
        geometry: .walk(
          SimulatedField.square.walk(
            to: 405, step: 5, sigma: 3, correlation: correlation, seed: UInt64(number))))
    }
    let staged = try run(features).staged
    let outlines = staged.compactMap(\.outline)
    #expect(outlines.count == walks)
    let deviations = outlines.map { $0.area.value - 10_000 }
    let mean = deviations.reduce(0, +) / Double(walks)
    // 200 walks at 4.4 %: one standard error of their mean is 0.31 %.
    #expect(abs(mean) < 93)
    let covered = outlines.count { abs($0.area.value - 10_000) <= ($0.areaStandardError?.value ?? 0) }
    #expect(Double(covered) >= 0.6 * Double(walks))
    if correlation == 60 { #expect(Double(covered) <= 0.75 * Double(walks)) }
  }

  @Test(arguments: 1...40)
  func `whatever a walk suffers from, its parcel is valid and near the truth`(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let field = [SimulatedField.square, .lShape, .strip][seed % 3]
    let sigma = Double.random(in: 0...5, using: &random)
    let start = Double.random(in: 0...field.perimeter, using: &random)
    var walk = field.walk(
      from: start, to: start + field.perimeter + Double.random(in: -12...25, using: &random),
      step: Double.random(in: 1...4, using: &random), sigma: sigma,
      correlation: Double.random(in: 1...100, using: &random), timed: Bool.random(using: &random),
      seed: UInt64(seed))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      walk[Int.random(in: 0..<walk.count, using: &random)].position.latitude += 5e-4
    }
    let staged = try run([ReadFeature(index: 1, geometry: .walk(walk))]).staged[0]
    let outline = try #require(staged.outline)
    #expect(try outlineDefect(of: outline.shape) == nil)
    // The stated error is for hdop 1, 3 m; four times the true one holds every walk, 5 % what is lost at the start.
    let error = (outline.areaStandardError?.value ?? 0) * sigma / 3
    #expect(abs(outline.area.value - field.area) < 4 * error + 0.05 * field.area)
  }
}
