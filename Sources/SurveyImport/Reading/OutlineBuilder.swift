import Geospatial

/// Puts rings together as they come, point by point, and counts against the caps.
struct OutlineBuilder {
  private(set) var polygons: [Polygon] = []
  /// Points the file holds so far, those without a usable position and those beyond the cap included.
  private(set) var points = 0
  private var rings = 0
  private var ring: [LonLat] = []
  private var shell: Ring?
  private var holes: [Ring] = []
  private let limits: SurveyLimits

  init(limits: SurveyLimits) { self.limits = limits }

  /// What is too many, with its limit; nil while all caps hold.
  var excess: (count: Int, limit: Int)? {
    if points > limits.pointsPerFeature { return (points, limits.pointsPerFeature) }
    if rings > limits.ringsPerFeature { return (rings, limits.ringsPerFeature) }
    return nil
  }

  mutating func append(_ position: LonLat?) {
    points += 1
    if let position, points <= limits.pointsPerFeature { ring.append(position) }
  }

  /// Ends the ring in hand. A second outer ring begins a polygon of its own.
  mutating func endRing(isHole: Bool) {
    guard !ring.isEmpty else { return }
    rings += 1
    defer { ring.removeAll(keepingCapacity: true) }
    guard rings <= limits.ringsPerFeature else { return }
    if isHole {
      holes.append(Ring(closing: ring))
    } else {
      if shell != nil { endPolygon() }
      shell = Ring(closing: ring)
    }
  }

  mutating func endPolygon() {
    if let shell { polygons.append(Polygon(shell: shell, holes: holes)) }
    shell = nil
    holes = []
  }
}
