import GrowingAreas
import Printing
import Traceability

/// Hands labels out to the pages of a print, whatever the pages are written to.
struct LabelPages {
  private(set) var drawing: LabelDrawing
  private var codes: ArraySlice<LabelCode>
  private var free: Int
  private let options: LabelPrintOptions

  init(_ design: LabelDesign, _ codes: [LabelCode], _ options: LabelPrintOptions) throws(Refusal) {
    try options.check(on: design.layout)
    drawing = LabelDrawing(design)
    self.codes = codes[...]
    free = options.firstLabel
    self.options = options
  }

  /// Whether there is no label left to draw.
  var isAtEnd: Bool { codes.isEmpty }

  /// Draws as many labels as the page has room for.
  mutating func drawPage(on canvas: borrowing Canvas) throws(Refusal) {
    let layout = drawing.design.layout
    for index in free..<layout.sheet.count {
      guard let label = codes.popFirst() else { break }
      try drawing.draw(label, at: options.place(of: index, on: layout), on: canvas)
    }
    drawing.summary.pages += 1
    free = 0
    options.progress(drawing.summary.labels)
  }
}
