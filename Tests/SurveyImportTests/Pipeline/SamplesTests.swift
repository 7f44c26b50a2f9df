import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

/// The files of `Samples/` through readers and rules; `Samples/README.md` and `Samples/broken/README.md` say what they hold.
@Suite struct SamplesTests {
  static let folder =
    #filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/Samples/"

  private func commune() throws -> Commune {
    var commune = BacHa.commune
    try readSurvey(at: Self.folder + "commune-outline.geojson", format: .geojson) { feature in
      if case .outline(let shape) = feature.geometry { commune.boundary = shape }
    }
    return commune
  }

  private func run(
    _ file: String, crs: CRSChoice = .auto
  ) throws -> (staged: [StagedFeature], summary: SurveyFileSummary) {
    let pipeline = SurveyPipeline(commune: try commune(), crs: crs)
    let facts = try pipeline.facts(of: Self.folder + file, named: file)
    var staged: [StagedFeature] = []
    let summary = try pipeline.run(file: Self.folder + file, named: file, facts: facts) { staged += $0 }
    return (staged, summary)
  }

  private func codes(_ staged: [StagedFeature]) -> Set<FindingCode> {
    Set(staged.flatMap { $0.findings.map(\.code) })
  }

  @Test func `walks become parcels, and every step of cleaning is met in them`() throws {
    let found = try run("walks-ban-pho.gpx")
    #expect(found.summary.features == 20 && found.summary.rejected == 0)
    #expect(found.summary.crs == .wgs84)
    let expected: Set<FindingCode> = [
      .poorPrecisionDropped, .pointsWithoutFixDropped, .repeatedPointsDropped, .spikesDropped,
      .overWalkTrimmed, .gapClosed,
    ]
    #expect(expected.isSubset(of: codes(found.staged)))
    for feature in found.staged {
      let outline = try #require(feature.outline)
      let error = try #require(outline.areaStandardError)
      // 700 m² to 1.1 ha walked with 3 to 5 m: a fifth to a twentieth.
      #expect((0.03...0.25).contains(error.value / outline.area.value))
      #expect(!feature.walk.isEmpty)
    }
  }

  @Test func `a telephone without figures of quality leaves the error unknown`() throws {
    let staged = try run("walks-na-hoi.gpx").staged
    let unknown = staged.filter { $0.findings.contains { $0.code == .areaErrorUnknown } }
    #expect(unknown.count == 2)
    #expect(
      staged.allSatisfy { ($0.outline?.areaStandardError == nil) == unknown.map(\.index).contains($0.index) })
  }

  @Test(arguments: [("na-hoi.geojson", 12), ("thai-giang-pho.kml", 12)])
  func `drawn outlines become parcels`(file: String, count: Int) throws {
    let summary = try run(file).summary
    #expect(summary.features == count && summary.accepted + summary.repaired == count)
  }

  @Test(arguments: [("bang-toa-do.csv", 7), ("bang-toa-do-excel.csv", 3)])
  func `tables of the province's zone are taken without a question`(file: String, count: Int) throws {
    let found = try run(file)
    #expect(found.summary.crs == .vn2000LaoCai)
    #expect(found.summary.accepted == count && found.summary.features == count)
    #expect(!codes(found.staged).contains(.axisOrderRead))
  }

  @Test(arguments: [
    ("truncated.gpx", RefusalCode.xmlMalformed), ("empty.gpx", .fileEmpty),
    ("doctype.gpx", .xmlDoctypeRefused),
    ("wrong-zone-105-00.csv", .referenceSystemAmbiguous),
  ])
  func `a broken file is refused`(file: String, code: RefusalCode) throws {
    let refusal = try #require(throws: Refusal.self) { try run("broken/" + file) }
    #expect(refusal.code == code)
    #expect(refusal.subject == "broken/" + file)
  }

  @Test func `a table of another zone is taken when its zone is named`() throws {
    let found = try run("broken/wrong-zone-105-00.csv", crs: .declared(CRSCode(epsg: 5897)))
    #expect(found.summary.accepted == found.summary.features)
    #expect(codes(found.staged).contains(.foreignZoneRead))
    #expect(!codes(found.staged).contains(.outsideCommune))
  }

  @Test(
    arguments: [
      ("latitude-102.geojson", [.accepted, .rejected, .accepted], FindingCode.coordinateOutOfRange),
      ("text-in-coordinate.csv", [.accepted, .rejected, .accepted, .accepted], .notANumber),
      ("bow-tie.geojson", [.repaired], .outlineRepaired), ("figure-eight.gpx", [.repaired], .outlineRepaired),
      ("too-few-points.gpx", [.rejected], .tooFewPoints),
      ("duplicate-outline.kml", [.accepted, .duplicate], .duplicateOutline),
      ("swapped-columns.csv", [.accepted, .accepted], .axisOrderRead),
      ("points-only.geojson", [.rejected, .rejected, .rejected], .notAnArea),
    ] as [(String, [SurveyedFeatureState], FindingCode)])
  func `a broken feature is named, the others pass`(
    file: String, states: [SurveyedFeatureState], code: FindingCode
  ) throws {
    let staged = try run("broken/" + file).staged
    #expect(staged.map(\.state) == states)
    let finding = try #require(staged.flatMap(\.findings).first { $0.code == code })
    #expect(finding.place.line != nil && finding.place.feature != nil)
  }
}
