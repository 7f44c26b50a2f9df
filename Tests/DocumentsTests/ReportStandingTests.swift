import Geospatial
import GrowingAreas
import Testing
import Wording

struct ReportStandingTests {
  @Test func `a late village states its cause and its new due day`() throws {
    var fixture = ReportFixture.threeVillages
    fixture.figures.villages[1].lateCause = "mưa lớn, đường sạt lở"
    fixture.figures.villages[1].newDue = CalendarDate(year: 2026, month: 10, day: 15)
    let text = try PrintedReport(fixture.report(.vi)).text()
    #expect(
      text.contains(
        "quá hạn 9 ngày (hạn 15/09/2026), nguyên nhân: mưa lớn, đường sạt lở, thời hạn khắc phục: 15/10/2026."
      ))
  }

  private func days(_ due: CalendarDate?, _ figures: MappedAgainstPlan) -> Int {
    let village = VillageCompletion(code: "NA-LO", name: "Na Lo", figures: figures, due: due)
    return ReportFixture.figures([village]).daysLate(village)
  }

  @Test func `a village is late from the day after its due day, and only while it is behind`() {
    let behind = ReportFixture.figures(10, 5, 9, 4.9999)
    #expect(days(ReportFixture.asOf, behind) == 0)
    #expect(days(CalendarDate(year: 2026, month: 9, day: 23), behind) == 1)
    #expect(days(CalendarDate(year: 2026, month: 8, day: 31), behind) == 24)
    #expect(days(nil, behind) == 0)
    #expect(
      days(ReportFixture.due, ReportFixture.figures(10, 5, 9, 5)) == 0, "land area decides, not parcels")
    #expect(days(ReportFixture.due, ReportFixture.figures(10, 0, 9, 5)) == 9, "a target in parcels alone")
    #expect(days(ReportFixture.due, ReportFixture.figures(0, 0, 0, 0)) == 0)
  }

  @Test func `what one village has too much fills no gap of another`() throws {
    let figures = ReportFixture.threeVillages.figures
    #expect(abs(figures.outstandingArea.hectares - 15.0004) < 1e-9, "hectares")
    #expect(abs(try #require(figures.cappedAreaShare) - 22.4996 / 37.5) < 1e-12)
    #expect(ReportFixture.figures([]).cappedAreaShare == nil)
  }

  @Test func `late villages stand with the largest gap first`() {
    func village(_ code: String, _ mapped: Double) -> VillageCompletion {
      VillageCompletion(
        code: code, name: code, figures: ReportFixture.figures(1, 10, 1, mapped), due: ReportFixture.due)
    }
    let figures = ReportFixture.figures([village("A", 9), village("B", 2), village("C", 2), village("D", 10)])
    #expect(figures.late.map(\.code) == ["B", "C", "A"])
  }
}
