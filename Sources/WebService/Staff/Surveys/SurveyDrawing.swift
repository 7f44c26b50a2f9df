import Foundation
import Geospatial
import GrowingAreas
import UseCases

/// A survey drawn as SVG, for browsers without a script: outlines with their numbers, raw points, parcels around.
struct SurveyDrawing {
  private static let width = 640.0
  private static let height = 480.0
  /// Raw points of one walk that are drawn at most.
  private static let mostPoints = 400

  private let review: SurveyReview
  private let west, north, scale, stretch: Double

  init(_ review: SurveyReview) {
    self.review = review
    var box: BoundingBox?
    for feature in review.features {
      let walked = feature.walk.map(\.position)
      for around in [feature.outline?.shape.boundingBox, BoundingBox(around: walked)].compactMap({ $0 }) {
        box = box?.union(around) ?? around
      }
    }
    let whole = box ?? BoundingBox(west: 0, south: 0, east: 1, north: 1)
    // One degree of longitude is shorter by the cosine of the latitude.
    stretch = cos((whole.south + whole.north) / 2 * .pi / 180)
    let (wide, high) = (max((whole.east - whole.west) * stretch, 1e-6), max(whole.north - whole.south, 1e-6))
    scale = min(Self.width * 0.9 / wide, Self.height * 0.9 / high)
    west = (whole.west + whole.east) / 2 - Self.width / 2 / scale / stretch
    north = (whole.south + whole.north) / 2 + Self.height / 2 / scale
  }

  /// - Parameter title: what the drawing shows; escaped here.
  func svg(title: String) -> String {
    var text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 480\" role=\"img\" aria-label=\"\(Self.escaped(title))\">"
    text += "<rect width=\"640\" height=\"480\" fill=\"#f3f5ee\"/>"
    for (_, shape) in review.neighbours.sorted(by: { $0.key < $1.key }) {
      text += path(shape, fill: "#d9d4c8", stroke: "#6b5a3a")
    }
    for feature in review.features {
      if let shape = feature.outline?.shape {
        let (fill, stroke) = Self.colours(feature.state)
        text += path(shape, fill: fill, stroke: stroke)
      }
      text += walk(feature)
    }
    for overlap in review.overlaps { text += path(overlap.shape, fill: "#930f1e", stroke: "#930f1e") }
    for feature in review.features {
      guard let place = feature.outline?.shape.polygons.first.map({ middle($0.shell.points) }) else {
        continue
      }
      text +=
        "<text x=\"\(place.x)\" y=\"\(place.y + 5)\" text-anchor=\"middle\" font-size=\"15\" font-weight=\"700\" fill=\"#1e1419\" stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">\(feature.index)</text>"
    }
    return text + "</svg>"
  }

  private static func colours(_ state: SurveyedFeatureState) -> (fill: String, stroke: String) {
    switch state {
    case .accepted: ("#8cc29b", "#1d5034")
    case .repaired: ("#e2cc9c", "#8a5a00")
    case .duplicate: ("#c9bfc4", "#56464f")
    case .rejected: ("#f3c4c4", "#930f1e")
    }
  }

  private func path(_ shape: MultiPolygon, fill: String, stroke: String) -> String {
    let rings = shape.polygons.flatMap(\.rings).map { ring in
      "M" + ring.points.map(place).map { "\($0.x) \($0.y)" }.joined(separator: "L") + "z"
    }
    return
      "<path d=\"\(rings.joined())\" fill=\"\(fill)\" fill-opacity=\"0.6\" fill-rule=\"evenodd\" stroke=\"\(stroke)\" stroke-width=\"1.5\"/>"
  }

  private func walk(_ feature: StagedFeature) -> String {
    guard !feature.walk.isEmpty else { return "" }
    let step = max(1, feature.walk.count / Self.mostPoints)
    let points = stride(from: 0, to: feature.walk.count, by: step).map { place(feature.walk[$0].position) }
    return "<path d=\""
      + points.map { "M\($0.x) \($0.y)h0" }.joined()
      + "\" stroke=\"#3c6fa8\" stroke-width=\"3\" stroke-linecap=\"round\" fill=\"none\"/>"
  }

  private func place(_ point: LonLat) -> (x: Double, y: Double) {
    (
      (((point.longitude - west) * stretch * scale) * 10).rounded() / 10,
      (((north - point.latitude) * scale) * 10).rounded() / 10
    )
  }

  private func middle(_ points: [LonLat]) -> (x: Double, y: Double) {
    let count = Double(max(points.count, 1))
    return place(
      LonLat(
        longitude: points.reduce(0) { $0 + $1.longitude } / count,
        latitude: points.reduce(0) { $0 + $1.latitude } / count))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
