import Geospatial
import GrowingAreas

extension WalkCleaner {
  /// A stretch walked out and back on the same line bounds nothing: both ways are left out, or the one that hangs at an end
  /// of the walk.
  ///
  /// The tip of a narrow field also runs out and back. There the two sides go on drawing apart slowly, whereas beyond a
  /// stretch walked twice the walk goes off in two directions; and a terrace keeps wider than `retraceWidth`.
  func droppingStretchesWalkedTwice(_ points: [PlacedPoint]) -> CleaningStep {
    var kept = points
    var metres = 0.0
    var place: SourcePlace?
    var search = RetraceSearch(points, rules)
    while let found = search.next() {
      metres += found.metres
      place = place ?? kept[found.dropped.lowerBound].place
      kept.removeSubrange(found.dropped)
      search.restart(with: kept, at: found.dropped.lowerBound)
    }
    guard let place else { return CleaningStep(points: points) }
    return CleaningStep(
      points: kept, finding: ImportFinding(.edgeWalkedTwice, ["metres": .metres(metres)], at: place))
  }
}

/// Looks for the next place at which a walk turns and goes back the way it came.
private struct RetraceSearch {
  private var points: [PlacedPoint]
  private var lengths: [Double]
  private var index = 1
  private let rules: SurveyRules
  /// Comparisons left: a hostile recording must not cost its square.
  private var budget: Int

  init(_ points: [PlacedPoint], _ rules: SurveyRules) {
    self.points = points
    self.rules = rules
    lengths = points.walkedLengths
    budget = 100 * points.count + 10_000
  }

  mutating func restart(with points: [PlacedPoint], at index: Int) {
    budget -= points.count
    self.points = points
    lengths = points.walkedLengths
    self.index = max(1, index - 1)
  }

  /// The points to leave out, and the metres walked over them; nil when there is nothing more.
  mutating func next() -> (dropped: Range<Int>, metres: Double)? {
    while index < points.count - 1, budget > 0 {
      defer { index += 1 }
      guard turnsBack(at: index) else { continue }
      let stretch = stretch(around: index)
      if let dropped = dropped(stretch) {
        return (
          dropped,
          lengths[min(dropped.upperBound, points.count - 1)] - lengths[max(dropped.lowerBound - 1, 0)]
        )
      }
    }
    return nil
  }

  /// Whether the walk comes to the point and leaves it in nearly opposite directions, seen over half the least stretch.
  private mutating func turnsBack(at turn: Int) -> Bool {
    let reach = rules.retraceLeast.value / 2
    var before = turn
    while before > 0, lengths[turn] - lengths[before] < reach { before -= 1 }
    var after = turn
    while after < points.count - 1, lengths[after] - lengths[turn] < reach { after += 1 }
    budget -= 1 + (after - before) / 8
    let arrival = points[turn].offset - points[before].offset
    let departure = points[after].offset - points[turn].offset
    return arrival.dot(departure) < -0.9 * arrival.length * departure.length
  }

  /// How far the way back keeps to the way out: the last points of both that still lie side by side.
  private mutating func stretch(around turn: Int) -> (out: Int, turn: Int, back: Int) {
    var (out, back) = (turn, turn)
    while back + 1 < points.count, budget > 0 {
      let next = points[back + 1].offset
      let most = 1.5 * (lengths[back + 1] - lengths[turn]) + 2 * rules.retraceWidth.value
      var nearest: (distance: Double, leg: Int)?
      var leg = out
      while leg > 0, lengths[turn] - lengths[leg] <= most {
        budget -= 1
        let distance = distance(of: next, toLegFrom: points[leg - 1].offset, to: points[leg].offset)
        if distance < nearest?.distance ?? .infinity { nearest = (distance, leg) }
        leg -= 1
      }
      guard let nearest, nearest.distance <= rules.retraceWidth.value else { break }
      (out, back) = (nearest.leg, back + 1)
    }
    return (out, turn, back)
  }

  private func distance(
    of point: SIMD2<Double>, toLegFrom a: SIMD2<Double>, to b: SIMD2<Double>
  ) -> Double {
    let leg = b - a
    let square = leg.dot(leg)
    let fraction = square > 0 ? min(max((point - a).dot(leg) / square, 0), 1) : 0
    return (a + fraction * leg - point).length
  }

  /// What of a stretch is left out; nil when it is too short, most of the walk, or the tip of a field.
  private func dropped(_ stretch: (out: Int, turn: Int, back: Int)) -> Range<Int>? {
    let (out, turn, back) = stretch
    let far = points[turn].distance(to: points[back])
    guard far >= rules.retraceLeast.value else { return nil }
    // The leg of the way out that the way back ends beside may reach beyond it.
    let hangsAtStart = out <= 1
    let hangsAtEnd = back == points.count - 1
    guard hangsAtStart != hangsAtEnd || !hangsAtStart else { return nil }
    let range: Range<Int>
    if hangsAtEnd {
      range = turn + 1..<points.count
    } else if hangsAtStart {
      range = 0..<turn
    } else {
      guard partsBeyond(out, back, far) else { return nil }
      range = out..<back + 1
    }
    let metres = lengths[range.upperBound - 1] - lengths[range.lowerBound]
    let length = lengths[points.count - 1]
    return metres <= length / 2 && points.count - range.count >= 3 ? range : nil
  }

  /// Whether the walk before and after the stretch goes off in two directions.
  private func partsBeyond(_ out: Int, _ back: Int, _ far: Double) -> Bool {
    let step = max(far / 2, 2 * rules.retraceWidth.value)
    guard let before = points[...out].indices.last(where: { lengths[out] - lengths[$0] >= step }),
      let after = points[back...].indices.first(where: { lengths[$0] - lengths[back] >= step })
    else { return false }
    return points[before].distance(to: points[after]) > max(3 * rules.retraceWidth.value, far / 4)
  }
}
