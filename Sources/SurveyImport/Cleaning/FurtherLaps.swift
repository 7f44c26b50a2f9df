import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// A further lap is left out: from where the walk was back at its start and went on along its own beginning.
  ///
  /// A short tail is left to `trimmingOverWalk`, which cuts it where it meets the start.
  func droppingFurtherLaps(_ points: [PlacedPoint]) -> CleaningStep {
    let lengths = points.walkedLengths
    guard let length = lengths.last, let end = firstReturn(of: points, lengths),
      length - lengths[end] > min(rules.overWalkLength.value, rules.overWalkShare * length),
      repeatsBeginning(points, lengths, after: end)
    else { return CleaningStep(points: points) }
    return CleaningStep(
      points: Array(points[...end]),
      finding: ImportFinding(
        .edgeWalkedTwice, ["metres": .metres(length - lengths[end])], at: points[end + 1].place))
  }

  /// The point nearest to the start when the walk first comes back to it; nil when it never left, or stops there.
  private func firstReturn(of points: [PlacedPoint], _ lengths: [Double]) -> Int? {
    let reach = rules.overWalkReach.value
    guard let start = points.first,
      let away = points.firstIndex(where: { $0.distance(to: start) > 2 * reach }),
      let back = points[away...].firstIndex(where: { $0.distance(to: start) <= reach })
    else { return nil }
    let passage = points[back...].prefix { $0.distance(to: start) <= reach }
    let nearest = passage.indices.min { points[$0].distance(to: start) < points[$1].distance(to: start) }
    guard let nearest, nearest >= 3, nearest < points.count - 1 else { return nil }
    return nearest
  }

  /// Whether everything after a point runs along the beginning of the walk, forward.
  private func repeatsBeginning(_ points: [PlacedPoint], _ lengths: [Double], after end: Int) -> Bool {
    // Places 2 m apart are enough, and keep a recording of millimetres from costing its square.
    let first = samples(of: lengths, 0...end)
    let later = samples(of: lengths, (end + 1)...(points.count - 1))
    var ahead = 0
    var progress = 0.0
    for index in later {
      let near = first[ahead...].prefix {
        lengths[$0] <= lengths[first[ahead]] + rules.overWalkLength.value
      }
      guard
        let place = near.indices.min(by: {
          points[first[$0]].distance(to: points[index]) < points[first[$1]].distance(to: points[index])
        })
      else { return false }
      if points[first[place]].distance(to: points[index]) <= rules.overWalkReach.value {
        progress += lengths[first[place]] - lengths[first[ahead]]
        ahead = place
      } else if points[index].distance(to: points[0]) <= 2 * rules.overWalkReach.value {
        // One more lap begins.
        ahead = 0
      } else {
        return false
      }
    }
    return progress >= (lengths[points.count - 1] - lengths[end]) / 2
  }

  private func samples(of lengths: [Double], _ range: ClosedRange<Int>) -> [Int] {
    var samples: [Int] = []
    for index in range where samples.last.map({ lengths[index] - lengths[$0] >= 2 }) ?? true {
      samples.append(index)
    }
    return samples
  }
}
