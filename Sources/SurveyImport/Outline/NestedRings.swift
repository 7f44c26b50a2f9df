import Geospatial
import GrowingAreas

/// Makes holes of the rings of one feature that lie inside another of its rings: the pond that was walked too.
///
/// Rings nest as in a contour map: what lies inside a hole is land again.
enum NestedRings {
  /// - Parameter drawn: rings closed, validity unknown. Polygons that have holes already are left alone.
  static func nested(_ drawn: MultiPolygon) -> (shape: MultiPolygon, finding: ImportFinding?) {
    // Beyond this size a feature is no survey of a field, and every ring would be held against every other.
    guard (2...500).contains(drawn.polygons.count), drawn.pointCount < 200_000,
      drawn.polygons.allSatisfy(\.holes.isEmpty)
    else { return (drawn, nil) }
    let rings = drawn.polygons.map(\.shell).sorted { abs($0.orientation) > abs($1.orientation) }
    var kept: [Polygon] = []
    /// For each ring its polygon in `kept`, and whether it is land.
    var places: [(polygon: Int, isLand: Bool)] = []
    var holes: [Ring] = []
    for (index, ring) in rings.enumerated() {
      let outer = (0..<index).last { lies(ring, inside: rings[$0]) }
      if let outer, places[outer].isLand {
        kept[places[outer].polygon].holes.append(ring)
        places.append((places[outer].polygon, false))
        holes.append(ring)
      } else {
        kept.append(Polygon(shell: ring))
        places.append((kept.count - 1, true))
      }
    }
    guard !holes.isEmpty else { return (drawn, nil) }
    let area = holes.reduce(0) { $0 + geodesicArea(of: MultiPolygon([Polygon(shell: $1)])).value }
    return (
      MultiPolygon(kept),
      ImportFinding(.ringBecameHole, ["count": .count(holes.count), "area": .squareMetres(area)])
    )
  }

  /// Whether all corners lie inside the other ring, which is larger by more than noise: the same outline drawn twice
  /// is no hole.
  private static func lies(_ ring: Ring, inside other: Ring) -> Bool {
    guard abs(ring.orientation) < 0.95 * abs(other.orientation),
      let box = BoundingBox(around: ring.points), let around = BoundingBox(around: other.points),
      around.contains(LonLat(longitude: box.west, latitude: box.south)),
      around.contains(LonLat(longitude: box.east, latitude: box.north))
    else { return false }
    return ring.points.allSatisfy { contains(other, $0) }
  }

  /// By the number of sides to the east of the point (Franklin's even-odd rule).
  private static func contains(_ ring: Ring, _ point: LonLat) -> Bool {
    var isInside = false
    for (a, b) in zip(ring.points, ring.points.dropFirst())
    where (a.latitude > point.latitude) != (b.latitude > point.latitude) {
      let share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
      if point.longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
    }
    return isInside
  }
}
