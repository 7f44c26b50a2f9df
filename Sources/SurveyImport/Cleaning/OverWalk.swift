import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// A walk that went on past its start ends at its start: the tail is cut where it comes nearest to the first point, and
  /// where it still crosses the beginning of the walk, both are cut at the crossing.
  ///
  /// The far side of a narrow terrace also comes near the first point. It is not taken for the start, because the walk runs
  /// the other way there, and because only the last part of the walk is looked at.
  func trimmingOverWalk(_ points: [PlacedPoint]) -> CleaningStep {
    guard points.count > 4 else { return CleaningStep(points: points) }
    let first = cuttingAtStart(points)
    let second = cuttingAtCrossing(first?.points ?? points)
    guard let kept = second?.points ?? first?.points, let place = first?.place ?? second?.place else {
      return CleaningStep(points: points)
    }
    let metres = (first?.metres ?? 0) + (second?.metres ?? 0)
    return CleaningStep(
      points: kept, finding: ImportFinding(.overWalkTrimmed, ["metres": .metres(metres)], at: place))
  }

  private struct Cut {
    var points: [PlacedPoint]
    var metres: Double
    var place: SourcePlace
  }

  /// The length at either end of the walk within which its end may repeat its beginning.
  private func zone(_ length: Double) -> Double {
    min(rules.overWalkLength.value, rules.overWalkShare * length)
  }

  private func cuttingAtStart(_ points: [PlacedPoint]) -> Cut? {
    let lengths = points.walkedLengths
    guard let length = lengths.last, let start = points.first, let end = points.last else { return nil }
    var nearest: (distance: Double, leg: Int, fraction: Double)?
    for leg in (0..<points.count - 1).reversed() {
      guard lengths[leg + 1] >= length - zone(length) else { break }
      let fraction = nearestFraction(on: points[leg].offset, points[leg + 1].offset, to: start.offset)
      let onLeg = points[leg].offset + fraction * (points[leg + 1].offset - points[leg].offset)
      let distance = (onLeg - start.offset).length
      if distance < nearest?.distance ?? .infinity { nearest = (distance, leg, fraction) }
    }
    guard let nearest else { return nil }
    let legLength = lengths[nearest.leg + 1] - lengths[nearest.leg]
    let metres = length - lengths[nearest.leg] - nearest.fraction * legLength
    guard metres >= rules.overWalkLeast.value, nearest.distance <= rules.overWalkReach.value,
      nearest.distance <= start.distance(to: end) / 2
    else { return nil }
    // The point the cut leg started from becomes the last; the ring is closed from there.
    let kept = Array(points[...nearest.leg])
    guard kept.count >= 3, arrivesAsItSetOut(kept, lengths) else { return nil }
    return Cut(points: kept, metres: metres, place: points[nearest.leg + 1].place)
  }

  private func nearestFraction(
    on a: SIMD2<Double>, _ b: SIMD2<Double>, to point: SIMD2<Double>
  ) -> Double {
    let leg = b - a
    let square = leg.dot(leg)
    return square > 0 ? min(max((point - a).dot(leg) / square, 0), 1) : 0
  }

  /// Whether the turn from the end of the walk into its beginning is less than 135°: sharper ones are the far side of a strip.
  private func arrivesAsItSetOut(_ points: [PlacedPoint], _ lengths: [Double]) -> Bool {
    let reach = rules.overWalkReach.value
    let last = points.count - 1
    let ahead = points.indices.first { lengths[$0] >= reach } ?? last
    let behind = points.indices.last { lengths[$0] <= lengths[last] - reach } ?? 0
    let departure = points[ahead].offset - points[0].offset
    let arrival = points[last].offset - points[behind].offset
    return departure.dot(arrival) > -0.7071 * departure.length * arrival.length
  }

  private func cuttingAtCrossing(_ points: [PlacedPoint]) -> Cut? {
    let lengths = points.walkedLengths
    guard let length = lengths.last else { return nil }
    let zone = zone(length)
    // Each leg of the tail is held against each of the head: a recording of millimetres must not make that billions.
    let most = 2000
    let heads = (0..<min(points.count - 3, most)).prefix { lengths[$0] <= zone }
    let firstTail = max(lengths.firstIndex { $0 >= length - zone } ?? 0, 1, points.count - 1 - most) - 1
    guard let headBox = LegBox(points[heads.startIndex...heads.endIndex]) else { return nil }
    for tail in firstTail..<points.count - 1 where headBox.meets(LegBox(points[tail...tail + 1])) {
      for head in heads where head + 2 <= tail {
        guard
          let crossing = crossing(
            points[head].offset, points[head + 1].offset, points[tail].offset, points[tail + 1].offset)
        else { continue }
        let fromStart = lengths[head] + crossing.onFirst * (lengths[head + 1] - lengths[head])
        let toEnd = length - lengths[tail] - crossing.onSecond * (lengths[tail + 1] - lengths[tail])
        guard fromStart + toEnd <= zone else { continue }
        let joint = point(between: points[tail], points[tail + 1], at: crossing.onSecond)
        return Cut(
          points: points[(head + 1)...tail] + [joint], metres: fromStart + toEnd, place: joint.place)
      }
    }
    return nil
  }

  /// A box around legs, so that most legs that cannot cross are not looked at.
  private struct LegBox {
    var low: SIMD2<Double>
    var high: SIMD2<Double>

    init?(_ points: ArraySlice<PlacedPoint>) {
      guard let first = points.first?.offset else { return nil }
      (low, high) = (first, first)
      for point in points {
        low = pointwiseMin(low, point.offset)
        high = pointwiseMax(high, point.offset)
      }
    }

    func meets(_ other: LegBox?) -> Bool {
      guard let other else { return false }
      return low.x <= other.high.x && other.low.x <= high.x && low.y <= other.high.y && other.low.y <= high.y
    }
  }

  /// Where two legs cross, as shares of each; nil when they do not, or run side by side.
  private func crossing(
    _ a: SIMD2<Double>, _ b: SIMD2<Double>, _ c: SIMD2<Double>, _ d: SIMD2<Double>
  ) -> (onFirst: Double, onSecond: Double)? {
    let first = b - a
    let second = d - c
    let sine = first.cross(second)
    guard sine != 0 else { return nil }
    let onFirst = (c - a).cross(second) / sine
    let onSecond = (c - a).cross(first) / sine
    return (0...1).contains(onFirst) && (0...1).contains(onSecond) ? (onFirst, onSecond) : nil
  }

  /// A point on a leg of the walk, measured as well as the better known of its ends.
  private func point(between a: PlacedPoint, _ b: PlacedPoint, at fraction: Double) -> PlacedPoint {
    var joint = a
    joint.offset += fraction * (b.offset - a.offset)
    // A leg is short enough for degrees to be divided like metres (below a millimetre in 100 m).
    let (from, to) = (a.point.position, b.point.position)
    joint.point.position = LonLat(
      longitude: from.longitude + fraction * (to.longitude - from.longitude),
      latitude: from.latitude + fraction * (to.latitude - from.latitude))
    if let start = a.point.time, let end = b.point.time {
      joint.point.time = start + fraction * (end - start)
    }
    return joint
  }
}
