public import GrowingAreas

/// A Global Trade Item Number with a right check digit, kept as 14 digits; GTIN-8, -12 and -13 get leading
/// zeros.
public struct GTIN: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// Always 14 digits.
  public let digits: String

  /// - Parameter text: 8, 12, 13 or 14 digits, nothing else.
  /// - Throws: `invalidIdentifier`, `wrongCheckDigit`.
  /// - Source: GS1 General Specifications, 3.3.2 (AI 01).
  public init(_ text: String) throws(Refusal) {
    try checkDigits(.gtin, text)
    guard [8, 12, 13, 14].contains(text.utf8.count) else {
      throw .invalid(.gtin, text, at: min(text.utf8.count, 14) + 1, .gtinLength)
    }
    try checkLastDigit(.gtin, text)
    digits = text.utf8.count == 14 ? text : String(repeating: "0", count: 14 - text.utf8.count) + text
  }

  /// The last digit that belongs to these digits; nil when one of them is none.
  public static func checkDigit(of digits: some StringProtocol) -> Int? { gs1CheckDigit(of: digits) }

  /// Whether the number comes from prefix 952, which GS1 keeps for examples: it must never be printed for
  /// sale.
  public var isReservedForSamples: Bool { digits.dropFirst().hasPrefix("952") }

  public var description: String { digits }

  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder, GTIN.init(_:)) }
  public func encode(to encoder: any Encoder) throws { try digits.encode(to: encoder) }
  public static func < (a: GTIN, b: GTIN) -> Bool { a.digits < b.digits }
}
