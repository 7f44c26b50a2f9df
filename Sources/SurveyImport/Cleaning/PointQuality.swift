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

  func droppingFewSatellites(_ points: [PlacedPoint]) -> CleaningStep {
    let fewest = Double(rules.fewestSatellites)
    return dropping(
      points, as: .fewSatellitesDropped, limit: .number(fewest), { $0.point.satellites.map(Double.init) },
      { .number($0) }, isPoor: { $0 < fewest })
  }

  func droppingPoorPrecision(_ points: [PlacedPoint]) -> CleaningStep {
    let most = rules.hdopLimit
    return dropping(
      points, as: .poorPrecisionDropped, limit: .number(most), { $0.point.hdop }, { .number($0) },
      isPoor: { $0 > most })
  }

  func droppingPoorAccuracy(_ points: [PlacedPoint]) -> CleaningStep {
    let most = rules.accuracyLimit.value
    return dropping(
      points, as: .poorAccuracyDropped, limit: .metres(most), { $0.point.sigma?.value }, { .metres($0) },
      isPoor: { $0 > most })
  }

  private func dropping(
    _ points: [PlacedPoint], as code: FindingCode, limit: StatedValue, _ figure: (PlacedPoint) -> Double?,
    _ stated: (Double) -> StatedValue, isPoor: (Double) -> Bool
  ) -> CleaningStep {
    // A figure that is no finite number is no figure: the point stays.
    func isDropped(_ point: PlacedPoint) -> Bool {
      figure(point).map { $0.isFinite && isPoor($0) } ?? false
    }
    let dropped = points.filter(isDropped)
    let figures = dropped.compactMap(figure)
    guard let first = dropped.first, let lowest = figures.min(), let highest = figures.max() else {
      return CleaningStep(points: points)
    }
    return CleaningStep(
      points: points.filter { !isDropped($0) },
      finding: ImportFinding(
        code,
        [
          "count": .count(dropped.count), "of": .count(points.count), "lowest": stated(lowest),
          "highest": stated(highest), "limit": limit,
        ], at: first.place))
  }
}
