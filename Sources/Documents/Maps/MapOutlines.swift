import Geospatial
import Printing

/// One polygon on a drawing: the outer ring, then the holes; rings are open.
typealias DrawnPolygon = [[Point]]

func drawnRectangle(_ box: Rectangle) -> DrawnPolygon {
  [[box.origin, Point(x: box.x, y: box.maxY), Point(x: box.maxX, y: box.maxY), Point(x: box.maxX, y: box.y)]]
}

/// Outlines as a drawing shows them: thinned to what can be seen, the smallest as dots.
struct MapOutlines {
  let polygons: [DrawnPolygon]
  /// Middles of what is too small for an outline, each place once, from north to south and west to east.
  let dots: [Point]
  /// Side of the square that stands for a dot.
  let dotSide: Double

  /// - Parameters:
  ///   - tolerance: corners that move the line by less are left out, in units of the drawing.
  ///   - dotSide: what is smaller on both sides becomes a dot of this size, so that a small parcel stays visible
  ///     on the map of a whole commune; dots that fall on the same place are drawn once. 0: no dots.
  init(
    _ shapes: some Sequence<MultiPolygon>, on projection: MapProjection, tolerance: Double,
    dotSide: Double = 0
  ) {
    let placed = shapes.lazy.flatMap(\.polygons).map { polygon in
      ([polygon.shell] + polygon.holes).map { $0.points.map(projection.point) }
    }
    self.init(placed: placed, tolerance: tolerance, dotSide: dotSide)
  }

  /// - Parameter placed: polygons in units of the drawing; the other parameters are as above.
  init(placed: some Sequence<DrawnPolygon>, tolerance: Double, dotSide: Double = 0) {
    var polygons: [DrawnPolygon] = []
    var dots: Set<Point> = []
    for rings in placed {
      guard let bounds = Self.bounds(of: rings[0]) else { continue }
      guard max(bounds.width, bounds.height) >= dotSide else {
        dots.insert(Self.snapped(bounds.centre, to: dotSide / 2))
        continue
      }
      let outer = Self.turned(OutlineThinning.thinned(rings[0], tolerance: tolerance), clockwise: false)
      guard !outer.isEmpty else { continue }
      let holes = rings.dropFirst().map {
        Self.turned(OutlineThinning.thinned($0, tolerance: tolerance), clockwise: true)
      }
      polygons.append([outer] + holes.filter { !$0.isEmpty })
    }
    self.polygons = polygons
    self.dots = dots.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    self.dotSide = dotSide
  }

  /// Around all that is drawn; nil when nothing is.
  var bounds: Rectangle? { Self.bounds(of: polygons.flatMap { $0[0] } + dots) }

  /// Around each thing that is drawn.
  var pieces: [Rectangle] {
    polygons.compactMap { Self.bounds(of: $0[0]) } + dots.map { Self.square(at: $0, side: dotSide) }
  }

  /// A place well inside the largest polygon, for a name; nil when nothing is drawn.
  var labelPoint: Point? {
    guard let largest = polygons.max(by: { Self.extent($0) < Self.extent($1) }),
      let bounds = Self.bounds(of: largest[0])
    else { return nil }
    // The middle of the widest stretch on some lines across; lines near the middle win when widths are alike.
    var best: (width: Double, point: Point)?
    for step in 2...8 {
      let y = bounds.y + bounds.height * Double(step) / 10
      let crossings = largest.flatMap { Self.crossings(of: $0, atHeight: y) }.sorted()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let width = (crossings[pair + 1] - crossings[pair]) * (1 - Double(abs(step - 5)) * 0.08)
        if width > best?.width ?? 0 {
          best = (width, Point(x: (crossings[pair] + crossings[pair + 1]) / 2, y: y))
        }
      }
    }
    return best?.point ?? bounds.centre
  }

  /// Whether the place lies inside one of the polygons.
  func contains(_ point: Point) -> Bool {
    polygons.contains { polygon in
      let left = polygon.flatMap { Self.crossings(of: $0, atHeight: point.y) }.filter { $0 < point.x }.count
      return !left.isMultiple(of: 2)
    }
  }

  /// Whether something drawn reaches into the box; a line that only cuts its edge may be missed.
  func touches(_ box: Rectangle) -> Bool {
    let reaches = polygons.joined().joined().contains {
      box.x...box.maxX ~= $0.x && box.y...box.maxY ~= $0.y
    }
    let corners = [box.x, box.centre.x, box.maxX].flatMap { x in
      [box.y, box.centre.y, box.maxY].map { Point(x: x, y: $0) }
    }
    return reaches || corners.contains(where: contains)
  }

  // MARK: - Steps

  static func bounds(of points: some Sequence<Point>) -> Rectangle? {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    var (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
    while let point = iterator.next() {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }

  private static func extent(_ polygon: DrawnPolygon) -> Double {
    bounds(of: polygon[0]).map { $0.width * $0.height } ?? 0
  }

  private static func crossings(of ring: [Point], atHeight y: Double) -> [Double] {
    zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { a, b in
      guard (a.y <= y) != (b.y <= y) else { return nil }
      return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)
    }
  }

  private static func snapped(_ point: Point, to grid: Double) -> Point {
    Point(x: (point.x / grid).rounded() * grid, y: (point.y / grid).rounded() * grid)
  }

  private static func square(at centre: Point, side: Double) -> Rectangle {
    Rectangle(x: centre.x - side / 2, y: centre.y - side / 2, width: side, height: side)
  }

  /// With one direction for outer rings and the other for holes, overlapping polygons fill as one (nonzero rule).
  private static func turned(_ ring: [Point], clockwise: Bool) -> [Point] {
    let doubled = zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0.0) { sum, side in
      sum + side.0.x * side.1.y - side.1.x * side.0.y
    }
    return (doubled > 0) == clockwise ? ring : ring.reversed()
  }
}
