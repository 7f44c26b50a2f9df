/// What is done at a facility. The raw value stands in the store and in JSON.
public enum FacilityKind: String, Sendable, Hashable, Codable, CaseIterable {
  case collecting = "collecting-point"
  case drying
  case packing
  case store
}

/// A facility (*cơ sở*): where goods are weighed in, dried, packed or kept.
public struct Facility: Sendable, Hashable {
  /// Unique in the commune: capital letters A-Z, digits, hyphens.
  public var code: String
  public var kind: FacilityKind
  public var name: String
  /// Code of the village it stands in.
  public var villageCode: String
  /// Whose it is; nil for one that several share.
  public var cooperativeSlug: String?
  /// Its number in (414); nil when it has none.
  public var gln: GLN?

  public init(
    code: String, kind: FacilityKind, name: String, villageCode: String, cooperativeSlug: String? = nil,
    gln: GLN? = nil
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.villageCode = villageCode
    self.cooperativeSlug = cooperativeSlug
    self.gln = gln
  }
}
