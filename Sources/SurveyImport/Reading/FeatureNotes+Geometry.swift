import Geospatial
import GrowingAreas

/// Shapes that a reader has whole: held against the caps and looked through for what are no numbers.
extension FeatureNotes {
  mutating func outline(
    _ shape: MultiPolygon, in system: FeatureSystem, limits: SurveyLimits, at place: SourcePlace
  ) -> ReadGeometry {
    let rings = shape.polygons.reduce(0) { $0 + 1 + $1.holes.count }
    guard isWithin(shape.pointCount, limits.pointsPerFeature, place),
      isWithin(rings, limits.ringsPerFeature, place)
    else { return .empty }
    for polygon in shape.polygons {
      for ring in polygon.rings where !areUsable(ring.points, in: system, at: place) { return .empty }
    }
    return shape.isEmpty ? .empty : .outline(shape)
  }

  /// The lines of one feature are the pieces of one recording, in the order of the file.
  mutating func walk(
    _ pieces: [[LonLat]], in system: FeatureSystem, limits: SurveyLimits, at place: SourcePlace
  ) -> ReadGeometry {
    let points = pieces.count == 1 ? pieces[0] : Array(pieces.joined())
    guard isWithin(points.count, limits.pointsPerFeature, place), !points.isEmpty,
      areUsable(points, in: system, at: place)
    else { return .empty }
    let line = Int32(clamping: place.line ?? 0)
    return .walk(points.map { WalkedPoint(position: $0, line: line) })
  }

  mutating func isWithin(_ count: Int, _ limit: Int, _ place: SourcePlace) -> Bool {
    if count > limit { findTooManyPoints(count, limit: limit, at: place) }
    return count <= limit
  }

  /// Whether all positions may be worked with: on WGS 84 they lie on earth, in another system they are numbers. A finding
  /// names the first that is not.
  private mutating func areUsable(_ points: [LonLat], in system: FeatureSystem, at place: SourcePlace) -> Bool
  {
    let wrong = points.firstIndex {
      system == .wgs84 ? !$0.isOnEarth : !($0.longitude.isFinite && $0.latitude.isFinite)
    }
    guard let wrong else { return true }
    var place = place
    place.vertex = wrong + 1
    let (x, y) = (points[wrong].longitude, points[wrong].latitude)
    if system == .wgs84 { return position(longitude: x, latitude: y, at: place) != nil }
    findText("\(x.isFinite ? y : x)", in: x.isFinite ? "y" : "x", at: place)
    return false
  }
}
