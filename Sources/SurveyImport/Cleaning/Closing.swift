import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// The walk with the gap between its end and its start measured: closed when it is narrow, rejected when it is not.
  ///
  /// A gap like the other legs is a leg like the others: who notes the four corners of a field does not come back to the
  /// first one.
  func closing(_ points: [PlacedPoint]) -> CleaningStep {
    guard let first = points.first, let last = points.last else { return CleaningStep(points: points) }
    let gap = last.distance(to: first)
    let length = points.walkedLengths.last ?? 0
    let limit = max(
      min(rules.closingGap.value, rules.closingShare * length), 2 * points.medianLeg)
    guard gap <= limit else {
      return CleaningStep(
        points: points,
        finding: ImportFinding(
          .gapTooWide, ["gap": .metres(gap), "limit": .metres(limit)], at: last.place))
    }
    // A step of the walk is no gap, and neither is the joint of a trimmed one.
    guard gap > max(1.5 * points.medianLeg, 0.01) else { return CleaningStep(points: points) }
    return CleaningStep(
      points: points, finding: ImportFinding(.gapClosed, ["gap": .metres(gap)], at: last.place))
  }
}
