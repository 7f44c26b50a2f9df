import Printing

extension MapScene {
  /// The scene as an `svg` element to stand inside HTML or alone in a file.
  ///
  /// Looks are presentation attributes and classes, never inline styles, so that a strict content security policy lets
  /// them through. It refers to nothing outside and holds no id that could meet another on the page.
  func svg(className: String) -> String {
    let size = "width=\"\(svgNumber(width))\" height=\"\(svgNumber(height))\""
    let box = "viewBox=\"0 0 \(svgNumber(width)) \(svgNumber(height))\""
    let head = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(className)\" role=\"img\" \(size) \(box)"
    return head + " font-family=\"Noto Sans, sans-serif\"><title>\(markupEscaped(title))</title>"
      + elements.map(\.svg).joined() + "</svg>"
  }
}

extension MapElement {
  fileprivate var svg: String {
    switch self {
    case .area(let polygons, let fill, let outline, let width, let className):
      let rings = polygons.flatMap { $0 }
      guard !rings.isEmpty else { return "" }
      return "<path class=\"\(className)\" fill=\"\(fill.svg)\"" + stroke(outline, width)
        + " d=\"\(SVGPathData(rings: rings).text)\"/>"
    case .dots(let points, let side, let colour, let className):
      guard !points.isEmpty else { return "" }
      // Strokes without length and with square ends: much shorter than as many rectangles.
      return "<path class=\"\(className)\" stroke=\"\(colour.svg)\" stroke-width=\"\(svgNumber(side))\""
        + " stroke-linecap=\"square\" d=\"\(SVGPathData(dots: points).text)\"/>"
    case .line(let points, let colour, let width, let dash, let className):
      let dashes = dash.isEmpty ? "" : " stroke-dasharray=\"\(dash.map(svgNumber).joined(separator: " "))\""
      return "<path class=\"\(className)\" fill=\"none\"" + stroke(colour, width) + dashes
        + " d=\"\(SVGPathData(line: points).text)\"/>"
    case .circle(let centre, let radius, let colour, let width, let className):
      return "<circle class=\"\(className)\" cx=\"\(svgNumber(centre.x))\" cy=\"\(svgNumber(centre.y))\""
        + " r=\"\(svgNumber(radius))\" fill=\"none\"" + stroke(colour, width) + "/>"
    case .text(let text):
      return text.svg
    }
  }

  private func stroke(_ colour: MapColour?, _ width: Double) -> String {
    guard let colour else { return "" }
    return " stroke=\"\(colour.svg)\" stroke-width=\"\(svgNumber(width))\" stroke-linejoin=\"round\""
  }
}

extension MapText {
  fileprivate var svg: String {
    var attributes = "class=\"\(className)\" x=\"\(svgNumber(place.x))\" y=\"\(svgNumber(place.y))\""
    attributes += " font-size=\"\(svgNumber(size))\" fill=\"\(colour.svg)\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { attributes += " font-weight=\"bold\"" }
    if isItalic { attributes += " font-style=\"italic\"" }
    if hasHalo {
      attributes += " stroke=\"#fff\" stroke-width=\"\(svgNumber(size / 4))\" stroke-linejoin=\"round\""
      attributes += " paint-order=\"stroke\""
    }
    return "<text \(attributes)>\(markupEscaped(text))</text>"
  }
}

extension MapColour {
  fileprivate var svg: String {
    let digits = String(hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension MapColour? {
  fileprivate var svg: String { self?.svg ?? "none" }
}
