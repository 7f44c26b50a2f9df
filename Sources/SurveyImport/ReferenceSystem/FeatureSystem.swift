public import Geospatial
import GrowingAreas

/// In which reference system the positions of a walk or an outline are, as far as their file says.
public enum FeatureSystem: Sendable, Hashable {
  /// Longitude and latitude on WGS 84.
  case wgs84
  /// As the file declares it. Positions then hold x and y where their type says longitude and latitude.
  case declared(DeclaredSystem)
  /// Nothing says it; where the points fall decides. Positions hold x and y as above.
  case undeclared
}

/// A system that a file names for itself.
public struct DeclaredSystem: Sendable, Hashable {
  public var code: CRSCode
  /// Whether its definition bore no code and it was known by its parameters.
  public var isByParameters = false
  /// Metres by which the file's own datum shift differs from the registered one; nil when it has none, or the same.
  public var shiftDifference: Metres?

  public init(code: CRSCode, isByParameters: Bool = false, shiftDifference: Metres? = nil) {
    self.code = code
    self.isByParameters = isByParameters
    self.shiftDifference = shiftDifference
  }
}

extension FeatureSystem {
  init(_ code: CRSCode) { self = code == .wgs84 ? .wgs84 : .declared(DeclaredSystem(code: code)) }

  /// What the text of a `.prj` file or a GeoPackage's table of systems declares.
  ///
  /// A code is honoured. Without one the parameters decide: VN-2000 by its datum, meridian and scale, whatever shift to
  /// WGS 84 stands beside it, for its signs are wrong in half of the files that go round. A grid of VN-2000 whose datum is
  /// said to be WGS 84 is no system that exists; where its points fall decides then.
  init(definition text: String) {
    guard let definition = SystemDefinition(wellKnownText: text) else {
      self = .undeclared
      return
    }
    let own = definition.shiftDifference.flatMap { $0.value > Self.shiftTolerance ? $0 : nil }
    if let code = definition.code {
      self = .init(code)
      if case .declared(var system) = self {
        system.shiftDifference = own
        self = .declared(system)
      }
    } else if let code = Self.code(of: definition) {
      self =
        code == .wgs84
        ? .wgs84
        : .declared(DeclaredSystem(code: code, isByParameters: true, shiftDifference: own))
    } else {
      self = .undeclared
    }
  }

  /// Figures rounded to two decimals of a metre are still the same shift; wrong signs of the turns make 0.8 m.
  private static let shiftTolerance = 0.1

  private static func code(of definition: SystemDefinition) -> CRSCode? {
    switch (definition.datum, definition.form) {
    case (.wgs84, .degrees): return .wgs84
    case (.vn2000, .degrees): return .vn2000
    case (.vn2000, .transverseMercator(let meridian, let scale, 500_000)):
      if abs(scale - 0.9999) < 1e-9 {
        return VN2000Zone.threeDegrees.first { abs($0.centralMeridian - meridian) < 1e-6 }?.code
      }
      return sixDegreeZone(meridian, scale, west: 3405, east: 3406)
    case (.wgs84, .transverseMercator(let meridian, let scale, 500_000)):
      return sixDegreeZone(meridian, scale, west: 32648, east: 32649)
    default: return nil
    }
  }

  private static func sixDegreeZone(_ meridian: Double, _ scale: Double, west: Int, east: Int) -> CRSCode? {
    guard abs(scale - 0.9996) < 1e-9 else { return nil }
    if abs(meridian - 105) < 1e-6 { return CRSCode(epsg: west) }
    if abs(meridian - 111) < 1e-6 { return CRSCode(epsg: east) }
    return nil
  }
}
