import Printing

/// A colour as `0xRRGGBB`, so that paper and screen get the same one.
struct MapColour: Hashable {
  let hex: UInt32
  static let ink = MapColour(hex: 0x222222)
  static let white = MapColour(hex: 0xFFFFFF)
}

/// What a map consists of, in the order it is painted; drawn onto a page or written as SVG.
///
/// Lengths are millimetres on a page and CSS pixels in SVG; places are measured from the top left corner.
struct MapScene {
  let width: Double
  let height: Double
  /// What the map shows, for those who cannot see it.
  let title: String
  var elements: [MapElement] = []
}

/// One thing that is painted. The class names what it is, so that a style sheet can restyle it.
enum MapElement {
  /// Polygons filled as one shape; overlaps are not taken out.
  case area([DrawnPolygon], fill: MapColour?, outline: MapColour?, width: Double, className: String)
  /// Squares with these middles.
  case dots([Point], side: Double, MapColour, className: String)
  /// An open line.
  case line([Point], MapColour, width: Double, dash: [Double], className: String)
  case circle(centre: Point, radius: Double, MapColour, width: Double, className: String)
  case text(MapText)
}

/// One line of text on a map.
struct MapText {
  enum Anchor: String {
    case start, middle, end
  }

  var text: String
  /// Of the baseline, at the anchor.
  var place: Point
  /// Height of the letters' square, in units of the drawing.
  var size: Double
  var isBold = false
  var isItalic = false
  var anchor = Anchor.middle
  var colour = MapColour.ink
  /// Keeps the text readable on whatever lies beneath.
  var hasHalo = false
  var className: String

  /// The room the text takes, from the average width of letters; for keeping labels apart.
  var bounds: Rectangle {
    let width = Double(text.count) * size * (isBold ? 0.6 : 0.56)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Rectangle(x: left, y: place.y - size * 0.95, width: width, height: size * 1.15)
  }
}
