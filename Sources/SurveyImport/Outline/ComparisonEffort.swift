import Geospatial

/// How much effort one file may still cause by outlines that lie on many others, or have very many corners.
///
/// A map of fields is compared without end, for its cost grows with the number of fields. Hundreds of outlines over one another
/// are no map: each would be overlaid with all before it.
public final class ComparisonEffort {
  private var left: Double
  private let crowded: Int
  private let wanted: Int
  /// Corners of an outline and its neighbours from which comparing them is an effort of its own.
  private static let manyCorners = 5000

  public init(_ rules: SurveyRules) {
    left = Double(rules.crowdedComparisons)
    crowded = rules.crowdedNeighbours
    wanted = max(3 * rules.neighboursNamed, crowded + 1)
  }

  /// Neighbours worth asking for: no field has so many around it, and further ones would only be named after the first ones. When
  /// nothing is left, it is enough to see that a place is crowded.
  public var neighboursWanted: Int { left > 0 ? wanted : crowded + 1 }

  /// Whether an outline may be compared with its neighbours; what that takes is taken off.
  func allows(_ outline: MultiPolygon, _ neighbours: [Neighbour]) -> Bool {
    let own = outline.pointCount
    let corners = neighbours.reduce(own) { $0 + $1.shape.pointCount }
    guard neighbours.count > crowded || corners > Self.manyCorners else { return true }
    guard left > 0 else { return false }
    // An overlay of two squares is 1, looking for gaps between all of them 5 for each; corners cost in either.
    left -= Double(neighbours.count) * (6 + Double(own) / 500) + Double(corners) / 100
    return true
  }
}
