import Geospatial

/// Where sides around an outline come so near to each other that there may be a gap between them: a cheap look before the exact one.
///
/// Where two parcels share their sides there is none, nor where sides part from a common corner by 45° or more: no pocket of such
/// corners alone that closes up is larger than twice the square of the width. Nor is there one where no neighbour comes near.
struct NearSides {
  private struct Side {
    var start: SIMD2<Double>
    var end: SIMD2<Double>
    var low: SIMD2<Double> { pointwiseMin(start, end) }
    var high: SIMD2<Double> { pointwiseMax(start, end) }

    /// In metres of the plane, as the index wants it.
    func box(grownBy reach: Double = 0) -> BoundingBox {
      BoundingBox(
        west: low.x - reach, south: low.y - reach, east: high.x + reach, north: high.y + reach)
    }
  }

  /// After so many pairs it is taken for granted that gaps may be anywhere: the exact look is no dearer.
  private static let mostLooks = 200_000
  /// Degrees of a meridian at Việt Nam's latitudes, to half a percent.
  private static let metresPerDegree = 110_800.0

  private let outline: MultiPolygon
  private let neighbours: [MultiPolygon]
  private let width: Double
  private let middle: LonLat
  private let plane: SIMD2<Double>

  /// - Parameter width: gaps are narrower.
  init(of outline: MultiPolygon, among neighbours: [MultiPolygon], nearerThan width: Metres) {
    self.outline = outline
    self.neighbours = neighbours
    // What is left out on the plane, which is true to half a percent.
    self.width = width.value * 1.02
    middle = outline.boundingBox?.center ?? LonLat(longitude: 0, latitude: 0)
    let scale =
      LocalPlane(around: middle)
      .offset(of: LonLat(longitude: middle.longitude + 0.001, latitude: middle.latitude)).east / 0.001
    plane = SIMD2(scale, Self.metresPerDegree)
  }

  /// Boxes in degrees that hold every gap between the outline and a neighbour, with enough around it that what lies outside changes
  /// no gap; they lie apart from each other.
  var windows: [BoundingBox] {
    guard let around = outline.boundingBox else { return [] }
    do throws(TooManyLooks) {
      guard try isAnyNeighbourNear(around.grown(by: Metres(2 * width))) else { return [] }
      // A gap may go on where the outline ends; one that lies apart from it is not its own.
      let own = around.grown(by: Metres(width))
      return try windowsOfNearPairs().filter { $0.intersects(own) }
    } catch {
      return [shapes.compactMap(\.boundingBox).reduce(around) { $0.union($1) }]
    }
  }

  private struct TooManyLooks: Error {}

  private var shapes: [MultiPolygon] { [outline] + neighbours }

  /// Sides further off than the reach cannot come near.
  private func isAnyNeighbourNear(_ reach: BoundingBox) throws(TooManyLooks) -> Bool {
    let others = sides(of: neighbours, in: reach)
    guard !others.isEmpty else { return false }
    let meeting = 2 * width
    let index = BoxIndex(others.map { $0.box() })
    var looks = 0
    for own in sides(of: [outline]) {
      var isNear = false
      try index.forEach(meeting: own.box(grownBy: meeting)) { (number) throws(TooManyLooks) in
        looks += 1
        if looks > Self.mostLooks { throw TooManyLooks() }
        isNear = isNear || distance(own, others[number]) < meeting * meeting
      }
      if isNear { return true }
    }
    return false
  }

  private func windowsOfNearPairs() throws(TooManyLooks) -> [BoundingBox] {
    let sides = sides(of: shapes)
    let index = BoxIndex(sides.map { $0.box() })
    // Sharp corners are kept up to five times half the width.
    let room = 3 * width
    var windows: [BoundingBox] = []
    var looks = 0
    for (number, side) in sides.enumerated() {
      try index.forEach(meeting: side.box(grownBy: width)) { (other) throws(TooManyLooks) in
        guard other > number else { return }
        looks += 1
        if looks > Self.mostLooks { throw TooManyLooks() }
        guard areNear(side, sides[other]) else { return }
        Self.add(side.box(grownBy: room).union(sides[other].box(grownBy: room)), to: &windows)
      }
    }
    return windows.map(degrees)
  }

  /// On the plane.
  /// - Parameter reach: only those that meet this box.
  private func sides(of shapes: [MultiPolygon], in reach: BoundingBox? = nil) -> [Side] {
    var sides: [Side] = []
    for ring in shapes.lazy.flatMap(\.polygons).flatMap(\.rings) {
      for (start, end) in zip(ring.points, ring.points.dropFirst())
      where reach.map({ Self.box(start, end).intersects($0) }) ?? true {
        sides.append(Side(start: flat(start), end: flat(end)))
      }
    }
    return sides
  }

  private static func box(_ a: LonLat, _ b: LonLat) -> BoundingBox {
    BoundingBox(
      west: min(a.longitude, b.longitude), south: min(a.latitude, b.latitude),
      east: max(a.longitude, b.longitude), north: max(a.latitude, b.latitude))
  }

  private func flat(_ position: LonLat) -> SIMD2<Double> {
    SIMD2(position.longitude - middle.longitude, position.latitude - middle.latitude) * plane
  }

  /// Adds a box; those that meet it become one with it.
  private static func add(_ box: BoundingBox, to windows: inout [BoundingBox]) {
    var box = box
    while let met = windows.firstIndex(where: { $0.intersects(box) }) {
      box = box.union(windows.remove(at: met))
    }
    windows.append(box)
  }

  private func degrees(_ box: BoundingBox) -> BoundingBox {
    BoundingBox(
      west: middle.longitude + box.west / plane.x, south: middle.latitude + box.south / plane.y,
      east: middle.longitude + box.east / plane.x, north: middle.latitude + box.north / plane.y)
  }

  private func areNear(_ a: Side, _ b: Side) -> Bool {
    let startMeets = a.start == b.start || a.start == b.end
    let endMeets = a.end == b.start || a.end == b.end
    if startMeets, endMeets { return false }
    if startMeets || endMeets {
      let corner = startMeets ? a.start : a.end
      let (u, v) = ((startMeets ? a.end : a.start) - corner, (b.start == corner ? b.end : b.start) - corner)
      // The cosine of the angle between them is more than that of 45°.
      let product = dot(u, v)
      return product > 0 && product * product > dot(u, u) * dot(v, v) / 2
    }
    return distance(a, b) < width * width
  }

  /// Squared, between the nearest points of both; 0 where they cross.
  private func distance(_ a: Side, _ b: Side) -> Double {
    cross(a, b) ? 0 : min(distance(a.start, b), distance(a.end, b), distance(b.start, a), distance(b.end, a))
  }

  private func cross(_ a: Side, _ b: Side) -> Bool {
    turn(a, b.start) * turn(a, b.end) <= 0 && turn(b, a.start) * turn(b, a.end) <= 0
  }

  private func turn(_ side: Side, _ point: SIMD2<Double>) -> Double {
    let (along, to) = (side.end - side.start, point - side.start)
    return along.x * to.y - along.y * to.x
  }

  /// Squared, from a point to the nearest one of a side.
  private func distance(_ point: SIMD2<Double>, _ side: Side) -> Double {
    let along = side.end - side.start
    let length = dot(along, along)
    let share = length > 0 ? min(1, max(0, dot(point - side.start, along) / length)) : 0
    let step = point - (side.start + share * along)
    return dot(step, step)
  }

  private func dot(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> Double { (a * b).sum() }
}
