import FileFormats
import Foundation
import Testing

struct DecimalNumberTests {
  /// Second source: strtod of the C library, which rounds correctly.
  @Test func `a decimal has the value that the C library gives it`() {
    var generator = SeededGenerator(state: 42)
    for _ in 0..<50_000 {
      let whole = UInt64.random(in: 0...999_999_999, using: &generator)
      let decimals = Int.random(in: 0...18, using: &generator)
      let digits = (0..<decimals).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      let text = "-\(whole)" + (decimals > 0 ? "." + digits : "")
      #expect(parseDecimal(Array(text.utf8)[...]) == strtod(text, nil), "\(text)")
    }
  }

  @Test(arguments: [
    ("22.5370", 22.537), ("+7", 7), ("-0.5", -0.5), (".5", 0.5), ("5.", 5), (" 104.289\n", 104.289),
    ("1.5e3", 1500), ("1E-2", 0.01), ("00104.5", 104.5), ("0.1234567890123456789", 0.1234567890123456789),
    ("123456789012345678901234567890", 1.2345678901234568e29), ("1e999", Double.infinity),
  ]) func `plain forms are read`(text: String, value: Double) {
    #expect(parseDecimal(Array(text.utf8)[...]) == value)
  }

  @Test(arguments: [
    "", " ", "-", ".", "-.", "nan", "inf", "0x10", "1,5", "1.2.3", "1e", "1e+", "1 2", "12m", "--1", "1e5x",
    "１",
  ]) func `anything else is refused`(text: String) {
    #expect(parseDecimal(Array(text.utf8)[...]) == nil)
  }
}

/// A small generator (SplitMix64), so that every run tests the same numbers.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
