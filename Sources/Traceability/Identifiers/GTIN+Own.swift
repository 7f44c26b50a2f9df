public import GrowingAreas

extension GTIN {
  /// Whether the number was given by this program to a product that has no GTIN: it names the product inside the
  /// registry only and never stands on a label, in a link or in an event.
  ///
  /// It comes from GS1 prefixes 040 to 049, which every company may use within its own walls, so it can never be
  /// taken for the number of anybody's product.
  /// - Source: GS1 General Specifications, 2.1.11.1 (restricted circulation numbers).
  public var isOwn: Bool { digits.hasPrefix("004") }

  /// The own number of the nth product, from 1 on.
  /// - Throws: `invalidIdentifier` past 9,999,999,999.
  public static func own(_ number: Int) throws(Refusal) -> GTIN {
    let digits = String(max(number, 0))
    guard digits.count <= 10 else { throw .invalid(.gtin, digits, at: 11, .gtinLength) }
    let item = "04" + String(repeating: "0", count: 10 - digits.count) + digits
    return try GTIN(item + String(gs1CheckDigit(of: item) ?? 0))
  }

  /// Which of the own numbers this is; nil for a GTIN.
  public var ownNumber: Int? { isOwn ? Int(digits.dropFirst(3).dropLast()) : nil }
}
