import Geospatial

/// Whether the sides of an outline cross each other so often that no repair ends in useful time.
///
/// A repair makes a corner of every crossing, and a line that goes back and forth over itself has as many as the square of
/// its corners. Looking stops with the limit, so that asking is always quick.
struct Crossings {
  /// The most a repair is tried with.
  let limit: Int
  /// Pairs of sides whose boxes meet that are looked at for each crossing allowed.
  private static let looksPerCrossing = 1000

  func areTooMany(in shape: MultiPolygon) -> Bool {
    let sides = sides(of: shape)
    return areTooMany(of: sides, with: sides, eachOnce: true)
  }

  /// Whether the sides of two outlines cross each other so often that no overlay of them ends in useful time.
  func areTooMany(between shape: MultiPolygon, and other: MultiPolygon) -> Bool {
    if shape.pointCount * other.pointCount <= limit { return false }
    return areTooMany(of: sides(of: shape), with: sides(of: other), eachOnce: false)
  }

  private func sides(of shape: MultiPolygon) -> [(start: LonLat, end: LonLat)] {
    shape.polygons.flatMap(\.rings).flatMap { ring in
      zip(ring.points, ring.points.dropFirst()).map { (start: $0, end: $1) }
    }
  }

  /// - Parameter eachOnce: both are the same, and each pair is looked at once.
  private func areTooMany(
    of sides: [(start: LonLat, end: LonLat)], with others: [(start: LonLat, end: LonLat)], eachOnce: Bool
  ) -> Bool {
    let index = BoxIndex(others.map { BoundingBox(around: [$0.start, $0.end]) })
    var found = 0
    var looks = 0
    for (number, side) in sides.enumerated() {
      guard let box = BoundingBox(around: [side.start, side.end]) else { continue }
      do {
        try index.forEach(meeting: box) { (other) throws(Enough) in
          guard !eachOnce || other > number else { return }
          looks += 1
          if crosses(side, others[other]) { found += 1 }
          if found > limit || looks > limit * Self.looksPerCrossing { throw Enough() }
        }
      } catch {
        return true
      }
    }
    return false
  }

  private struct Enough: Error {}

  /// Whether the sides meet in a point that is inside both.
  private func crosses(_ a: (start: LonLat, end: LonLat), _ b: (start: LonLat, end: LonLat)) -> Bool {
    turn(a.start, a.end, b.start) * turn(a.start, a.end, b.end) < 0
      && turn(b.start, b.end, a.start) * turn(b.start, b.end, a.end) < 0
  }

  /// On which side of the line from `a` to `b` the position lies: 1, -1, or 0 for on it.
  private func turn(_ a: LonLat, _ b: LonLat, _ position: LonLat) -> Double {
    let cross =
      (b.longitude - a.longitude) * (position.latitude - a.latitude)
      - (b.latitude - a.latitude) * (position.longitude - a.longitude)
    return cross == 0 ? 0 : cross > 0 ? 1 : -1
  }
}
