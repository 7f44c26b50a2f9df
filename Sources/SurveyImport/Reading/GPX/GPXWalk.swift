import FileFormats
import Geospatial
import GrowingAreas

/// A track, a route, or the waypoints of a file while they are read.
struct GPXWalk {
  let line: Int
  var notes: FeatureNotes
  /// Points the file holds so far, those without a usable position included.
  private var vertices = 0
  private var points: [WalkedPoint] = []
  private var segmentStarts: [Int] = []
  private let limit: Int

  init(line: Int, limits: SurveyLimits) {
    self.line = line
    notes = FeatureNotes(limits: limits)
    limit = limits.pointsPerFeature
  }

  /// The point an element begins; nil and a finding when its position is of no use.
  mutating func point(from element: borrowing XMLElement, feature: Int, isSwapped: Bool) -> WalkedPoint? {
    vertices += 1
    var latitude = element.number("lat")
    var longitude = element.number("lon")
    if isSwapped { swap(&latitude, &longitude) }
    let line = element.line
    if let latitude, let longitude {
      let position = LonLat(longitude: longitude, latitude: latitude)
      if position.isOnEarth { return WalkedPoint(position: position, line: Int32(clamping: line)) }
    }
    let place = SourcePlace(line: line, feature: feature, vertex: vertices)
    if latitude == nil { notes.findText(element.text("lat") ?? "", in: "lat", at: place) }
    if longitude == nil { notes.findText(element.text("lon") ?? "", in: "lon", at: place) }
    if let latitude, let longitude {
      _ = notes.position(longitude: longitude, latitude: latitude, at: place)
    }
    return nil
  }

  /// What comes now is a further segment of the track.
  mutating func beginSegment() {
    if !points.isEmpty, segmentStarts.last != points.count { segmentStarts.append(points.count) }
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
    var feature = ReadFeature(
      index: index, name: notes.name, fields: notes.fields, geometry: geometry, line: line,
      findings: notes.findings)
    feature.segmentStarts = segmentStarts.filter { $0 < points.count }
    return feature
  }
}
