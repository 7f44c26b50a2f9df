import Geospatial
import GrowingAreas

/// A track, a route, or the waypoints of a file while they are read.
struct GPXWalk {
  let line: Int
  var notes: FeatureNotes
  /// Points the file holds so far, those without a usable position included.
  var vertices = 0
  private var points: [WalkedPoint] = []
  private let limit: Int

  init(line: Int, limits: SurveyLimits) {
    self.line = line
    notes = FeatureNotes(limits: limits)
    limit = limits.pointsPerFeature
  }

  mutating func append(_ point: WalkedPoint) {
    if points.count < limit { points.append(point) }
  }

  func feature(index: Int) -> ReadFeature {
    var notes = notes
    var geometry = points.isEmpty ? ReadGeometry.empty : .walk(points)
    if vertices > limit {
      geometry = .empty
      notes.findTooManyPoints(vertices, limit: limit, at: SourcePlace(line: line, feature: index))
    }
    return ReadFeature(
      index: index, name: notes.name, fields: notes.fields, geometry: geometry, line: line,
      findings: notes.findings)
  }
}
