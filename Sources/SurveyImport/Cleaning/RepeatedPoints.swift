import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// Points on the same centimetre as the one before: a receiver that stood still, or rows copied twice.
  ///
  /// A last point on the first one is how a closed line is written; it is dropped without a word.
  func droppingRepeatedPoints(_ points: [PlacedPoint]) -> CleaningStep {
    var kept: [PlacedPoint] = []
    kept.reserveCapacity(points.count)
    var firstDropped: PlacedPoint?
    for point in points {
      if let last = kept.last, last.point.position.rounded == point.point.position.rounded {
        firstDropped = firstDropped ?? point
      } else {
        kept.append(point)
      }
    }
    let count = points.count - kept.count
    if kept.count > 1, kept[0].point.position.rounded == kept[kept.count - 1].point.position.rounded {
      kept.removeLast()
    }
    return CleaningStep(
      points: kept,
      finding: firstDropped.map {
        ImportFinding(.repeatedPointsDropped, ["count": .count(count)], at: $0.place)
      })
  }
}
