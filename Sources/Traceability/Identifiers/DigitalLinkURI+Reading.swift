public import GrowingAreas

extension DigitalLinkURI {
  /// Reads a link as printed or typed; one slash at the end of the path is tolerated.
  ///
  /// The key is the rightmost one that the path can begin with, so a stem may look like a key.
  /// - Throws: `invalidIdentifier`, `wrongCheckDigit`; the position counts characters of the whole text.
  public init(_ text: String) throws(Refusal) {
    guard let scheme = ["https://", "http://", "HTTPS://", "HTTP://"].first(where: text.hasPrefix) else {
      throw .invalidAddress(text, at: 1, .scheme)
    }
    let address = text.dropFirst(scheme.count).prefix { $0 != "?" && $0 != "#" }
    let host = address.prefix { $0 != "/" }
    try Self.check(host, in: text, .host, isAllowed: isHostCharacter)
    guard !host.isEmpty, host.first != ":" else {
      throw .invalidAddress(text, at: scheme.count + 1, .host)
    }
    let (stem, path) = try Self.parted(address.dropFirst(host.count), in: text)
    try Self.check(stem, in: text, .addressCharacter, isAllowed: isAddressCharacter)
    let pathStart = scheme.count + host.count + stem.count

    var reader = DigitalLinkReader(String(path))
    let found: [(element: DataElement, position: Int)]
    do throws(LinkFault) {
      found = try reader.elements(Self.keys)
    } catch {
      throw error.refusal.placed(in: text, at: pathStart + error.position)
    }
    let rest = text.dropFirst(scheme.count + address.count)
    let query = try DigitalLinkQuery(
      rest.first == "?" ? rest.dropFirst().prefix { $0 != "#" } : "", of: found.map(\.element), in: text)
    let fragment = rest.firstIndex(of: "#").map { rest[rest.index(after: $0)...] }
    if let fragment { try Self.check(fragment, in: text, .addressCharacter, isAllowed: isAddressCharacter) }

    let places = found.map { pathStart + $0.position } + query.attributes.map(\.position)
    let elements = found.map(\.element) + query.attributes.map(\.element)
    try checkTogether(elements, in: text) { places[$0] }
    self.init(
      scheme: scheme.lowercased().replacingSuffix("://"), host: String(host), stem: String(stem),
      path: found.map(\.element), attributes: query.attributes.map(\.element), parameters: query.parameters,
      fragment: fragment.map(String.init), pathPosition: pathStart)
  }

  private static let keys = Dictionary(
    uniqueKeysWithValues: ApplicationIdentifier.allCases.compactMap { identifier in
      identifier.qualifierSeries.map { (identifier, $0) }
    })

  /// The stem and the path that begins with the key.
  private static func parted(
    _ address: Substring, in text: String
  ) throws(Refusal) -> (stem: Substring, path: Substring) {
    var segments = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    if segments.count > 1, segments.last == "" { segments.removeLast() }
    let candidates = segments.filter { segment in
      ApplicationIdentifier(rawValue: String(segment)).map { keys[$0] != nil } == true
    }
    // Pairs are counted from the end; where none begins with a key, the first that looks like one says best what is wrong.
    let key =
      stride(from: segments.endIndex - 2, through: segments.startIndex, by: -2).lazy.map { segments[$0] }
      .first { pair in candidates.contains { $0.startIndex == pair.startIndex } } ?? candidates.first
    guard let key else {
      throw .invalidAddress(text, at: text.count - text[address.startIndex...].count + 1, .primaryKey)
    }
    let start = address.index(before: key.startIndex)
    return (address[..<start], address[start...])
  }

  static func check(
    _ part: Substring, in text: String, _ rule: IdentifierRule, isAllowed: (Character) -> Bool
  ) throws(Refusal) {
    guard let wrong = part.firstIndex(where: { !isAllowed($0) }) else { return }
    throw .invalidAddress(text, at: text.distance(from: text.startIndex, to: wrong) + 1, rule)
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

/// The query of a link: GS1 values with the place of each in the text, and pairs that are none.
struct DigitalLinkQuery {
  private(set) var attributes: [(element: DataElement, position: Int)] = []
  private(set) var parameters: [String] = []

  /// - Parameter path: key and qualifiers of the link.
  init(_ query: Substring, of path: [DataElement], in text: String) throws(Refusal) {
    for pair in query.split(whereSeparator: { $0 == "&" || $0 == ";" }) {
      let position = text.distance(from: text.startIndex, to: pair.startIndex) + 1
      let name = pair.prefix { $0 != "=" }
      guard name.utf8.allSatisfy({ decimalValue($0) != nil }) else {
        try DigitalLinkURI.check(pair, in: text, .addressCharacter, isAllowed: isAddressCharacter)
        parameters.append(String(pair))
        continue
      }
      guard let identifier = ApplicationIdentifier(rawValue: String(name)) else {
        throw .invalidAddress(text, at: position, .unknownIdentifier)
      }
      let series = path.first?.identifier.qualifierSeries ?? []
      guard identifier.rule.isAttribute, !series.joined().contains(identifier) else {
        throw .invalid(identifier, text, at: position, .notAnAttribute)
      }
      guard name.count < pair.count else {
        throw .invalid(identifier, text, at: position + name.count, .valueMissing)
      }
      let encoded = pair.dropFirst(name.count + 1)
      do throws(Refusal) {
        attributes.append((try percentDecodedElement(identifier, encoded, plusIsSpace: true), position))
      } catch {
        throw error.placed(in: text, at: position + name.count + encodedPosition(of: error, in: encoded))
      }
    }
  }
}
