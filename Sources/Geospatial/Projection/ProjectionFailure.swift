/// Why a position could not be carried from one reference system to another.
public struct ProjectionFailure: Error, Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, Codable {
    /// PROJ does not know the code.
    case unknownSystem = "unknown-system"
    /// The pair is not a projected system in metres and WGS 84.
    case unsupportedPair = "unsupported-pair"
    /// No transformation of known accuracy joins the two.
    case noOperation = "no-operation"
    /// A point names another system than the transformer's.
    case otherSystem = "other-system"
    case notFinite = "not-finite"
    /// The position lies outside the area the projected system is made for.
    case outsideAreaOfUse = "outside-area-of-use"
    /// PROJ could not compute the point.
    case notComputable = "not-computable"
  }

  public var reason: Reason
  public var from: CRSCode
  public var to: CRSCode
  /// English: PROJ's own words, or what was checked.
  public var words: String
  /// Index of the point in a batch.
  public var index: Int?
  /// The position that was computed and found outside.
  public var position: LonLat?
  /// Where the projected system may be used, for `outsideAreaOfUse`.
  public var areaOfUse: BoundingBox?

  public init(
    _ reason: Reason, from: CRSCode, to: CRSCode, words: String, index: Int? = nil, position: LonLat? = nil,
    areaOfUse: BoundingBox? = nil
  ) {
    self.reason = reason
    self.from = from
    self.to = to
    self.words = words
    self.index = index
    self.position = position
    self.areaOfUse = areaOfUse
  }
}
