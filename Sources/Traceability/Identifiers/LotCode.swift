public import GrowingAreas

/// The code of a lot: 1...20 letters, digits and signs of GS1's character set 82; upper and lower case
/// differ.
public struct LotCode: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  public let text: String

  /// - Throws: `invalidIdentifier` with the position of the first wrong character.
  /// - Source: GS1 General Specifications, 3.4.1 (AI 10).
  public init(_ text: String) throws(Refusal) {
    try checkValue(.lot, text)
    self.text = text
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder, LotCode.init(_:)) }
  public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
  public static func < (a: LotCode, b: LotCode) -> Bool { a.text < b.text }
}
