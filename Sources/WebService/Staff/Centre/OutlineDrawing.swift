import Foundation
import Geospatial

/// Outlines on their own as SVG, for browsers without a script.
struct OutlineDrawing {
  private static let width = 640.0
  private static let height = 400.0

  private let shapes: [(shape: MultiPolygon, fill: String, stroke: String)]

  init(_ shapes: [(MultiPolygon, String, String)]) { self.shapes = shapes }

  /// - Parameter title: what the drawing shows; escaped here.
  func svg(title: String) -> String {
    let label = title.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      "\"", with: "&quot;")
    let box = shapes.compactMap(\.shape.boundingBox).reduce(nil) { $0?.union($1) ?? $1 }
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\" role=\"img\" aria-label=\"\(label)\">"
    text += "<rect width=\"640\" height=\"400\" fill=\"#f3f5ee\"/>"
    guard let box else { return text + "</svg>" }
    // One degree of longitude is shorter by the cosine of the latitude.
    let stretch = cos((box.south + box.north) / 2 * .pi / 180)
    let scale = min(
      Self.width * 0.9 / max((box.east - box.west) * stretch, 1e-6),
      Self.height * 0.9 / max(box.north - box.south, 1e-6))
    for (shape, fill, stroke) in shapes {
      let rings = shape.polygons.flatMap(\.rings).map { ring in
        "M"
          + ring.points.map { point in
            let x = (point.longitude - (box.west + box.east) / 2) * stretch * scale + Self.width / 2
            let y = ((box.north + box.south) / 2 - point.latitude) * scale + Self.height / 2
            return "\((x * 10).rounded() / 10) \((y * 10).rounded() / 10)"
          }.joined(separator: "L") + "z"
      }
      text +=
        "<path d=\"\(rings.joined())\" fill=\"\(fill)\" fill-opacity=\"0.6\" fill-rule=\"evenodd\" stroke=\"\(stroke)\" stroke-width=\"1.5\"/>"
    }
    return text + "</svg>"
  }
}
