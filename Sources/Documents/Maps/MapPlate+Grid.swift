import Printing
import Wording

extension MapPlate {
  static let gridLine = MapColour(hex: 0x4A90C2)

  /// Lines at round eastings and northings with their numbers in metres.
  func grid(
    _ step: Double, in frame: Rectangle, metresPerUnit: Double, centre: Point, letterSize: Double
  ) -> [MapElement] {
    var elements: [MapElement] = []
    let size = letterSize * 0.8
    let (halfWidth, halfHeight) = (frame.width / 2 * metresPerUnit, frame.height / 2 * metresPerUnit)
    func rounded(_ from: Double, _ to: Double) -> StrideThrough<Double> {
      stride(from: (from / step).rounded(.up) * step, through: to, by: step)
    }
    for easting in rounded(centre.x - halfWidth, centre.x + halfWidth) {
      let x = frame.centre.x + (easting - centre.x) / metresPerUnit
      elements.append(gridLine([Point(x: x, y: frame.y), Point(x: x, y: frame.maxY)], letterSize))
      elements.append(
        .text(
          MapText(
            text: language.number(easting, .exactly(0)), place: Point(x: x, y: frame.y - size * 0.3),
            size: size,
            className: "map-grid-text")))
    }
    for northing in rounded(-centre.y - halfHeight, -centre.y + halfHeight) {
      let y = frame.centre.y + (-northing - centre.y) / metresPerUnit
      elements.append(gridLine([Point(x: frame.x, y: y), Point(x: frame.maxX, y: y)], letterSize))
      elements.append(
        .text(
          MapText(
            text: language.number(northing, .exactly(0)),
            place: Point(x: frame.x + size * 0.4, y: y - size * 0.25), size: size, anchor: .start,
            hasHalo: true,
            className: "map-grid-text")))
    }
    return elements
  }

  private func gridLine(_ points: [Point], _ letterSize: Double) -> MapElement {
    .line(points, Self.gridLine, width: letterSize / 27, dash: [], className: "map-grid")
  }

  /// Numbers of the parcels that have room for them.
  func numbers(
    _ labels: [(String, MapOutlines)], in frame: Rectangle, avoiding room: Rectangle, size: Double
  ) -> [MapElement] {
    var placement = LabelPlacement(in: frame, avoiding: [room])
    var elements: [MapElement] = []
    for (words, outlines) in labels {
      guard let middle = outlines.labelPoint, let bounds = outlines.bounds else { continue }
      let text = MapText(
        text: words, place: Point(x: middle.x, y: middle.y + size * 0.35), size: size,
        className: "map-parcel-code")
      guard text.bounds.width <= bounds.width, size <= bounds.height else { continue }
      if let found = placement.firstFree(of: [[text]]) { elements += found.map { .text($0) } }
    }
    return elements
  }
}
