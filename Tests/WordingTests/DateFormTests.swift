import Testing

@testable import Wording

struct DateFormTests {
  @Test(arguments: [
    (2026, 10, 2, "02/10/2026", "ngày 02 tháng 10 năm 2026", "2 Oct 2026", "2 October 2026"),
    (2026, 2, 28, "28/02/2026", "ngày 28 tháng 02 năm 2026", "28 Feb 2026", "28 February 2026"),
    (2026, 3, 9, "09/03/2026", "ngày 09 tháng 3 năm 2026", "9 Mar 2026", "9 March 2026"),
    (1999, 12, 31, "31/12/1999", "ngày 31 tháng 12 năm 1999", "31 Dec 1999", "31 December 1999"),
  ])
  func `a day, short and long`(
    year: Int, month: Int, day: Int, vi: String, viLong: String, en: String, enLong: String
  ) {
    #expect(Language.vi.date(year: year, month: month, day: day) == vi)
    #expect(Language.vi.longDate(year: year, month: month, day: day) == viLong)
    #expect(Language.en.date(year: year, month: month, day: day) == en)
    #expect(Language.en.longDate(year: year, month: month, day: day) == enLong)
  }

  @Test func `a quarter in Roman numerals and in words`() {
    #expect(Language.vi.quarter(year: 2026, number: 3) == "quý III năm 2026")
    #expect(Language.en.quarter(year: 2026, number: 1) == "the first quarter of 2026")
  }
}
