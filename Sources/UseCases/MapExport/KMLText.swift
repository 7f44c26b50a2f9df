import Documents
import Geospatial

/// Parts of a KML document.
/// - Source: OGC 12-007r2 (KML 2.3), which KML 2.2 readers take.
enum KMLText {
  static func head(title: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>\(markupEscaped(title))</name>

    """
  }

  static let foot = "</Document></kml>\n"

  /// One polygon by itself, several as a MultiGeometry.
  static func geometry(of shape: MultiPolygon) -> String {
    let polygons = shape.polygons.map { polygon in
      let holes = polygon.holes.map { "<innerBoundaryIs>\(ring($0))</innerBoundaryIs>" }.joined()
      return "<Polygon><outerBoundaryIs>\(ring(polygon.shell))</outerBoundaryIs>\(holes)</Polygon>"
    }
    return polygons.count == 1 ? polygons[0] : "<MultiGeometry>\(polygons.joined())</MultiGeometry>"
  }

  private static func ring(_ ring: Ring) -> String {
    let corners = ring.points.map { "\($0.longitude),\($0.latitude)" }.joined(separator: " ")
    return "<LinearRing><coordinates>\(corners)</coordinates></LinearRing>"
  }
}
