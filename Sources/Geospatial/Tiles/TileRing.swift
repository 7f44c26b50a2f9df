/// A closed line on the grid of a zoom, in units of the whole world; the first point is not repeated.
///
/// Points are rounded on the grid of the world, not of a tile, so that neighbours draw the same line.
struct TileRing {
  struct Point: Hashable {
    var x: Int
    var y: Int

    subscript(axis: Axis) -> Int {
      get { axis == .x ? x : y }
      set { if axis == .x { x = newValue } else { y = newValue } }
    }
  }

  enum Axis {
    case x, y

    var other: Axis { self == .x ? .y : .x }
  }

  var points: [Point]

  init(points: [Point]) { self.points = points }

  /// - Parameter corners: in units before rounding, see `TileAddress.units(of:)`.
  init(rounding corners: [(x: Double, y: Double)]) {
    points = []
    points.reserveCapacity(corners.count)
    for (x, y) in corners {
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
    for edge in [0, side] {
      local.insertCrossings(of: edge, .x)
      local.insertCrossings(of: edge, .y)
    }
    for (limit, sign) in [(-margin, 1), (side + margin, -1)] {
      local.keep(from: limit, sign, .x)
      local.keep(from: limit, sign, .y)
    }
    return local.withoutRepeats
  }

  private mutating func insertCrossings(of edge: Int, _ axis: Axis) {
    // Most rings lie on one side of most edges.
    guard var last = points.last, points.contains(where: { $0[axis] < edge }),
      points.contains(where: { $0[axis] > edge })
    else { return }
    var result: [Point] = []
    result.reserveCapacity(points.count + 4)
    for point in points {
      if (last[axis] < edge) != (point[axis] < edge), last[axis] != edge, point[axis] != edge {
        result.append(Self.crossing(last, point, edge, axis))
      }
      result.append(point)
      last = point
    }
    points = result
  }

  /// Sutherland and Hodgman 1974: what lies beyond one straight line is cut off.
  private mutating func keep(from limit: Int, _ sign: Int, _ axis: Axis) {
    func isIn(_ point: Point) -> Bool { sign * (point[axis] - limit) >= 0 }
    guard var last = points.last, !points.allSatisfy(isIn) else { return }
    var result: [Point] = []
    result.reserveCapacity(points.count + 4)
    for point in points {
      if isIn(last) != isIn(point) { result.append(Self.crossing(last, point, limit, axis)) }
      if isIn(point) { result.append(point) }
      last = point
    }
    points = result
  }

  /// Where the side between two points meets a line; the same whichever point comes first.
  private static func crossing(_ one: Point, _ other: Point, _ line: Int, _ axis: Axis) -> Point {
    let (a, b) = one[axis] < other[axis] ? (one, other) : (other, one)
    let share = Double(line - a[axis]) / Double(b[axis] - a[axis])
    var point = a
    point[axis] = line
    // Only differences count, so tiles side by side round alike.
    point[axis.other] += Int((Double(b[axis.other] - a[axis.other]) * share + 0.5).rounded(.down))
    return point
  }

  private var withoutRepeats: TileRing {
    var kept: [Point] = []
    for point in points where point != kept.last { kept.append(point) }
    while kept.count > 1, kept.first == kept.last { kept.removeLast() }
    return TileRing(points: kept)
  }
}
