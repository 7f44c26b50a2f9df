/// Makes any text safe to set: what no reader would see, or would be misled by, is taken out.
enum PrintableText {
  /// More than a page of small print; the time to set a text grows with its length.
  static let maximumScalars = 20_000
  /// More than any line holds.
  static let maximumScalarsPerLine = 1000

  /// - Parameter lines: how many are wanted at most; line breaks become spaces then.
  /// - Returns: the text, and whether it was cut at the limit.
  static func cleaned(_ text: String, lines: Int? = nil) -> (text: String, isCut: Bool) {
    let maximum = lines.map { min(maximumScalars / maximumScalarsPerLine, $0) * maximumScalarsPerLine }
    var result = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < maximum ?? maximumScalars else { return (String(result), true) }
      count += 1
      switch scalar.value {
      case 0x0A, 0x2028, 0x2029: result.append(lines != nil ? " " : "\n")
      case 0x09: result.append(" ")
      // C0 and C1 controls, the marks that reorder what stands around them, and noncharacters, which cairo refuses.
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF:
        continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      default: result.append(scalar)
      }
    }
    return (String(result), false)
  }
}
