public import Geospatial
public import GrowingAreas
import Printing
public import Wording

/// The commune with its villages shaded by how much of their planned area is mapped, and the parcels on top.
///
/// The percentage stands in each village, written as in the table of the report; where there is no room for the name,
/// the village's number in that table stands for it. Legend, scale bar and north arrow are part of the map.
public struct CompletionMap: DocumentFigure {
  public var figures: CompletionFigures
  public var commune: Commune
  /// Those of the figures that have an outline are drawn.
  public var villages: [Village]
  public var parcels: [MultiPolygon]
  public var language: Language

  public init(
    figures: CompletionFigures, commune: Commune, villages: [Village], parcels: [MultiPolygon],
    language: Language
  ) {
    self.figures = figures
    self.commune = commune
    self.villages = villages
    self.parcels = parcels
    self.language = language
  }

  /// An `svg` element for a page, or a file of its own; 720 CSS pixels wide.
  public func svg() -> String {
    let width = 720.0
    let height = height(forWidth: width, letterSize: FigureLetters.onScreen, atMost: width * 1.15)
    return scene(width: width, height: height.rounded(), letterSize: FigureLetters.onScreen)
      .svg(className: "map completion-map")
  }

  /// The height that leaves nothing empty above and below the commune, and leaves room for the page's headings.
  func heightOnPaper(forWidth width: Millimetres, atMost limit: Millimetres) -> Millimetres {
    height(forWidth: width, letterSize: FigureLetters.onPaper, atMost: min(limit, 215))
  }

  private func height(forWidth width: Double, letterSize: Double, atMost limit: Double) -> Double {
    guard let box = boundingBox else { return min(limit, letterSize * 4) }
    let legend = MapLegend(width: width, size: letterSize, language: language, note: legendNote)
    let ground = width * MapProjection.proportion(of: box)
    return min(limit, max(ground, letterSize * 12) + legend.height + letterSize * 2)
  }

  private var boundingBox: BoundingBox? {
    let shapes = [commune.boundary].compactMap(\.self) + villages.compactMap(\.outline) + parcels
    let boxes = shapes.compactMap(\.boundingBox)
    return boxes.first.map { boxes.dropFirst().reduce($0) { $0.union($1) } }
  }

  /// `Bản đồ kết quả số hoá vùng trồng xã Bắc Hà, quý III năm 2026`.
  public var heading: String {
    let quarter = language.quarter(year: figures.quarter.year, number: figures.quarter.number)
    return MapPhrases.completionHeading.text(
      language, ["commune": CommuneName(commune.name).inFull(language), "quarter": quarter])
  }

  /// The heading and what was reached, for those who cannot see the map.
  var title: String {
    guard let share = figures.total.areaShare else { return heading }
    return heading + ". " + MapPhrases.completionReached.text(language, ["percent": language.percent(share)])
  }

  /// - Parameter letterSize: of names, in units of the drawing; sets the measure of everything that is not ground.
  func scene(width: Double, height: Double, letterSize: Double) -> MapScene {
    var scene = MapScene(width: width, height: height, title: title)
    // Alone in a file the map may be shown on a dark page.
    let sheet = Rectangle(x: 0, y: 0, width: width, height: height)
    scene.elements.append(
      .area([drawnRectangle(sheet)], fill: .white, outline: nil, width: 0, className: "map-sheet"))
    guard let boundingBox else {
      scene.elements.append(emptyNote(at: Point(x: width / 2, y: height / 2), size: letterSize))
      return scene
    }
    let legend = MapLegend(width: width, size: letterSize, language: language, note: legendNote)
    let frame = Rectangle(x: 0, y: 0, width: width, height: height - legend.height - letterSize)
      .inset(by: letterSize / 2)
    let projection = MapProjection(showing: boundingBox, in: frame)
    let line = letterSize / 12
    let drawn = drawnVillages(on: projection, tolerance: line / 2)

    let communeOutlines = MapOutlines(
      [commune.boundary].compactMap(\.self), on: projection, tolerance: line / 2)
    scene.elements.append(
      .area(
        communeOutlines.polygons, fill: MapColour(hex: 0xF7F5F0), outline: nil, width: 0,
        className: "map-commune"))
    for village in drawn {
      scene.elements.append(
        .area(
          village.outlines.polygons, fill: village.shade.colour, outline: MapLegend.villageLine,
          width: line * 0.8,
          className: "map-village"))
    }
    scene.elements += parcelElements(on: projection, line: line)
    scene.elements.append(
      .area(
        communeOutlines.polygons, fill: nil, outline: MapLegend.communeLine, width: line * 1.8,
        className: "map-commune-boundary"))

    let arrow = NorthArrow(
      size: letterSize * 1.1, in: frame, beside: [communeOutlines] + drawn.map(\.outlines))
    scene.elements += labels(of: drawn, in: frame, avoiding: [arrow.room], size: letterSize)
    scene.elements += arrow.elements(language)
    let bar = ScaleBar(fitting: width * 0.25, metresPerUnit: projection.metresPerUnit)
    let legendTop = height - legend.height
    scene.elements += bar.elements(
      at: Point(x: letterSize / 2, y: legendTop - letterSize * 0.6), metresPerUnit: projection.metresPerUnit,
      size: letterSize, language: language)
    scene.elements += legend.elements(top: legendTop)
    return scene
  }

  // MARK: - Villages and parcels

  struct DrawnVillage {
    /// Its number in the table of the report, from 1.
    var number: Int
    var name: String
    var share: Double?
    var shade: CompletionShade { CompletionShade(share: share) }
    var outlines: MapOutlines
  }

  private func drawnVillages(on projection: MapProjection, tolerance: Double) -> [DrawnVillage] {
    let outlines = Dictionary(villages.map { ($0.code, $0.outline) }, uniquingKeysWith: { first, _ in first })
    return figures.villages.enumerated().compactMap { index, village in
      guard let outline = outlines[village.code] ?? nil, !outline.isEmpty else { return nil }
      return DrawnVillage(
        number: index + 1, name: village.name, share: village.figures.areaShare,
        outlines: MapOutlines([outline], on: projection, tolerance: tolerance))
    }
  }

  private func parcelElements(on projection: MapProjection, line: Double) -> [MapElement] {
    let outlines = MapOutlines(parcels, on: projection, tolerance: line / 4, dotSide: line * 2.2)
    return [
      .area(
        outlines.polygons, fill: MapLegend.parcelFill, outline: .white, width: line * 0.4,
        className: "map-parcel"),
      .dots(outlines.dots, side: outlines.dotSide, MapLegend.parcelFill, className: "map-parcel"),
    ]
  }

  private var legendNote: String {
    var notes: [String] = []
    let drawn = Set(villages.filter { $0.outline?.isEmpty == false }.map(\.code))
    let missing = figures.villages.filter { !drawn.contains($0.code) }.count
    if missing > 0 {
      notes.append(MapPhrases.villagesWithoutOutline.text(language, ["count": language.count(missing)]))
    }
    if !commune.boundaryIsOfficial { notes.append(MapPhrases.boundaryIsIllustrative[language] + ".") }
    return notes.joined(separator: " ")
  }

  private func emptyNote(at place: Point, size: Double) -> MapElement {
    .text(
      MapText(
        text: MapPhrases.nothingToDraw[language], place: place, size: size, isItalic: true,
        className: "map-note"))
  }
}
