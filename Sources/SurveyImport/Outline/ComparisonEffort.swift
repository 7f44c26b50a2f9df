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

  var isLeft: Bool { left > 0 }

  /// Whether comparing an outline with its neighbours takes an effort of its own: they are many, or have very many corners.
  func isUnusual(_ outline: MultiPolygon, _ neighbours: [Neighbour]) -> Bool {
    neighbours.count > crowded
      || neighbours.reduce(outline.pointCount, { $0 + $1.shape.pointCount }) > Self.manyCorners
  }

  /// Takes off what an overlay costs. That of two squares is 1.
  func spend(onOverlayOf shape: MultiPolygon, with other: MultiPolygon) {
    left -= 1 + Double(shape.pointCount + other.pointCount) / 100
  }

  /// Takes off what looking for gaps between an outline and those around it costs.
  func spend(onGapsAmong shapes: [MultiPolygon]) {
    left -= Double(5 * shapes.count) + Double(shapes.reduce(0) { $0 + $1.pointCount }) / 15
  }
}
