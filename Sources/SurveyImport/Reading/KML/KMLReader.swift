import FileFormats
import Geospatial
import GrowingAreas

/// KML 2.2: each placemark is one feature.
///
/// Polygons, alone or in a `MultiGeometry`, and linear rings are an outline; line strings and tracks are a walk, several of
/// them in a `MultiGeometry` or a `gx:MultiTrack` its pieces. Links and addresses are never followed.
/// - Source: OGC 12-007r2; gx elements by developers.google.com/kml.
struct KMLReader: XMLHandler {
  private let output: FeatureOutput
  private var path: [KMLElement?] = []
  private var text: CollectedText
  /// Depth of the element whose text is gathered; 0 when none is.
  private var textDepth = 0
  private var textLine = 0
  private var coordinates = KMLCoordinates()
  private var placemark: KMLPlacemark?
  private var placemarkDepth = 0
  /// The key of the `Data` or `SimpleData` element in hand.
  private var key = ""

  init(output: FeatureOutput) {
    self.output = output
    text = CollectedText(limit: output.limits.fieldBytesPerFeature)
  }

  mutating func elementBegan(_ element: borrowing XMLElement) {
    let kind = KMLElement.vocabulary[element.name]
    let parent = path.last ?? nil
    path.append(kind)
    guard let kind else { return }
    if kind == .placemark, placemark == nil {
      placemark = KMLPlacemark(
        index: output.nextIndex, line: element.line, limits: output.limits,
        isSwapped: output.hints.degreesAreSwapped)
      placemarkDepth = path.count
      return
    }
    guard placemark != nil else { return }
    switch kind {
    case .coordinates:
      coordinates.clear()
      textDepth = path.count
    case .name, .description: if path.count == placemarkDepth + 1 { gatherText() }
    case .when: if parent == .track { gatherText() }
    case .coord:
      guard parent == .track else { break }
      textLine = element.line
      gatherText()
    case .data: key = element.text("name") ?? ""
    case .value: if parent == .data { gatherText() }
    case .simpleData:
      key = element.text("name") ?? ""
      gatherText()
    case .polygon: placemark?.beginPolygon()
    case .innerBoundaryIs: placemark?.isHole = true
    case .outerBoundaryIs: placemark?.isHole = false
    case .linearRing: placemark?.beginRing()
    case .lineString: placemark?.beginLine()
    case .track: placemark?.beginTrack()
    case .point, .model: placemark?.seen(element.writtenName)
    case .multiGeometry, .multiTrack, .placemark: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) {
    guard textDepth == path.count, textDepth > 0 else { return }
    if path.last == .coordinates {
      // The line is looked up only where a tuple ends: it costs more than reading the tuple.
      var index = 0
      while let tuple = coordinates.next(in: bytes, from: &index) {
        placemark?.append(tuple, line: position.line)
      }
    } else {
      text.append(bytes)
    }
  }

  mutating func elementEnded(_ name: XMLName) throws {
    let depth = path.count
    guard let kind = path.removeLast() else { return }
    if depth == textDepth {
      take(kind)
      textDepth = 0
    }
    switch kind {
    case .linearRing: placemark?.endRing()
    case .polygon: placemark?.endPolygon()
    case .placemark where depth == placemarkDepth:
      if let placemark { try output.emit(placemark.feature()) }
      placemark = nil
      placemarkDepth = 0
    default: break
    }
  }

  private mutating func gatherText() {
    text.clear()
    textDepth = path.count
  }

  private mutating func take(_ kind: KMLElement) {
    switch kind {
    case .coordinates: if let tuple = coordinates.last() { placemark?.append(tuple, line: nil) }
    case .name: placemark?.notes.name = text.text
    case .description: placemark?.notes.add(text.text, as: "description")
    case .value, .simpleData: placemark?.notes.add(text.text, as: composed(key))
    case .when: placemark?.appendTime(text.timestamp)
    case .coord: placemark?.appendTrackPosition(text.bytes, line: textLine)
    default: break
    }
  }
}
