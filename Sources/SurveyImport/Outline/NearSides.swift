import Geospatial

/// Whether sides around an outline come so near to each other that there may be a gap between them: a cheap look before the exact one.
///
/// Where two parcels share their sides there is none, nor where sides part from a common corner by 45° or more: no pocket of such
/// corners alone that closes up is larger than twice the square of the width. Nor is there one where no neighbour comes near.
struct NearSides {
  private struct Side {
    /// Of the outline itself, not of a neighbour.
    var isOwn: Bool
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

  /// So many sides are looked at each with each, which takes less than an index of them.
  private static let few = 128
  /// After so many pairs it is taken for granted that two are near: the exact look is no dearer.
  private static let mostLooks = 200_000
  /// Degrees of a meridian at Việt Nam's latitudes, to half a percent.
  private static let metresPerDegree = 110_800.0

  private let width: Double
  private let plane: SIMD2<Double>
  private var sides: [Side] = []

  /// - Parameters:
  ///   - width: gaps are narrower.
  ///   - neighbours: sides of theirs that lie further off than twice the width do not count.
  init(of outline: MultiPolygon, among neighbours: some Sequence<MultiPolygon>, nearerThan width: Metres) {
    // What is left out on the plane, which is true to half a percent.
    self.width = width.value * 1.02
    let middle = outline.boundingBox?.center ?? LonLat(longitude: 0, latitude: 0)
    let scale =
      LocalPlane(around: middle)
      .offset(of: LonLat(longitude: middle.longitude + 0.001, latitude: middle.latitude)).east / 0.001
    plane = SIMD2(scale, Self.metresPerDegree)
    guard let reach = outline.boundingBox?.grown(by: Metres(2 * width.value)) else { return }
    func add(_ shape: MultiPolygon, isOwn: Bool) {
      for ring in shape.polygons.lazy.flatMap(\.rings) {
        for (start, end) in zip(ring.points, ring.points.dropFirst())
        where BoundingBox(around: [start, end])?.intersects(reach) == true {
          sides.append(
            Side(isOwn: isOwn, start: flat(start, around: middle), end: flat(end, around: middle)))
        }
      }
    }
    add(outline, isOwn: true)
    for neighbour in neighbours { add(neighbour, isOwn: false) }
  }

  private func flat(_ position: LonLat, around middle: LonLat) -> SIMD2<Double> {
    SIMD2(position.longitude - middle.longitude, position.latitude - middle.latitude) * plane
  }

  /// Whether a neighbour comes near the outline, and any two sides may have a gap between them.
  var mayBoundGap: Bool {
    let meeting = 2 * width
    let index = sides.count > Self.few ? BoxIndex(sides.map { $0.box() }) : nil
    return isAnyPair(index, meeting) { $0.isOwn != $1.isOwn && distance($0, $1) < meeting * meeting }
      && isAnyPair(index, width, areNear)
  }

  /// Whether the test holds for any two sides whose boxes come so near, or there are too many of those to look at.
  private func isAnyPair(_ index: BoxIndex?, _ reach: Double, _ test: (Side, Side) -> Bool) -> Bool {
    struct Found: Error {}
    var looks = 0
    do throws(Found) {
      for (number, side) in sides.enumerated() {
        if let index {
          try index.forEach(meeting: side.box(grownBy: reach)) { (other) throws(Found) in
            guard other > number else { return }
            looks += 1
            if looks > Self.mostLooks || test(side, sides[other]) { throw Found() }
          }
        } else {
          let (low, high) = (side.low - reach, side.high + reach)
          for other in sides[(number + 1)...]
          where all(other.low .<= high .& low .<= other.high) && test(side, other) {
            throw Found()
          }
        }
      }
      return false
    } catch {
      return true
    }
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
