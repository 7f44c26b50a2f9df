import GrowingAreas
import Printing
import Wording

/// The parts of a label that stand left of the code, in their order, at one size.
struct LabelTextItems {
  private(set) var items: [LabelTextStack.Item] = []
  private let width: Millimetres
  private let plain: TextStyle
  private let bold: TextStyle
  private let spacing: Double

  /// - Parameters:
  ///   - scale: 1 is the wanted size; no print gets smaller than the minimum.
  ///   - isDense: net content and lot share a line, and lines stand closer.
  init(
    _ content: LabelContent, _ design: LabelLayout.Design, width: Millimetres, scale: Double, isDense: Bool
  ) {
    self.width = width
    spacing = isDense ? 0.86 : 0.9
    let wanted: (name: Points, text: Points) = design == .full ? (13, 7.4) : (8.5, 6)
    let size = max(LabelTextStack.minimumSize, wanted.text * scale)
    let nameSize = max(size * 1.15, wanted.name * scale)
    plain = TextStyle(.label, size: size)
    bold = TextStyle(.label, size: size, weight: .bold)
    let name = TextRun(content.productName, TextStyle(.label, size: nameSize, weight: .bold))
    add(.productName, [name], lines: 3)
    switch design {
    case .full: addFull(content, isDense: isDense)
    case .compact: addCompact(content, isDense: isDense)
    }
  }

  private mutating func addFull(_ content: LabelContent, isDense: Bool) {
    let language = content.language
    let italic = TextStyle(.label, size: plain.size, isItalic: true)
    add(.productNameEn, [TextRun(content.productNameEn, italic)], lines: 2, gap: 0.3)
    addNetContentAndLot(
      fact(LabelPhrases.netContent[language], content.netContent),
      fact(LabelPhrases.lot[language], content.lotCode), isDense: isDense, gap: 1, rule: true)
    add(.harvestDate, fact(LabelPhrases.harvested[language], language.text(content.harvestDate)), lines: 1)
    if let day = content.bestBefore {
      add(.bestBefore, fact(LabelPhrases.bestBefore[language], language.text(day)), lines: 1)
    }
    add(.origin, fact(LabelPhrases.origin[language], content.origin), lines: 1)
    if let code = content.growingAreaCode {
      add(.growingArea, fact(LabelPhrases.growingArea[language], code), lines: 1)
    }
    add(.cooperativeName, [TextRun(content.cooperativeName, bold)], lines: 2, gap: 1, rule: true)
    add(.cooperativeAddress, [TextRun(content.cooperativeAddress, plain)], lines: 2)
  }

  private mutating func addCompact(_ content: LabelContent, isDense: Bool) {
    let language = content.language
    addNetContentAndLot(
      [TextRun(content.netContent, bold)], fact(LabelPhrases.shortLot[language], content.lotCode),
      isDense: isDense, gap: 0.3, rule: false)
    add(
      .harvestDate, fact(LabelPhrases.shortHarvested[language], language.text(content.harvestDate)), lines: 1)
    if let day = content.bestBefore {
      add(.bestBefore, fact(LabelPhrases.shortBestBefore[language], language.text(day)), lines: 1)
    }
    add(.origin, [TextRun(content.origin, plain)], lines: 1)
    add(.cooperativeName, [TextRun(content.cooperativeName, plain)], lines: 2)
  }

  private mutating func addNetContentAndLot(
    _ netContent: [TextRun], _ lot: [TextRun], isDense: Bool, gap: Millimetres, rule: Bool
  ) {
    guard isDense else {
      add(.netContent, netContent, lines: 1, gap: gap, rule: rule)
      add(.lot, lot, lines: 1)
      return
    }
    add(.lot, netContent + [TextRun("   ", plain)] + lot, lines: 1, gap: gap, rule: rule)
  }

  private func fact(_ caption: String, _ value: String) -> [TextRun] {
    value.isEmpty ? [] : [TextRun(caption + ": ", plain), TextRun(value, bold)]
  }

  private mutating func add(
    _ part: LabelPart, _ runs: [TextRun], lines: Int, gap: Millimetres = 0, rule: Bool = false
  ) {
    guard runs.contains(where: { !$0.text.isEmpty }) else { return }
    let block = TextBlock(runs: runs, width: width, maximumLines: lines, lineSpacing: spacing)
    items.append(.init(part: part, block: block, gapBefore: gap, hasRuleBefore: rule))
  }
}

extension Language {
  fileprivate func text(_ day: CalendarDate) -> String {
    date(year: day.year, month: day.month, day: day.day)
  }
}
