import Printing

/// Leaves out what a drawing cannot show.
enum OutlineThinning {
  /// The ring without corners that lie closer than the tolerance to the line drawn instead (Douglas and Peucker).
  /// - Parameter ring: open or closed; the result is open.
  /// - Returns: empty when fewer than three corners are left.
  static func thinned(_ ring: [Point], tolerance: Double) -> [Point] {
    var points = ring
    if points.count > 1, points.first == points.last { points.removeLast() }
    guard points.count >= 3 else { return [] }
    // The corner farthest from the first one splits the ring into two lines.
    let far = points.indices.max { distance(points[$0], points[0]) < distance(points[$1], points[0]) }!
    guard far > 0 else { return [] }
    let closed = points + [points[0]]
    var isKept = [Bool](repeating: false, count: closed.count)
    isKept[0] = true
    isKept[far] = true
    var spans = [(0, far), (far, points.count)]
    while let (from, to) = spans.popLast() {
      guard to - from > 1 else { continue }
      var worst = (index: from, distance: tolerance)
      for index in (from + 1)..<to {
        let offset = distance(closed[index], fromSegment: closed[from], closed[to])
        if offset > worst.distance { worst = (index, offset) }
      }
      guard worst.index != from else { continue }
      isKept[worst.index] = true
      spans += [(from, worst.index), (worst.index, to)]
    }
    let kept = points.indices.filter { isKept[$0] }.map { points[$0] }
    return kept.count >= 3 ? kept : []
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private static func distance(_ p: Point, fromSegment a: Point, _ b: Point) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    guard length > 0 else { return distance(p, a) }
    let t = min(1, max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length))
    return distance(p, Point(x: a.x + t * dx, y: a.y + t * dy))
  }
}
