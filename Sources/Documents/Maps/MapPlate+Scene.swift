import Printing
import Wording

extension MapPlate {
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
    scene.elements += legend(
      below: frame, scale: scale, gridStep: step, metresPerUnit: metresPerUnit, letterSize: letterSize)
    return scene
  }

  func colour(_ index: Int) -> MapColour { MapColour(hex: Self.colours[index % Self.colours.count]) }
}
