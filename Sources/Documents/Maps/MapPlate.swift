public import Geospatial
public import GrowingAreas
import Printing
public import Wording

/// A map plate of a village or growing area in the plane of VN-2000, at a round scale, with its grid.
///
/// Drawn in the plane itself, so that grid lines are straight and lengths on paper are those of the plane: true to less
/// than one part in five thousand of those on the ground.
public struct MapPlate: DocumentFigure {
  var title: String
  let language: Language
  let crs: CRSCode
  /// Code and name of each crop, in the order of the legend.
  private let crops: [(code: String?, name: String)]
  private let outline: [DrawnPolygon]
  private let parcels: [(label: String, crop: String?, polygons: [DrawnPolygon])]
  /// In metres, the northing downwards.
  private let bounds: Rectangle

  /// - Parameters:
  ///   - outline: drawn around the parcels; nil where nobody has drawn it.
  ///   - crops: for their names.
  /// - Throws: when a corner lies outside the area of use of the projection.
  public init?(
    title: String, outline: MultiPolygon?, parcels: [PlateParcel], crops: [Crop],
    in transformer: CoordinateTransformer, language: Language
  ) throws(ProjectionFailure) {
    self.title = title
    self.language = language
    crs = transformer.to
    self.outline =
      try outline.map { (shape) throws(ProjectionFailure) in try placed(shape, transformer) } ?? []
    var drawn: [(label: String, crop: String?, polygons: [DrawnPolygon])] = []
    for parcel in parcels {
      let digits = parcel.code.drop { !$0.isNumber }.drop { $0 == "0" }
      drawn.append((String(digits), parcel.crop, try placed(parcel.shape, transformer)))
    }
    self.parcels = drawn
    let found = Set(parcels.map(\.crop))
    var names: [(code: String?, name: String)] = []
    for crop in crops where found.contains(crop.code) {
      names.append((crop.code, language == .vi ? crop.nameVi : crop.nameEn))
    }
    if found.contains(nil) { names.append((nil, CompletionPhrases.noCrop[language])) }
    self.crops = names
    let corners = (self.outline + drawn.flatMap(\.polygons)).joined().joined()
    guard let bounds = MapOutlines.bounds(of: corners) else { return nil }
    self.bounds = bounds
  }

  func heightOnPaper(forWidth width: Millimetres, atMost limit: Millimetres) -> Millimetres {
    min(limit, 225)
  }

  /// Denominators of scale that are usual on such maps.
  private static let scales = [
    200.0, 500, 1_000, 1_500, 2_000, 2_500, 4_000, 5_000, 7_500, 10_000, 15_000, 20_000, 25_000, 50_000,
    100_000,
    200_000,
  ]
  private static let gridSteps = [10.0, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
  /// Told apart by every kind of colour vision, the first ones best.
  /// - Source: scheme "Set2" of eight classes, ColorBrewer 2 (Brewer, Harrower, Pennsylvania State University).
  private static let colours: [UInt32] = [
    0x66C2A5, 0xFC8D62, 0x8DA0CB, 0xE78AC3, 0xA6D854, 0xFFD92F, 0xE5C494, 0xB3B3B3,
  ]
  static let gridLine = MapColour(hex: 0x4A90C2)

  func scene(width: Double, height: Double, letterSize: Double) -> MapScene {
    let perMillimetre = letterSize / FigureLetters.onPaper
    let margin = letterSize * 1.5
    let legendRows = Double((crops.count + 2) / 3)
    let foot = letterSize * (5.4 + 1.5 * legendRows)
    let frame = Rectangle(x: 0, y: margin, width: width, height: height - margin - foot)
    let inner = frame.inset(by: letterSize)
    let needed = max(bounds.width / inner.width, bounds.height / inner.height) * perMillimetre * 1000
    let scale = Self.scales.first { $0 >= needed } ?? needed
    let metresPerUnit = scale / 1000 / perMillimetre
    let centre = bounds.centre
    func place(_ point: Point) -> Point {
      Point(
        x: frame.centre.x + (point.x - centre.x) / metresPerUnit,
        y: frame.centre.y + (point.y - centre.y) / metresPerUnit)
    }
    let line = letterSize / 12
    var scene = MapScene(width: width, height: height, title: title)
    scene.elements.append(
      .area(
        [drawnRectangle(Rectangle(x: 0, y: 0, width: width, height: height))], fill: .white, outline: nil,
        width: 0, className: "map-sheet"))
    let village = MapOutlines(placed: outline.map { $0.map { $0.map(place) } }, tolerance: line / 2)
    scene.elements.append(
      .area(
        village.polygons, fill: MapColour(hex: 0xF7F5F0), outline: MapLegend.villageLine, width: line,
        className: "map-village"))
    var labels: [(String, MapOutlines)] = []
    for (index, crop) in crops.enumerated() {
      let shown = parcels.filter { $0.crop == crop.code }
      for parcel in shown {
        let drawn = MapOutlines(placed: parcel.polygons.map { $0.map { $0.map(place) } }, tolerance: line / 4)
        scene.elements.append(
          .area(
            drawn.polygons, fill: colour(index), outline: .ink, width: line * 0.5, className: "map-parcel"))
        labels.append((parcel.label, drawn))
      }
    }
    let step = Self.gridSteps.first { $0 / metresPerUnit >= 28 * perMillimetre } ?? 10_000
    scene.elements += grid(
      step, in: frame, metresPerUnit: metresPerUnit, centre: centre, letterSize: letterSize)
    scene.elements.append(
      .area([drawnRectangle(frame)], fill: nil, outline: .ink, width: line, className: "map-frame"))
    let arrow = NorthArrow(size: letterSize * 1.2, in: inner, beside: [village] + labels.map(\.1))
    scene.elements += arrow.elements(language)
    scene.elements += numbers(labels, in: frame, avoiding: arrow.room, size: letterSize * 0.72)
    let baseline = frame.maxY + letterSize * 2.2
    let bar = ScaleBar(fitting: 50 * perMillimetre, metresPerUnit: metresPerUnit)
    scene.elements += bar.elements(
      at: Point(x: letterSize / 2, y: baseline), metresPerUnit: metresPerUnit, size: letterSize,
      language: language)
    func text(_ words: String, x: Double, y: Double, isBold: Bool = false) -> MapElement {
      .text(
        MapText(
          text: words, place: Point(x: x, y: y), size: letterSize * 0.95, isBold: isBold, anchor: .start,
          className: "map-legend-text"))
    }
    scene.elements.append(
      text(
        CompletionPhrases.scale.text(language, ["scale": language.number(scale, .exactly(0))]),
        x: 62 * perMillimetre, y: baseline, isBold: true))
    scene.elements.append(
      text(
        CompletionPhrases.grid.text(
          language, ["crs": crs.description, "step": language.number(step, .exactly(0))]),
        x: letterSize / 2, y: baseline + letterSize * 1.6))
    for (index, crop) in crops.enumerated() {
      let x = letterSize / 2 + Double(index % 3) * width / 3
      let y = baseline + letterSize * (3.2 + 1.5 * Double(index / 3))
      scene.elements.append(
        .area(
          [
            drawnRectangle(
              Rectangle(x: x, y: y - letterSize * 0.85, width: letterSize * 1.8, height: letterSize))
          ], fill: colour(index), outline: .ink, width: line * 0.5, className: "map-legend-shade"))
      scene.elements.append(text(crop.name, x: x + letterSize * 2.3, y: y))
    }
    return scene
  }

  private func colour(_ index: Int) -> MapColour { MapColour(hex: Self.colours[index % Self.colours.count]) }

  /// Lines at round eastings and northings with their numbers in metres.
  private func grid(
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
  private func numbers(
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

/// The shape in the plane: easting to the right, northing upwards.
private func placed(
  _ shape: MultiPolygon, _ transformer: CoordinateTransformer
) throws(ProjectionFailure) -> [DrawnPolygon] {
  var polygons: [DrawnPolygon] = []
  for polygon in shape.polygons {
    var rings: DrawnPolygon = []
    for ring in [polygon.shell] + polygon.holes {
      rings.append(try transformer.project(Array(ring.points)).map { Point(x: $0.easting, y: -$0.northing) })
    }
    polygons.append(rings)
  }
  return polygons
}
