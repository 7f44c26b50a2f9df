public import GrowingAreas

/// A Global Location Number: 13 digits that name a place or a party.
public struct GLN: Hashable, Sendable, Codable, CustomStringConvertible {
  public let digits: String

  /// - Throws: `invalidIdentifier`, `wrongCheckDigit`.
  /// - Source: GS1 General Specifications, 3.7.9 (AI 414).
  public init(_ text: String) throws(Refusal) {
    try checkValue(.location, text)
    digits = text
  }

  public var description: String { digits }

  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder, GLN.init(_:)) }
  public func encode(to encoder: any Encoder) throws { try digits.encode(to: encoder) }
}
