import GrowingAreas

/// What is wrong in a path: as said about the value or the path, and where in the path.
struct LinkFault: Error {
  var refusal: Refusal
  /// 1-based character of the whole path.
  var position: Int
}

/// Walks through the segments of a path from left to right.
struct DigitalLinkReader {
  private let path: String
  private var segments: ArraySlice<Substring>
  /// 1-based position of the next segment's first character in the path.
  private var position: Int

  init(_ path: String) {
    self.path = path
    let isAbsolute = path.hasPrefix("/")
    var segments = path.dropFirst(isAbsolute ? 1 : 0).split(separator: "/", omittingEmptySubsequences: false)
    if segments.count > 1, segments.last == "" { segments.removeLast() }
    self.segments = segments[...]
    position = isAbsolute ? 2 : 1
  }

  /// The key, then what qualifies it, with the place of each in the path.
  /// - Parameter keys: what may stand first, each with the series of qualifiers that may follow it.
  mutating func elements(
    _ keys: [ApplicationIdentifier: [[ApplicationIdentifier]]]
  ) throws(LinkFault) -> [(element: DataElement, position: Int)] {
    guard let key = segments.first.flatMap({ ApplicationIdentifier(rawValue: String($0)) }),
      let series = keys[key]
    else { throw fault(.gtin, at: position, .primaryKey) }
    var elements = [try element(key)]
    for series in series where elements.count == 1 { elements += try qualifiers(series) }
    try end(after: key)
    return elements
  }

  /// `p`, the names of cooperative and product, then lot and serial as behind a GTIN.
  mutating func namedItem() throws(LinkFault) -> (
    cooperative: String, product: String, elements: [DataElement]
  ) {
    guard segments.first == "p" else { throw fault(.gtin, at: position, .primaryKey) }
    take()
    let names = (try name(), try name())
    let elements = try qualifiers([.lot, .serial]).map(\.element)
    try end(after: .gtin)
    return (names.0, names.1, elements)
  }

  private mutating func name() throws(LinkFault) -> String {
    guard let name = segments.first else { throw fault(.gtin, at: path.count + 1, .valueMissing) }
    guard !name.isEmpty else { throw fault(.gtin, at: position, .empty) }
    let wrong = name.utf8.enumerated().first { _, byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) && decimalValue(byte) == nil
        && byte != UInt8(ascii: "-")
    }
    if let wrong { throw fault(.gtin, at: position + wrong.offset, .addressCharacter) }
    take()
    return String(name)
  }

  private mutating func qualifiers(
    _ series: [ApplicationIdentifier]
  ) throws(LinkFault) -> [(element: DataElement, position: Int)] {
    var elements: [(element: DataElement, position: Int)] = []
    for identifier in series where segments.first.map(String.init) == identifier.rawValue {
      elements.append(try element(identifier))
    }
    return elements
  }

  private func end(after key: ApplicationIdentifier) throws(LinkFault) {
    guard let next = segments.first else { return }
    throw fault(ApplicationIdentifier(rawValue: String(next)) ?? key, at: position, .qualifierOrder)
  }

  private mutating func element(
    _ identifier: ApplicationIdentifier
  ) throws(LinkFault) -> (element: DataElement, position: Int) {
    let start = position
    take()
    guard let encoded = segments.first else { throw fault(identifier, at: path.count + 1, .valueMissing) }
    let element: DataElement
    do throws(Refusal) {
      element = try percentDecodedElement(identifier, encoded)
    } catch {
      throw LinkFault(refusal: error, position: position + encodedPosition(of: error, in: encoded) - 1)
    }
    take()
    return (element, start)
  }

  private mutating func take() {
    position += (segments.popFirst()?.count ?? 0) + 1
  }

  private func fault(
    _ identifier: ApplicationIdentifier, at position: Int, _ rule: IdentifierRule
  ) -> LinkFault {
    LinkFault(refusal: .invalid(identifier, path, at: position, rule), position: position)
  }
}

/// An element whose value stands percent-encoded in a link.
func percentDecodedElement(
  _ identifier: ApplicationIdentifier, _ encoded: Substring, plusIsSpace: Bool = false
) throws(Refusal) -> DataElement {
  try DataElement(identifier, percentDecoded(encoded, identifier, plusIsSpace: plusIsSpace))
}

/// Where a fault lies in the encoded value, 1-based: up to it every character was ASCII, so each stands as
/// itself or as `%XX`.
func encodedPosition(of refusal: Refusal, in encoded: Substring) -> Int {
  guard case .count(let position)? = refusal.values["position"] else { return 1 }
  if refusal.values["rule"] == .text(IdentifierRule.percentEncoding.rawValue) { return position }
  var rest = encoded
  for _ in 1..<max(position, 1) { rest = rest.dropFirst(rest.first == "%" ? 3 : 1) }
  return encoded.count - rest.count + 1
}
