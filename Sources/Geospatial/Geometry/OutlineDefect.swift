/// What makes an outline no area in the sense of OGC Simple Features (06-103r4, 6.1.11 and 6.1.14).
public struct OutlineDefect: Sendable, Hashable {
  public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
    /// Two sides cross, as in a bow-tie, or lie on each other.
    case selfIntersection = "self-intersection"
    /// A ring touches itself in a point.
    case ringSelfIntersection = "ring-self-intersection"
    /// A ring has fewer than three different corners.
    case tooFewPoints = "too-few-points"
    /// The last point is not the first.
    case openRing = "open-ring"
    /// A coordinate is not a finite number or not on earth.
    case invalidCoordinate = "invalid-coordinate"
    case holeOutsideShell = "hole-outside-shell"
    case nestedHoles = "nested-holes"
    case nestedShells = "nested-shells"
    case duplicateRings = "duplicate-rings"
    /// Holes touch each other or the outer ring so that the inside falls apart.
    case interiorDisconnected = "interior-disconnected"
    case other
  }

  public var reason: Reason
  /// Where; nil when the coordinates themselves are the defect.
  public var place: LonLat?
  /// GEOS's words where the reason is `other`, else the name of the reason.
  public var words: String

  public init(_ reason: Reason, place: LonLat?, words: String? = nil) {
    self.reason = reason
    self.place = place
    self.words = words ?? reason.rawValue
  }
}

extension OutlineDefect.Reason {
  /// The reason behind the text of GEOSisValidDetail (GEOS 3.11, `TopologyValidationError`).
  init(geosWords: String) {
    switch geosWords {
    case "Self-intersection": self = .selfIntersection
    case "Ring Self-intersection": self = .ringSelfIntersection
    case "Too few points in geometry component": self = .tooFewPoints
    case "Ring is not closed": self = .openRing
    case "Invalid Coordinate": self = .invalidCoordinate
    case "Hole lies outside shell": self = .holeOutsideShell
    case "Holes are nested": self = .nestedHoles
    case "Nested shells": self = .nestedShells
    case "Duplicate Rings": self = .duplicateRings
    case "Interior is disconnected": self = .interiorDisconnected
    default: self = .other
    }
  }
}
