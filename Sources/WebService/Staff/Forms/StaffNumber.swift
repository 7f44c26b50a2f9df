import Wording

extension SentForm {
  /// A number as people type it in the language: `1.250,5` in Vietnamese, `1,250.5` in English; spaces may part groups.
  ///
  /// In Vietnamese a dot before three digits parts groups, so that 1.250 kg is never taken for 1,25 kg; a dot elsewhere is
  /// the decimal one of a telephone's keyboard.
  /// - Returns: nil for anything else.
  static func number(_ text: String, _ language: Language) -> Double? {
    let plain = text.filter { !$0.isWhitespace }
    let (group, decimal): (Character, Character) = language == .vi ? (".", ",") : (",", ".")
    let parts = plain.split(separator: decimal, omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first else { return nil }
    let groups = whole.drop { $0 == "-" }.split(separator: group, omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    let digits =
      isGrouped
      ? plain.filter { $0 != group }.replacing(String(decimal), with: ".")
      : plain.replacing(String(decimal), with: ".")
    guard digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }) else { return nil }
    return Double(digits)
  }
}
