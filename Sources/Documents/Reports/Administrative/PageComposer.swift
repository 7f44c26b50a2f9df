import Printing

/// Puts blocks on pages from top to bottom and opens a new page where one does not fit.
///
/// All is placed before anything is drawn, so that the number of pages is known and breaks fall between blocks.
struct PageComposer: ~Copyable {
  private(set) var pages: [(form: PageForm, items: [PageItem])] = [(.upright, [])]
  /// Where the next block begins on the last page.
  private(set) var top: Millimetres = PageSetup.text.y
  private let shaper: PDFDocument

  /// - Parameter document: measures text; taken back by `finish()`.
  init(measuringWith document: consuming PDFDocument) { shaper = document }

  /// The document, to draw the pages in.
  consuming func finish() -> PDFDocument { shaper }

  func measure(_ block: TextBlock) -> TextExtent { shaper.measure(block) }

  /// Where the text of the last page stands.
  var text: Rectangle { pages[pages.count - 1].form.text }

  var room: Millimetres { text.maxY - top }

  /// - Parameter form: nil for a page like the last one.
  mutating func breakPage(_ form: PageForm? = nil) {
    pages.append((form ?? pages[pages.count - 1].form, []))
    top = text.y
  }

  /// Opens a new page unless this much fits below.
  mutating func keepTogether(_ height: Millimetres) {
    if height > room, top > text.y { breakPage() }
  }

  mutating func place(_ item: PageItem) { pages[pages.count - 1].items.append(item) }

  mutating func advance(_ distance: Millimetres) { top += distance }

  /// Sets a block over the width of the page's text, kept on one page.
  /// - Parameters:
  ///   - indent: from the left.
  ///   - gap: left free below.
  ///   - following: room that must be left below on the same page, so that a heading never stands alone.
  mutating func add(
    _ block: TextBlock, indent: Millimetres = 0, gap: Millimetres = PageSetup.paragraphGap,
    following: Millimetres = 0
  ) {
    var block = block
    block.width = text.width - indent
    let height = shaper.measure(block).height
    keepTogether(height + following)
    place(.text(block, at: Point(x: text.x + indent, y: top)))
    advance(height + gap)
  }

  /// Sets a centred block in lines of nearly the same length, so that no single word stands alone below.
  mutating func addBalanced(_ block: TextBlock, gap: Millimetres) {
    var block = block
    block.width = text.width
    let lineCount = shaper.measure(block).lineCount
    var (narrow, wide) = (text.width / 3, text.width)
    while lineCount > 1, wide - narrow > 1 {
      block.width = (narrow + wide) / 2
      if shaper.measure(block).lineCount > lineCount { narrow = block.width! } else { wide = block.width! }
    }
    block.width = wide
    let height = shaper.measure(block).height
    keepTogether(height)
    place(.text(block, at: Point(x: text.centre.x - wide / 2, y: top)))
    advance(height + gap)
  }
}
