public import Geospatial

/// The commune (*xã*) one registry is kept for.
public struct Commune: Sendable, Hashable {
  /// Five digits of the administrative register: 02839.
  public var code: String
  public var name: String
  public var provinceCode: String
  public var provinceName: String
  /// The outline surveys are checked against; nil until one was loaded.
  public var boundary: MultiPolygon?
  /// Whether the outline is the official one; a drawn one is named as such wherever it is shown.
  public var boundaryIsOfficial: Bool

  public init(
    code: String, name: String, provinceCode: String, provinceName: String, boundary: MultiPolygon? = nil,
    boundaryIsOfficial: Bool = false
  ) {
    self.code = code
    self.name = name
    self.provinceCode = provinceCode
    self.provinceName = provinceName
    self.boundary = boundary
    self.boundaryIsOfficial = boundaryIsOfficial
  }
}

/// A village (*thôn*, *bản*, *tổ dân phố*) of the commune.
public struct Village: Sendable, Hashable {
  /// Unique in the commune, made from letters A-Z, digits and hyphens: `BAN-PHO-1`.
  public var code: String
  public var name: String
  /// nil while nobody has drawn it.
  public var outline: MultiPolygon?

  public init(code: String, name: String, outline: MultiPolygon? = nil) {
    self.code = code
    self.name = name
    self.outline = outline
  }
}
