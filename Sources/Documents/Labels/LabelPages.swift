import GrowingAreas
import Printing

/// Hands labels out to the pages of a run, whatever the pages are written to.
struct LabelPages<Labels: IteratorProtocol<LabelContent>> {
  private(set) var drawing: LabelDrawing
  private var labels: Labels
  private var next: LabelContent?
  private var free: Int
  private let correction: Point

  /// - Parameters:
  ///   - first: 0-based number of the first free label of the first page.
  ///   - offset: moves all print.
  init(_ labels: Labels, _ layout: LabelLayout, startingAt first: Int, offset: Point) {
    drawing = LabelDrawing(layout)
    self.labels = labels
    next = self.labels.next()
    free = first
    correction = offset
  }

  /// Whether there is no label left to draw.
  var isAtEnd: Bool { next == nil }

  /// The label that comes next.
  var upcoming: LabelContent? { next }

  /// Draws as many labels as the page has room for.
  mutating func drawPage(on canvas: borrowing Canvas) throws(Refusal) {
    let layout = drawing.layout
    for index in free..<layout.sheet.count {
      guard let content = next else { break }
      let frame = layout.contentFrame(of: index)
      try drawing.draw(content, at: Point(x: frame.x + correction.x, y: frame.y + correction.y), on: canvas)
      next = labels.next()
    }
    drawing.summary.pages += 1
    free = 0
  }
}
