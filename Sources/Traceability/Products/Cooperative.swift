/// A cooperative (*hợp tác xã*) or other unit that answers for products.
public struct Cooperative: Sendable, Hashable {
  /// Name in addresses: lower-case letters a-z, digits, hyphens; never changes.
  public var slug: String
  public var name: String
  public var address: String
  /// Business phone, meant for the public.
  public var phone: String?
  /// Its number as a party in (417) and as a place in (414); nil when it has none.
  public var gln: GLN?
  /// What it tells of itself, in plain text; empty for nothing.
  public var storyVi: String
  public var storyEn: String
  /// A name of its own that leads to its page on this service; nil for none.
  public var host: HostName?
  /// Private.
  public var notes: String?

  public init(
    slug: String, name: String, address: String, phone: String? = nil, gln: GLN? = nil, storyVi: String = "",
    storyEn: String = "", host: HostName? = nil, notes: String? = nil
  ) {
    self.slug = slug
    self.name = name
    self.address = address
    self.phone = phone
    self.gln = gln
    self.storyVi = storyVi
    self.storyEn = storyEn
    self.host = host
    self.notes = notes
  }
}
