import FileFormats
import Testing

struct WrittenNumberTests {
  @Test(arguments: [
    ("2.493.195,35", 2_493_195.35), ("2 493 195,35", 2_493_195.35), ("2493195.350", 2_493_195.35),
    ("2493195,350", 2_493_195.35), ("2,493,195.35", 2_493_195.35), ("2\u{A0}493\u{202F}195,35", 2_493_195.35),
    ("2.493.195", 2_493_195), ("2 493 195", 2_493_195), ("452386", 452_386), ("-1.234,5", -1234.5),
    ("0.134", 0.134), ("0,134", 0.134), (" 452386,13 ", 452_386.13), ("12,5", 12.5), ("1.2", 1.2),
  ]) func `plain and Vietnamese forms have one value`(text: String, value: Double) throws {
    for reading in [LoneMarkReading.decimal, .grouping] {
      let number = try #require(written(text, reading), "\(text)")
      #expect(abs(number.value - value) < 1e-9)
      #expect(!number.isDegrees)
    }
  }

  @Test(arguments: [("452.386", 452.386, 452_386.0), ("452,386", 452.386, 452_386), ("1.250", 1.25, 1250)])
  func `a lone mark before three digits is read as asked`(text: String, decimal: Double, grouped: Double) {
    #expect(written(text, .decimal)?.value == decimal)
    #expect(written(text, .grouping)?.value == grouped)
  }

  @Test(arguments: [
    ("104°17'20,4\"", 104.289), ("104°17′20.4″", 104.289), ("104° 17' 20.4\" E", 104.289),
    ("22°32'13.2\"N", 22.537), ("22º32’13,2”", 22.537), ("22°32'13,2''", 22.537), ("104°17,34'", 104.289),
    ("104.289°", 104.289), ("B22°32'13,2\"", 22.537), ("22°32'13.2\"S", -22.537), ("-22°32'13.2\"", -22.537),
    ("104°17'20,4\" Đ", 104.289), ("22°", 22),
  ]) func `degrees, minutes and seconds become decimal degrees`(text: String, value: Double) throws {
    let number = try #require(written(text), "\(text)")
    #expect(number.isDegrees)
    #expect(abs(number.value - value) < 1e-10)
  }

  @Test(arguments: [
    "", "abc", "12a", "2.49.195,3", "2.493.19", "1.2.3,4,5", "2 49 195", "104°60'0\"", "104°17'61\"",
    "104,5°17'", "°", "12 34", "2.493,195.3,1", "--5", "1..2", "1,", "104°17'20,4\"9",
  ]) func `anything else is refused`(text: String) {
    #expect(written(text) == nil)
  }
}

private func written(_ text: String, _ loneMark: LoneMarkReading = .decimal) -> WrittenNumber? {
  parseNumber(Array(text.utf8).span, loneMark: loneMark)
}
