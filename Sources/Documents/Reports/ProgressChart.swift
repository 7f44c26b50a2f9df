import Geospatial
import GrowingAreas
import Printing
import Wording

/// Mapped land week by week as a line, with what is planned as a dashed one.
struct ProgressChart: DocumentFigure {
  var progress: WeeklyProgress
  var planned: SquareMetres
  var language: Language

  var title: String { CompletionPhrases.chartTitle[language] }

  func heightOnPaper(forWidth width: Millimetres, atMost limit: Millimetres) -> Millimetres {
    min(limit, 62)
  }

  func scene(width: Double, height: Double, letterSize: Double) -> MapScene {
    var scene = MapScene(width: width, height: height, title: title)
    let areas = progress.totals.map(\.hectares)
    let top = ScaleOfChart(reaching: max(areas.max() ?? 0, planned.hectares))
    let frame = Rectangle(
      x: letterSize * 5, y: letterSize * 2.4, width: width - letterSize * 6.5,
      height: height - letterSize * 4.6)
    func y(_ hectares: Double) -> Double { frame.maxY - hectares / top.limit * frame.height }
    func x(_ index: Int) -> Double {
      frame.x + (areas.count > 1 ? Double(index) / Double(areas.count - 1) : 0.5) * frame.width
    }
    func text(
      _ words: String, _ place: Point, _ anchor: MapText.Anchor, isBold: Bool = false
    ) -> MapElement {
      .text(
        MapText(
          text: words, place: place, size: letterSize * 0.95, isBold: isBold, anchor: anchor,
          className: "chart-text"))
    }
    scene.elements.append(text(title, Point(x: 0, y: letterSize), .start, isBold: true))
    for mark in top.marks {
      scene.elements.append(
        .line(
          [Point(x: frame.x, y: y(mark)), Point(x: frame.maxX, y: y(mark))], MapColour(hex: 0xD8D8D8),
          width: letterSize / 20, dash: [], className: "chart-grid"))
      scene.elements.append(
        text(
          language.number(mark, .upTo(2)),
          Point(x: frame.x - letterSize * 0.6, y: y(mark) + letterSize * 0.35),
          .end))
    }
    if planned.value > 0 {
      let level = y(planned.hectares)
      scene.elements.append(
        .line(
          [Point(x: frame.x, y: level), Point(x: frame.maxX, y: level)], MapLegend.parcelFill,
          width: letterSize / 8, dash: [letterSize * 0.6, letterSize * 0.4], className: "chart-target"))
      let words = CompletionPhrases.chartTarget.text(
        language, ["planned": language.hectares(squareMetres: planned.value)])
      scene.elements.append(text(words, Point(x: frame.maxX, y: level - letterSize * 0.4), .end))
    }
    let points = areas.enumerated().map { Point(x: x($0.offset), y: y($0.element)) }
    scene.elements.append(
      .line(points, MapColour(hex: 0x08519C), width: letterSize / 5, dash: [], className: "chart-line"))
    // At most eight days have room below.
    let every = max(1, (areas.count + 7) / 8)
    for index in areas.indices where (areas.count - 1 - index).isMultiple(of: every) {
      let day = progress.days[index]
      let words = "\(day.day)/\(day.month)"
      scene.elements.append(
        text(words, Point(x: x(index), y: frame.maxY + letterSize * 1.4), .middle))
    }
    return scene
  }
}

/// Round marks up an axis.
private struct ScaleOfChart {
  let limit: Double
  let marks: [Double]

  init(reaching highest: Double) {
    let highest = max(highest, 0.1)
    var step = 1e-3
    let wanted = highest / 5
    while step * 10 <= wanted { step *= 10 }
    step = [1.0, 2, 5, 10].map { $0 * step }.first { $0 >= wanted } ?? step * 10
    let count = Int((highest / step).rounded(.up))
    marks = (0...count).map { Double($0) * step }
    limit = Double(count) * step
  }
}
