import Foundation

/// One square of the world map in Web Mercator: zoom 0 is the whole world, each zoom halves the sides.
/// - Source: EPSG:3857 and its tiling as in OGC 17-083r4, WebMercatorQuad; rows count from the north.
public struct TileAddress: Sendable, Hashable {
  /// At this zoom a unit of a tile is a few millimetres: no map of fields needs more.
  public static let greatestZoom = 22
  /// Units along each side of a tile. 8192 keep the area of what is one screen pixel wide to two hundredths.
  static let extent = 8192
  /// Units beyond each edge that are drawn as well, so that the lines along an edge are not seen.
  static let margin = 128

  public let zoom: Int
  public let column: Int
  public let row: Int

  /// - Returns: nil when there is no such tile.
  public init?(zoom: Int, column: Int, row: Int) {
    guard (0...Self.greatestZoom).contains(zoom), (0..<(1 << zoom)).contains(column),
      (0..<(1 << zoom)).contains(row)
    else { return nil }
    self.zoom = zoom
    self.column = column
    self.row = row
  }

  /// The tile with its margin, within the world: what must be looked for to fill it.
  public var boundingBox: BoundingBox {
    let (left, top) = origin
    let unit = 360 / worldUnits
    let margin = Double(Self.margin)
    let side = Double(Self.extent)
    return BoundingBox(
      west: max(-180, (Double(left) - margin) * unit - 180), south: latitude(Double(top) + side + margin),
      east: min(180, (Double(left) + side + margin) * unit - 180), north: latitude(Double(top) - margin))
  }

  /// West and north edge in units of the whole world at this zoom.
  var origin: (left: Int, top: Int) { (column * Self.extent, row * Self.extent) }

  private var worldUnits: Double { Double(Self.extent) * Double(1 << zoom) }

  /// The position in units of the whole world at this zoom, east and south from the upper left corner; beyond 85.05 degrees on
  /// the edge of the map.
  func units(of position: LonLat) -> (x: Double, y: Double) {
    let sine = sin(min(max(position.latitude, -85.051_128_779_806_6), 85.051_128_779_806_6) * .pi / 180)
    return (
      x: (position.longitude / 360 + 0.5) * worldUnits,
      y: (0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi)) * worldUnits
    )
  }

  private func latitude(_ y: Double) -> Double {
    let share = min(max(y / worldUnits, 0), 1)
    return atan(sinh(.pi * (1 - 2 * share))) * 180 / .pi
  }
}
