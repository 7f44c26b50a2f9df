/// A cooperative (*hợp tác xã*) or other unit that answers for products.
public struct Cooperative: Sendable, Hashable {
  /// Name in addresses: lower-case letters a-z, digits, hyphens; never changes.
  public var slug: String
  public var name: String
  public var address: String
  /// Business phone, meant for the public.
  public var phone: String?
  /// Private.
  public var notes: String?

  public init(slug: String, name: String, address: String, phone: String? = nil, notes: String? = nil) {
    self.slug = slug
    self.name = name
    self.address = address
    self.phone = phone
    self.notes = notes
  }
}
