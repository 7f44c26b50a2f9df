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
  let layout = LabelLayout(sheet)
  try check(startingAt: first, offset: offset, on: sheet)
  var iterator = contents.makeIterator()
  guard var next = iterator.next() else {
    throw Refusal(.incomplete, sheet.name, ["items": .text("labels")])
  }
  let pdf = try openDocument(path, title: title, author: next.cooperativeName, creationDate)
  var drawing = LabelDrawing(layout)
  var free = first
  var isLast = false
  while !isLast {
    try pdf.page(width: sheet.pageWidth, height: sheet.pageHeight) { canvas throws(Refusal) in
      if cuttingGuides { drawGuides(of: sheet, on: canvas) }
      for index in free..<sheet.count where !isLast {
        let frame = layout.contentFrame(of: index)
        try drawing.draw(next, at: Point(x: frame.x + offset.x, y: frame.y + offset.y), on: canvas)
        if let following = iterator.next() { next = following } else { isLast = true }
      }
    }
    drawing.summary.pages += 1
    free = 0
  }
  do throws(PrintingFailure) { try pdf.finish() } catch { throw Refusal(error, path) }
  return drawing.summary
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
