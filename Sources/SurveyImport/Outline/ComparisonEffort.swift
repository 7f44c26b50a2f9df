import Geospatial

/// How much effort one file may still cause by outlines that lie on many others, or have very many corners.
///
/// A map of fields is compared without end, for its cost grows with the number of fields. Hundreds of outlines over one another
/// are no map: each would be overlaid with all before it.
public final class ComparisonEffort {
  private var left: Double
  private let crowded: Int
  /// Corners of an outline and its neighbours from which comparing them is an effort of its own.
  private static let manyCorners = 5000

  public init(_ rules: SurveyRules) {
    left = Double(rules.crowdedComparisons)
    crowded = rules.crowdedNeighbours
  }

  /// Whether an outline may be compared with its neighbours; what that takes is taken off.
  func allows(_ outline: MultiPolygon, _ neighbours: [Neighbour]) -> Bool {
    let own = outline.pointCount
    let corners = neighbours.reduce(own) { $0 + $1.shape.pointCount }
    guard neighbours.count > crowded || corners > Self.manyCorners else { return true }
    guard left > 0 else { return false }
    // An overlay of two squares is 1; corners cost in each overlay, and once more where gaps are looked for between all of them.
    left -= Double(neighbours.count) * (1 + Double(own) / 500) + Double(corners) / 100
    return true
  }
}
