public import GrowingAreas

/// An application identifier with a value that its rule allows.
public struct DataElement: Hashable, Sendable, CustomStringConvertible {
  public let identifier: ApplicationIdentifier
  public let value: String

  /// - Throws: `invalidIdentifier`, `wrongCheckDigit`; the position counts characters of the value.
  /// - Source: GS1 General Specifications, 3; GS1 Barcode Syntax Dictionary.
  public init(_ identifier: ApplicationIdentifier, _ value: String) throws(Refusal) {
    try checkValue(identifier, value)
    self.identifier = identifier
    self.value = value
  }

  /// `(10)MTH-260612`.
  public var description: String { "(\(identifier.rawValue))\(value)" }
}

/// Holds together what stands on one label or in one link: none twice, each with those it needs and without
/// those it excludes.
/// - Parameter place: of an element in the text that was read, 1-based, for the refusal.
func checkTogether(
  _ elements: [DataElement], in text: String, place: (Int) -> Int
) throws(Refusal) {
  var seen: Set<ApplicationIdentifier> = []
  for (index, element) in elements.enumerated() where !seen.insert(element.identifier).inserted {
    throw .invalid(element.identifier, text, at: place(index), .repeated)
  }
  for (index, element) in elements.enumerated() {
    let rule = element.identifier.rule
    guard rule.requires.allSatisfy(seen.contains) else {
      throw .invalid(element.identifier, text, at: place(index), .needsOther)
    }
    guard rule.excludes.allSatisfy({ !seen.contains($0) }) else {
      throw .invalid(element.identifier, text, at: place(index), .notTogether)
    }
  }
}
