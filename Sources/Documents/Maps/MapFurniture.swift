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

/// An arrow to the north with its letter, in a corner of the map where it covers nothing.
struct NorthArrow {
  let room: Rectangle
  private let size: Double

  /// - Parameter outlines: what the arrow must not lie on; where no corner is free it takes the top right one.
  init(size: Double, in frame: Rectangle, beside outlines: [MapOutlines]) {
    self.size = size
    let (width, height) = (size * 1.8, size * 2.9)
    let (right, bottom) = (frame.maxX - width, frame.maxY - height)
    let corners = [(right, frame.y), (frame.x, frame.y), (right, bottom), (frame.x, bottom)].map {
      Rectangle(x: $0.0, y: $0.1, width: width, height: height)
    }
    room = corners.first { corner in !outlines.contains { $0.touches(corner) } } ?? corners[0]
  }

  func elements(_ language: Language) -> [MapElement] {
    let x = room.centre.x
    let top = room.y + size * 1.1
    func half(_ side: Double) -> DrawnPolygon {
      [
        [
          Point(x: x, y: top), Point(x: x + side * size * 0.55, y: top + size * 1.7),
          Point(x: x, y: top + size * 1.3),
        ]
      ]
    }
    return [
      .text(
        MapText(
          text: MapPhrases.north[language], place: Point(x: x, y: room.y + size * 0.85), size: size,
          isBold: true,
          className: "map-north-text")),
      .area([half(-1)], fill: .ink, outline: .ink, width: size / 15, className: "map-north"),
      .area([half(1)], fill: .white, outline: .ink, width: size / 15, className: "map-north"),
    ]
  }
}
