public import GrowingAreas
import Printing
public import Traceability
public import Wording

/// A trace as a drawn graph: lots as boxes, time from left to right, where goods came from or went at the edge.
public struct TraceDrawing: Sendable {
  /// More boxes than this help nobody; what is left out is counted below.
  static let mostBoxes = 150

  let trace: LotTrace
  let productNames: [GTIN: String]
  let language: Language
  private let layout: TraceLayout

  public init(_ trace: LotTrace, productNames: [GTIN: String], language: Language) {
    self.trace = trace
    self.productNames = productNames
    self.language = language
    layout = TraceLayout(trace, most: Self.mostBoxes)
  }

  /// - Throws: `Refusal` missingSoftware without the fonts.
  public func svg() throws(Refusal) -> [UInt8] {
    let foot = layout.left > 0 ? 8.0 : 0
    return try svgDocument(
      width: layout.width, height: layout.height + Self.head + foot, trace.root.description
    ) { canvas throws(Refusal) in
      canvas.fill(Rectangle(x: 0, y: 0, width: canvas.width, height: canvas.height), .white)
      canvas.text(TextBlock(title, style(11, .bold)), at: Point(x: 6, y: 5))
      canvas.translated(x: 0, y: Self.head) { canvas in
        for link in layout.links { draw(link, on: canvas) }
        for box in layout.boxes { draw(box, on: canvas) }
        if layout.left > 0 {
          let text = TraceGraphPhrases.left.text(language, ["count": language.count(layout.left)])
          canvas.text(TextBlock(text, style(8)), at: Point(x: 6, y: layout.height))
        }
      }
    }
  }

  private static let head = 16.0

  private var title: String {
    let phrase = trace.direction == .forward ? TraceGraphPhrases.forward : TraceGraphPhrases.back
    return phrase.text(
      language,
      ["product": productNames[trace.root.gtin] ?? trace.root.gtin.digits, "lot": trace.root.code.text])
  }

  // MARK: - Boxes

  private func draw(_ box: TraceLayout.Box, on canvas: borrowing Canvas) {
    let frame = box.frame
    let outline = Path(frame, cornerRadius: 2)
    var lines: [(String, TextStyle)]
    switch box.content {
    case .lot(let lot):
      let isRoot = lot.lot == trace.root
      canvas.fill(outline, isRoot ? Colour(hex: 0xE8F3E8) : .white)
      let isGood = lot.state == .open
      canvas.stroke(
        outline, width: isRoot ? 0.7 : 0.35, isGood ? Colour(hex: 0x2E6B3A) : Colour(hex: 0xB3261E))
      lines = [
        (lot.lot.code.text, style(9, .bold)),
        (productNames[lot.lot.gtin] ?? lot.lot.gtin.digits, style(7.5)),
        (amounts(of: lot), style(7.5)),
      ]
      if !isGood, let state = TermPhrases.phrase(lot.state.rawValue) {
        lines.append((state[language], style(7.5, .bold, Colour(hex: 0xB3261E))))
      }
    case .end(let end):
      canvas.fill(outline, Colour(hex: 0xF4F4F4))
      canvas.stroke(outline, width: 0.25, .grey(0.4), dash: [1.2, 0.8])
      lines = [
        (name(of: end), style(8, .bold)),
        (LedgerPhrases.kind(end.kind.rawValue)[language] + " " + days(of: end), style(7.5)),
        (LedgerPhrases.amount(end.amount, unit: end.unit.rawValue, language), style(7.5)),
      ]
    }
    var y = frame.y + 1.6
    for (text, style) in lines {
      let block = TextBlock(text, style, width: frame.width - 4, maximumLines: 1)
      y += canvas.text(block, at: Point(x: frame.x + 2, y: y)).height + 0.3
    }
  }

  private func amounts(of lot: TracedLot) -> String {
    let whole = LedgerPhrases.amount(lot.quantity.amount, unit: lot.quantity.unit.rawValue, language)
    let left = LedgerPhrases.amount(lot.balance.amount, unit: lot.balance.unit.rawValue, language)
    return LedgerPhrases.left.text(language, ["left": left, "of": whole])
  }

  private func name(of end: TraceLayout.End) -> String {
    if let partner = end.partner { return partner }
    if end.kind == .harvest {
      return TraceGraphPhrases.parcels.text(language, ["count": language.count(end.parcels)])
    }
    return RecallPhrases.unknownReceiver(end.kind.rawValue)[language]
  }

  private func days(of end: TraceLayout.End) -> String {
    func day(_ day: CalendarDate) -> String { language.date(year: day.year, month: day.month, day: day.day) }
    return end.first == end.last ? day(end.first) : "\(day(end.first)) – \(day(end.last))"
  }

  // MARK: - Links

  private func draw(_ link: TraceLayout.Link, on canvas: borrowing Canvas) {
    var path = Path()
    let reach = (link.to.x - link.from.x) / 2
    path.move(to: link.from)
    path.curve(
      to: link.to, Point(x: link.from.x + reach, y: link.from.y), Point(x: link.to.x - reach, y: link.to.y))
    canvas.stroke(path, width: 0.4, .grey(0.45))
    let (tip, size) = (link.to, 1.6)
    canvas.fill(
      Path(rings: [
        [tip, Point(x: tip.x - size, y: tip.y - size / 2), Point(x: tip.x - size, y: tip.y + size / 2)]
      ]),
      .grey(0.45))
    guard let amount = link.amount else { return }
    let text = LedgerPhrases.amount(amount.amount, unit: amount.unit.rawValue, language)
    let block = TextBlock(text, style(7), alignment: .centre)
    let extent = canvas.measure(block)
    let middle = Point(x: (link.from.x + link.to.x) / 2, y: (link.from.y + link.to.y) / 2)
    canvas.fill(
      Rectangle(
        x: middle.x - extent.width / 2 - 0.5, y: middle.y - extent.height / 2, width: extent.width + 1,
        height: extent.height), .white)
    canvas.text(block, at: Point(x: middle.x, y: middle.y - extent.height / 2))
  }

  private func style(_ size: Points, _ weight: TextStyle.Weight = .regular, _ colour: Colour = .black)
    -> TextStyle
  {
    TextStyle(.label, size: size, weight: weight, colour: colour)
  }
}
