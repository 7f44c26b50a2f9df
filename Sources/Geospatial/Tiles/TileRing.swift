/// A closed line on the grid of a zoom, in units of the whole world; the first point is not repeated.
///
/// Points are rounded on the grid of the world, not of a tile, so that neighbours draw the same line.
struct TileRing {
  struct Point: Hashable {
    var x: Int
    var y: Int
  }

  var points: [Point]

  init(points: [Point]) { self.points = points }

  init(_ ring: Ring, at address: TileAddress) {
    points = []
    points.reserveCapacity(ring.points.count)
    for position in ring.points {
      let (x, y) = address.units(of: position)
      let point = Point(x: Int((x + 0.5).rounded(.down)), y: Int((y + 0.5).rounded(.down)))
      if point != points.last { points.append(point) }
    }
    while points.count > 1, points.first == points.last { points.removeLast() }
  }

  /// Twice the area in units, positive where the ring is drawn clockwise on the screen.
  var doubleArea: Int {
    guard var last = points.last, let origin = points.first else { return 0 }
    var sum = 0
    for point in points {
      sum += (last.x - origin.x) * (point.y - origin.y) - (point.x - origin.x) * (last.y - origin.y)
      last = point
    }
    return sum
  }

  func turned(clockwise: Bool) -> TileRing {
    (doubleArea >= 0) == clockwise ? self : TileRing(points: points.reversed())
  }

  /// The part inside a tile and its margin, in units of the tile; no points when none is inside.
  ///
  /// Where a side crosses an edge of the tile it gets a point, so that both neighbours have the same one there.
  func cut(to address: TileAddress) -> TileRing {
    let (left, top) = address.origin
    let side = TileAddress.extent
    let margin = TileAddress.margin
    var local = TileRing(points: points.map { Point(x: $0.x - left, y: $0.y - top) })
    if local.isInside(0, side) { return local }
    for edge in [0, side] {
      local.insertCrossings(of: edge, \.x, \.y)
      local.insertCrossings(of: edge, \.y, \.x)
    }
    for (limit, sign) in [(-margin, 1), (side + margin, -1)] {
      local.keep(limit, sign, \.x, \.y)
      local.keep(limit, sign, \.y, \.x)
    }
    return local.withoutRepeats
  }

  private func isInside(_ low: Int, _ high: Int) -> Bool {
    points.allSatisfy { $0.x >= low && $0.x <= high && $0.y >= low && $0.y <= high }
  }

  private mutating func insertCrossings(
    of edge: Int, _ across: WritableKeyPath<Point, Int>, _ along: WritableKeyPath<Point, Int>
  ) {
    guard var last = points.last else { return }
    var result: [Point] = []
    result.reserveCapacity(points.count + 4)
    for point in points {
      if (last[keyPath: across] < edge) != (point[keyPath: across] < edge),
        last[keyPath: across] != edge, point[keyPath: across] != edge
      {
        result.append(Self.crossing(last, point, edge, across, along))
      }
      result.append(point)
      last = point
    }
    points = result
  }

  /// Sutherland and Hodgman 1974: what lies beyond one straight line is cut off.
  private mutating func keep(
    _ limit: Int, _ sign: Int, _ across: WritableKeyPath<Point, Int>, _ along: WritableKeyPath<Point, Int>
  ) {
    guard var last = points.last else { return }
    var result: [Point] = []
    result.reserveCapacity(points.count + 4)
    func isIn(_ point: Point) -> Bool { sign * (point[keyPath: across] - limit) >= 0 }
    for point in points {
      if isIn(last) != isIn(point) { result.append(Self.crossing(last, point, limit, across, along)) }
      if isIn(point) { result.append(point) }
      last = point
    }
    points = result
  }

  /// Where the side between two points meets a line; the same whichever point comes first.
  private static func crossing(
    _ one: Point, _ other: Point, _ line: Int, _ across: WritableKeyPath<Point, Int>,
    _ along: WritableKeyPath<Point, Int>
  ) -> Point {
    let (a, b) = one[keyPath: across] < other[keyPath: across] ? (one, other) : (other, one)
    let share =
      Double(line - a[keyPath: across]) / Double(b[keyPath: across] - a[keyPath: across])
    var point = a
    point[keyPath: across] = line
    // Only differences count, so tiles side by side round alike.
    point[keyPath: along] += Int(
      (Double(b[keyPath: along] - a[keyPath: along]) * share + 0.5).rounded(.down))
    return point
  }

  private var withoutRepeats: TileRing {
    var kept: [Point] = []
    for point in points where point != kept.last { kept.append(point) }
    while kept.count > 1, kept.first == kept.last { kept.removeLast() }
    return TileRing(points: kept)
  }
}
