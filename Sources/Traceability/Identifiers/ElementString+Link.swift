public import GrowingAreas

extension ElementString {
  /// The link that says the same: key and qualifiers in its path, all else as attributes.
  /// - Parameter base: `https://host`, with a stem where there is one.
  /// - Throws: `invalidIdentifier` (rule `primary-key`) when no element can be the key of a link.
  public func link(base: String) throws(Refusal) -> DigitalLinkURI {
    let keys: [ApplicationIdentifier] = [.gtin, .sscc, .location, .party]
    let found = keys.lazy.compactMap { key in elements.first { $0.identifier == key } }.first
    guard let key = found else { throw .invalidAddress(description, at: 1, .primaryKey) }
    let present = Set(elements.map(\.identifier))
    let series = key.identifier.qualifierSeries?.first { !present.isDisjoint(with: $0) } ?? []
    let qualifiers = series.compactMap { identifier in elements.first { $0.identifier == identifier } }
    return try DigitalLinkURI(
      base: base, key: key, qualifiers: qualifiers,
      attributes: elements.filter { $0 != key && !qualifiers.contains($0) })
  }
}
