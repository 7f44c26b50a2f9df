import Printing
import Wording

extension CompletionMap {
  /// Name and percentage inside each village; the number and percentage, or the number alone, where it is narrow.
  func labels(
    of villages: [DrawnVillage], in frame: Rectangle, avoiding furniture: [Rectangle], size: Double
  ) -> [MapElement] {
    var placement = LabelPlacement(in: frame, avoiding: furniture)
    let largestFirst = villages.sorted { extent($0) > extent($1) }
    return largestFirst.flatMap { village in
      placement.firstFree(of: candidates(for: village, size: size)) ?? []
    }.map { .text($0) }
  }

  private func extent(_ village: DrawnVillage) -> Double {
    village.outlines.bounds.map { $0.width * $0.height } ?? 0
  }

  private func candidates(for village: DrawnVillage, size: Double) -> [[MapText]] {
    guard let middle = village.outlines.labelPoint, let bounds = village.outlines.bounds else { return [] }
    let percent = village.share.map { language.percent($0) }
    let number = String(village.number)
    let wordings = [
      [village.name, percent].compactMap(\.self), [number, percent].compactMap(\.self), [number],
    ]
    let steps = [0.0, size, -size, 2 * size, -2 * size]
    return wordings.flatMap { lines in
      steps.map { self.label(lines, around: Point(x: middle.x, y: middle.y + $0), size: size) }
        // A name that is much wider than its village would seem to belong to the neighbour.
        .filter { lines.count == 1 || $0.allSatisfy { $0.bounds.width <= bounds.width * 1.15 } }
    }
  }

  private func label(_ lines: [String], around middle: Point, size: Double) -> [MapText] {
    let lineHeight = size * 1.2
    let first = middle.y - lineHeight * Double(lines.count) / 2 + size * 0.95
    return lines.enumerated().map { index, text in
      MapText(
        text: text, place: Point(x: middle.x, y: first + lineHeight * Double(index)), size: size,
        isBold: index > 0 || lines.count == 1, hasHalo: true,
        className: index == 0 ? "map-village-name" : "map-village-share")
    }
  }
}
