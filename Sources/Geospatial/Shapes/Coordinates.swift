/// A position on WGS 84 (EPSG:4326), longitude first as in RFC 7946.
public struct LonLat: Sendable, Hashable {
  /// Degrees east, -180...180.
  public var longitude: Double
  /// Degrees north, -90...90.
  public var latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are finite and inside their range.
  public var isOnEarth: Bool {
    longitude.isFinite && latitude.isFinite && abs(longitude) <= 180 && abs(latitude) <= 90
  }

  /// The same position on the grid of 1e-7 degrees (about 1 cm), the precision outlines are kept in.
  public var rounded: LonLat {
    LonLat(longitude: (longitude * 1e7).rounded() / 1e7, latitude: (latitude * 1e7).rounded() / 1e7)
  }
}

/// A position on a map projection, in metres; Vietnamese tables call the northing X and the easting Y.
public struct ProjectedPoint: Sendable, Hashable {
  public var easting: Double
  public var northing: Double
  public var crs: CRSCode

  public init(easting: Double, northing: Double, crs: CRSCode) {
    self.easting = easting
    self.northing = northing
    self.crs = crs
  }
}

/// The code of a coordinate reference system in the EPSG register.
public struct CRSCode: Sendable, Hashable, Codable, CustomStringConvertible {
  public let epsg: Int
  public init(epsg: Int) { self.epsg = epsg }
  public static let wgs84 = CRSCode(epsg: 4326)
  /// VN-2000 in degrees.
  public static let vn2000 = CRSCode(epsg: 4756)
  /// VN-2000 / TM-3 104-45, the zone of Lào Cai.
  public static let vn2000LaoCai = CRSCode(epsg: 9208)
  public var description: String { "EPSG:\(epsg)" }
}
