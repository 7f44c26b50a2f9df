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
  /// Fewer or more digits than the identifier has.
  case wrongLength = "wrong-length"
  /// More characters than the identifier allows, where that is not 20.
  case tooLong = "too-long"
  /// YYMMDD with a month 01-12 and a day of that month; 00 only where a whole month may be meant.
  case date
  /// Three digits of ISO 3166-1.
  case country
  /// A link begins with `https://` or `http://`, in one case.
  case scheme
  /// A host follows, of the characters that RFC 3986 allows.
  case host
  /// A character that may not stand in an address as it is.
  case addressCharacter = "address-character"
  /// A number that is no application identifier this program knows.
  case unknownIdentifier = "unknown-identifier"
  /// Keys and their qualifiers stand in the path of a link, not in its query.
  case notAnAttribute = "not-an-attribute"
  /// The same identifier twice.
  case repeated
  /// An identifier without one that must stand with it: (427) needs (422).
  case needsOther = "needs-other"
  /// Two identifiers that exclude each other: (21) and (235).
  case notTogether = "not-together"
  /// An element string begins with `(`, digits and `)`.
  case bracketedIdentifier = "bracketed-identifier"
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

  /// What is wrong with an address or element string outside its values.
  static func invalidAddress(_ text: String, at position: Int, _ rule: IdentifierRule) -> Refusal {
    Refusal(
      .invalidIdentifier, text,
      ["value": .text(text), "position": .count(position), "rule": .text(rule.rawValue)])
  }

  /// The same fault of a value, said about the text that the value stands in.
  func placed(in text: String, at position: Int) -> Refusal {
    var placed = self
    placed.values["value"] = .text(text)
    placed.values["position"] = .count(position)
    return placed
  }
}
