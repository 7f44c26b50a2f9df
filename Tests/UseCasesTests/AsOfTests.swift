import Geospatial
import GrowingAreas
import Testing
import UseCases

@Suite struct `Figures as of a day` {
  static let quarter = Quarter("2026-Q3")!
  static let start = CalendarDate(year: 2026, month: 4, day: 3)!

  @Test(arguments: [1, 20_260_930] as [UInt64])
  func `are those counted at the time, however long ago that was`(seed: UInt64) throws {
    var campaign = try SimulatedCampaign(seed: seed, start: Self.start)
    defer { campaign.remove() }
    var then: [CompletionFigures] = []
    for week in 0..<26 {
      let friday = Self.start.daysSince1970 + week * 7
      for day in friday..<friday + 7 {
        campaign.go(to: CalendarDate(daysSince1970: day), secondsBeforeMidnight: 7 * 3600)
        try campaign.work()
      }
      // The last second of Thursday still counts, the first of Friday does not.
      let thursday = CalendarDate(daysSince1970: friday + 6)
      campaign.go(to: thursday, secondsBeforeMidnight: 1)
      try campaign.work()
      let figures = try campaign.office.completionFigures(for: Self.quarter)
      #expect(figures.asOf == thursday)
      check(figures, campaign)
      then.append(figures)
      campaign.go(to: thursday, secondsBeforeMidnight: 0)
      try campaign.work()
    }
    #expect(then.last!.total.mappedParcels > 20, "the campaign must have mapped something")
    #expect(Set(then.map(\.total.mappedParcels)).count > 5 && Set(then.map(\.total.plannedArea)).count > 3)
    for figures in then {
      #expect(try campaign.office.completionFigures(for: Self.quarter, asOf: figures.asOf) == figures)
    }
  }

  private func check(_ figures: CompletionFigures, _ campaign: SimulatedCampaign) {
    for village in figures.villages {
      let parcels = campaign.onMap.values.filter { $0.village == village.code }
      #expect(village.figures.mappedParcels == parcels.count)
      #expect(abs(village.figures.mappedArea.value - parcels.reduce(0) { $0 + $1.area }) < 1e-6)
      #expect(village.figures.plannedParcels == campaign.planned[village.code]?.parcels ?? 0)
      #expect(abs(village.figures.plannedArea.value - (campaign.planned[village.code]?.area ?? 0)) < 1e-6)
    }
    #expect(figures.villages.map(\.code) == SimulatedCampaign.villages)
    #expect(figures.withoutVillage.mappedParcels == campaign.onMap.values.count { $0.village == nil })
    #expect(figures.total.mappedParcels == campaign.onMap.count)
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
