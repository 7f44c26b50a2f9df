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
  ///
  /// Crops bounded by the year, tree fruits among them, count as perennial unless they are sown anew: rice and maize.
  /// - Source: requirements as the provincial sub-department states them; to be confirmed by the Centre.
  public static func minimumArea(of crop: Crop?) -> SquareMetres {
    SquareMetres(crop.map { Crop.sownEachYear.contains($0.code) } == true ? 1_000 : 10_000)
  }
}

extension Crop {
  /// Codes of crops that are sown anew each year.
  static let sownEachYear: Set<String> = ["lua", "ngo", "cat-canh", "duong-quy"]
}
