import Foundation
import Geospatial
import GrowingAreas
import Registry
import Testing
import Traceability
import Wording

@testable import UseCases

@Suite struct `Figures as of a day` {
  static let quarter = Quarter("2026-Q3")!
  static let start = CalendarDate(year: 2026, month: 4, day: 3)!

  @Test(arguments: [1, 20_260_930] as [UInt64])
  func `are those counted at the time, however long ago that was`(seed: UInt64) throws {
    var campaign = try SimulatedCampaign(seed: seed, start: Self.start)
    defer { campaign.remove() }
    var then: [CompletionFigures] = []
    var weeks: [(name: ReportingWeek, figures: WeeklyFigures)] = []
    var reports: [[String]] = []
    try campaign.openCooperative()
    for week in 0..<26 {
      let friday = Self.start.daysSince1970 + week * 7
      for day in friday..<friday + 7 {
        campaign.go(to: CalendarDate(daysSince1970: day), secondsBeforeMidnight: 7 * 3600)
        try campaign.work()
        try campaign.trade()
        if week == 11, day == friday + 3 { try campaign.mergeVillages() }
      }
      // The last second of Thursday still counts, the first of Friday does not.
      let thursday = CalendarDate(daysSince1970: friday + 6)
      campaign.go(to: thursday, secondsBeforeMidnight: 1)
      try campaign.work()
      try campaign.trade()
      let figures = try campaign.office.completionFigures(for: Self.quarter)
      #expect(figures.asOf == thursday)
      check(figures, campaign.count)
      try checkTraceability(of: thursday, in: campaign)
      then.append(figures)
      // Week 15 of 2026 ends on 9 April.
      let name = try #require(ReportingWeek("2026-W\(15 + week)"))
      weeks.append((name, try campaign.office.weeklyFigures(for: name)))
      campaign.go(to: thursday, secondsBeforeMidnight: 0)
      reports.append(try writtenReports(of: name, asOf: thursday, in: campaign, isKept: true))
      try campaign.work()
      try campaign.trade()
    }
    #expect(then.last!.total.mappedParcels > 20, "the campaign must have mapped something")
    #expect(Set(then.map(\.total.mappedParcels)).count > 5 && Set(then.map(\.total.plannedArea)).count > 3)
    #expect(campaign.done.count == 28, "not all was done that can be done: \(campaign.done)")
    #expect(Set(reports.map { $0[0] }).count == 26)
    #expect(reports.last!.count == 4)
    #expect(then.contains { $0.total[.nothingToMap].parcels > 0 && $0.total[.published].parcels > 0 })
    for (report, week) in zip(reports, weeks) {
      let again = try writtenReports(
        of: week.name, asOf: week.figures.standing.asOf, in: campaign, isKept: false)
      #expect(again == report, "byte for byte, \(week.name)")
    }
    for (figures, week) in zip(then, weeks) {
      #expect(try campaign.office.completionFigures(for: Self.quarter, asOf: figures.asOf) == figures)
      #expect(try campaign.office.weeklyFigures(for: week.name) == week.figures)
      #expect(week.figures.standing.total == figures.total)
    }
    // The chart of the weeks says what each week's report said.
    let progress = try campaign.office.registry.read {
      try $0.weeklyProgress(asOf: .end(of: then.last!.asOf))
    }
    #expect(progress.days.suffix(26) == then.map(\.asOf)[...])
    for (area, figures) in zip(progress.totals.suffix(26), then) {
      #expect(abs(area.value - figures.total.mappedArea.value) < 1e-6, "square metres, \(figures.asOf)")
    }
  }

  /// Completion report, Friday report, roadmap and a dossier as JSON, without what tells when they were made: the time, and the state of
  /// the audit trail then.
  private func writtenReports(
    of week: ReportingWeek, asOf day: CalendarDate, in campaign: SimulatedCampaign, isKept: Bool
  ) throws -> [String] {
    let path = campaign.folder.appending(path: "report.json").path
    let output = ReportOutput(path: path, language: .vi, force: true, isKept: isKept)
    func text() throws -> String {
      let made = /"madeAt":"[^"]+","audit":\{[^}]+\},/
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains(made))
      return text.replacing(made, with: "", maxReplacements: 1)
    }
    _ = try campaign.office.reportCompletion(for: Self.quarter, asOf: day, to: output)
    var written = [try text()]
    _ = try campaign.office.reportChanges(in: .week(week), to: output)
    written.append(try text())
    _ = try campaign.office.reportRoadmap(asOf: day, to: output)
    written.append(try text())
    guard try campaign.office.registry.read({ try !$0.growingAreas(asOf: .end(of: day)).isEmpty }) else {
      return written
    }
    _ = try campaign.office.reportDossier(ofArea: "VT-01", asOf: day, to: output)
    return written + [try text()]
  }

  private func checkTraceability(of day: CalendarDate, in campaign: SimulatedCampaign) throws {
    let office = campaign.office
    let figures = try office.registry.read { try office.traceability(asOf: .end(of: day), $0) }
    #expect(figures == campaign.goods.expected(onMap: Set(campaign.count.onMap.keys)), "\(day)")
    for (code, lot) in campaign.goods.lots where lot.hasCodes && !lot.isTakenBack {
      let items = try office.traceabilityItems(
        of: SimulatedCampaign.products[lot.product], lot: LotCode(code))
      #expect(items.isComplete == campaign.goods.tellsAll(code), "\(code), \(day)")
    }
  }

  @Test func `stop at the minute that the cut-off of a week names`() throws {
    var campaign = try SimulatedCampaign(seed: 3, start: Self.start)
    defer { campaign.remove() }
    let thursday = CalendarDate(year: 2026, month: 4, day: 9)!
    campaign.go(to: thursday, secondsBeforeMidnight: 7 * 3600 + 1)
    while campaign.count.onMap.isEmpty { try campaign.work() }
    let before = campaign.count.onMap.count
    // 17:00:00 belongs to the week after.
    campaign.go(to: thursday, secondsBeforeMidnight: 7 * 3600)
    while campaign.count.onMap.count == before { try campaign.work() }
    let after = campaign.count.onMap.count
    func week(_ name: String, _ cutOff: String) throws -> WeeklyFigures {
      try campaign.office.weeklyFigures(for: ReportingWeek(name, cutOff: CutOff(cutOff)!)!)
    }
    #expect(try week("2026-W15", "thursday 17:00").standing.total.mappedParcels == before)
    #expect(try week("2026-W15", "thursday 17:01").standing.total.mappedParcels == after)
    #expect(try week("2026-W15", "thursday").standing.total.mappedParcels == after)
    let refusal = #expect(throws: Refusal.self) { try week("2026-W16", "thursday 17:01") }
    #expect(refusal?.code == .invalidField, "that week has not begun")
    let next = try week("2026-W16", "thursday 17:00")
    #expect(next.standing.total.mappedParcels == after)
    #expect(next.added.parcels == after - before)
  }

  private func check(_ figures: CompletionFigures, _ count: CampaignCount) {
    #expect(figures.villages.map(\.code) == count.villages.sorted())
    for village in figures.villages { check(village.figures, count.expected(of: village.code), figures.asOf) }
    check(figures.withoutVillage, count.expected(of: nil), figures.asOf)
    let total = figures.total
    #expect(total.mappedParcels == count.onMap.count)
    #expect(total.intercropped == count.onMap.values.count { $0.crops.count > 1 })
    #expect(abs(total.mappedArea.value - count.landAdded.values.reduce(0, +)) < 0.05, "square metres")
    // No share passes 100 without a target that explains it, and none goes below 0.
    for share in [total.areaShare, figures.cappedAreaShare].compactMap(\.self) { #expect(share >= 0) }
    #expect((total.publishedShare ?? 0) <= (total.areaShare ?? 0))
    #expect((figures.cappedAreaShare ?? 0) <= 1)
    for village in figures.exceeded {
      let beyond = village.crops.contains {
        $0.figures.areaShare ?? .infinity > 1 && $0.figures.mappedParcels > 0
      }
      #expect(beyond, "\(village.code)")
    }
  }

  private func check(_ figures: MappedAgainstPlan, _ expected: CampaignCount.Expected, _ day: CalendarDate) {
    let counted = [
      figures.plannedParcels, figures[.nothingToMap].parcels, figures.toMap.parcels, figures.mappedParcels,
      figures[.published].parcels, figures[.inReview].parcels, figures[.surveyed].parcels,
      figures[.rejected].parcels, figures[.retired].parcels,
    ]
    #expect(
      counted == [
        expected.planned.parcels, expected.nothing.parcels,
        expected.planned.parcels - expected.nothing.parcels, expected.parcels, expected.published,
        expected.inReview, expected.inReview + expected.parcels, expected.rejected, expected.retired,
      ], "\(day)")
    #expect(abs(figures.plannedArea.value - expected.planned.area) < 1e-6)
    #expect(abs(figures[.nothingToMap].area.value - expected.nothing.area) < 1e-6)
    #expect(abs(figures.mappedArea.value - expected.area) < 0.05, "square metres, \(day)")
  }

  @Test func `of a day to come are refused`() throws {
    let campaign = try SimulatedCampaign(seed: 1, start: Self.start)
    defer { campaign.remove() }
    let tomorrow = CalendarDate(daysSince1970: Self.start.daysSince1970 + 1)
    let refusal = #expect(throws: Refusal.self) {
      try campaign.office.completionFigures(for: Self.quarter, asOf: tomorrow)
    }
    #expect(refusal?.code == .invalidField)
  }

  @Test func `before anything was done are empty`() throws {
    let campaign = try SimulatedCampaign(seed: 1, start: Self.start)
    defer { campaign.remove() }
    let yesterday = CalendarDate(daysSince1970: Self.start.daysSince1970 - 1)
    let figures = try campaign.office.completionFigures(for: Self.quarter, asOf: yesterday)
    #expect(figures.villages.isEmpty && figures.total.mappedParcels == 0 && figures.total.areaShare == nil)
  }
}
