import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

/// Tables around longitude 104.2890, latitude 22.5370 in each system that gets confused; the figures are those of
/// vietnam.md and mapping.md (PROJ 9.1.1), not computed by this program.
@Suite struct ReferenceSystemTests {
  private let golden = LonLat(longitude: 104.2890, latitude: 22.5370)

  private func table(_ northing: Double, _ easting: Double, swapped: Bool = false, side: Double = 40)
    -> [TableCorner]
  {
    [(0.0, 0.0), (side, 0), (side, side), (0, side)].enumerated().map { index, step in
      let (north, east) = (northing + step.0, easting + step.1)
      return TableCorner(x: swapped ? east : north, y: swapped ? north : east, line: Int32(index + 7))
    }
  }

  private func pipeline(_ crs: CRSChoice = .auto, _ commune: Commune = BacHa.commune) -> SurveyPipeline {
    SurveyPipeline(commune: commune, villages: BacHa.villages, crs: crs, workers: 1)
  }

  private func stage(_ pipeline: SurveyPipeline, _ tables: [[TableCorner]]) throws -> [StagedFeature] {
    let reading: SurveyPipeline.Reading = { body in
      for (index, corners) in tables.enumerated() {
        try body(
          ReadFeature(
            index: index + 1, geometry: .corners(corners), line: corners.first.map { Int($0.line) }))
      }
    }
    let facts = try pipeline.plan(format: .csv, file: "plots.csv", reading: reading)
    var staged: [StagedFeature] = []
    _ = try pipeline.run(facts, each: { staged += $0 }, reading: reading)
    return staged
  }

  /// Grid north is turned by up to 0.3°: over 40 m the box around the square begins up to 0.2 m beside its corner.
  private func isAtGoldenPoint(_ feature: StagedFeature?, within metres: Double = 2) -> Bool {
    guard let box = feature?.outline?.shape.boundingBox else { return false }
    return geodesicDistance(from: golden, to: LonLat(longitude: box.west, latitude: box.south)).value < metres
  }

  @Test func `a table in the province's zone is taken, and says what was transformed`() throws {
    let staged = try stage(pipeline(), [table(2_493_195.3496, 452_386.1345, side: 400)])
    #expect(isAtGoldenPoint(staged.first))
    #expect(staged[0].state == .accepted)
    #expect(staged[0].findings.map(\.code) == [.coordinatesTransformed, .areaErrorUnknown, .areaVeryLarge])
    #expect(staged[0].findings[0].values == ["crs": .crs(.vn2000LaoCai)])
    #expect(staged[0].findings[0].place.line == 7)
    // Areal scale of the grid at this place: 0.99985555 (mapping.md, d2).
    #expect(abs((staged[0].outline?.area.value ?? 0) * 0.99985555 / 160_000 - 1) < 4e-5)
  }

  @Test(arguments: [(2_483_677.399, 442_141.651), (2_499_995.619, 466_312.633)])
  func `the far corners of the commune in the province's zone are taken`(northing: Double, easting: Double)
    throws
  {
    let staged = try stage(pipeline(), [table(northing, easting)])
    #expect(staged[0].findings.map(\.code).contains(.coordinatesTransformed))
    #expect(staged[0].outline != nil)
  }

  @Test func `swapped columns are read the other way round, and say why`() throws {
    let staged = try stage(pipeline(), [table(2_493_195.3496, 452_386.1345, swapped: true)])
    #expect(isAtGoldenPoint(staged.first))
    let finding = try #require(staged[0].findings.first)
    #expect(finding.code == .axisOrderRead)
    #expect(
      finding.values == [
        "column": .text("Y"), "value": .number(2_493_195.3496), "axis": .text("northing"),
        "place": .text("Bắc Hà"),
      ])
    #expect(finding.place.line == 7)
  }

  @Test(
    arguments: [
      ("5897", 2_493_296.5, 426_670.7), ("3405", 2_492_548.4, 426_692.7), ("32648", 2_492_441.2, 426_888.2),
      ("2044 without its prefix", 2_493_483.0, 426_857.7),
    ], [false, true])
  func `a table in a system that others fit too is asked about`(
    system: (name: String, northing: Double, easting: Double), swapped: Bool
  ) throws {
    let corners = table(system.northing, system.easting, swapped: swapped)
    let refusal = try #require(throws: Refusal.self) { try stage(pipeline(), [corners]) }
    #expect(refusal.code == .referenceSystemAmbiguous)
    #expect(refusal.subject == "plots.csv")
    #expect(refusal.values == ["candidates": .text("EPSG:5897, EPSG:3405, EPSG:32648, EPSG:2044")])
    #expect(refusal.place.line == 7)
  }

  @Test func `Hanoi 1972 is named by its prefix, never taken silently`() throws {
    let corners = table(2_493_483.0, 18_426_857.7)
    let refusal = try #require(throws: Refusal.self) { try stage(pipeline(), [corners]) }
    #expect(refusal.code == .referenceSystemAmbiguous)
    #expect(refusal.values == ["candidates": .text("EPSG:2044")])
  }

  // Hanoi 1972 by EPSG:1544, worked out with `cct`. What cs2cs gives by itself, N 2493483.0 E 18426857.7, leaves the datum
  // as it is (a ballpark to PROJ, 47 m off), because Bắc Hà is outside the area 1544 is stated for.
  @Test(
    arguments: [
      (9208, 2_493_195.3, 452_386.1), (5897, 2_493_296.5, 426_670.7), (3405, 2_492_548.4, 426_692.7),
      (32648, 2_492_441.2, 426_888.2), (2044, 2_493_500.3, 18_426_814.0), (2044, 2_493_500.3, 426_814.0),
    ], [false, true])
  func `a system that is named is taken, in either order of columns`(
    system: (epsg: Int, northing: Double, easting: Double), swapped: Bool
  ) throws {
    let code = CRSCode(epsg: system.epsg)
    let corners = table(system.northing, system.easting, swapped: swapped)
    let staged = try stage(pipeline(.declared(code)), [corners])
    #expect(isAtGoldenPoint(staged.first, within: 2))
    let codes = staged[0].findings.map(\.code)
    #expect(codes.contains(.axisOrderRead) == swapped)
    #expect(codes.contains(.foreignZoneRead) == (system.epsg != 9208))
    #expect(!codes.contains(.outsideCommune))
  }

  // Shifts of the easting at the golden point between zones: mapping.md, d2 (25.7 km for half of 30 minutes).
  @Test(arguments: [(9207, 478_100.0), (9206, 529_700)])
  func `a zone that is not in use here is taken with a warning, its mistyped corners are not`(
    epsg: Int, easting: Double
  ) throws {
    var wrong = table(2_493_400, easting)
    wrong[1].y += 8_000_000
    let good = (0..<3).map { table(2_493_150 + Double($0) * 100, easting) }
    let staged = try stage(pipeline(), [good[0], wrong, good[1], good[2]])
    #expect(staged.map(\.state) == [.accepted, .rejected, .accepted, .accepted])
    let finding = try #require(staged[0].findings.first { $0.code == .foreignZoneRead })
    #expect(finding.values == ["crs": .crs(CRSCode(epsg: epsg)), "expected": .crs(.vn2000LaoCai)])
    #expect(staged[1].findings.last?.code == .coordinateOutOfRange)
    #expect(staged[1].findings.last?.values["axis"] == .text("easting"))
  }

  @Test func `a table from elsewhere is refused with the nearest system and how far off it lies`() throws {
    let corners = table(2_463_195, 452_386)
    let refusal = try #require(throws: Refusal.self) { try stage(pipeline(), [corners]) }
    #expect(refusal.code == .referenceSystemUnknown)
    #expect(refusal.values["nearest"] == .crs(.vn2000LaoCai))
    guard case .metres(let distance)? = refusal.values["distance"] else {
      Issue.record("no distance")
      return
    }
    // The southern edge lies at 2 483 677 m or a little below, the margin is 500 m.
    #expect(abs(distance - 19_980) < 300)
    // 25.7 km to the zones on either side, less what the commune is wide.
    #expect(refusal.values["second"] != nil && refusal.values["third"] != nil)
    guard case .metres(let second)? = refusal.values["secondDistance"],
      case .metres(let third)? = refusal.values["thirdDistance"]
    else {
      Issue.record("only one candidate is named")
      return
    }
    #expect(distance < second && second <= third && third < 40_000)
  }

  @Test func `a declared system is honoured outside the commune, with the distance`() throws {
    let staged = try stage(pipeline(.declared(.vn2000LaoCai)), [table(2_473_195, 452_386)])
    let finding = try #require(staged[0].findings.first { $0.code == .outsideCommune })
    #expect(finding.values["share"] == .share(1))
    guard case .metres(let distance)? = finding.values["distance"] else { return }
    #expect(abs(distance - 10_462) < 100)
  }

  @Test func `a mistyped corner rejects its parcel, not the file`() throws {
    var wrong = table(2_493_300, 452_500)
    wrong[2].x *= 10
    let good = (0..<3).map { table(2_493_195 + Double($0) * 100, 452_386) }
    let staged = try stage(pipeline(), [good[0], wrong, good[1], good[2]])
    #expect(staged.map(\.state) == [.accepted, .rejected, .accepted, .accepted])
    let finding = try #require(staged[1].findings.last)
    #expect(finding.code == .coordinateOutOfRange)
    #expect(finding.values["axis"] == .text("northing"))
    #expect(finding.values["value"] == .number(wrong[2].x))
    #expect(finding.place.line == 9)
  }

  @Test(arguments: [false, true])
  func `degrees are WGS 84, in either order`(swapped: Bool) throws {
    let corners = [(0.0, 0.0), (4e-4, 0), (4e-4, 4e-4), (0, 4e-4)].map { step in
      let (latitude, longitude) = (golden.latitude + step.0, golden.longitude + step.1)
      return TableCorner(x: swapped ? longitude : latitude, y: swapped ? latitude : longitude, line: 2)
    }
    for commune in [BacHa.commune, BacHa.withoutBoundary] {
      let staged = try stage(pipeline(.auto, commune), [corners])
      #expect(isAtGoldenPoint(staged.first))
      #expect(staged[0].findings.map(\.code).contains(.axisOrderRead) == swapped)
      #expect(!staged[0].findings.map(\.code).contains(.coordinatesTransformed))
    }
  }

  @Test func `without a boundary a table in metres is asked about, and taken when its system is named`()
    throws
  {
    let corners = table(2_493_195.3496, 452_386.1345)
    let refusal = try #require(throws: Refusal.self) {
      try stage(pipeline(.auto, BacHa.withoutBoundary), [corners])
    }
    #expect(refusal.code == .referenceSystemAmbiguous)
    guard case .text(let candidates)? = refusal.values["candidates"] else { return }
    #expect(candidates.contains("EPSG:9208") && candidates.contains("EPSG:5897"))
    let staged = try stage(pipeline(.declared(.vn2000LaoCai), BacHa.withoutBoundary), [corners])
    #expect(isAtGoldenPoint(staged.first))
  }

  @Test func `another province's zone is taken with a warning when it alone fits`() throws {
    var commune = BacHa.commune
    commune.boundary = BacHa.shape(of: BoundingBox(west: 105.15, south: 22.0, east: 105.3, north: 22.1))
    let transformer = try CoordinateTransformer(from: CRSCode(epsg: 9211), to: .wgs84)
    let place = try transformer.project(LonLat(longitude: 105.2, latitude: 22.05))
    let staged = try stage(pipeline(.auto, commune), [table(place.northing, place.easting)])
    let finding = try #require(staged[0].findings.first { $0.code == .foreignZoneRead })
    #expect(finding.values == ["crs": .crs(CRSCode(epsg: 9211)), "expected": .crs(.vn2000LaoCai)])
    #expect(finding.severity == .warning)
  }

  @Test func `a system nobody knows is refused`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try stage(pipeline(.declared(CRSCode(epsg: 1999))), [table(2_493_195, 452_386)])
    }
    #expect(refusal.code == .referenceSystemUnsupported)
  }

  @Test(
    arguments: [
      ("auto", .auto), ("AUTO", .auto), ("EPSG:9208", .declared(.vn2000LaoCai)),
      ("epsg:5897", .declared(CRSCode(epsg: 5897))),
      ("9208", .declared(.vn2000LaoCai)), ("EPSG:", nil), ("VN-2000", nil), ("-9208", nil), ("99999999", nil),
      ("", nil),
    ] as [(String, CRSChoice?)])
  func `a choice of system is read`(text: String, choice: CRSChoice?) {
    #expect(CRSChoice(text) == choice)
  }
}
