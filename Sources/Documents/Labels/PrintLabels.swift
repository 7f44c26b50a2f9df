public import GrowingAreas
public import Printing

/// Writes sheets of labels as a PDF file, one page at a time, so that a run may be as long as it likes.
///
/// The file is complete only when this returns; on a refusal the caller removes it.
/// - Parameters:
///   - contents: in the order they are printed; at least one.
///   - first: 0-based number of the first free label of the first page.
///   - offset: moves all print on the page, to make up for a printer that feeds askew.
///   - cuttingGuides: light outlines of the labels, for plain paper.
///   - creationDate: `YYYY-MM-DDThh:mm:ss+hh:mm`; the same date and contents give the same bytes.
/// - Returns: what was printed, with each text that had to be shortened.
/// - Throws: `codeDoesNotFit` with the modules needed and available, `invalidField`, `outputFailed`, or
///   `missingSoftware` when the font is not installed.
public func printLabels(
  _ contents: some Sequence<LabelContent>, on sheet: LabelSheet, startingAt first: Int = 0, to path: String,
  offset: Point = Point(x: 0, y: 0), cuttingGuides: Bool = false, title: String = "Tem truy xuất nguồn gốc",
  creationDate: String
) throws(Refusal) -> LabelPrintSummary {
  var pages = try pages(of: contents, LabelLayout(sheet), startingAt: first, offset)
  let pdf = try openDocument(path, title: title, author: pages.upcoming?.cooperativeName ?? "", creationDate)
  while !pages.isAtEnd {
    try pdf.page(width: sheet.pageWidth, height: sheet.pageHeight) { canvas throws(Refusal) in
      if cuttingGuides { drawGuides(of: sheet, on: canvas) }
      try pages.drawPage(on: canvas)
    }
  }
  do throws(PrintingFailure) { try pdf.finish() } catch { throw Refusal(error, path) }
  return pages.drawing.summary
}

/// Writes the commands of a label printer: one bitmap at its own dots for each row of labels.
///
/// The file is complete only when this returns; on a refusal the caller removes it.
/// - Parameters:
///   - sheet: labels on a roll.
///   - dotsPerInch: of the printer, 203 or 300 as a rule.
/// - Throws: as `printLabels`; `invalidField` when the labels come on sheets of paper.
public func printLabels(
  _ contents: some Sequence<LabelContent>, on sheet: LabelSheet, startingAt first: Int = 0, to path: String,
  offset: Point = Point(x: 0, y: 0), for language: PrinterLanguage, dotsPerInch: Double
) throws(Refusal) -> LabelPrintSummary {
  guard case .roll(let gap) = sheet.feed else {
    throw Refusal(
      .invalidField, sheet.name,
      ["field": .text("sheet"), "value": .text(sheet.name), "rule": .text("roll-for-label-printer")])
  }
  let layout = LabelLayout(sheet, dotsPerInch: dotsPerInch)
  // Half a dot of correction would blur every module.
  func whole(_ length: Millimetres) -> Millimetres {
    (length / 25.4 * dotsPerInch).rounded() / dotsPerInch * 25.4
  }
  let correction = Point(x: whole(offset.x), y: whole(offset.y))
  var pages = try pages(of: contents, layout, startingAt: first, correction)
  let file: PrinterFile
  do throws(PrintingFailure) { file = try PrinterFile(path: path) } catch { throw Refusal(error, path) }
  while !pages.isAtEnd {
    let row = try bitImage(width: sheet.pageWidth, height: sheet.pageHeight, dotsPerInch, path) {
      canvas throws(Refusal) in try pages.drawPage(on: canvas)
    }
    file.append(language.commands(printing: row, gap: gap, dotsPerInch: dotsPerInch))
  }
  do throws(PrintingFailure) { try file.finish() } catch { throw Refusal(error, path) }
  return pages.drawing.summary
}

/// The dots of a drawing that may refuse.
func bitImage(
  width: Millimetres, height: Millimetres, _ dotsPerInch: Double, _ subject: String,
  _ draw: (borrowing Canvas) throws(Refusal) -> Void
) throws(Refusal) -> BitImage {
  var refusal: Refusal?
  let image: BitImage
  do throws(PrintingFailure) {
    image = try BitImage(width: width, height: height, dotsPerInch: dotsPerInch) { canvas in
      do throws(Refusal) { try draw(canvas) } catch { refusal = error }
    }
  } catch {
    throw Refusal(error, subject)
  }
  if let refusal { throw refusal }
  return image
}

private func pages<Labels: Sequence<LabelContent>>(
  of contents: Labels, _ layout: LabelLayout, startingAt first: Int, _ offset: Point
) throws(Refusal) -> LabelPages<Labels.Iterator> {
  try check(startingAt: first, offset: offset, on: layout.sheet)
  let pages = LabelPages(contents.makeIterator(), layout, startingAt: first, offset: offset)
  guard !pages.isAtEnd else {
    throw Refusal(.incomplete, layout.sheet.name, ["items": .text("labels")])
  }
  return pages
}

private func check(startingAt first: Int, offset: Point, on sheet: LabelSheet) throws(Refusal) {
  func refuse(_ field: String, _ value: String, _ rule: String) -> Refusal {
    Refusal(
      .invalidField, sheet.name, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
  }
  guard (0..<sheet.count).contains(first) else {
    throw refuse("start", String(first), "0...\(sheet.count - 1)")
  }
  // More than half a small label is no drift of a printer but a mistake.
  for value in [offset.x, offset.y] where !(value.magnitude <= LabelLayout.maximumOffset) {
    throw refuse("offset", "\(value) mm", "at most \(LabelLayout.maximumOffset) mm either way")
  }
}

private func openDocument(
  _ path: String, title: String, author: String, _ creationDate: String
) throws(Refusal) -> PDFDocument {
  do throws(PrintingFailure) {
    return try PDFDocument(path: path, title: title, author: author, creationDate: creationDate)
  } catch {
    throw Refusal(error, path)
  }
}

private func drawGuides(of sheet: LabelSheet, on canvas: borrowing Canvas) {
  for index in 0..<sheet.count {
    canvas.stroke(sheet.frame(of: index), width: 0.1, .grey(0.75), dash: [1, 1])
  }
}
