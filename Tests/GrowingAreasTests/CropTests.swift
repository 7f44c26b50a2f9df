import Testing

@testable import GrowingAreas

@Suite struct CropTests {
  private func crop(_ from: MonthDay?, _ to: MonthDay?) -> Crop {
    Crop(
      code: "c", nameVi: "cây", nameEn: "crop", boundModel: .annual, harvestFrom: from, harvestTo: to)
  }

  private func isInSeason(_ crop: Crop, _ text: String) throws -> Bool {
    crop.isInSeason(try #require(CalendarDate(text)))
  }

  @Test(arguments: [
    ("2026-05-14", false), ("2026-05-15", true), ("2026-06-30", true), ("2026-07-15", true),
    ("2026-07-16", false), ("2026-12-31", false),
  ])
  func `plums are harvested from 15 May to 15 July, both days included`(day: String, expected: Bool) throws {
    let plum = crop(MonthDay(month: 5, day: 15), MonthDay(month: 7, day: 15))
    #expect(try isInSeason(plum, day) == expected)
  }

  @Test(arguments: [
    ("2026-09-30", false), ("2026-10-01", true), ("2026-12-31", true), ("2027-01-01", true),
    ("2028-02-29", true), ("2027-03-01", false), ("2027-06-15", false),
  ])
  func `a window may pass the new year`(day: String, expected: Bool) throws {
    let root = crop(MonthDay(month: 10, day: 1), MonthDay(month: 2, day: 29))
    #expect(try isInSeason(root, day) == expected)
  }

  @Test func `a window of one day holds that day only`() throws {
    let single = crop(MonthDay(month: 6, day: 1), MonthDay(month: 6, day: 1))
    #expect(try isInSeason(single, "2026-06-01"))
    #expect(try !isInSeason(single, "2026-06-02"))
  }

  @Test func `without a window, or half of one, every day is in season`() throws {
    #expect(try isInSeason(crop(nil, nil), "2026-01-31"))
    #expect(try isInSeason(crop(MonthDay(month: 6, day: 1), nil), "2026-01-31"))
  }

  @Test(arguments: [
    ("05-15", MonthDay(month: 5, day: 15)), ("02-29", MonthDay(month: 2, day: 29)), ("02-30", nil),
    ("13-01", nil),
    ("5-15", nil), ("05-15-1", nil), ("", nil),
  ])
  func `a day of any year is two digits of month and day`(text: String, day: MonthDay?) {
    #expect(MonthDay(text) == day)
  }
}
