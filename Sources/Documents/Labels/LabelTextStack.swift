import GrowingAreas
import Printing

/// The text of a label as lines from top to bottom, at a size chosen so that all of it fits where possible.
struct LabelTextStack {
  struct Item {
    var part: LabelPart
    var block: TextBlock
    var gapBefore: Millimetres
    /// A thin rule stands in the middle of the gap.
    var hasRuleBefore = false
    /// A code in the text that must stand on one line.
    var word: TextBlock?
  }

  struct Placed {
    let item: Item
    let y: Millimetres
    let extent: TextExtent
  }

  /// Smallest print: its lower-case letters are 0.9 mm high (Decree 43/2017/NĐ-CP, Article 4, and EU Regulation 1169/2011,
  /// Article 13(3), for small packages).
  static let minimumSize: Points = 4.8

  let placed: [Placed]
  let fit: LabelTextFit
  let shortened: [LabelPart]
  let leftOut: [LabelPart]
  /// What the lines take from top to bottom; more than there is when `fit` is `tooMuch`.
  let height: Millimetres

  /// - Parameters:
  ///   - serial: what stands last, at its widest; nil when it has room below the code.
  ///   - measure: gives the room a block takes.
  init(
    _ content: LabelContent, _ design: LabelLayout.Design, serial: String?, width: Millimetres,
    height room: Millimetres, measure: (TextBlock) -> TextExtent
  ) {
    func items(_ scale: Double, isDense: Bool) -> [Item] {
      LabelTextItems(content, design, serial: serial, width: width, scale: scale, isDense: isDense).items
    }
    // First smaller print, airy down to 80 %, then with facts side by side.
    let steps = [(1, false), (0.95, false), (0.9, false), (0.85, false), (0.8, false)]
    let denseSteps = [(0.9, true), (0.85, true), (0.8, true), (0.75, true), (0.7, true), (0.65, true)]
    for (scale, isDense) in steps + denseSteps {
      let attempt = Self.place(items(scale, isDense: isDense), upTo: room, measure)
      guard attempt.height <= room, attempt.shortened.isEmpty, !attempt.breaksWord else { continue }
      self.init(attempt, fit: isDense ? .dense : .airy, room: room)
      return
    }
    // Then fewer lines, and at last fewer parts of those that may give way.
    var smallest = items(0.6, isDense: true)
    var leftOut: [LabelPart] = []
    // The code of a growing area is of no use in pieces.
    if let area = smallest.firstIndex(where: { $0.part == .growingArea }),
      Self.place([smallest[area]], upTo: .infinity, measure).breaksWord
    {
      smallest.remove(at: area)
      leftOut.append(.growingArea)
    }
    var best = Self.place(smallest, upTo: .infinity, measure)
    let sacrifices: [(LabelPart, lines: Int)] = [
      (.productNameEn, 1), (.marks, 1), (.productNameEn, 0), (.growingArea, 0),
      (.marks, 0),
    ]
    for (part, lines) in sacrifices where best.height > room {
      guard let index = smallest.firstIndex(where: { $0.part == part }) else { continue }
      if lines == 0 {
        smallest.remove(at: index)
        leftOut.append(part)
      } else {
        smallest[index].block.maximumLines = lines
      }
      best = Self.place(smallest, upTo: .infinity, measure)
    }
    let isWhole = best.height <= room && !best.shortened.contains { !$0.mayGiveWay }
    self.init(best, fit: isWhole ? .shortened : .tooMuch, room: room, leftOut: leftOut)
  }

  private struct Attempt {
    var placed: [Placed]
    var height: Millimetres
    var breaksWord = false
    var shortened: [LabelPart] { placed.filter(\.extent.isTruncated).map(\.item.part) }
  }

  private init(_ attempt: Attempt, fit: LabelTextFit, room: Millimetres, leftOut: [LabelPart] = []) {
    // Spare room goes to the rules, so that the first lines stand at the top and the last at the bottom.
    let rules = attempt.placed.filter(\.item.hasRuleBefore).count
    let share = rules == 0 ? 0 : max(0, room - attempt.height) / Double(rules)
    var shift = 0.0
    placed = attempt.placed.map { placed in
      var item = placed.item
      if item.hasRuleBefore {
        shift += share
        item.gapBefore += share
      }
      return Placed(item: item, y: placed.y + shift, extent: placed.extent)
    }
    self.fit = fit
    height = attempt.height
    shortened = attempt.shortened
    self.leftOut = leftOut
  }

  /// One below the other; above the first and below the last line only ink counts, not the font's own space.
  /// - Parameter room: what comes after this height is left away, since the attempt has failed then.
  private static func place(
    _ items: [Item], upTo room: Millimetres, _ measure: (TextBlock) -> TextExtent
  ) -> Attempt {
    var placed: [Placed] = []
    var y = 0.0
    var breaksWord = false
    for item in items {
      guard y <= room else { return Attempt(placed: placed, height: .infinity) }
      let extent = measure(item.block)
      if let word = item.word, let width = item.block.width, measure(word).width > width { breaksWord = true }
      y += placed.isEmpty ? -extent.inkBounds.y : item.gapBefore
      placed.append(Placed(item: item, y: y, extent: extent))
      y += advance(item.block, extent)
    }
    let bottom = placed.last.map { $0.y + $0.extent.inkBounds.maxY } ?? 0
    return Attempt(placed: placed, height: bottom, breaksWord: breaksWord)
  }

  /// The spacing inside a block also holds to the block below; the extent counts its last line in full.
  private static func advance(_ block: TextBlock, _ extent: TextExtent) -> Millimetres {
    let lines = Double(extent.lineCount)
    let lineHeight = extent.height / ((lines - 1) * block.lineSpacing + 1)
    return lines * lineHeight * block.lineSpacing
  }
}
