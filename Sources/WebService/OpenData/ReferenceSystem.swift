import Geospatial

/// A reference system in which shapes can be asked for and boxes given.
/// - Source: OGC API - Features, Part 2 (18-058r1); axes as the register of each system says.
struct ReferenceSystem: Sendable, Hashable {
  private enum Axes {
    case longitudeLatitude, latitudeLongitude, eastingNorthing
  }

  /// How requests and answers name it.
  let address: String
  private let code: CRSCode
  private let axes: Axes

  private init(_ code: CRSCode, _ axes: Axes) {
    address = "http://www.opengis.net/def/crs/EPSG/0/\(code.epsg)"
    self.code = code
    self.axes = axes
  }

  private init() {
    address = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
    code = .wgs84
    axes = .longitudeLatitude
  }

  /// - Returns: nil for a system that is not offered.
  init?(address: some StringProtocol) {
    guard let system = Self.all.first(where: { $0.address == address }) else { return nil }
    self = system
  }

  /// Longitude, then latitude, in degrees: what is stored, and what comes when nothing is said.
  static let wgs84 = ReferenceSystem()

  /// The usual one first.
  static let all: [ReferenceSystem] =
    [
      wgs84, ReferenceSystem(.wgs84, .latitudeLongitude),
      ReferenceSystem(CRSCode(epsg: 3857), .eastingNorthing),
    ]
    + ([CRSCode.vn2000LaoCai]
    + (VN2000Zone.threeDegrees + VN2000Zone.sixDegrees).map(\.code).filter { $0 != .vn2000LaoCai })
    .map { ReferenceSystem($0, .eastingNorthing) }

  /// Writes positions in this system: degrees to about 1 cm, as they are stored, metres to a tenth of a millimetre.
  func positionWriter() throws -> (LonLat, inout [UInt8]) -> Void {
    switch axes {
    case .longitudeLatitude: return appendGeoJSONPosition
    case .latitudeLongitude:
      return { Self.append($0.latitude, $0.longitude, decimals: 7, to: &$1) }
    case .eastingNorthing:
      // Who asks for a zone gets it, also where another one is in use.
      let transformer = try CoordinateTransformer(from: .wgs84, to: code, isHeldToAreaOfUse: false)
      return { position, text in
        // JSON has no number for what cannot be carried; everything on Vietnamese ground can.
        let point = try? transformer.project(position)
        Self.append(point?.easting ?? .nan, point?.northing ?? .nan, decimals: 4, to: &text)
      }
    }
  }

  /// Points along the edges of a box, in degrees: straight edges of a projection are bent on Earth.
  /// - Parameter box: lower corner, then upper, in the axes of this system.
  /// - Returns: nil when a corner is not on Earth.
  func positions(around box: [Double]) -> [LonLat]? {
    let points = stride(from: 0, through: 1, by: 0.125).flatMap { share in
      let x = box[0] + share * (box[2] - box[0])
      let y = box[1] + share * (box[3] - box[1])
      return [(x, box[1]), (x, box[3]), (box[0], y), (box[2], y)]
    }
    switch axes {
    case .longitudeLatitude: return Self.onEarth(points.map { LonLat(longitude: $0.0, latitude: $0.1) })
    case .latitudeLongitude: return Self.onEarth(points.map { LonLat(longitude: $0.1, latitude: $0.0) })
    case .eastingNorthing:
      let transformer = try? CoordinateTransformer(from: code, to: .wgs84, isHeldToAreaOfUse: false)
      let positions = try? transformer?.unproject(
        points.map { ProjectedPoint(easting: $0.0, northing: $0.1, crs: code) })
      return positions.flatMap(Self.onEarth)
    }
  }

  private static func onEarth(_ positions: [LonLat]) -> [LonLat]? {
    positions.allSatisfy(\.isOnEarth) ? positions : nil
  }

  private static func append(_ first: Double, _ second: Double, decimals: Int, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "["))
    appendJSONNumber(first, decimals: decimals, to: &text)
    text.append(UInt8(ascii: ","))
    appendJSONNumber(second, decimals: decimals, to: &text)
    text.append(UInt8(ascii: "]"))
  }
}
