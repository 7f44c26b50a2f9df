public import GrowingAreas
public import Printing

/// Writes sheets of labels as a PDF file, one page at a time, so that a print may be as long as it likes.
///
/// The file is complete only when this returns; on a refusal the caller removes it.
/// - Parameter codes: in the order they are printed; at least one.
/// - Returns: what was printed, with each text that had to be shortened.
/// - Throws: as `LabelContent.check`; `codeDoesNotFit` with the modules needed and available; `textDoesNotFit` with the
///   height needed and available; `invalidField`; `outputFailed`; `missingSoftware` when the font is not installed.
public func printLabels(
  _ content: LabelContent, _ codes: [LabelCode], on sheet: LabelSheet, to path: String,
  _ options: LabelPrintOptions
) throws(Refusal) -> LabelPrintSummary {
  var pages = try pages(content, codes, LabelLayout(sheet), options)
  let pdf = try openDocument(
    path, title: options.title, author: content.cooperativeName, options.creationDate)
  while !pages.isAtEnd {
    try pdf.page(width: sheet.pageWidth, height: sheet.pageHeight) { canvas throws(Refusal) in
      if options.cuttingGuides { drawGuides(of: sheet, on: canvas) }
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
/// - Throws: as for PDF; `invalidField` also when the labels come on sheets of paper.
public func printLabels(
  _ content: LabelContent, _ codes: [LabelCode], on sheet: LabelSheet, to path: String,
  for language: PrinterLanguage, dotsPerInch: Double, _ options: LabelPrintOptions
) throws(Refusal) -> LabelPrintSummary {
  let gap = try rollGap(of: sheet)
  var pages = try pages(content, codes, LabelLayout(sheet, dotsPerInch: dotsPerInch), options)
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

/// Draws the first page of a print as SVG, for a look before it is printed: the same drawing as `printLabels` makes.
/// - Throws: as `printLabels`.
public func drawFirstPage(
  _ content: LabelContent, _ codes: [LabelCode], on sheet: LabelSheet, _ options: LabelPrintOptions
) throws(Refusal) -> [UInt8] {
  var pages = try pages(content, codes, LabelLayout(sheet), options)
  return try svgDocument(width: sheet.pageWidth, height: sheet.pageHeight, sheet.name) {
    canvas throws(Refusal) in
    if options.cuttingGuides { drawGuides(of: sheet, on: canvas) }
    try pages.drawPage(on: canvas)
  }
}

/// What a print would be, without writing it.
/// - Parameter dotsPerInch: of a label printer; nil for paper.
/// - Throws: as `printLabels`.
public func planLabels(
  _ content: LabelContent, _ codes: [LabelCode], on sheet: LabelSheet, dotsPerInch: Double?,
  _ options: LabelPrintOptions
) throws(Refusal) -> LabelPrintSummary {
  if dotsPerInch != nil { _ = try rollGap(of: sheet) }
  let pages = try pages(content, codes, LabelLayout(sheet, dotsPerInch: dotsPerInch), options)
  var summary = pages.drawing.summary
  summary.labels = 1
  for part in pages.drawing.design.text.shortened { summary.warn(part, .shortened) }
  for part in pages.drawing.design.text.leftOut + pages.drawing.design.below.leftOut {
    summary.warn(part, .leftOut)
  }
  for index in summary.warnings.indices { summary.warnings[index].count = codes.count }
  summary.labels = codes.count
  summary.pages = (options.firstLabel + codes.count + sheet.count - 1) / sheet.count
  return summary
}

/// The gap between two rows of a roll.
/// - Throws: `invalidField` for sheets of paper.
func rollGap(of sheet: LabelSheet) throws(Refusal) -> Millimetres {
  guard case .roll(let gap) = sheet.feed else {
    throw Refusal(
      .invalidField, sheet.name,
      ["field": .text("sheet"), "value": .text(sheet.name), "rule": .text("roll-for-label-printer")])
  }
  return gap
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

private func pages(
  _ content: LabelContent, _ codes: [LabelCode], _ layout: LabelLayout, _ options: LabelPrintOptions
) throws(Refusal) -> LabelPages {
  guard !codes.isEmpty else { throw Refusal(.incomplete, layout.sheet.name, ["items": .text("labels")]) }
  let design = try LabelDesign(content, codes, on: layout, form: options.linkForm)
  return try LabelPages(design, codes, options)
}

func openDocument(
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
