/// The shape with fewer points; no point moves, none that stays out lies further off than the tolerance.
///
/// Whether the outline crosses itself afterwards is not asked: where `outlineDefect` finds nothing, the result is that of
/// `simplified`, for a fraction of its cost; where it does, ask `simplified`.
/// - Parameter tolerance: degrees, 0 or more; 1e-5 is about one metre.
/// - Source: Douglas and Peucker 1973, in the order and with the least of four points of JTS's TaggedLineStringSimplifier, which
///   GEOSTopologyPreserveSimplify is (GEOS 3.11).
public func thinned(_ shape: MultiPolygon, tolerance: Double) -> MultiPolygon {
  MultiPolygon(
    shape.polygons.map { polygon in
      Polygon(
        shell: thinned(polygon.shell, tolerance: tolerance),
        holes: polygon.holes.map { thinned($0, tolerance: tolerance) })
    })
}

private func thinned(_ ring: Ring, tolerance: Double) -> Ring {
  let points = ring.points
  guard points.count > 4 else { return ring }
  var kept = [points[0]]
  // Sections still to be looked at, the next one last; a stack of its own, for lines may bend without end.
  var sections = [(start: 0, end: points.count - 1, depth: 1)]
  while let section = sections.popLast() {
    if section.start + 1 == section.end {
      kept.append(points[section.end])
      continue
    }
    let (furthest, distance) = furthestPoint(of: points, between: section.start, and: section.end)
    // The depth is how many points the ring will have at least.
    let mayHaveTooFew = kept.count < 4 && section.depth + 1 < 4
    if distance <= tolerance, !mayHaveTooFew {
      kept.append(points[section.end])
    } else {
      sections.append((furthest, section.end, section.depth + 1))
      sections.append((section.start, furthest, section.depth + 1))
    }
  }
  return Ring(closing: kept)
}

/// The point between both that lies furthest from the side from one to the other, the first of equals, with its distance.
private func furthestPoint(
  of points: [LonLat], between start: Int, and end: Int
) -> (index: Int, distance: Double) {
  let (a, b) = (points[start], points[end])
  let (x, y) = (b.longitude - a.longitude, b.latitude - a.latitude)
  let square = x * x + y * y
  var furthest = (index: start, distance: -1.0)
  for index in start + 1..<end {
    let (px, py) = (points[index].longitude - a.longitude, points[index].latitude - a.latitude)
    let along = square > 0 ? (px * x + py * y) / square : 0
    let distance: Double
    if along <= 0 {
      distance = (px * px + py * py).squareRoot()
    } else if along >= 1 {
      distance = ((px - x) * (px - x) + (py - y) * (py - y)).squareRoot()
    } else {
      distance = abs(px * y - py * x) / square.squareRoot()
    }
    if distance > furthest.distance { furthest = (index, distance) }
  }
  return furthest
}
