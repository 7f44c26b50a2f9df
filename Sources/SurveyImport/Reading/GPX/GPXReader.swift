import FileFormats
import Geospatial
import GrowingAreas

/// GPX 1.0 and 1.1: each track (its segments joined in order) and each route is one walk.
///
/// Waypoints are one walk in the order of the file, but only where there is neither track nor route: beside those they
/// mark places.
/// - Source: topografix.com/GPX/1/1.
struct GPXReader: XMLHandler {
  private let output: FeatureOutput
  /// Features there were before this file.
  private let before: Int
  private var path: [GPXElement?] = []
  private var text: CollectedText
  /// Depth of the element whose text is gathered; 0 when none is.
  private var textDepth = 0

  private var walk: GPXWalk?
  private var waypoints: GPXWalk?
  private var point: WalkedPoint?

  init(output: FeatureOutput) {
    self.output = output
    before = output.facts.features
    text = CollectedText(limit: output.limits.fieldBytesPerFeature)
  }

  mutating func elementBegan(_ element: borrowing XMLElement) {
    let kind = GPXElement.vocabulary[element.name]
    let parent = path.last ?? nil
    path.append(kind)
    switch kind {
    case .trkpt, .rtept:
      point = walk?.point(from: element, feature: output.nextIndex, isSwapped: output.hints.degreesAreSwapped)
    case .wpt:
      if waypoints == nil { waypoints = GPXWalk(line: element.line, limits: output.limits) }
      point = waypoints?.point(
        from: element, feature: output.nextIndex, isSwapped: output.hints.degreesAreSwapped)
    case .trk, .rte: walk = GPXWalk(line: element.line, limits: output.limits)
    case .time, .hdop, .fix, .sat: if parent?.isPoint == true { gatherText() }
    case .accuracy, .accuracyHorizontal, .horizontalAccuracy, .acc, .hacc: if point != nil { gatherText() }
    case .name, .desc, .cmt: if parent == .trk || parent == .rte || parent == .wpt { gatherText() }
    case .trkseg: walk?.beginSegment()
    case .gpx, nil: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) {
    if textDepth == path.count, textDepth > 0 { text.append(bytes) }
  }

  mutating func elementEnded(_ name: XMLName) throws {
    let depth = path.count
    guard let kind = path.removeLast() else { return }
    if depth == textDepth {
      take(kind, of: path.last ?? nil)
      textDepth = 0
    }
    switch kind {
    case .trkpt, .rtept:
      if let point { walk?.append(point) }
      point = nil
    case .wpt:
      if let point { waypoints?.append(point) }
      point = nil
    case .trk, .rte:
      if let walk { try output.emit(walk.feature(index: output.nextIndex)) }
      walk = nil
    default: break
    }
  }

  /// Hands over the waypoints where the file had nothing else.
  func finish() throws {
    if output.facts.features == before, let waypoints {
      try output.emit(waypoints.feature(index: output.nextIndex))
    }
  }

  private mutating func gatherText() {
    text.clear()
    textDepth = path.count
  }

  /// Puts the text of an element where it belongs.
  private mutating func take(_ kind: GPXElement, of parent: GPXElement?) {
    switch kind {
    case .time: point?.time = text.timestamp
    case .hdop: point?.hdop = text.decimal
    case .fix: point?.hasFix = text.text != "none"
    case .sat: point?.satellites = satelliteCount(text.decimal)
    case .accuracy, .accuracyHorizontal, .horizontalAccuracy, .acc, .hacc:
      // The radius holds 68 % of positions, that is 1.515 standard errors of one axis.
      if let radius = text.decimal, radius > 0 { point?.sigma = Metres(radius / 1.515) }
    case .name where parent == .wpt: break
    case .name: walk?.notes.name = text.text
    case .desc, .cmt: if parent != .wpt { walk?.notes.add(text.text, as: kind.rawValue) }
    default: break
    }
  }
}
