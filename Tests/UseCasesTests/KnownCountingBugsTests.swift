import Foundation
import Geospatial
import GrowingAreas
import Registry
import Testing
import UseCases

/// What went wrong in other programs that report how much is mapped: each is a case here.
@Suite struct `A counting bug of HOT's Tasking Manager that does not happen here` {
  static let village = "NA-LO"
  static let tea = "che-shan"
  static let plum = "man-tam-hoa"

  /// A village with targets for plum and tea, and the surveys that were imported into it.
  private struct Work {
    let campaign: SimulatedCampaign
    private var west = 104.2

    init() throws {
      campaign = try SimulatedCampaign(seed: 1, start: CalendarDate(year: 2026, month: 6, day: 1)!)
      let plan = campaign.folder.appending(path: "plan.csv")
      let rows = "\(village),\(plum),1,1,2026-09-30\n\(village),\(tea),1,1,2026-09-30\n"
      try "village,crop,parcels,hectares,due\n\(rows)".write(to: plan, atomically: true, encoding: .utf8)
      _ = try campaign.office.importPlan(from: plan.path)
    }

    /// A square of about one hectare.
    mutating func survey(_ crop: String, accept: Bool = true) throws -> (id: String, parcel: String?) {
      let file = campaign.folder.appending(path: "\(west).geojson")
      let (east, south, north) = (west + 0.001, 22.5, 22.501)
      let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { "[\($0),\($1)]" }.joined(separator: ",")
      try #"{"type":"Polygon","coordinates":[[\#(ring)]]}"#.write(to: file, atomically: true, encoding: .utf8)
      west += 0.002
      let report = try campaign.office.importSurvey(
        SurveyImportRequest(path: file.path, method: .walk, village: village, crop: crop, accept: accept))
      return (report.record.id, try report.features.parcelCodes.first)
    }

    func visitInVain() throws {
      _ = try campaign.office.recordNothingToMap(
        village: village, crop: tea, person: "Lan", why: "chè đã chặt")
    }

    func consent(_ parcel: String) throws {
      _ = try campaign.office.setParcels([parcel], grower: "H-0001", why: "xác định hộ")
      try campaign.office.registry.change(by: ChangeAuthor(actor: "cli:lan", time: "2026-06-01T00:00:00Z")) {
        try $0.recordConsent(
          Consent(
            growerCode: "H-0001", kind: .parcelOutline, isGiven: true,
            day: CalendarDate(year: 2026, month: 6, day: 1)!, evidence: "phiếu"))
      }
    }

    func total() throws -> MappedAgainstPlan {
      try campaign.office.completionFigures(for: Quarter("2026-Q2")!).total
    }
  }

  @Test
  func `#945: what is nothing to map is neither mapped nor published, and taking it back takes nothing off`()
    throws
  {
    var work = try Work()
    defer { work.campaign.remove() }
    let parcel = try #require(try work.survey(Self.plum).parcel)
    try work.consent(parcel)
    let before = try work.total()
    try work.visitInVain()
    let total = try work.total()
    #expect(total.mapped == before.mapped && total[.published] == before[.published])
    #expect(total.publishedShare! <= total.areaShare! && total[.nothingToMap].parcels == 1)
    try work.campaign.office.takeBackNothingToMap(village: Self.village, crop: Self.tea, why: "còn sót")
    #expect(try work.total() == before)
  }

  @Test func `#1027: rejected and withdrawn work is not mapped`() throws {
    var work = try Work()
    defer { work.campaign.remove() }
    let staged = try work.survey(Self.plum, accept: false)
    #expect(try work.total().mappedParcels == 0)
    try work.campaign.office.rejectSurvey(staged.id, why: "sai thửa")
    let taken = try work.survey(Self.plum)
    _ = try work.campaign.office.undoSurvey(taken.id, why: "đo sai")
    let total = try work.total()
    #expect(total.areaShare == 0 && total[.surveyed].parcels == 0)
    #expect(total[.rejected].parcels == 1 && total[.retired].parcels == 1)
  }

  @Test func `#1527: a target found empty, opened again and mapped counts once, not as 102 percent`() throws {
    var work = try Work()
    defer { work.campaign.remove() }
    for _ in 0..<3 {
      try work.visitInVain()
      try work.campaign.office.takeBackNothingToMap(village: Self.village, crop: Self.tea, why: "còn sót")
    }
    _ = try work.survey(Self.tea)
    let total = try work.total()
    #expect(total.mappedParcels == 1 && total[.nothingToMap] == .none && total.toMap.parcels == 2)
  }

  @Test func `#1908: with everything mapped or found empty the share is whole`() throws {
    var work = try Work()
    defer { work.campaign.remove() }
    try work.visitInVain()
    _ = try work.survey(Self.plum)
    let figures = try work.campaign.office.completionFigures(for: Quarter("2026-Q2")!)
    let behind = figures.villages.count { $0.isBehind }
    #expect(behind == 0)
  }

  @Test func `#2801 and #7125: undoing takes the share down at once`() throws {
    var work = try Work()
    defer { work.campaign.remove() }
    let none = try work.total()
    let survey = try work.survey(Self.plum)
    #expect(try work.total().areaShare! > 0.5)
    _ = try work.campaign.office.undoSurvey(survey.id, why: "đo sai")
    let total = try work.total()
    #expect(total.areaShare == 0 && total.mapped == none.mapped && total[.inReview] == .none)
  }

  @Test func `#3013: accepting or publishing all twice doubles nothing`() throws {
    var work = try Work()
    defer { work.campaign.remove() }
    let survey = try work.survey(Self.plum, accept: false)
    let codes = try work.campaign.office.acceptSurvey(survey.id).parcels
    let once = try work.total()
    let refusal = #expect(throws: Refusal.self) { try work.campaign.office.acceptSurvey(survey.id) }
    #expect(refusal?.code == .wrongState)
    #expect(try work.total() == once && once.mappedParcels == 1)
    for _ in 0..<2 { try work.consent(codes[0]) }
    #expect(try work.total()[.published].parcels == 1)
    #expect(try work.total().publishedShare == once.areaShare)
  }

  @Test func `#7007: a parcel taken back and measured anew in parts counts as its parts`() throws {
    var work = try Work()
    defer { work.campaign.remove() }
    let whole = try work.survey(Self.plum)
    _ = try work.campaign.office.undoSurvey(whole.id, why: "chia thửa")
    _ = try work.survey(Self.plum)
    _ = try work.survey(Self.plum)
    let total = try work.total()
    #expect(total.mappedParcels == 2 && total[.retired].parcels == 1 && total[.surveyed].parcels == 2)
  }
}

@Suite struct `A visit that finds nothing to map` {
  @Test func `is refused for what is no target, or is on the map already, and keeps nothing then`() throws {
    var campaign = try SimulatedCampaign(seed: 7, start: CalendarDate(year: 2026, month: 6, day: 1)!)
    defer { campaign.remove() }
    func code(_ village: String, why: String = "bỏ hoang") -> RefusalCode? {
      do {
        _ = try campaign.office.recordNothingToMap(village: village, crop: nil, person: "Lan", why: why)
        return nil
      } catch { return (error as? Refusal)?.code }
    }
    #expect(code("NA-LO") == .unknownRecord)
    let plan = campaign.folder.appending(path: "plan.csv")
    try "village,crop,parcels,hectares,due\nNA-LO,,3,2,2026-09-30\n".write(
      to: plan, atomically: true, encoding: .utf8)
    _ = try campaign.office.importPlan(from: plan.path)
    #expect(code("NA-LO", why: " ") == .invalidField)
    while !campaign.count.onMap.values.contains(where: { $0.village == "NA-LO" }) { try campaign.work() }
    _ = try campaign.office.importPlan(from: plan.path)
    #expect(code("NA-LO") == .wrongState)
    #expect(try campaign.office.nothingToMap().allSatisfy { $0.scope.crop != nil })
  }
}

@Suite struct `Villages that become one` {
  @Test func `are refused together where one ends twice, stays, or never was`() throws {
    let campaign = try SimulatedCampaign(seed: 1, start: CalendarDate(year: 2026, month: 6, day: 1)!)
    defer { campaign.remove() }
    func code(_ ending: [String], _ into: String) -> RefusalCode? {
      do {
        _ = try campaign.office.mergeVillages(ending, into: into, why: "QĐ 12")
        return nil
      } catch { return (error as? Refusal)?.code }
    }
    #expect(code(["NA-LO"], "NA-LO") == .invalidField && code(["NA-LO", "NA-LO"], "NA-HOI") == .invalidField)
    #expect(code([], "NA-HOI") == .invalidField && code(["XA-LA"], "NA-HOI") == .unknownRecord)
    #expect(code(["NA-LO"], "NA-HOI") == nil)
    #expect(code(["NA-LO"], "BAN-PHO") == .unknownRecord, "it stands no more")
    #expect(try campaign.office.villages().map(\.code) == ["BAN-PHO", "NA-HOI", "THAI-GIANG"])
    let merged = try #require(try campaign.office.villages().first { $0.code == "NA-HOI" })
    #expect(merged.outline?.polygons.count == 2, "the land of both")
    #expect(try campaign.office.checkRegistry().isGood)
  }

  @Test func `keep their old names in reports of the days before`() throws {
    let start = CalendarDate(year: 2026, month: 6, day: 1)!
    let campaign = try SimulatedCampaign(seed: 1, start: start)
    defer { campaign.remove() }
    campaign.go(to: CalendarDate(year: 2026, month: 6, day: 10)!, secondsBeforeMidnight: 60)
    _ = try campaign.office.renameVillage("NA-LO", to: "Na Lo Thượng", why: "QĐ 12")
    func name(_ day: CalendarDate) throws -> String? {
      try campaign.office.completionFigures(for: Quarter("2026-Q2")!, asOf: day).villages
        .first { $0.code == "NA-LO" }?.name
    }
    #expect(try name(start) == "NA-LO")
    #expect(try name(CalendarDate(year: 2026, month: 6, day: 9)!) == "NA-LO")
    #expect(try name(CalendarDate(year: 2026, month: 6, day: 10)!) == "Na Lo Thượng")
  }
}
