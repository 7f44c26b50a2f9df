extension MultiPolygon {
  /// The same shape with outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6).
  public var oriented: MultiPolygon {
    MultiPolygon(
      polygons.map { polygon in
        Polygon(
          shell: polygon.shell.turned(counterClockwise: true),
          holes: polygon.holes.map { $0.turned(counterClockwise: false) })
      })
  }

  /// The shape on the grid of 1e-7 degrees (about 1 cm), repeated points dropped.
  ///
  /// Rings left with fewer than three different points enclose nothing and are dropped, a polygon with its
  /// outer ring. Rounding can make a valid outline touch itself: ask `outlineDefect` after it, not before.
  public var rounded: MultiPolygon {
    MultiPolygon(
      polygons.compactMap { polygon in
        guard let shell = polygon.shell.rounded else { return nil }
        return Polygon(shell: shell, holes: polygon.holes.compactMap(\.rounded))
      })
  }
}

extension Ring {
  fileprivate func turned(counterClockwise: Bool) -> Ring {
    (orientation >= 0) == counterClockwise ? self : Ring(closing: points.reversed())
  }

  fileprivate var rounded: Ring? {
    var kept: [LonLat] = []
    kept.reserveCapacity(points.count)
    for point in points {
      let onGrid = point.rounded
      if onGrid != kept.last { kept.append(onGrid) }
    }
    let ring = Ring(closing: kept)
    return ring.points.count >= 4 ? ring : nil
  }
}
