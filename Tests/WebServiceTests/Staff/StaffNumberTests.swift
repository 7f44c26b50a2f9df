import Testing
import Wording

@testable import WebService

struct StaffNumberTests {
  @Test(arguments: [
    ("1.250", Language.vi, 1250.0), ("1,250", .vi, 1.25), ("250.5", .vi, 250.5), ("250,5", .vi, 250.5),
    ("1.250,5", .vi, 1250.5), ("1 250", .vi, 1250), ("100.000", .vi, 100_000),
    ("1.234.567,8", .vi, 1_234_567.8),
    ("-1", .vi, -1), ("0,05", .vi, 0.05), ("1,250.5", .en, 1250.5), ("1.250", .en, 1.25),
    ("100,000", .en, 100_000),
  ])
  func `numbers are read as people type them in their language`(
    text: String, language: Language, value: Double
  ) {
    #expect(SentForm.number(text, language) == value)
  }

  @Test(arguments: ["", "abc", "1e5", "nan", "0x10", "1,2,3", "1.2.3", "1-2", "inf", "-"])
  func `what is no number is none`(text: String) {
    #expect(SentForm.number(text, .vi) == nil)
  }
}
