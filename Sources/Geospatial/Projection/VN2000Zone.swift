/// A projected system of the national reference system VN-2000.
///
/// Eastings come first on their axes, as everywhere in the register, though people write the northing first, as X.
public struct VN2000Zone: Sendable, Hashable {
  public let code: CRSCode
  /// Degrees east.
  public let centralMeridian: Double

  private init(_ epsg: Int, _ centralMeridian: Double) {
    code = CRSCode(epsg: epsg)
    self.centralMeridian = centralMeridian
  }

  /// TM-3 zones by central meridian; the deprecated 6956 to 6959 are left out.
  /// - Source: EPSG register v10.076.
  public static let threeDegrees: [VN2000Zone] = [
    VN2000Zone(5896, 102), VN2000Zone(9205, 103), VN2000Zone(9206, 104), VN2000Zone(9207, 104.5),
    VN2000Zone(9208, 104.75), VN2000Zone(5897, 105), VN2000Zone(9209, 105.5), VN2000Zone(9210, 105.75),
    VN2000Zone(9211, 106), VN2000Zone(9212, 106.25), VN2000Zone(9213, 106.5), VN2000Zone(9214, 107),
    VN2000Zone(9215, 107.25), VN2000Zone(9216, 107.5), VN2000Zone(5899, 107.75), VN2000Zone(5898, 108),
    VN2000Zone(9217, 108.25), VN2000Zone(9218, 108.5),
  ]

  /// UTM zones 48N and 49N.
  /// - Source: EPSG register v10.076.
  public static let sixDegrees: [VN2000Zone] = [VN2000Zone(3405, 105), VN2000Zone(3406, 111)]
}
