import FileFormats
import Geospatial
import GrowingAreas

/// One placemark while it is read.
struct KMLPlacemark {
  let index: Int
  let line: Int
  var notes: FeatureNotes
  /// Whether rings that come now are holes.
  var isHole = false

  private var outline: OutlineBuilder
  private var walk: [WalkedPoint] = []
  private var walkedVertices = 0
  /// Where the further tracks of a MultiTrack, or lines of a MultiGeometry, begin in `walk`.
  private var segmentStarts: [Int] = []
  /// What the coordinates that come now belong to.
  private var target = Target.nothing
  private var vertex = 0
  private var lastLine: Int
  private var isInPolygon = false
  /// KML lists the times and the positions of a track apart, in the same order.
  private var times: [Double?] = []
  private var nextTime = 0
  /// The first element seen that bounds no area.
  private var otherType: String?
  private let pointLimit: Int
  /// Whether latitudes stand where longitudes belong.
  private let isSwapped: Bool

  private enum Target { case ring, walk, nothing }

  init(index: Int, line: Int, limits: SurveyLimits, isSwapped: Bool) {
    self.isSwapped = isSwapped
    self.index = index
    self.line = line
    lastLine = line
    notes = FeatureNotes(limits: limits)
    outline = OutlineBuilder(limits: limits)
    pointLimit = limits.pointsPerFeature
  }

  /// A geometry that bounds no area.
  mutating func seen(_ type: String) {
    target = .nothing
    if otherType == nil { otherType = type }
  }

  mutating func beginPolygon() {
    isInPolygon = true
    isHole = false
  }

  mutating func endPolygon() {
    isInPolygon = false
    outline.endPolygon()
  }

  mutating func beginRing() {
    target = .ring
    vertex = 0
  }

  mutating func endRing() {
    outline.endRing(isHole: isInPolygon && isHole)
    if !isInPolygon { outline.endPolygon() }
    target = .nothing
  }

  mutating func beginLine() {
    beginPiece()
    target = .walk
  }

  mutating func beginTrack() {
    beginPiece()
    times.removeAll(keepingCapacity: true)
    nextTime = 0
  }

  private mutating func beginPiece() {
    if !walk.isEmpty, segmentStarts.last != walk.count { segmentStarts.append(walk.count) }
    vertex = 0
  }

  /// - Parameter line: nil for the line of the tuple before.
  mutating func append(_ tuple: KMLCoordinates.Tuple, line: Int?) {
    if let line { lastLine = line }
    guard target != .nothing else { return }
    vertex += 1
    let position = position(tuple.longitude, tuple.latitude, written: tuple.written, in: "coordinates")
    switch target {
    case .ring: outline.append(position)
    case .walk: appendWalked(position, time: nil)
    case .nothing: break
    }
  }

  mutating func appendTime(_ time: Double?) {
    if times.count <= pointLimit { times.append(time) }
  }

  /// - Parameter text: longitude, latitude and height apart by spaces; empty where the receiver had no position.
  mutating func appendTrackPosition(_ text: [UInt8], line: Int) {
    lastLine = line
    vertex += 1
    let time = nextTime < times.count ? times[nextTime] : nil
    nextTime += 1
    let numbers = text.split(maxSplits: 3) { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    guard let first = numbers.first else { return }
    let longitude = parseDecimal(first)
    let latitude = numbers.count > 1 ? parseDecimal(numbers[1]) : nil
    let written = String(decoding: text.prefix(100), as: UTF8.self)
    appendWalked(position(longitude, latitude, written: written, in: "gx:coord"), time: time)
  }

  private mutating func position(
    _ first: Double?, _ second: Double?, written: String, in column: String
  ) -> LonLat? {
    let (longitude, latitude) = isSwapped ? (second, first) : (first, second)
    if let longitude, let latitude {
      let position = LonLat(longitude: longitude, latitude: latitude)
      if position.isOnEarth { return position }
    }
    let place = SourcePlace(line: lastLine, feature: index, vertex: vertex)
    guard let longitude, let latitude else {
      notes.findText(written, in: column, at: place)
      return nil
    }
    return notes.position(longitude: longitude, latitude: latitude, at: place)
  }

  private mutating func appendWalked(_ position: LonLat?, time: Double?) {
    walkedVertices += 1
    guard let position, walk.count < pointLimit else { return }
    walk.append(WalkedPoint(position: position, time: time, line: Int32(clamping: lastLine)))
  }

  func feature() -> ReadFeature {
    var notes = notes
    var geometry = geometry
    let excess = walkedVertices > pointLimit ? (walkedVertices, pointLimit) : outline.excess
    if let (count, limit) = excess {
      geometry = .empty
      notes.findTooManyPoints(count, limit: limit, at: SourcePlace(line: line, feature: index))
    }
    var feature = ReadFeature(
      index: index, name: notes.name, fields: notes.fields, geometry: geometry, line: line,
      findings: notes.findings)
    if case .walk(let points) = geometry {
      feature.segmentStarts = segmentStarts.filter { $0 < points.count }
    }
    return feature
  }

  /// Areas count before lines, and lines before points: a label's point beside an outline is no feature.
  private var geometry: ReadGeometry {
    if !outline.polygons.isEmpty { return .outline(MultiPolygon(outline.polygons)) }
    if outline.points > 0 { return .empty }
    if !walk.isEmpty { return .walk(walk) }
    if let otherType { return .notAnArea(otherType) }
    return .empty
  }
}
