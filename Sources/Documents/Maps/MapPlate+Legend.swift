import Geospatial
import Printing
import Wording

extension MapPlate {
  /// Scale bar, scale, line of the village, grid and crops, below the map.
  func legend(
    below frame: Rectangle, scale: Double, gridStep: Double, metresPerUnit: Double, letterSize: Double
  ) -> [MapElement] {
    let perMillimetre = letterSize / FigureLetters.onPaper
    let baseline = frame.maxY + letterSize * 2.2
    func text(_ words: String, x: Double, y: Double, isBold: Bool = false) -> MapElement {
      .text(
        MapText(
          text: words, place: Point(x: x, y: y), size: letterSize * 0.95, isBold: isBold, anchor: .start,
          className: "map-legend-text"))
    }
    let bar = ScaleBar(fitting: 50 * perMillimetre, metresPerUnit: metresPerUnit)
    var elements = bar.elements(
      at: Point(x: letterSize / 2, y: baseline), metresPerUnit: metresPerUnit, size: letterSize,
      language: language)
    let scaleWords = CompletionPhrases.scale.text(language, ["scale": language.number(scale, .exactly(0))])
    elements.append(text(scaleWords, x: 62 * perMillimetre, y: baseline, isBold: true))
    if !outline.isEmpty {
      let (x, middle) = (105 * perMillimetre, baseline - letterSize * 0.35)
      let ends = [Point(x: x, y: middle), Point(x: x + letterSize * 1.8, y: middle)]
      elements.append(
        .line(
          ends, MapLegend.villageLine, width: letterSize / 12, dash: [], className: "map-legend-line"))
      elements.append(text(MapPhrases.villageBoundary[language], x: x + letterSize * 2.3, y: baseline))
    }
    let gridWords = CompletionPhrases.grid.text(
      language, ["crs": crs.description, "step": language.number(gridStep, .exactly(0))])
    elements.append(text(gridWords, x: letterSize / 2, y: baseline + letterSize * 1.6))
    for (index, crop) in crops.enumerated() {
      let x = letterSize / 2 + Double(index % 3) * frame.width / 3
      let y = baseline + letterSize * (3.2 + 1.5 * Double(index / 3))
      let box = Rectangle(x: x, y: y - letterSize * 0.85, width: letterSize * 1.8, height: letterSize)
      elements.append(
        .area(
          [drawnRectangle(box)], fill: colour(index), outline: .ink, width: letterSize / 24,
          className: "map-legend-shade"))
      elements.append(text(crop.name, x: x + letterSize * 2.3, y: y))
    }
    return elements
  }
}
