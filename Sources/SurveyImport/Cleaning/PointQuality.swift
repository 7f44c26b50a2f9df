import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// Points the receiver itself does not vouch for.
  func droppingPointsWithoutFix(_ points: [PlacedPoint]) -> CleaningStep {
    let dropped = points.filter { !$0.point.hasFix }
    guard let first = dropped.first else { return CleaningStep(points: points) }
    return CleaningStep(
      points: points.filter(\.point.hasFix),
      finding: ImportFinding(
        .pointsWithoutFixDropped, ["count": .count(dropped.count), "of": .count(points.count)],
        at: first.place))
  }

  func droppingPoorPrecision(_ points: [PlacedPoint]) -> CleaningStep {
    dropping(
      points, above: rules.hdopLimit, as: .poorPrecisionDropped, { $0.point.hdop }, { StatedValue.number($0) }
    )
  }

  func droppingPoorAccuracy(_ points: [PlacedPoint]) -> CleaningStep {
    dropping(
      points, above: rules.accuracyLimit.value, as: .poorAccuracyDropped, { $0.point.sigma?.value },
      { StatedValue.metres($0) })
  }

  private func dropping(
    _ points: [PlacedPoint], above limit: Double, as code: FindingCode,
    _ figure: (PlacedPoint) -> Double?, _ stated: (Double) -> StatedValue
  ) -> CleaningStep {
    // A figure that is no finite number is no figure: the point stays.
    func isPoor(_ point: PlacedPoint) -> Bool {
      figure(point).map { $0.isFinite && $0 > limit } ?? false
    }
    let dropped = points.filter(isPoor)
    let figures = dropped.compactMap(figure)
    guard let first = dropped.first, let lowest = figures.min(), let highest = figures.max() else {
      return CleaningStep(points: points)
    }
    return CleaningStep(
      points: points.filter { !isPoor($0) },
      finding: ImportFinding(
        code,
        [
          "count": .count(dropped.count), "of": .count(points.count), "lowest": stated(lowest),
          "highest": stated(highest), "limit": stated(limit),
        ], at: first.place))
  }
}
