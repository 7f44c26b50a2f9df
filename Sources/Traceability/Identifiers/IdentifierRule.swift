import GrowingAreas

/// The rules an identifier can break; the raw value stands in refusals as `rule`.
public enum IdentifierRule: String, Sendable, Hashable, CaseIterable {
  /// Only digits 0-9.
  case digitsOnly = "digits-only"
  /// A GTIN has 8, 12, 13 or 14 digits, in a link always 14.
  case gtinLength = "gtin-length"
  case gln13 = "gln-13-digits"
  case sscc18 = "sscc-18-digits"
  case empty
  /// More than 20 characters.
  case longerThan20 = "longer-than-20"
  /// Only the 82 characters of GS1 General Specifications, figure 7.11-1: no spaces, no accents, no `#$@`.
  case characterSet82 = "character-set-82"
  /// `%` must be followed by two hexadecimal digits, and the bytes must be UTF-8 without NUL.
  case percentEncoding = "percent-encoding"
  /// A link begins with `/01/`.
  case primaryKey = "primary-key"
  /// After (01) only (22), (10), (21), each at most once and in this order.
  case qualifierOrder = "qualifier-order"
  /// A number in the path without its value.
  case valueMissing = "value-missing"
}

extension Refusal {
  /// - Parameters:
  ///   - identifier: the application identifier the value stands for.
  ///   - position: 1-based character in the value where the rule is broken.
  static func invalid(
    _ identifier: ApplicationIdentifier, _ value: some StringProtocol, at position: Int,
    _ rule: IdentifierRule
  ) -> Refusal {
    Refusal(
      .invalidIdentifier, identifier.description,
      [
        "value": .text(String(value)), "position": .count(position), "rule": .text(rule.rawValue),
        "identifier": .text(identifier.rawValue),
      ])
  }

  static func wrongCheckDigit(
    _ identifier: ApplicationIdentifier, _ value: some StringProtocol, expected: Int
  ) -> Refusal {
    Refusal(
      .wrongCheckDigit, identifier.description,
      [
        "value": .text(String(value)), "expected": .count(expected),
        "position": .count(value.count), "identifier": .text(identifier.rawValue),
      ])
  }
}
