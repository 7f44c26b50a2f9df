import FileFormats
import Geospatial
import GrowingAreas

/// GeoJSON in all its forms: collection, feature, bare geometry, one feature per line, text sequence.
///
/// Polygons are outlines, line strings are a walk, several of them its pieces; members of a `GeometryCollection` count
/// together. The type of an object may stand behind its members.
/// - Source: RFC 7946, RFC 8142; the `crs` member by the GeoJSON specification of 2008.
struct GeoJSONReader: JSONHandler {
  private let output: FeatureOutput
  private var frames: [Frame] = []
  private var key = ""
  private var feature: GeoJSONFeature?
  /// Open arrays and objects of a value that is of no use here.
  private var skippedDepth = 0
  private var tree: CoordinateTree?
  private var numbers: PositionNumbers
  private var nested: CompactJSON?
  private var propertyKinds = PropertyKinds()

  /// An object or array whose members are looked at.
  private enum Frame {
    case object(GeoJSONObject)
    case features, geometries, properties, crs, crsProperties
  }

  init(output: FeatureOutput) {
    self.output = output
    numbers = PositionNumbers(isSwapped: output.hints.degreesAreSwapped)
  }

  mutating func event(_ event: JSONEvent, bytes: Span<UInt8>, at position: borrowing JSONPosition) throws {
    if skippedDepth > 0 {
      skippedDepth += event.depthChange
    } else if tree != nil {
      coordinate(event, bytes, at: position)
    } else if nested != nil {
      nested?.add(event, bytes)
      if nested?.isOpen == false { endNested() }
    } else if event == .key {
      key = string(bytes)
    } else if event == .objectEnded || event == .arrayEnded {
      try endFrame()
    } else {
      value(event, bytes, at: position)
    }
  }

  /// A value beginning in the frame in hand, or a top-level one.
  private mutating func value(_ event: JSONEvent, _ bytes: Span<UInt8>, at position: borrowing JSONPosition) {
    switch (frames.last, event) {
    case (nil, .objectBegan), (.features, .objectBegan):
      feature = GeoJSONFeature(index: output.nextIndex, line: position.line, limits: output.limits)
      frames.append(.object(GeoJSONObject(role: .feature)))
    case (.geometries, .objectBegan): frames.append(.object(GeoJSONObject(role: .geometry)))
    case (.object, _): member(event, bytes)
    case (.properties, .objectBegan), (.properties, .arrayBegan):
      nested = CompactJSON(limit: output.limits.fieldBytesPerFeature)
      nested?.add(event, bytes)
    case (.properties, .string), (.properties, .number):
      feature?.addProperty(string(bytes), as: key, propertyKinds.kind(of: key))
    case (.properties, .boolean(let value)): feature?.notes.add(value ? "true" : "false", as: key)
    case (.crs, .objectBegan) where key == "properties": frames.append(.crsProperties)
    case (.crsProperties, .string) where key == "name": output.declare(crs: string(bytes))
    case (.crsProperties, .number) where key == "code": output.declare(crs: "EPSG:" + string(bytes))
    default: skippedDepth += event.depthChange
    }
  }

  /// A member of a GeoJSON object.
  private mutating func member(_ event: JSONEvent, _ bytes: Span<UInt8>) {
    guard case .object(var object) = frames.last else { return }
    switch (key, event) {
    case ("type", .string):
      object.type = string(bytes)
      frames[frames.count - 1] = .object(object)
    case ("id", .string), ("id", .number): feature?.notes.add(string(bytes), as: "id")
    case ("coordinates", .arrayBegan):
      tree = CoordinateTree(limit: output.limits.pointsPerFeature)
      tree?.beginArray()
    case ("geometry", .objectBegan) where object.role == .feature:
      frames.append(.object(GeoJSONObject(role: .geometry)))
    case ("geometries", .arrayBegan): frames.append(.geometries)
    case ("features", .arrayBegan) where frames.count == 1:
      feature = nil
      frames.append(.features)
    case ("properties", .objectBegan) where object.role == .feature: frames.append(.properties)
    case ("crs", .objectBegan) where frames.count == 1: frames.append(.crs)
    default: skippedDepth += event.depthChange
    }
  }

  private mutating func endFrame() throws {
    guard case .object(let object) = frames.popLast() else { return }
    if let type = object.type, object.isGeometry || object.role == .geometry {
      feature?.add(object.coordinates, type: type)
    }
    guard object.role == .feature, let ended = feature else { return }
    feature = nil
    if object.type == "Feature" || object.isGeometry {
      try output.emit(ended.feature(system: output.hints.geoJSONSystem))
    }
  }

  private mutating func endNested() {
    if let nested { feature?.notes.add(nested.text, as: key) }
    nested = nil
  }

  /// An event inside `coordinates`.
  private mutating func coordinate(
    _ event: JSONEvent, _ bytes: Span<UInt8>, at position: borrowing JSONPosition
  ) {
    switch event {
    case .arrayBegan:
      tree?.beginArray()
      numbers.clear()
    case .number: numbers.append(parseDecimal(bytes))
    case .arrayEnded where numbers.count > 0:
      endPosition(at: position)
      endCoordinates()
    case .arrayEnded:
      tree?.endArray()
      endCoordinates()
    default:
      let place = SourcePlace(line: position.line, feature: output.nextIndex, vertex: (tree?.vertex ?? 0) + 1)
      let text = event == .string ? string(bytes) : event.word
      feature?.notes.findText(text, in: "coordinates", at: place)
      skippedDepth += event.depthChange
      numbers.append(nil)
    }
  }

  private mutating func endPosition(at position: borrowing JSONPosition) {
    tree?.countPosition()
    defer { numbers.clear() }
    if let longitude = numbers.longitude, let latitude = numbers.latitude {
      let found = LonLat(longitude: longitude, latitude: latitude)
      // In another system any number may be right; carrying it over tells.
      if found.isOnEarth || output.hints.geoJSONSystem != .wgs84 {
        tree?.endPosition(found)
        return
      }
      let place = SourcePlace(line: position.line, feature: output.nextIndex, vertex: tree?.vertex)
      _ = feature?.notes.position(longitude: longitude, latitude: latitude, at: place)
    } else if numbers.count == 1 {
      let place = SourcePlace(line: position.line, feature: output.nextIndex, vertex: tree?.vertex)
      feature?.notes.findText("", in: "latitude", at: place)
    }
    tree?.endPosition(nil)
  }

  private mutating func endCoordinates() {
    guard let ended = tree, !ended.isOpen, case .object(var object) = frames.last else { return }
    object.coordinates = ended
    frames[frames.count - 1] = .object(object)
    tree = nil
  }
}
