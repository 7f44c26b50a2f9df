import Geospatial
import GrowingAreas
import Testing
import Traceability

@Suite struct `Values of the ledger` {
  @Test(arguments: [
    ("320.5", 320_500, QuantityUnit.kilogram), ("320.5kg", 320_500, .kilogram), ("20l", 20_000, .litre),
    ("48pcs", 48_000, .piece), ("0.001", 1, .kilogram), ("1000000000", 1_000_000_000_000, .kilogram),
  ])
  func `a quantity is read to the thousandth`(text: String, thousandths: Int, unit: QuantityUnit) {
    #expect(Quantity(text) == Quantity(thousandths: thousandths, unit: unit))
  }

  @Test(arguments: [
    "", "0", "0.000", "-1", "+1", "1e3", "1.2345", "1.", ".5", "1,5", "nan", "inf", "kg", "1 kg",
    "1000000000.001",
    "99999999999", "١",
  ])
  func `what is no quantity is not read`(text: String) { #expect(Quantity(text) == nil) }

  @Test func `a mass becomes whole grams`() {
    #expect(Quantity(Kilograms(0.1 + 0.2)).thousandths == 300)
    #expect(Quantity(thousandths: 10_400, unit: .kilogram).mass == Kilograms(10.4))
    #expect(Quantity(thousandths: 10_400, unit: .litre).mass == nil)
  }

  @Test(arguments: [
    ("2026-06-12", "2026-06-12", "2026-06-12T00:00:00+07:00"),
    ("12/6/2026", "2026-06-12", "2026-06-12T00:00:00+07:00"),
    ("2026-06-12T06:30", "2026-06-12T06:30:00", "2026-06-12T06:30:00+07:00"),
    ("2026-06-12T23:59:59+07:00", "2026-06-12T23:59:59", "2026-06-12T23:59:59+07:00"),
  ])
  func `a time is read and written`(text: String, stored: String, full: String) throws {
    let time = try #require(EventTime(text))
    #expect(time.description == stored)
    #expect(time.rfc3339 == full)
    #expect(EventTime(stored) == time)
  }

  @Test(arguments: [
    "2026-06-31", "2026-06-12T24:00", "2026-06-12T6:30", "2026-06-12T06:60", "2026-06-12T06:30:00Z", "T06:30",
    "2026-06-12T", "2026-06-12T+6:30",
  ])
  func `what is no time is not read`(text: String) { #expect(EventTime(text) == nil) }

  @Test(arguments: [
    ("2026-06-11", "2026-06-12", true), ("2026-06-12", "2026-06-12T08:00", false),
    ("2026-06-12T07:59", "2026-06-12T08:00", true), ("2026-06-12T08:00", "2026-06-12", false),
    ("2026-06-12T23:00", "2026-06-13", true),
  ])
  func `one day without a time of day is before no time of that day`(a: String, b: String, isBefore: Bool)
    throws
  {
    #expect(try #require(EventTime(a)).isBefore(try #require(EventTime(b))) == isBefore)
  }

  @Test func `a box has an SSCC or a code of its own`() throws {
    #expect(try BoxCode("095212345000000018").sscc?.digits == "095212345000000018")
    #expect(try BoxCode("THUNG-01").sscc == nil)
    #expect(throws: Refusal.self) { try BoxCode("095212345000000010") }
    #expect(throws: Refusal.self) { try BoxCode("thùng") }
  }
}
