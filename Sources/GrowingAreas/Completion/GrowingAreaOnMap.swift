public import Geospatial

/// A growing area with what it held on the map at some time.
public struct GrowingAreaOnMap: Sendable, Hashable {
  /// With its codes of that time.
  public var area: GrowingArea
  public var parcels: Int
  /// The land its parcels cover, each place once.
  public var land: SquareMetres
  /// Harvested on it in the year of that time.
  public var output: Kilograms

  public init(area: GrowingArea, parcels: Int, land: SquareMetres, output: Kilograms) {
    self.area = area
    self.parcels = parcels
    self.land = land
    self.output = output
  }
}
