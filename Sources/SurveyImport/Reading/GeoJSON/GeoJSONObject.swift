import FileFormats

/// The members of a GeoJSON object that decide what it is.
struct GeoJSONObject {
  enum Role { case feature, geometry }
  let role: Role
  var type: String?
  var coordinates: CoordinateTree?

  init(role: Role) { self.role = role }

  var isGeometry: Bool {
    switch type {
    case "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
      "GeometryCollection":
      true
    default: false
    }
  }
}

/// The numbers of the position in hand; those behind the second are counted only.
struct PositionNumbers {
  private(set) var longitude: Double?
  private(set) var latitude: Double?
  private(set) var count = 0
  private let isSwapped: Bool

  /// - Parameter isSwapped: whether the latitude stands first.
  init(isSwapped: Bool) { self.isSwapped = isSwapped }

  mutating func clear() { self = PositionNumbers(isSwapped: isSwapped) }

  mutating func append(_ number: Double?) {
    if count == (isSwapped ? 1 : 0) { longitude = number }
    if count == (isSwapped ? 0 : 1) { latitude = number }
    count += 1
  }
}

extension JSONEvent {
  var depthChange: Int {
    switch self {
    case .objectBegan, .arrayBegan: 1
    case .objectEnded, .arrayEnded: -1
    default: 0
    }
  }

  /// The value as JSON writes it, where it has no bytes.
  var word: String {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .null: "null"
    case .objectBegan: "{"
    default: ""
    }
  }
}
