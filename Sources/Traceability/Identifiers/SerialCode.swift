public import GrowingAreas

/// The serial of one package: what (21) may hold, 1...20 characters of set 82.
///
/// Those this program issues have 13 characters from an alphabet in which nothing looks like anything else:
/// 25^13 of them, 60.4 bits, so that nobody guesses one.
public struct SerialCode: Hashable, Sendable, Codable, CustomStringConvertible {
  public let text: String

  /// Digits and capital letters without 0 O Q, 1 I L, G (6), Z (2), S (5), B (8) and V (U).
  public static let alphabet = Array("23456789ACDEFHJKMNPRTUWXY")
  public static let issuedLength = 13

  /// - Throws: `invalidIdentifier` with the position of the first wrong character.
  /// - Source: GS1 General Specifications, 3.5.2 (AI 21).
  public init(_ text: String) throws(Refusal) {
    try checkValue(.serial, text)
    self.text = text
  }

  /// A new serial; each character is drawn evenly from the alphabet.
  /// - Parameter generator: pass a cryptographic one (`SystemRandomNumberGenerator`) for codes that are
  ///   printed.
  public static func random(using generator: inout some RandomNumberGenerator) -> SerialCode {
    SerialCode(
      issued: String(
        (0..<issuedLength).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }))
  }

  /// What a person typed from a label: spaces and hyphens are dropped, small letters become capitals, and
  /// characters that are not in the alphabet become the one they look like.
  /// - Returns: nil when the result has not the form of an issued serial.
  public init?(typed: String) {
    let lookAlikes: [Character: Character] = ["Z": "2", "S": "5", "G": "6", "B": "8", "V": "U"]
    let characters = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
      .map { lookAlikes[$0] ?? $0 }
    guard characters.count == Self.issuedLength, characters.allSatisfy(Self.alphabet.contains) else {
      return nil
    }
    text = String(characters)
  }

  /// Text known to be made from the alphabet.
  private init(issued: String) { text = issued }

  /// In groups for the eye, `2345-6789-ACDEF`; a serial of another form as it is.
  public var grouped: String {
    guard text.count == Self.issuedLength, text.allSatisfy(Self.alphabet.contains) else { return text }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(4))-\(text.dropFirst(8))"
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws { self = try decoded(from: decoder, SerialCode.init(_:)) }
  public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}
