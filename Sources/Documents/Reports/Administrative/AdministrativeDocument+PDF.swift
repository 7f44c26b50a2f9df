public import GrowingAreas
import Printing
import Wording

extension AdministrativeDocument {
  /// Writes the document as PDF, A4; the caller gives a temporary name and renames it, or removes it after a refusal.
  /// - Parameters:
  ///   - creationDate: `YYYY-MM-DDThh:mm:ss+hh:mm`; the same document and date give the same bytes on one machine.
  ///   - progress: told the share of the pages that are drawn.
  /// - Throws: `outputFailed` when the file cannot be written, `missingSoftware` when a font is not installed.
  public func writePDF(
    to path: String, creationDate: String, progress: (Double) -> Void = { _ in }
  ) throws(Refusal) {
    do throws(PrintingFailure) {
      var composer = PageComposer(
        measuringWith: try PDFDocument(
          path: path, title: title, author: issuingUnit.name, creationDate: creationDate))
      onPaper.compose(on: &composer)
      let pages = composer.pages
      let pdf = composer.finish()
      for (index, page) in pages.enumerated() {
        pdf.page(width: page.form.width, height: page.form.height) { canvas in
          if index > 0 { Self.drawPageNumber(index + 1, on: canvas, page.form) }
          for item in page.items { item.draw(on: canvas) }
        }
        progress(Double(index + 1) / Double(pages.count))
      }
      try pdf.finish()
    } catch {
      throw Refusal(error, path)
    }
  }

  /// Centred above the text, from the second page on.
  private static func drawPageNumber(_ number: Int, on canvas: borrowing Canvas, _ form: PageForm) {
    let block = TextBlock(String(number), PageSetup.style(PageSetup.bodySize), alignment: .centre)
    canvas.text(block, at: Point(x: form.text.centre.x, y: PageSetup.pageNumberTop))
  }

  /// A figure that finds less room on the page begins a new one.
  private static let figureRoom: Millimetres = 140

  // MARK: - Order of the parts

  private func compose(on composer: inout PageComposer) {
    composeHeads(on: &composer)
    composeTitle(on: &composer)
    // The last paragraph stays with the signature, which must not stand alone on a page.
    for (index, block) in body.dropLast().enumerated() {
      compose(block, on: &composer, following: room(for: body[index + 1], composer))
    }
    composer.advance(PageSetup.paragraphGap)
    if let last = body.last {
      compose(last, on: &composer, closing: footHeight(composer) + 2 * PageSetup.paragraphGap)
    }
    composeFoot(on: &composer)
    for (index, appendix) in appendices.enumerated() {
      composer.breakPage(appendix.isLandscape ? .landscape : .upright)
      compose(appendix, named: appendixName(index), on: &composer)
    }
  }

  /// Room that must be left below a heading for what it stands above.
  private func room(for block: DocumentBlock, _ composer: borrowing PageComposer) -> Millimetres {
    switch block {
    case .heading, .paragraph, .item, .note: 0
    case .table(let table): TableLayout(table, in: composer.text).beginHeight(composer)
    case .figure(let figure): figure.heightOnPaper(forWidth: composer.text.width, atMost: Self.figureRoom)
    }
  }

  /// - Parameters:
  ///   - following: room that must be left below a heading.
  ///   - closing: room that must be left below the last paragraph.
  private func compose(
    _ block: DocumentBlock, on composer: inout PageComposer, following: Millimetres = 0,
    closing: Millimetres = 0
  ) {
    switch block {
    case .heading(let text):
      let style = PageSetup.style(PageSetup.bodySize, .bold)
      composer.add(
        TextBlock(indented(text), style, lineSpacing: PageSetup.lineSpacing), following: max(25, following))
    case .paragraph(let text), .item(let text):
      let style = PageSetup.style(PageSetup.bodySize)
      composer.add(
        TextBlock(indented(text), style, alignment: .justified, lineSpacing: PageSetup.lineSpacing),
        following: closing)
    case .note(let text):
      let style = PageSetup.style(PageSetup.noteSize, isItalic: true)
      composer.add(TextBlock(bindingUnits(text), style, alignment: .justified), gap: 0.8)
    case .table(let table):
      TableLayout(table, in: composer.text).compose(on: &composer)
      composer.advance(PageSetup.paragraphGap)
    case .figure(let figure):
      let text = composer.text
      composer.keepTogether(figure.heightOnPaper(forWidth: text.width, atMost: Self.figureRoom))
      let height = figure.heightOnPaper(forWidth: text.width, atMost: min(composer.room, 240))
      composer.place(
        .figure(figure, in: Rectangle(x: text.x, y: composer.top, width: text.width, height: height)))
      composer.advance(height + PageSetup.paragraphGap)
    }
  }

  private func compose(_ appendix: DocumentAppendix, named name: String, on composer: inout PageComposer) {
    let lines = [
      TextBlock(
        name.uppercased(), PageSetup.style(PageSetup.titleSize, .bold), alignment: .centre),
      TextBlock(appendix.title, PageSetup.style(PageSetup.titleSize, .bold), alignment: .centre),
      TextBlock(
        appendixReference, PageSetup.style(PageSetup.bodySize, isItalic: true), alignment: .centre),
    ]
    for line in lines { composer.addBalanced(line, gap: 1.5) }
    composer.advance(4)
    for (index, block) in appendix.blocks.enumerated() {
      let next = appendix.blocks.dropFirst(index + 1).first
      compose(block, on: &composer, following: next.map { room(for: $0, composer) } ?? 0)
    }
  }

  // MARK: - Forms of text

  /// First lines begin 11 mm from the margin: two and a half widths of the letter size, in spaces that never stretch.
  private func indented(_ text: String) -> String { "\u{2003}\u{2003}\u{2002}" + bindingUnits(text) }

  /// Keeps a number and its unit on one line.
  private func bindingUnits(_ text: String) -> String { text.replacing(" ha", with: "\u{A0}ha") }
}
