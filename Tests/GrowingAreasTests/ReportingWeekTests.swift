import GrowingAreas
import Testing

@Suite struct `The week of a Friday report` {
  // Second source: `date -d 2026-09-24 +%G-W%V` of GNU coreutils.
  @Test(arguments: [
    ("2026-W39", "2026-09-18", "2026-09-24"), ("2026-W01", "2025-12-26", "2026-01-01"),
    ("2026-W53", "2026-12-25", "2026-12-31"), ("2027-W01", "2027-01-01", "2027-01-07"),
    ("2024-W09", "2024-02-23", "2024-02-29"), ("2025-W01", "2024-12-27", "2025-01-02"),
  ])
  func `runs from Friday to Thursday`(text: String, first: String, last: String) throws {
    let week = try #require(ReportingWeek(text))
    let period = ReportingPeriod.week(week)
    #expect(period.firstDay.description == first && period.lastDay.description == last)
    #expect(period.end == .end(of: period.lastDay))
    // 24:00 of the Thursday before and 0:00 of Friday are one moment.
    #expect(period.begin.rfc3339 == "\(first)T00:00:00+07:00")
    #expect(week.description == text)
  }

  @Test(arguments: [
    ("thursday", "2026-09-18T00:00:00+07:00", "2026-09-25T00:00:00+07:00", "2026-09-18"),
    ("Thursday 17:00", "2026-09-17T17:00:00+07:00", "2026-09-24T17:00:00+07:00", "2026-09-17"),
    ("friday 07:30", "2026-09-18T07:30:00+07:00", "2026-09-25T07:30:00+07:00", "2026-09-18"),
    ("sunday 24:00", "2026-09-21T00:00:00+07:00", "2026-09-28T00:00:00+07:00", "2026-09-21"),
    ("monday 00:01", "2026-09-14T00:01:00+07:00", "2026-09-21T00:01:00+07:00", "2026-09-14"),
  ])
  func `runs from cut-off to cut-off`(text: String, begin: String, end: String, first: String) throws {
    let cutOff = try #require(CutOff(text))
    let period = ReportingPeriod.week(try #require(ReportingWeek("2026-W39", cutOff: cutOff)))
    #expect(period.begin.rfc3339 == begin && period.end.rfc3339 == end)
    #expect(period.firstDay.description == first)
    #expect(CutOff(cutOff.description) == cutOff)
  }

  @Test(arguments: [
    "", "thu", "thursday 24:01", "thursday 00:00", "thursday 17", "thursday 17:60", "thursday 1:00",
    "thursday 17:0", "thursday  17:00", "17:00", "thursday 17:00 ", "thursday +7:00", "thursday ١٧:00",
  ])
  func `has no cut-off of another form`(text: String) { #expect(CutOff(text) == nil) }

  @Test(arguments: [
    "2026-39", "2026-W54", "2025-W53", "2026-W00", "2026-W3", "W39", "2026-W039", "", "26-W39", "2026-W+9",
  ])
  func `in another form, or that the year does not have, is none`(text: String) {
    #expect(ReportingWeek(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-01", "2026-Q1"), ("2026-03-31", "2026-Q1"), ("2026-09-30", "2026-Q3"),
    ("2026-12-31", "2026-Q4"),
  ])
  func `lies in a quarter`(day: String, quarter: String) throws {
    #expect(Quarter(containing: try #require(CalendarDate(day))).description == quarter)
  }
}
