/// What is found behind a link of a cooperative. The raw value stands in the store and in JSON.
public enum OutsideLinkKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A shop on the web.
  case shop
  case livestream
  /// The goods in a national or provincial traceability portal.
  case portal
  /// A page of the cooperative's own elsewhere.
  case page

  /// Whether it makes people buy, which strong drink must not.
  public var isAdvertising: Bool { self != .portal }
}

/// A link that a cooperative adds to its page or to one product.
public struct OutsideLink: Sendable, Hashable {
  /// Given by the store; grows by every link.
  public var id: Int
  public var kind: OutsideLinkKind
  /// As the cooperative names it.
  public var title: String
  public var address: WebAddress
  /// nil for the cooperative as such.
  public var product: GTIN?

  public init(id: Int = 0, kind: OutsideLinkKind, title: String, address: WebAddress, product: GTIN? = nil) {
    self.id = id
    self.kind = kind
    self.title = title
    self.address = address
    self.product = product
  }
}
