import Geospatial
import GrowingAreas

/// The pieces in which a walk was recorded: one boundary with pauses, or a ring each.
struct WalkSegments {
  /// What is cleaned and closed, each on its own: one walk, or as many rings as there were pieces.
  private(set) var walks: [[PlacedPoint]]
  private(set) var finding: ImportFinding?

  /// - Parameter starts: indices at which a further piece begins, ascending.
  init(_ points: [PlacedPoint], starts: [Int], rules: SurveyRules) {
    walks = [points]
    var begin = 0
    var pieces: [[PlacedPoint]] = []
    for start in starts + [points.count] where start > begin && start <= points.count {
      pieces.append(Array(points[begin..<start]))
      begin = start
    }
    guard pieces.count > 1 else { return }
    if pieces.allSatisfy({ Self.closes($0, rules) }) {
      walks = pieces
    } else {
      pieces = Self.chained(pieces)
      walks = [Array(pieces.joined())]
      finding = Self.joint(of: pieces, rules)
    }
  }

  /// Pieces with times were recorded in this order. Those without were drawn, side by side in any order and direction: each is
  /// put, turned round if need be, where it comes nearest.
  private static func chained(_ pieces: [[PlacedPoint]]) -> [[PlacedPoint]] {
    // Each is held against all that are left: no field is drawn in more.
    guard pieces.count <= 200, pieces.allSatisfy({ $0.allSatisfy { $0.point.time == nil } }) else {
      return pieces
    }
    var chain = [pieces[0]]
    var rest = pieces.dropFirst()
    while let end = chain.last?.last, !rest.isEmpty {
      let starts = rest.indices.map { (distance: end.distance(to: rest[$0][0]), index: $0, isTurned: false) }
      let ends = rest.indices.map {
        (distance: end.distance(to: rest[$0][rest[$0].count - 1]), index: $0, isTurned: true)
      }
      guard let next = (starts + ends).min(by: { $0.distance < $1.distance }) else { break }
      let piece = rest.remove(at: next.index)
      chain.append(next.isTurned ? piece.reversed() : piece)
    }
    return chain
  }

  /// Whether a piece comes back to its start, by the rule by which walks are closed.
  private static func closes(_ piece: [PlacedPoint], _ rules: SurveyRules) -> Bool {
    guard piece.count > 3, let first = piece.first, let last = piece.last else { return false }
    let length = piece.walkedLengths.last ?? 0
    return last.distance(to: first) <= min(rules.closingGap.value, rules.closingShare * length)
  }

  /// Says that pieces follow each other as one walk, and how well they do.
  private static func joint(of pieces: [[PlacedPoint]], _ rules: SurveyRules) -> ImportFinding? {
    var widest: (gap: Double, place: SourcePlace)?
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      guard let end = piece.last, let begin = next.first else { continue }
      let gap = end.distance(to: begin)
      if gap > widest?.gap ?? -1 { widest = (gap, begin.place) }
    }
    guard let widest else { return nil }
    let limit = rules.closingGap.value
    let values: [String: StatedValue] = ["count": .count(pieces.count), "gap": .metres(widest.gap)]
    return widest.gap <= limit
      ? ImportFinding(.segmentsJoined, values, at: widest.place)
      : ImportFinding(
        .segmentsFarApart, values.merging(["limit": .metres(limit)]) { $1 }, at: widest.place)
  }
}
