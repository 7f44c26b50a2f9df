public import Geospatial
import Printing

/// Where a commune lies in its province: an `svg` element of about 1 kB for a page. Each commune is a dot, this one stands out.
/// No outline of a province or country is drawn.
/// - Parameters:
///   - communes: middles of all communes of the province, this one too.
///   - here: the middle of this commune.
///   - title: read out to those who cannot see the picture; any text, it is escaped.
///   - width: in CSS pixels, as is the height.
/// - Returns: an element without ids, inline styles or references, so that it can stand in any page.
public func provinceLocator(
  communes: [LonLat], here: LonLat, title: String, width: Int, height: Int
) -> String {
  var scene = MapScene(width: Double(width), height: Double(height), title: title)
  let edge = 6.0
  let frame = Rectangle(
    x: edge, y: edge, width: Double(width) - 2 * edge, height: Double(height) - 2 * edge)
  guard let box = BoundingBox(around: communes + [here]) else { return scene.svg(className: "locator") }
  let projection = MapProjection(showing: box, in: frame)
  let place = projection.point(here)
  scene.elements = [
    .dots(
      communes.filter { $0 != here }.map(projection.point), side: 3, MapColour(hex: 0x9C9280),
      className: "locator-commune"),
    .dots([place], side: 5, MapColour(hex: 0x7A2350), className: "locator-here"),
    .circle(centre: place, radius: 6, MapColour(hex: 0x7A2350), width: 1.5, className: "locator-here"),
  ]
  return scene.svg(className: "locator")
}
