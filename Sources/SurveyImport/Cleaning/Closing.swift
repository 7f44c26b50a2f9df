import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// Whether the device closed the outline itself: no receiver measures the same centimetre twice.
  static func endsOnItsStart(_ points: [PlacedPoint]) -> Bool {
    points.count > 3 && points.first?.point.position == points.last?.point.position
  }

  /// The walk without the point that only closes it: nobody walked there, so it is no spike however far the last leg.
  func droppingClosingPoint(_ points: [PlacedPoint]) -> CleaningStep {
    CleaningStep(points: Self.endsOnItsStart(points) ? points.dropLast() : points)
  }

  /// The walk with the gap between its end and its start measured: closed when it is narrow, rejected when it is not.
  ///
  /// A gap like the other legs is a leg like the others: who notes the four corners of a field does not come back to the
  /// first one. A gap that the device itself closed was meant to be closed, so a wide one is only a warning.
  func closing(_ points: [PlacedPoint], isClosedByDevice: Bool) -> CleaningStep {
    guard let first = points.first, let last = points.last else { return CleaningStep(points: points) }
    let gap = last.distance(to: first)
    let length = points.walkedLengths.last ?? 0
    let limit = max(
      min(rules.closingGap.value, rules.closingShare * length), 2 * points.medianLeg)
    guard gap <= limit else {
      return CleaningStep(
        points: points,
        finding: ImportFinding(
          isClosedByDevice ? .closedByDevice : .gapTooWide, ["gap": .metres(gap), "limit": .metres(limit)],
          at: last.place))
    }
    // A step of the walk is no gap, and neither is the joint of a trimmed one.
    guard gap > max(1.5 * points.medianLeg, 0.01) else { return CleaningStep(points: points) }
    return CleaningStep(
      points: points, finding: ImportFinding(.gapClosed, ["gap": .metres(gap)], at: last.place))
  }
}
