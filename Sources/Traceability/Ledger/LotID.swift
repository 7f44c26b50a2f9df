public import GrowingAreas

/// Names one lot among all: its product and its code.
public struct LotID: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var gtin: GTIN
  public var code: LotCode

  public init(_ gtin: GTIN, _ code: LotCode) {
    self.gtin = gtin
    self.code = code
  }

  /// `09521234543213/MTH-260612`.
  public var description: String { "\(gtin.digits)/\(code.text)" }

  public static func < (a: LotID, b: LotID) -> Bool {
    (a.gtin.digits, a.code.text) < (b.gtin.digits, b.code.text)
  }
}

/// The code of a box or pallet: an SSCC, or 1...20 signs of GS1's character set 82 of one's own.
public struct BoxCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let text: String

  /// - Throws: `invalidIdentifier` with the position of the first wrong character; `wrongCheckDigit` for 18
  ///   digits that are no SSCC.
  public init(_ text: String) throws(Refusal) {
    if text.utf8.count == 18, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      self.text = try SSCC(text).digits
    } else {
      self.text = try LotCode(text).text
    }
  }

  /// nil for a code of one's own.
  public var sscc: SSCC? { try? SSCC(text) }

  public var description: String { text }
  public static func < (a: BoxCode, b: BoxCode) -> Bool { a.text < b.text }
}
