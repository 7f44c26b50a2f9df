public import Geospatial
import Printing
public import Wording

/// A small picture of where a growing area lies in its commune: an `svg` element for a page, below 6 kB.
///
/// The commune and its villages are drawn thin, the growing area green; where it is too small to be seen at the
/// scale of the commune, a circle points at it. North arrow and scale bar are drawn; up to two villages are named.
/// - Parameters:
///   - commune: nil when no boundary was loaded; the villages and areas set the scale then.
///   - villages: those with an outline, in any order.
///   - areas: what is public of the growing area; empty draws the commune alone.
///   - title: read out to those who cannot see the picture; any text, it is escaped.
///   - width: in CSS pixels, as is the height; the picture scales with the page.
///   - boundaryIsOfficial: when false, the picture says that its boundary is illustrative.
/// - Returns: an element without ids, inline styles or references, so that it can stand in any page.
public func growingAreaDrawing(
  commune: MultiPolygon?, villages: [(name: String, outline: MultiPolygon)], areas: [MultiPolygon],
  title: String, width: Int, height: Int, boundaryIsOfficial: Bool = false, language: Language = .vi
) -> String {
  GrowingAreaDrawing(
    commune: commune, villages: villages, areas: areas, title: title, width: Double(width),
    height: Double(height), boundaryIsOfficial: boundaryIsOfficial, language: language
  ).svg()
}

struct GrowingAreaDrawing {
  /// In bytes; a page carries the picture inside itself.
  static let sizeLimit = 6_000

  let commune: MultiPolygon?
  let villages: [(name: String, outline: MultiPolygon)]
  let areas: [MultiPolygon]
  let title: String
  let width: Double
  let height: Double
  let boundaryIsOfficial: Bool
  let language: Language

  private static let letterSize = 11.0

  func svg() -> String {
    // Half a pixel is not seen; a very ragged or scattered map is drawn coarser until it fits.
    var tolerance = 0.4
    while true {
      let text = scene(tolerance: tolerance).svg(className: "map growing-area-map")
      if text.utf8.count < Self.sizeLimit || tolerance > width { return text }
      tolerance *= 1.5
    }
  }

  private func scene(tolerance: Double) -> MapScene {
    var scene = MapScene(width: width, height: height, title: title)
    let outlines = (commune.map { [$0] } ?? []) + villages.map(\.outline) + areas
    let boxes = outlines.compactMap(\.boundingBox)
    guard let first = boxes.first else {
      scene.elements = [note(MapPhrases.nothingToDraw[language], at: Point(x: width / 2, y: height / 2))]
      return scene
    }
    let size = Self.letterSize
    let footHeight = size * 1.9
    let frame = Rectangle(x: 3, y: 3, width: width - 6, height: height - 6 - footHeight)
    let projection = MapProjection(showing: boxes.dropFirst().reduce(first) { $0.union($1) }, in: frame)
    let communeOutlines = MapOutlines(
      commune.map { [$0] } ?? [], on: projection, tolerance: tolerance)
    let villageOutlines = villages.map {
      (name: $0.name, outlines: MapOutlines([$0.outline], on: projection, tolerance: tolerance))
    }
    let grown = MapOutlines(areas, on: projection, tolerance: tolerance / 2, dotSide: max(2.5, tolerance))

    scene.elements.append(
      .area(
        communeOutlines.polygons, fill: MapColour(hex: 0xF3EFE4), outline: MapColour(hex: 0x6B6455),
        width: 1.2,
        className: "map-commune"))
    scene.elements.append(
      .area(
        villageOutlines.flatMap(\.outlines.polygons), fill: nil, outline: MapColour(hex: 0xB9B09C),
        width: 0.7,
        className: "map-village"))
    scene.elements.append(
      .area(
        grown.polygons, fill: MapColour(hex: 0x2E8B3D), outline: MapColour(hex: 0x14521E), width: 0.7,
        className: "map-growing-area"))
    scene.elements.append(
      .dots(grown.dots, side: grown.dotSide, MapColour(hex: 0x2E8B3D), className: "map-growing-area"))
    if let circle = pointer(at: grown) { scene.elements.append(circle) }

    let arrow = NorthArrow(
      size: size, in: frame, beside: [communeOutlines, grown] + villageOutlines.map(\.outlines))
    scene.elements += labels(of: villageOutlines, beside: grown, in: frame, avoiding: [arrow.room])
    scene.elements += arrow.elements(language)
    let bar = ScaleBar(fitting: width * 0.28, metresPerUnit: projection.metresPerUnit)
    scene.elements += bar.elements(
      at: Point(x: 5, y: height - 4), metresPerUnit: projection.metresPerUnit, size: size, language: language)
    if !boundaryIsOfficial, !communeOutlines.polygons.isEmpty || !villages.isEmpty {
      scene.elements.append(
        note(
          MapPhrases.boundaryIsIllustrative[language], at: Point(x: width - 4, y: height - 4), anchor: .end))
    }
    return scene
  }

  /// A circle around an area too small to catch the eye.
  private func pointer(at grown: MapOutlines) -> MapElement? {
    guard let bounds = grown.bounds, max(bounds.width, bounds.height) < 20 else { return nil }
    return .circle(
      centre: bounds.centre, radius: max(bounds.width, bounds.height) / 2 + 8, MapColour(hex: 0xC2410C),
      width: 1.5,
      className: "map-pointer")
  }

  /// Names of the one or two villages in which most of the area's pieces lie.
  private func labels(
    of villages: [(name: String, outlines: MapOutlines)], beside grown: MapOutlines, in frame: Rectangle,
    avoiding furniture: [Rectangle]
  ) -> [MapElement] {
    let pieces = grown.pieces
    let named =
      villages
      .map { village in (village, pieces.filter { village.outlines.contains($0.centre) }.count) }
      .filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }
      .prefix(2)
    var placement = LabelPlacement(in: frame, avoiding: furniture)
    return named.flatMap { village, _ -> [MapText] in
      guard let middle = village.outlines.labelPoint else { return [] }
      return placement.firstFree(of: candidates(village.name, around: middle), ratherNotOn: pieces) ?? []
    }.map { .text($0) }
  }

  /// Near the middle of the village first, then farther away.
  private func candidates(_ name: String, around middle: Point) -> [[MapText]] {
    var candidates: [[MapText]] = []
    for down in [0.0, 14, -14, 28, -28, 42, -42] {
      for right in [0.0, 30, -30] {
        let place = Point(x: middle.x + right, y: middle.y + 4 + down)
        candidates.append([
          MapText(
            text: name, place: place, size: Self.letterSize, hasHalo: true, className: "map-village-name")
        ])
      }
    }
    return candidates
  }

  private func note(_ text: String, at place: Point, anchor: MapText.Anchor = .middle) -> MapElement {
    .text(
      MapText(
        text: text, place: place, size: Self.letterSize - 1, isItalic: true, anchor: anchor,
        colour: MapColour(hex: 0x555555), className: "map-note"))
  }
}
