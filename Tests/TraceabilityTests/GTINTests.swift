import Foundation
import GrowingAreas
import Testing
import Traceability

struct GTINTests {
  /// Samples of GS1 and GTIN-8, -12, -13 numbers with check digits computed by hand.
  @Test(arguments: [
    ("09521234543213", "09521234543213"), ("9521234543213", "09521234543213"),
    ("08931234567897", "08931234567897"), ("8931234567897", "08931234567897"),
    ("012345678905", "00012345678905"), ("96385074", "00000096385074"),
  ])
  func `8, 12, 13 and 14 digits with a right check digit are kept as 14`(text: String, digits: String) throws
  {
    #expect(try GTIN(text).digits == digits)
  }

  @Test func `a wrong check digit is refused with the right one`() {
    #expect(
      throws: Refusal(
        .wrongCheckDigit, "(01) GTIN",
        [
          "value": .text("09521234543210"), "expected": .count(3), "position": .count(14),
          "identifier": .text("01"),
        ])
    ) { try GTIN("09521234543210") }
  }

  /// Position counts from 1; for a wrong length it is the first character too many or missing.
  @Test(arguments: [
    ("", 1, "empty"), ("0952123454321x", 14, "digits-only"), ("O9521234543213", 1, "digits-only"),
    ("952 1234543213", 4, "digits-only"), ("٠٩٥٢١٢٣٤٥٤٣٢١٣", 1, "digits-only"), ("0952", 5, "gtin-length"),
    ("952123454321", 12, "check"), ("12345678901", 12, "gtin-length"), ("095212345432130", 15, "gtin-length"),
  ])
  func `what is no GTIN is refused with position and rule`(text: String, position: Int, rule: String) throws {
    let refusal = try #require(#expect(throws: Refusal.self) { try GTIN(text) })
    #expect(refusal.values["position"] == .count(position))
    #expect(rule == "check" ? refusal.code == .wrongCheckDigit : refusal.values["rule"] == .text(rule))
  }

  @Test func `every single wrong digit is noticed, and every swap of neighbours that differ by other than 5`()
    throws
  {
    let good = Array("09521234543213")
    for index in good.indices {
      for digit in "0123456789" where digit != good[index] {
        var wrong = good
        wrong[index] = digit
        #expect(throws: Refusal.self) { try GTIN(String(wrong)) }
      }
    }
    for index in good.indices.dropLast() where good[index] != good[index + 1] {
      var swapped = good
      swapped.swapAt(index, index + 1)
      let difference = abs(Int(String(good[index]))! - Int(String(good[index + 1]))!)
      #expect((try? GTIN(String(swapped))) == nil || difference == 5)
    }
  }

  @Test func `check digits are those of the standard's samples`() {
    #expect(GTIN.checkDigit(of: "0952123454321") == 3)
    #expect(GTIN.checkDigit(of: "629104150021") == 3)
    #expect(GTIN.checkDigit(of: "") == 0)
    #expect(GTIN.checkDigit(of: "12a") == nil)
  }

  @Test func `sample numbers are known as such`() throws {
    #expect(try GTIN("09521234543213").isReservedForSamples)
    #expect(try !GTIN("08931234567897").isReservedForSamples)
  }

  @Test func `location and box numbers are checked the same way`() throws {
    #expect(try GLN("9521234560012").digits == "9521234560012")
    #expect(try SSCC("095212345000000018").digits == "095212345000000018")
    #expect(throws: Refusal.self) { try GLN("9521234560013") }
    #expect(throws: Refusal.self) { try SSCC("095212345000000019") }
    let short = #expect(throws: Refusal.self) { try GLN("952123456001") }
    #expect(short?.values["rule"] == .text("gln-13-digits"))
    let long = #expect(throws: Refusal.self) { try SSCC("0952123450000000181") }
    #expect(long?.values["rule"] == .text("sscc-18-digits"))
  }

  @Test func `in JSON it is a plain string, and a wrong one does not decode`() throws {
    let gtin = try GTIN("9521234543213")
    #expect(String(decoding: try JSONEncoder().encode([gtin]), as: UTF8.self) == #"["09521234543213"]"#)
    #expect(try JSONDecoder().decode([GTIN].self, from: Data(#"["9521234543213"]"#.utf8)) == [gtin])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([GTIN].self, from: Data(#"["9521234543210"]"#.utf8))
    }
  }
}
