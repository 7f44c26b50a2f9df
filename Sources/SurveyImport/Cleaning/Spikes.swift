import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// Points no walker can have reached: the walk leaps away and, within a few points, is back where it was.
  ///
  /// The walk is cut into runs wherever a leg is longer than a walker and the noise allow. Short runs go when the leg over
  /// them is walkable, or when they hang at the beginning or the end of the walk. A leap without return stays: nobody can
  /// say which side of it is wrong.
  func droppingSpikes(_ points: [PlacedPoint]) -> CleaningStep {
    let reach = WalkersReach(rules: rules, medianLeg: points.medianLeg)
    let runs = reach.runs(of: points)
    guard runs.count > 1 else { return CleaningStep(points: points) }
    // At the ends nothing shows that the walk came back, so a large part of a short walk is never given up there.
    let atEnds = min(rules.spikeRun, points.count / 4)
    var kept: [PlacedPoint] = []
    var dropped: [PlacedPoint] = []
    var index = 0
    while index < runs.count {
      let spikes = spikeRuns(from: index, in: runs, of: points, after: kept.last, reach, atEnds: atEnds)
      for run in runs[index..<index + spikes] { dropped += points[run] }
      index += spikes
      guard index < runs.count else { break }
      kept += points[runs[index]]
      index += 1
    }
    guard let first = dropped.first else { return CleaningStep(points: points) }
    return CleaningStep(
      points: kept,
      finding: ImportFinding(
        .spikesDropped, ["count": .count(dropped.count), "of": .count(points.count)], at: first.place))
  }

  /// How many of the runs from `start` on are one spike.
  private func spikeRuns(
    from start: Int, in runs: [Range<Int>], of points: [PlacedPoint], after last: PlacedPoint?,
    _ reach: WalkersReach, atEnds: Int
  ) -> Int {
    guard let last else { return leadingSpikeRuns(in: runs, of: points, reach, atMost: atEnds) }
    if reach.allows(last, points[runs[start].lowerBound]) { return 0 }
    if let count = runsUntilReturn(from: start, in: runs, of: points, to: last, reach) { return count }
    let rest = runs[start...].reduce(0) { $0 + $1.count }
    return rest <= atEnds ? runs.count - start : 0
  }

  /// The number of runs after which the walk is back within reach of a point; nil when it is not within a spike's length.
  private func runsUntilReturn(
    from start: Int, in runs: [Range<Int>], of points: [PlacedPoint], to last: PlacedPoint,
    _ reach: WalkersReach
  ) -> Int? {
    var count = 0
    for index in start..<runs.count - 1 {
      count += runs[index].count
      guard count <= rules.spikeRun else { return nil }
      if reach.allows(last, points[runs[index + 1].lowerBound]) { return index + 1 - start }
    }
    return nil
  }

  /// The runs before the first long one, unless the walk comes back to them.
  private func leadingSpikeRuns(
    in runs: [Range<Int>], of points: [PlacedPoint], _ reach: WalkersReach, atMost limit: Int
  ) -> Int {
    let first = points[runs[0].upperBound - 1]
    guard runsUntilReturn(from: 1, in: runs, of: points, to: first, reach) == nil else { return 0 }
    var count = 0
    for index in runs.indices.dropLast() {
      count += runs[index].count
      guard count <= limit else { return 0 }
      if runs[index + 1].count > count { return index + 1 }
    }
    return 0
  }
}

/// How far apart two points following each other may lie.
private struct WalkersReach {
  let speed: Double
  let allowance: Double
  /// Metres for points without time: as wide as noise at both ends, and far more than the usual leg, so that a walk of
  /// corners only has no spikes.
  let untimed: Double

  init(rules: SurveyRules, medianLeg: Double) {
    speed = rules.walkingSpeed
    allowance = rules.spikeAllowance.value
    untimed = max(2 * allowance, 6 * medianLeg)
  }

  func allows(_ a: PlacedPoint, _ b: PlacedPoint) -> Bool {
    let distance = a.distance(to: b)
    // A clock that runs backwards says nothing.
    guard let start = a.point.time, let end = b.point.time, end >= start else { return distance <= untimed }
    return distance <= allowance + speed * (end - start)
  }

  /// Stretches in which every leg is walkable, in order.
  func runs(of points: [PlacedPoint]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 1..<max(points.count, 1) where !allows(points[index - 1], points[index]) {
      runs.append(start..<index)
      start = index
    }
    runs.append(start..<points.count)
    return runs
  }
}
