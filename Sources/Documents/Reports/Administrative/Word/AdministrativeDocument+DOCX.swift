import FileFormats
public import GrowingAreas
import Printing

extension AdministrativeDocument {
  /// Writes the document for Word and LibreOffice (DOCX, ECMA-376 transitional), to be edited and signed.
  ///
  /// It names Times New Roman; figures are pictures of 150 dots per inch.
  /// - Parameters:
  ///   - created: RFC 3339, kept in the file; the same document and time give the same bytes.
  ///   - progress: told the share of the figures that are drawn.
  /// - Throws: `outputFailed`, `missingSoftware` when the font of figures is not installed.
  public func writeDOCX(
    to path: String, created: String, progress: (Double) -> Void = { _ in }
  ) throws(Refusal) {
    var writer = WordDocument(onPaper)
    do throws(PrintingFailure) {
      try writer.compose(progress)
    } catch {
      throw Refusal(error, path)
    }
    do throws(WritingFailure) {
      try ZipOutput.write(writer.parts(created: created), to: path)
    } catch {
      throw Refusal(error)
    }
  }
}

/// The parts of a DOCX file while they are written.
struct WordDocument {
  let document: AdministrativeDocument
  /// The content of the body so far.
  var text = WordText()
  /// PNG files in the order of their numbers.
  private var pictures: [[UInt8]] = []

  init(_ document: AdministrativeDocument) { self.document = document }

  /// - Parameter progress: told the share of the figures that are drawn.
  mutating func compose(_ progress: (Double) -> Void) throws(PrintingFailure) {
    let figures = document.figureCount
    composeHeads()
    for block in document.body {
      try compose(block, in: .upright)
      progress(Double(pictures.count) / Double(max(figures, 1)))
    }
    composeFoot()
    var form = PageForm.upright
    var isFirstSection = true
    for (index, appendix) in document.appendices.enumerated() {
      let next = appendix.isLandscape ? PageForm.landscape : .upright
      // The pages before an appendix keep the form they had.
      text.endSection(form, isFirst: isFirstSection)
      isFirstSection = false
      form = next
      composeTitle(of: appendix, named: document.appendixName(index))
      for block in appendix.blocks {
        try compose(block, in: form)
        progress(Double(pictures.count) / Double(max(figures, 1)))
      }
    }
    text.finish(form, isFirst: isFirstSection)
  }

  private mutating func compose(_ block: DocumentBlock, in form: PageForm) throws(PrintingFailure) {
    switch block {
    case .heading(let words): text.paragraph(words, .heading)
    case .paragraph(let words), .item(let words): text.paragraph(words, .body)
    case .note(let words): text.paragraph(words, .note)
    case .table(let table): text.table(table, width: form.text.width)
    case .figure(let figure): try compose(figure, in: form)
    }
  }

  private mutating func compose(_ figure: any DocumentFigure, in form: PageForm) throws(PrintingFailure) {
    let width = form.text.width
    // Less than a page, so that the title above it stays with it.
    let height = figure.heightOnPaper(forWidth: width, atMost: form.text.height - 35)
    let image = try PNGImage(width: width, height: height, dotsPerInch: 150) { canvas in
      figure.draw(on: canvas, in: Rectangle(x: 0, y: 0, width: width, height: height))
    }
    pictures.append(image.bytes)
    text.picture(number: pictures.count, describedAs: figure.title, width: width, height: height)
  }

  /// All parts of the file, the table of contents first as office programs want it.
  func parts(created: String) -> [(name: String, bytes: [UInt8])] {
    let numbers = pictures.indices.map { $0 + 1 }
    var parts: [(String, String)] = [
      ("[Content_Types].xml", WordPackage.contentTypes),
      ("_rels/.rels", WordPackage.relationships),
      ("docProps/core.xml", WordPackage.properties(of: document, created: created)),
      ("word/document.xml", text.xml),
      ("word/styles.xml", WordPackage.styles),
      ("word/header1.xml", WordPackage.pageNumber),
      ("word/settings.xml", WordPackage.settings),
    ]
    parts.append(("word/_rels/document.xml.rels", WordPackage.documentRelationships(pictures: numbers)))
    return parts.map { ($0.0, Array($0.1.utf8)) }
      + zip(numbers, pictures).map { ("word/media/picture\($0).png", $1) }
  }
}
