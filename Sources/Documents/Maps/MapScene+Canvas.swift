import Printing

extension MapScene {
  /// Paints the scene with its top left corner at the place; one unit is one millimetre.
  func draw(on canvas: borrowing Canvas, at place: Point) {
    canvas.translated(x: place.x, y: place.y) { canvas in
      for element in elements { element.draw(on: canvas) }
    }
  }
}

extension MapElement {
  fileprivate func draw(on canvas: borrowing Canvas) {
    switch self {
    case .area(let polygons, let fill, let outline, let width, _):
      // One polygon at a time: filled together, overlaps would be taken out.
      let paths = polygons.map { Path(rings: $0) }
      if let fill { for path in paths { canvas.fill(path, fill.printed) } }
      if let outline { for path in paths { canvas.stroke(path, width: width, outline.printed) } }
    case .dots(let points, let side, let colour, _):
      for point in points {
        let square = Rectangle(x: point.x - side / 2, y: point.y - side / 2, width: side, height: side)
        canvas.fill(square, colour.printed)
      }
    case .line(let points, let colour, let width, let dash, _):
      canvas.stroke(Path(line: points), width: width, colour.printed, dash: dash)
    case .circle(let centre, let radius, let colour, let width, _):
      let square = Rectangle(
        x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
      canvas.stroke(Path(ellipseIn: square), width: width, colour.printed)
    case .text(let text):
      text.draw(on: canvas)
    }
  }
}

extension MapText {
  fileprivate func draw(on canvas: borrowing Canvas) {
    let style = TextStyle(
      .label, size: size * pointsPerMillimetre, weight: isBold ? .bold : .regular, isItalic: isItalic,
      colour: colour.printed)
    let block = TextBlock(text, style, alignment: anchor.alignment)
    let extent = canvas.measure(block)
    if hasHalo {
      // A light plate instead of a halo: letters drawn twice would be read twice.
      let left = place.x - extent.width * anchor.share
      let plate = Rectangle(
        x: left - size * 0.15, y: place.y - size * 0.95, width: extent.width + size * 0.3, height: size * 1.2)
      canvas.fill(Path(plate, cornerRadius: size * 0.2), Colour(hex: MapColour.white.hex, alpha: 0.78))
    }
    canvas.text(block, at: Point(x: place.x, y: place.y - extent.baseline))
  }
}

extension MapText.Anchor {
  fileprivate var alignment: TextBlock.Alignment {
    switch self {
    case .start: .left
    case .middle: .centre
    case .end: .right
    }
  }

  /// How much of the text lies left of the anchor.
  fileprivate var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}

extension MapColour {
  fileprivate var printed: Colour { Colour(hex: hex) }
}

private let pointsPerMillimetre = 72 / 25.4
