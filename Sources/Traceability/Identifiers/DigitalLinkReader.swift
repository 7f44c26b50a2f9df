import GrowingAreas

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

  mutating func primaryKey() throws(Refusal) -> GTIN {
    guard segments.first == "01" else { throw .invalid(.gtin, path, at: position, .primaryKey) }
    let digits = try value(of: .gtin)
    // In a link shorter numbers are not GTINs, whatever their check digit.
    guard digits.count == 14 else {
      throw .invalid(.gtin, digits, at: min(digits.count, 14) + 1, .gtinLength)
    }
    return try GTIN(digits)
  }

  /// The decoded value when the next segment is this identifier, nil when it is another or none.
  mutating func qualifier(_ identifier: ApplicationIdentifier) throws(Refusal) -> String? {
    segments.first.map(String.init) == identifier.rawValue ? try value(of: identifier) : nil
  }

  func end() throws(Refusal) {
    guard let next = segments.first else { return }
    let identifier = ApplicationIdentifier(rawValue: String(next)) ?? .gtin
    throw .invalid(identifier, path, at: position, .qualifierOrder)
  }

  private mutating func value(of identifier: ApplicationIdentifier) throws(Refusal) -> String {
    take()
    guard let encoded = segments.first else {
      throw .invalid(identifier, path, at: path.count + 1, .valueMissing)
    }
    let decoded = try percentDecoded(encoded, identifier)
    take()
    return decoded
  }

  private mutating func take() {
    position += (segments.popFirst()?.count ?? 0) + 1
  }
}
