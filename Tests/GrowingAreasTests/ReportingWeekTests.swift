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
    #expect(week.firstDay.description == first && week.lastDay.description == last)
    #expect(week.description == text)
  }

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
