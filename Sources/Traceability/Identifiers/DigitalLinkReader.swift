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
    for series in series where elements.count == 1 {
      for identifier in series where segments.first.map(String.init) == identifier.rawValue {
        elements.append(try element(identifier))
      }
    }
    if let next = segments.first {
      throw fault(ApplicationIdentifier(rawValue: String(next)) ?? key, at: position, .qualifierOrder)
    }
    return elements
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
