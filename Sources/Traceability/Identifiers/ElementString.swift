public import GrowingAreas

/// What a label carries for machines other than a link: identifiers and values one after the other.
/// - Source: GS1 General Specifications, 7.8 (element strings).
public struct ElementString: Sendable, Hashable, CustomStringConvertible {
  /// In the order they stand in.
  public let elements: [DataElement]

  /// Reads `(01)09521234543213(10)MTH-260612` as people write it, or what a scanner sends: the same without
  /// brackets, a group separator (ASCII 29) after each value of no fixed length, and possibly a symbology
  /// identifier such as `]d2` in front.
  ///
  /// In brackets a `(` inside a value is written `\(`.
  /// - Throws: `invalidIdentifier`, `wrongCheckDigit`; the position counts characters of the whole text.
  public init(_ text: String) throws(Refusal) {
    let isBracketed = text.hasPrefix("(")
    var rest = text[...]
    if !isBracketed {
      if rest.hasPrefix("]") { rest = rest.dropFirst(3) }
      if rest.first == Self.separator { rest = rest.dropFirst() }
    }
    guard !rest.isEmpty else { throw .invalidAddress(text, at: text.count + 1, .empty) }
    var elements: [DataElement] = []
    var places: [Int] = []
    while !rest.isEmpty {
      let place = text.count - rest.count + 1
      places.append(place)
      elements.append(
        isBracketed ? try Self.bracketed(&rest, in: text) : try Self.scanned(&rest, in: text))
    }
    try checkTogether(elements, in: text) { places[$0] }
    self.elements = elements
  }

  private static let separator: Character = "\u{1D}"

  /// `(01)…(10)…`.
  public var description: String {
    elements.map { element in
      "(\(element.identifier.rawValue))"
        + element.value.split(separator: "(", omittingEmptySubsequences: false).joined(separator: "\\(")
    }.joined()
  }

  private static func bracketed(_ rest: inout Substring, in text: String) throws(Refusal) -> DataElement {
    let place = text.count - rest.count + 1
    guard rest.first == "(", let close = rest.firstIndex(of: ")") else {
      throw .invalidAddress(text, at: place, .bracketedIdentifier)
    }
    let name = rest[rest.index(after: rest.startIndex)..<close]
    guard let identifier = ApplicationIdentifier(rawValue: String(name)) else {
      throw .invalidAddress(text, at: place + 1, .unknownIdentifier)
    }
    rest = rest[rest.index(after: close)...]
    let start = text.count - rest.count
    var value = ""
    /// Where each character of the value stands in the text.
    var positions: [Int] = []
    while let character = rest.first, character != "(" {
      positions.append(text.count - rest.count + 1)
      rest = rest.dropFirst()
      if character == "\\", rest.first == "(" {
        rest = rest.dropFirst()
        value.append("(")
      } else {
        value.append(character)
      }
    }
    return try element(identifier, value, in: text) { position in
      positions.indices.contains(position - 1) ? positions[position - 1] : start + position
    }
  }

  private static func scanned(_ rest: inout Substring, in text: String) throws(Refusal) -> DataElement {
    let place = text.count - rest.count + 1
    let identifier = (2...4).lazy.compactMap { [rest] in
      ApplicationIdentifier(rawValue: String(rest.prefix($0)))
    }.first
    guard let identifier else { throw .invalidAddress(text, at: place, .unknownIdentifier) }
    rest = rest.dropFirst(identifier.rawValue.count)
    let start = text.count - rest.count
    let end = rest.firstIndex(of: separator) ?? rest.endIndex
    var value = rest[..<end]
    if identifier.rule.hasPredefinedLength { value = value.prefix(identifier.rule.lengths.last ?? 0) }
    rest = rest[value.endIndex...]
    if rest.first == separator { rest = rest.dropFirst() }
    return try element(identifier, String(value), in: text) { start + $0 }
  }

  private static func element(
    _ identifier: ApplicationIdentifier, _ value: String, in text: String, place: (Int) -> Int
  ) throws(Refusal) -> DataElement {
    do throws(Refusal) {
      return try DataElement(identifier, value)
    } catch {
      guard case .count(let position)? = error.values["position"] else { throw error }
      throw error.placed(in: text, at: place(position))
    }
  }
}
