/// Why a geometry operation gave no result: what was tried and the words of the library.
public struct GeometryFailure: Error, Sendable, Hashable {
  /// The step that failed.
  public enum Step: String, Sendable, Hashable, Codable {
    /// Coordinates could not become a shape of the library: not finite, rings open or too short, too many.
    case build
    case validate
    case repair
    case union
    case intersection
    case difference
    case compare
    case pointInside = "point-inside"
    case simplify
    case buffer
    /// The result could not be read back.
    case read
  }

  public var step: Step
  /// English, from GEOS or from the check that stopped the step; for logs and for the end of a message.
  public var words: String
  /// The position the failure is about, when one is known.
  public var place: LonLat?
  /// Points that were given, when their number is the reason.
  public var pointCount: Int?

  public init(_ step: Step, _ words: String, place: LonLat? = nil, pointCount: Int? = nil) {
    self.step = step
    self.words = words
    self.place = place
    self.pointCount = pointCount
  }
}
