import GrowingAreas
import Printing
import Wording

/// The text of a label as lines from top to bottom, at a size chosen so that all of it fits where possible.
struct LabelTextStack {
  struct Item {
    var part: LabelPart
    var block: TextBlock
    var gapBefore: Millimetres
    /// A thin rule stands in the middle of the gap.
    var hasRuleBefore = false
  }

  struct Placed {
    let item: Item
    let y: Millimetres
    let extent: TextExtent
  }

  /// Smallest print: its lower-case letters are 0.98 mm high, above the 0.9 mm that EU Regulation 1169/2011,
  /// Article 13(3), asks for on small packages.
  static let minimumSize: Points = 5.2

  let placed: [Placed]
  let shortened: [LabelPart]
  let leftOut: [LabelPart]

  /// - Parameter measure: gives the room a block takes.
  init(
    _ content: LabelContent, _ design: LabelLayout.Design, width: Millimetres, height: Millimetres,
    measure: (TextBlock) -> TextExtent
  ) {
    var leftOut: [LabelPart] = []
    func items(_ scale: Double, isDense: Bool) -> [Item] {
      LabelTextItems(content, design, width: width, scale: scale, isDense: isDense).items
        .filter { !leftOut.contains($0.part) }
    }
    // First smaller print, airy down to 80 %, then with facts side by side.
    let steps = [(1, false), (0.95, false), (0.9, false), (0.85, false), (0.8, false)]
    let denseSteps = [(0.9, true), (0.85, true), (0.8, true), (0.75, true), (0.7, true), (0.65, true)]
    for (scale, isDense) in steps + denseSteps {
      let attempt = Self.place(items(scale, isDense: isDense), measure)
      if attempt.height <= height, attempt.shortened.isEmpty {
        self.init(attempt, height: height, leftOut: [])
        return
      }
    }
    // Then fewer lines, and at last fewer parts; what the buyer must know goes last.
    var limits: [LabelPart: Int] = [:]
    func attempt() -> Attempt {
      Self.place(
        items(0.6, isDense: true).map { item in
          var item = item
          if let limit = limits[item.part] { item.block.maximumLines = limit }
          return item
        }, measure)
    }
    let sacrifices: [(LabelPart, Int)] = [
      (.productNameEn, 1), (.cooperativeAddress, 1), (.productName, 2), (.cooperativeName, 1),
      (.productNameEn, 0), (.cooperativeAddress, 0), (.growingArea, 0), (.productName, 1), (.origin, 0),
      (.cooperativeName, 0), (.bestBefore, 0), (.netContent, 0), (.harvestDate, 0),
    ]
    var best = attempt()
    for (part, lines) in sacrifices where best.height > height {
      guard best.placed.contains(where: { $0.item.part == part }) else { continue }
      if lines == 0 { leftOut.append(part) } else { limits[part] = lines }
      best = attempt()
    }
    self.init(best, height: height, leftOut: leftOut)
  }

  private struct Attempt {
    var placed: [Placed]
    var height: Millimetres
    var shortened: [LabelPart] { placed.filter(\.extent.isTruncated).map(\.item.part) }
  }

  private init(_ attempt: Attempt, height: Millimetres, leftOut: [LabelPart]) {
    // Spare room goes to the rules, so that the first lines stand at the top and the last at the bottom.
    let rules = attempt.placed.filter(\.item.hasRuleBefore).count
    let share = rules == 0 ? 0 : max(0, height - attempt.height) / Double(rules)
    var shift = 0.0
    placed = attempt.placed.map { placed in
      var item = placed.item
      if item.hasRuleBefore {
        shift += share
        item.gapBefore += share
      }
      return Placed(item: item, y: placed.y + shift, extent: placed.extent)
    }
    shortened = attempt.shortened
    self.leftOut = leftOut
  }

  /// One below the other; above the first and below the last line only ink counts, not the font's own space.
  private static func place(_ items: [Item], _ measure: (TextBlock) -> TextExtent) -> Attempt {
    var placed: [Placed] = []
    var y = 0.0
    for item in items {
      let extent = measure(item.block)
      y += placed.isEmpty ? -extent.inkBounds.y : item.gapBefore
      placed.append(Placed(item: item, y: y, extent: extent))
      y += advance(item.block, extent)
    }
    let bottom = placed.last.map { $0.y + $0.extent.inkBounds.maxY } ?? 0
    return Attempt(placed: placed, height: bottom)
  }

  /// The spacing inside a block also holds to the block below; the extent counts its last line in full.
  private static func advance(_ block: TextBlock, _ extent: TextExtent) -> Millimetres {
    let lines = Double(extent.lineCount)
    let lineHeight = extent.height / ((lines - 1) * block.lineSpacing + 1)
    return lines * lineHeight * block.lineSpacing
  }
}
