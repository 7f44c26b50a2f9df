public import GrowingAreas
public import Printing
public import Traceability
public import Wording

/// What a test page says of itself.
public struct TestPage: Sendable {
  public var sheet: LabelSheet
  /// nil when none was named.
  public var printer: LabelPrinter?
  public var language: Language

  public init(sheet: LabelSheet, printer: LabelPrinter?, language: Language) {
    self.sheet = sheet
    self.printer = printer
    self.language = language
  }

  /// Everything but the frame of the page moves as labels do with this printer.
  private var calibration: PrinterCalibration { printer?.calibration ?? .none }

  /// Rulers along the top and the left edge of the page, the outline and number of each label, and what to do with them.
  func draw(on canvas: borrowing Canvas) {
    for index in 0..<sheet.count { drawOutline(of: index, on: canvas) }
    drawRuler(length: sheet.pageWidth, isAcross: true, on: canvas)
    drawRuler(length: sheet.pageHeight, isAcross: false, on: canvas)
    drawInstructions(on: canvas)
  }

  private func drawOutline(of index: Int, on canvas: borrowing Canvas) {
    var frame = sheet.frame(of: index)
    let shift = calibration.shift(
      x: frame.x, y: frame.y, column: index % sheet.columns, row: index / sheet.columns)
    frame.x += shift.x
    frame.y += shift.y
    canvas.stroke(frame, width: 0.15, .black)
    let number = TextBlock(
      String(index + 1), TextStyle(.label, size: 7, colour: .grey(0.45)), alignment: .right,
      width: frame.width - 2, maximumLines: 1)
    canvas.text(number, at: Point(x: frame.x, y: frame.maxY - 4))
    // A cross where the middle of the label must be.
    let middle = frame.centre
    let arm = min(2, frame.height / 6)
    canvas.stroke(
      Path(line: [Point(x: middle.x - arm, y: middle.y), Point(x: middle.x + arm, y: middle.y)]), width: 0.1,
      .black)
    canvas.stroke(
      Path(line: [Point(x: middle.x, y: middle.y - arm), Point(x: middle.x, y: middle.y + arm)]), width: 0.1,
      .black)
  }

  /// Millimetres from the edge of the page, as the printer places them.
  private func drawRuler(length: Millimetres, isAcross: Bool, on canvas: borrowing Canvas) {
    let base = isAcross ? 6.0 : 8.0
    for mark in 0...Int(length) {
      let tick = mark % 10 == 0 ? 3.0 : mark % 5 == 0 ? 2.2 : 1.4
      let along = Double(mark)
      let from = isAcross ? Point(x: along, y: base) : Point(x: base, y: along)
      let to = isAcross ? Point(x: along, y: base + tick) : Point(x: base + tick, y: along)
      canvas.stroke(Path(line: [moved(from), moved(to)]), width: 0.12, .black)
      guard mark % 10 == 0, mark > 0, along < length - 5 else { continue }
      let number = TextBlock(String(mark), TextStyle(.label, size: 6), alignment: .centre)
      let place = isAcross ? Point(x: along, y: base - 3) : Point(x: base - 2.5, y: along - 1.4)
      canvas.text(number, at: moved(place))
    }
  }

  private func moved(_ point: Point) -> Point {
    let shift = calibration.shift(x: point.x, y: point.y, column: 0, row: 0)
    return Point(x: point.x + shift.x, y: point.y + shift.y)
  }

  private func drawInstructions(on canvas: borrowing Canvas) {
    let mark = Int(sheet.pageWidth / 10 - 2) * 10
    var lines = [
      LabelPhrases.testTitle[language] + " · " + LabelPhrases.testSheet.text(language, ["sheet": sheet.name])
    ]
    if let printer { lines.append(LabelPhrases.testPrinter.text(language, ["printer": printer.name])) }
    lines += [
      LabelPhrases.testHow[language], LabelPhrases.testOffset[language],
      LabelPhrases.testScale.text(language, ["mark": String(mark), "length": String(mark - 20)]),
      LabelPhrases.testOutline[language],
    ]
    let room = Rectangle(x: 16, y: 12, width: sheet.pageWidth - 24, height: sheet.pageHeight - 16)
    // A roll has no room to explain itself; its rulers and outlines do.
    guard room.width > 100, room.height > 60 else { return }
    let block = TextBlock(
      lines.joined(separator: "\n"), TextStyle(.label, size: 8.5), width: min(room.width, 150))
    let extent = canvas.measure(block)
    let frame = Rectangle(
      x: (sheet.pageWidth - extent.width) / 2 - 3, y: sheet.pageHeight * 0.42, width: extent.width + 6,
      height: extent.height + 5)
    canvas.fill(frame, .white)
    canvas.stroke(frame, width: 0.3, .black)
    canvas.text(block, at: Point(x: frame.x + 3, y: frame.y + 2.5))
  }
}

/// Writes a test page for paper as PDF.
/// - Throws: as `printLabels`: `invalidField` for a correction that pushes labels off the page, `outputFailed`.
public func printTestPage(_ page: TestPage, to path: String, creationDate: String) throws(Refusal) {
  try page.check(LabelLayout(page.sheet))
  let sheet = page.sheet
  let pdf = try openDocument(
    path, title: LabelPhrases.testTitle[page.language], author: "", creationDate)
  pdf.page(width: sheet.pageWidth, height: sheet.pageHeight) { page.draw(on: $0) }
  do throws(PrintingFailure) { try pdf.finish() } catch { throw Refusal(error, path) }
}

/// The commands that print a test page on a label printer.
/// - Throws: as `printTestPage`; `invalidField` for sheets of paper.
public func testPageCommands(
  _ page: TestPage, for language: PrinterLanguage, dotsPerInch: Double
) throws(Refusal) -> [UInt8] {
  let gap = try rollGap(of: page.sheet)
  try page.check(LabelLayout(page.sheet, dotsPerInch: dotsPerInch))
  let row = try bitImage(
    width: page.sheet.pageWidth, height: page.sheet.pageHeight, dotsPerInch, page.sheet.name
  ) { canvas throws(Refusal) in page.draw(on: canvas) }
  return language.commands(printing: row, gap: gap, dotsPerInch: dotsPerInch)
}

extension TestPage {
  fileprivate func check(_ layout: LabelLayout) throws(Refusal) {
    var options = LabelPrintOptions(creationDate: "")
    options.calibration = calibration
    try options.check(on: layout)
  }
}
