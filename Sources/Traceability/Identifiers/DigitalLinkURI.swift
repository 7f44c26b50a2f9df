public import GrowingAreas

/// Any GS1 Digital Link taken apart; what is in it was checked.
/// - Source: GS1 Digital Link URI Syntax 1.4, uncompressed form.
public struct DigitalLinkURI: Sendable, Hashable {
  /// `https` or `http`.
  public let scheme: String
  /// With its port, where there is one.
  public let host: String
  /// What stands between host and key: empty, or `/a/b`.
  public let stem: String
  public let key: DataElement
  /// In the order of the path.
  public let qualifiers: [DataElement]
  /// In the order of the query.
  public let attributes: [DataElement]
  /// Pairs of the query that are no GS1 data, such as `lang=vi`, as they stand there.
  public let parameters: [String]
  public let fragment: String?

  /// Characters of the text before the path with the key.
  let pathPosition: Int

  init(
    scheme: String, host: String, stem: String, path: [DataElement], attributes: [DataElement],
    parameters: [String], fragment: String?, pathPosition: Int
  ) {
    self.scheme = scheme
    self.host = host
    self.stem = stem
    key = path[0]
    qualifiers = Array(path.dropFirst())
    self.attributes = attributes
    self.parameters = parameters
    self.fragment = fragment
    self.pathPosition = pathPosition
  }

  /// Builds a link from its parts.
  /// - Parameter base: `https://host`, with a stem where there is one; a slash at its end is dropped.
  /// - Throws: `invalidIdentifier` with the position in the link that would come of it.
  public init(
    base: String, key: DataElement, qualifiers: [DataElement] = [], attributes: [DataElement] = [],
    parameters: [String] = []
  ) throws(Refusal) {
    let pairs = attributes.map(Self.pair) + parameters
    try self.init(
      (base.hasSuffix("/") ? String(base.dropLast()) : base) + Self.path([key] + qualifiers)
        + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")))
  }

  /// Every GS1 value of the link: key, qualifiers, attributes.
  public var elements: [DataElement] { [key] + qualifiers + attributes }

  /// `/01/…/10/…`, values percent-encoded.
  public var path: String { Self.path([key] + qualifiers) }

  /// The link as it is written: values percent-encoded, no slash at the end.
  public var text: String {
    let pairs = attributes.map(Self.pair) + parameters
    return "\(scheme)://\(host)\(stem)\(path)" + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
      + (fragment.map { "#" + $0 } ?? "")
  }

  /// The one form of all links that say the same: under `https://id.gs1.org`, without stem, other parameters and
  /// fragment, attributes in the order of their identifiers.
  public var canonicalText: String {
    let pairs = attributes.sorted { $0.identifier.rawValue < $1.identifier.rawValue }.map(Self.pair)
    return "https://id.gs1.org" + path + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  /// The form that EPCIS events name an item, a class of items or a place by: under `https://id.gs1.org`, without
  /// attributes and variant, with the serial, or else the lot.
  /// - Source: CBV 2.0, 8.2 (constrained subset of GS1 Digital Link URIs).
  public var eventText: String {
    let order: [ApplicationIdentifier] = [.serial, .thirdPartySerial, .lot, .locationExtension]
    let finest = order.lazy.compactMap { identifier in
      qualifiers.first { $0.identifier == identifier }
    }.first
    return "https://id.gs1.org" + Self.path([key] + (finest.map { [$0] } ?? []))
  }

  private static func path(_ elements: [DataElement]) -> String {
    elements.map { "/\($0.identifier.rawValue)/\(percentEncoded($0.value))" }.joined()
  }

  private static func pair(_ element: DataElement) -> String {
    "\(element.identifier.rawValue)=\(percentEncoded(element.value))"
  }
}

extension DigitalLinkURI: CustomStringConvertible {
  public var description: String { text }
}
