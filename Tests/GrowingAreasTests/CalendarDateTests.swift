import Testing

@testable import GrowingAreas

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2026-10-02", "2026-10-02"), ("2/10/2026", "2026-10-02"), ("02/10/2026", "2026-10-02"),
    ("2024-02-29", "2024-02-29"), ("29/2/2000", "2000-02-29"), ("31/12/9999", "9999-12-31"),
  ])
  func `both forms of a day are read`(text: String, written: String) {
    #expect(CalendarDate(text)?.description == written)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-2-9", "31/4/2026", "1/1/26",
    "2026/10/02", "02-10-2026", "2026-10-02T00:00:00Z", "a-b-c", "0/0/0", "-2026-10-2", "1/2/3/2026",
    "2026-+6-12", "202-06-0012", "+1/6/2026", "001/6/2026", "1/6/02026", "١/٦/٢٠٢٦", "2026-06/12",
  ])
  func `what is no day is not read`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  // Second source: Python's datetime.date.toordinal() - 719163.
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-11-24", 20781),
    ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(text: String, days: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.daysSince1970 == days)
    #expect(CalendarDate(daysSince1970: days) == date)
  }

  @Test func `every day of 400 years follows the one before`() throws {
    var before = CalendarDate(daysSince1970: 0)
    for days in 1..<146_097 {
      let date = CalendarDate(daysSince1970: days)
      #expect(before < date && date.daysSince1970 == days)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
      before = date
    }
  }

  @Test(arguments: [
    ("2026-Q1", "2026-01-01", "2026-03-31"), ("2024-q1", "2024-01-01", "2024-03-31"),
    ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-Q4", "2026-10-01", "2026-12-31"),
  ])
  func `a quarter has its first and last day`(text: String, first: String, last: String) throws {
    let quarter = try #require(Quarter(text))
    #expect(quarter.firstDay.description == first)
    #expect(quarter.lastDay.description == last)
    #expect(Quarter(quarter.description) == quarter)
  }

  @Test(arguments: ["2026-Q0", "2026-Q5", "2026Q3", "26-Q3", "2026-3", "Q3-2026", "2026-Q33", "0000-Q1", ""])
  func `what is no quarter is not read`(text: String) {
    #expect(Quarter(text) == nil)
  }
}
