import Geospatial
import GrowingAreas
import Testing

@testable import SurveyImport

/// What the import says about the village a parcel was given to, and about the points it left out.
struct PlaceAndPrecisionTests {
  private func stage(
    _ feature: ReadFeature, village: String? = nil, method: SurveyMethod? = nil,
    rules: SurveyRules = SurveyRules()
  ) throws -> StagedFeature {
    let pipeline = SurveyPipeline(
      rules: rules, commune: BacHa.commune, villages: BacHa.villages, method: method, villageCode: village,
      workers: 1)
    var staged: [StagedFeature] = []
    _ = try pipeline.run(
      SurveyFilePlan(format: .gpx, crs: .wgs84), each: { staged += $0 }, reading: { try $0(feature) })
    return try #require(staged.first)
  }

  /// The border between the two villages runs along the western side of the field.
  @Test(arguments: [(-100.0, 1.0), (-75, 0.75), (-1, nil), (0, nil)] as [(Double, Double?)])
  func `a parcel outside the named village is told with its share`(east: Double, share: Double?) throws {
    let field = SimulatedField.square.moved(east: east, north: 0)
    let staged = try stage(ReadFeature(index: 1, geometry: .outline(field.outline)), village: "DONG")
    let finding = staged.findings.first { $0.code == .outsideVillage }
    #expect(staged.villageCode == "DONG" && staged.state == .accepted)
    guard let share else {
      #expect(finding == nil)
      return
    }
    #expect(finding?.values["village"] == .text("DONG") && finding?.severity == .warning)
    guard case .share(let found)? = finding?.values["share"] else {
      Issue.record("no share")
      return
    }
    #expect(abs(found - share) < 0.002)
  }

  @Test func `a village without an outline says nothing about the place`() throws {
    let feature = ReadFeature(index: 1, geometry: .outline(SimulatedField.square.outline))
    #expect(try !stage(feature, village: "CHUA-VE").findings.contains { $0.code == .outsideVillage })
  }

  @Test func `points that say less than the survey can know are left out, the change of area is told`() throws
  {
    let walk = SimulatedField.lShape.walk(to: 318, step: 0.5, sigma: 0.2, correlation: 2, hdop: 1)
    var exact = SurveyRules()
    exact.simplifyShare = 0
    let whole = try stage(ReadFeature(index: 1, geometry: .walk(walk)), rules: exact)
    let thinned = try stage(ReadFeature(index: 1, geometry: .walk(walk)))
    #expect(!whole.findings.contains { $0.code == .outlineSimplified })
    let finding = try #require(thinned.findings.first { $0.code == .outlineSimplified })
    let (before, after) = (try #require(whole.outline), try #require(thinned.outline))
    // A standard error of 3 m per axis at hdop 1, and a sixth of it.
    #expect(finding.values["tolerance"] == .metres(0.5))
    #expect(finding.values["before"] == .count(before.shape.pointCount))
    #expect(finding.values["after"] == .count(after.shape.pointCount))
    #expect(after.shape.pointCount < before.shape.pointCount / 5)
    guard case .squareMetres(let change)? = finding.values["change"] else {
      Issue.record("no change of area")
      return
    }
    #expect(abs(change - (after.area.value - before.area.value)) < 1e-6)
    // No side moves further than the tolerance, so the area by no more than that along the whole boundary.
    #expect(abs(change) < 0.5 * 320)
    // What was left out stands beside it, as the device wrote it.
    #expect(thinned.walk == walk)
    #expect(after.areaStandardError == before.areaStandardError)
  }

  @Test func `corners that somebody chose are never left out`() throws {
    let outline = ReadFeature(index: 1, geometry: .outline(SimulatedField.lShape.outline))
    #expect(try stage(outline, method: .walk).outline?.shape.pointCount == 7)
  }
}
