import Geospatial

extension MultiPolygon {
  /// Puts rings that come side by side into polygons: those that turn like the largest one are outer rings, the others are
  /// holes, each of the smallest outer ring around it. A hole with no ring around it becomes a polygon of its own.
  ///
  /// The direction alone is asked for, because writers differ in which of the two they give to outer rings.
  init(nesting rings: [Ring]) {
    guard rings.count > 1 else {
      self.init(rings.map { Polygon(shell: $0) })
      return
    }
    let turns = rings.map(\.orientation)
    let largest = turns.indices.max { abs(turns[$0]) < abs(turns[$1]) }!
    let isOuter = turns.map { $0 * turns[largest] >= 0 }
    let shells = rings.indices.filter { isOuter[$0] }
    let boxes = shells.map { BoundingBox(around: rings[$0].points) }
    let index = BoxIndex(boxes)
    var polygons = shells.map { Polygon(shell: rings[$0]) }
    // Rings within rings within rings would each be looked at for each: no field has so many around one hole.
    var looks = 20_000_000
    for hole in rings.indices where !isOuter[hole] {
      let start = rings[hole].points[0]
      var best: Int?
      if looks > 0 {
        let around = index.indices(
          meeting: BoundingBox(
            west: start.longitude, south: start.latitude, east: start.longitude, north: start.latitude))
        for candidate in around {
          looks -= around.count == 1 ? 1 : polygons[candidate].shell.points.count
          guard around.count == 1 || polygons[candidate].shell.surrounds(start) else { continue }
          if let other = best, abs(turns[shells[other]]) <= abs(turns[shells[candidate]]) { continue }
          best = candidate
        }
      }
      if let best {
        polygons[best].holes.append(rings[hole])
      } else {
        polygons.append(Polygon(shell: rings[hole]))
      }
    }
    self.init(polygons)
  }
}

extension Ring {
  /// Whether the position lies inside, by how often a line to the east of it is crossed.
  fileprivate func surrounds(_ position: LonLat) -> Bool {
    var isInside = false
    for (a, b) in zip(points, points.dropFirst())
    where (a.latitude > position.latitude) != (b.latitude > position.latitude) {
      let share = (position.latitude - a.latitude) / (b.latitude - a.latitude)
      if position.longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
    }
    return isInside
  }
}
