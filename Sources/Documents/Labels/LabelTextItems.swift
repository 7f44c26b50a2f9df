import GrowingAreas
import Printing
import Traceability
import Wording

/// The parts of a label that stand left of the code, in their order, at one size.
struct LabelTextItems {
  private(set) var items: [LabelTextStack.Item] = []
  private let content: LabelContent
  private let width: Millimetres
  private let isFull: Bool
  private let isDense: Bool
  private let plain: TextStyle
  private let bold: TextStyle

  /// - Parameters:
  ///   - serial: stands last; nil when there is room for it below the code.
  ///   - scale: 1 is the wanted size; no print gets smaller than the minimum.
  ///   - isDense: facts that belong together share lines, and lines stand closer.
  init(
    _ content: LabelContent, _ design: LabelLayout.Design, serial: String?, width: Millimetres, scale: Double,
    isDense: Bool
  ) {
    self.content = content
    self.width = width
    self.isDense = isDense
    isFull = design == .full
    let wanted: (name: Points, text: Points) = isFull ? (13, 7.4) : (8.5, 6)
    let size = max(LabelTextStack.minimumSize, wanted.text * scale)
    plain = TextStyle(.label, size: size)
    bold = TextStyle(.label, size: size, weight: .bold)
    let nameSize = max(size * 1.15, wanted.name * scale)
    let name = TextRun(content.productName, TextStyle(.label, size: nameSize, weight: .bold))
    add(.productName, [name])
    let italic = TextStyle(.label, size: size, isItalic: true)
    add(.productNameEn, [TextRun(content.productNameEn, italic)], gap: 0.3)
    addFacts([.netContent, .alcohol, .lot, .date, .bestBefore], gap: isFull ? 1 : 0.3, rule: isFull)
    addFacts([.ingredients, .useAndStorage, .warnings, .licence], gap: 0.3)
    add(.origin, fact(.origin))
    add(.growingArea, fact(.growingArea), word: content.growingAreaCode.split(separator: ", ").first)
    add(.marks, [TextRun(content.text(.marks), bold)])
    addUnit()
    if let serial { add(.serial, [TextRun(serial, plain)], gap: 0.2) }
  }

  private mutating func addUnit() {
    let name = TextRun(content.cooperativeName, bold)
    let address = TextRun(content.cooperativeAddress, plain)
    guard isDense else {
      add(.cooperativeName, [name], gap: isFull ? 1 : 0.3, rule: isFull)
      add(.cooperativeAddress, [address])
      return
    }
    add(.cooperativeName, [name, TextRun(", ", plain), address], gap: isFull ? 0.8 : 0, rule: isFull)
  }

  /// Facts on a line each, or one after the other where it is dense.
  private mutating func addFacts(_ parts: [LabelPart], gap: Millimetres, rule: Bool = false) {
    var gap = gap
    var rule = rule
    var shared: [TextRun] = []
    for part in parts {
      let runs = fact(part)
      guard !runs.isEmpty else { continue }
      if isDense {
        if !shared.isEmpty { shared.append(TextRun("  ", plain)) }
        shared += runs
      } else {
        add(part, runs, gap: gap, rule: rule, word: part == .lot ? content.lotCode[...] : nil)
        (gap, rule) = (0, false)
      }
    }
    guard let first = parts.first else { return }
    add(first, shared, gap: gap, rule: rule, word: parts.contains(.lot) ? content.lotCode[...] : nil)
  }

  /// Caption and value; a short one is kept together on its line, but for names of places, which may be wider than the line: it
  /// would then break within a word.
  private func fact(_ part: LabelPart) -> [TextRun] {
    let isCode = [.growingArea, .lot, .licence].contains(part)
    let value = isCode ? content.text(part).unbroken : content.text(part)
    guard !value.isEmpty else { return [] }
    guard var caption = caption(part) else { return [TextRun(value, bold)] }
    caption += ": "
    // In running text the caption stands out, else the value.
    guard ![.ingredients, .useAndStorage, .warnings].contains(part) else {
      return [TextRun(caption, bold), TextRun(value, plain)]
    }
    guard isDense, part != .growingArea, part != .origin, caption.count + value.count <= 30 else {
      return [TextRun(caption, plain), TextRun(value, bold)]
    }
    let tied = { (text: String) in String(text.map { $0 == " " ? "\u{A0}" : $0 }) }
    return [TextRun(tied(caption), plain), TextRun(tied(value), bold)]
  }

  /// nil for a value that speaks for itself.
  private func caption(_ part: LabelPart) -> String? {
    let phrase: Phrase? =
      switch part {
      case .netContent: isFull ? LabelPhrases.netContent(isVolume: content.millilitres != nil) : nil
      case .alcohol: isFull ? LabelPhrases.alcohol : nil
      case .lot: isFull ? LabelPhrases.lot : LabelPhrases.shortLot
      case .date: LabelPhrases.date(content.beginning.rawValue, isShort: !isFull)
      case .bestBefore: isFull ? LabelPhrases.bestBefore : LabelPhrases.shortBestBefore
      case .ingredients: LabelPhrases.ingredients
      case .useAndStorage: isFull ? LabelPhrases.useAndStorage : LabelPhrases.shortUseAndStorage
      case .warnings: LabelPhrases.warnings
      case .licence: isFull ? LabelPhrases.licence : LabelPhrases.shortLicence
      case .origin: isFull ? LabelPhrases.origin : LabelPhrases.shortOrigin
      case .growingArea: isFull ? LabelPhrases.growingArea : LabelPhrases.shortGrowingArea
      default: nil
      }
    return phrase?[content.language]
  }

  private mutating func add(
    _ part: LabelPart, _ runs: [TextRun], gap: Millimetres = 0, rule: Bool = false, word: Substring? = nil
  ) {
    guard runs.contains(where: { !$0.text.isEmpty }) else { return }
    let block = TextBlock(
      runs: runs, width: width, maximumLines: part.mayGiveWay ? 2 : nil, lineSpacing: isDense ? 0.86 : 0.9)
    items.append(
      .init(
        part: part, block: block, gapBefore: gap, hasRuleBefore: rule,
        word: word.map { TextBlock(String($0), bold) }))
  }
}
