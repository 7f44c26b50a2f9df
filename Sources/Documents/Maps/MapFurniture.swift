import Printing
import Wording

/// The round length that a scale bar shows.
struct ScaleBar {
  /// 1, 2 or 5 times a power of ten.
  let metres: Double

  /// The longest round length that takes no more than the room.
  init(fitting room: Double, metresPerUnit: Double) {
    let longest = room * metresPerUnit
    var step = 1.0
    while step * 10 <= longest { step *= 10 }
    while step > longest { step /= 10 }
    metres = [5.0, 2, 1].map { $0 * step }.first { $0 <= longest } ?? step
  }

  /// A bar with its length written above, its left end at the place on the ground line.
  func elements(at place: Point, metresPerUnit: Double, size: Double, language: Language) -> [MapElement] {
    let length = metres / metresPerUnit
    let tick = size * 0.35
    let bar = [
      Point(x: place.x, y: place.y - tick), place, Point(x: place.x + length, y: place.y),
      Point(x: place.x + length, y: place.y - tick),
    ]
    let text = metres < 1_000 ? language.metres(metres) : language.number(metres / 1_000) + " km"
    return [
      .line(bar, .ink, width: size / 9, dash: [], className: "map-scale"),
      .text(
        MapText(
          text: text, place: Point(x: place.x + length / 2, y: place.y - size * 0.45), size: size,
          className: "map-scale-text")),
    ]
  }
}

/// An arrow to the north with its letter, standing in a square of two sizes by three.
func northArrow(topMiddle: Point, size: Double, language: Language) -> [MapElement] {
  let (x, y) = (topMiddle.x, topMiddle.y)
  let top = y + size * 1.1
  func arrowhead(_ side: Double) -> [Point] {
    [
      Point(x: x, y: top), Point(x: x + side * size * 0.55, y: top + size * 1.7),
      Point(x: x, y: top + size * 1.3),
    ]
  }
  return [
    .text(
      MapText(
        text: MapPhrases.north[language], place: Point(x: x, y: y + size * 0.85), size: size, isBold: true,
        className: "map-north-text")),
    .area([[arrowhead(-1)]], fill: .ink, outline: .ink, width: size / 15, className: "map-north"),
    .area([[arrowhead(1)]], fill: .white, outline: .ink, width: size / 15, className: "map-north"),
  ]
}
