import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// Each stretch in which the walker stood still becomes one point in its middle: the drift of a receiver at rest draws a
  /// scribble that is no boundary, and the middle of it is better known than any of its points.
  ///
  /// Only where the device wrote times: without them nobody can tell a stand from a dense recording.
  func collapsingPauses(_ points: [PlacedPoint]) -> CleaningStep {
    var kept: [PlacedPoint] = []
    kept.reserveCapacity(points.count)
    var stood: (count: Int, pauses: Int, first: PlacedPoint?) = (0, 0, nil)
    var start = 0
    while start < points.count {
      let stand = Stand(from: start, in: points, reach: rules.pauseReach.value)
      if stand.count > 2, stand.duration >= rules.pauseTime {
        stood = (stood.count + stand.count, stood.pauses + 1, stood.first ?? points[start])
        kept.append(middle(of: points[start..<start + stand.count]))
        start += stand.count
      } else {
        kept.append(points[start])
        start += 1
      }
    }
    guard let first = stood.first else { return CleaningStep(points: points) }
    return CleaningStep(
      points: kept,
      finding: ImportFinding(
        .pausesCollapsed, ["count": .count(stood.count), "pauses": .count(stood.pauses)], at: first.place))
  }

  /// The points from one on that stay near their own middle, single outliers among them.
  private struct Stand {
    var count = 1
    var duration = 0.0

    init(from start: Int, in points: [PlacedPoint], reach: Double) {
      guard let begin = points[start].point.time, begin.isFinite else { return }
      var sum = points[start].offset
      var near = 1
      var last = begin
      for (index, point) in points[(start + 1)...].enumerated() {
        guard let time = point.point.time, time >= last, time.isFinite else { break }
        last = time
        if (point.offset - sum / Double(near)).length <= reach {
          sum += point.offset
          near += 1
          count = index + 2
          duration = time - begin
        } else if index + 2 - count > 2 {
          // Three in a row: the walker has gone on.
          break
        }
      }
    }
  }

  /// The middle of a stand, at the middle of its time, known as well as the middle one of its points.
  private func middle(of stand: ArraySlice<PlacedPoint>) -> PlacedPoint {
    let share = 1 / Double(stand.count)
    var middle = stand[stand.startIndex + stand.count / 2]
    middle.offset = stand.reduce(SIMD2<Double>.zero) { $0 + share * $1.offset }
    // A stand is a few metres wide, so degrees are averaged like metres.
    middle.point.position = LonLat(
      longitude: stand.reduce(0) { $0 + share * $1.point.position.longitude },
      latitude: stand.reduce(0) { $0 + share * $1.point.position.latitude })
    if let begin = stand.first?.point.time, let end = stand.last?.point.time {
      middle.point.time = (begin + end) / 2
    }
    return middle
  }
}
