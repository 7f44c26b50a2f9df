import CPROJ

/// What the definition of a reference system in well-known text says, as far as surveys need it.
///
/// Reads the text of a `.prj` file or of `gpkg_spatial_ref_sys`: WKT 1 by GDAL and by ESRI, WKT 2.
public struct SystemDefinition: Sendable, Hashable {
  public enum Datum: String, Sendable, Hashable {
    case wgs84, vn2000, hanoi1972, other
  }

  public enum Form: Sendable, Hashable {
    /// Longitude and latitude in degrees.
    case degrees
    /// Transverse Mercator in metres, from the equator; the meridian in degrees east.
    case transverseMercator(meridian: Double, scale: Double, falseEasting: Double)
    case other
  }

  /// As the text names the system.
  public var name: String
  /// The code of the EPSG register that the text gives for the system as a whole.
  public var code: CRSCode?
  public var datum: Datum
  public var form: Form
  /// Metres by which the text's own way to WGS 84 differs in Lào Cai from the registered one for VN-2000 (EPSG:6960); nil
  /// when the text has no way of its own, or another datum.
  public var shiftDifference: Metres?

  /// Longer texts are no definition of a system.
  public static let lengthLimit = 64 << 10

  /// nil when the text is no definition that PROJ understands.
  public init?(wellKnownText text: String) {
    guard text.utf8.count <= Self.lengthLimit, !text.utf8.contains(0) else { return nil }
    let context = PROJContext()
    guard let whole = context.adopt(proj_create_from_wkt(context.handle, text, nil, nil, nil)) else {
      return nil
    }
    guard let parts = SystemParts(of: whole) else { return nil }
    name = parts.name
    code = parts.code
    form = parts.form
    datum = Self.datum(named: parts.datumNames, onWGS84Ellipsoid: parts.isOnWGS84Ellipsoid, parts.shift)
    if datum == .vn2000, let shift = parts.shift { shiftDifference = Self.difference(of: shift) }
  }

  private static func datum(
    named names: [String], onWGS84Ellipsoid isOnWGS84Ellipsoid: Bool, _ shift: [Double]?
  ) -> Datum {
    let names = names.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    func isNamed(_ words: String...) -> Bool {
      names.contains { name in words.contains { name.contains($0) } }
    }
    if isNamed("vn2000", "vietnam2000") { return .vn2000 }
    if isNamed("hanoi1972", "hn72") { return .hanoi1972 }
    // A nameless datum moved by the figures of VN-2000, whatever the signs of its turns.
    if isOnWGS84Ellipsoid, let shift, zip(shift, officialShift).prefix(3).allSatisfy({ abs($0 - $1) < 1 }) {
      return .vn2000
    }
    let isShifted = shift?.contains { $0 != 0 } ?? false
    if isOnWGS84Ellipsoid, !isShifted, isNamed("wgs84", "wgs1984", "worldgeodeticsystem1984") {
      return .wgs84
    }
    return .other
  }

  /// EPSG:6960 the way `TOWGS84` counts its turns (position vector): metres, seconds of arc, parts per million.
  /// - Source: Decision 05/2007/QĐ-BTNMT as EPSG method 9607 has it, its turns with the other sign.
  private static let officialShift = [
    -191.90441429, -39.30318279, -111.45032835, 0.00928836, -0.01975479, 0.00427372, 0.252906278,
  ]

  /// How far apart the two shifts put Bắc Hà, in metres.
  private static func difference(of shift: [Double]) -> Metres? {
    guard shift.count == 7, shift.allSatisfy(\.isFinite) else { return nil }
    // Geocentric position of 104.289° E, 22.537° N, metres.
    let place = SIMD3(-1_454_494.0, 5_711_570.0, 2_429_567.0)
    let off = moved(place, by: shift) - moved(place, by: officialShift)
    return Metres((off * off).sum().squareRoot())
  }

  /// Position vector transformation (EPSG method 9606).
  private static func moved(_ place: SIMD3<Double>, by shift: [Double]) -> SIMD3<Double> {
    let turn = SIMD3(shift[3], shift[4], shift[5]) * (.pi / 648_000)
    let turned = SIMD3(
      place.x - turn.z * place.y + turn.y * place.z, turn.z * place.x + place.y - turn.x * place.z,
      -turn.y * place.x + turn.x * place.y + place.z)
    return SIMD3(shift[0], shift[1], shift[2]) + turned * (1 + shift[6] * 1e-6)
  }
}
