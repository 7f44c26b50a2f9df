public import Geospatial

/// What a growing area gave in one year.
public struct AreaOutput: Sendable, Hashable {
  public var year: Int
  public var lots: Int
  public var mass: Kilograms

  public init(year: Int, lots: Int, mass: Kilograms) {
    self.year = year
    self.lots = lots
    self.mass = mass
  }
}

extension GrowingArea {
  /// The land a growing area needs for a domestic code: 1 ha of perennial, 0.1 ha of annual crops.
  /// - Source: requirements as the provincial sub-departments state them (Chi cục Trồng trọt và BVTV).
  public static func minimumArea(isPerennial: Bool) -> SquareMetres {
    SquareMetres(isPerennial ? 10_000 : 1_000)
  }
}
