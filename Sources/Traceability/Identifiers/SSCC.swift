public import GrowingAreas

/// A Serial Shipping Container Code: 18 digits that name one box or pallet.
public struct SSCC: Hashable, Sendable, Codable, CustomStringConvertible {
  public let digits: String

  /// - Throws: `invalidIdentifier`, `wrongCheckDigit`.
  /// - Source: GS1 General Specifications, 3.3.1 (AI 00).
  public init(_ text: String) throws(Refusal) {
    try checkValue(.sscc, text)
    digits = text
  }

  public var description: String { digits }

  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder, SSCC.init(_:)) }
  public func encode(to encoder: any Encoder) throws { try digits.encode(to: encoder) }
}
