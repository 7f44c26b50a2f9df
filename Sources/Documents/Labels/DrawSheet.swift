public import GrowingAreas
import Printing

/// Draws where the labels lie on a page, numbered as `--start` counts them, to lay over a real sheet.
/// - Returns: the bytes of an SVG file as large as the page.
/// - Throws: `missingSoftware` when the font is not installed.
public func drawSheet(_ sheet: LabelSheet) throws(Refusal) -> [UInt8] {
  try svgDocument(width: sheet.pageWidth, height: sheet.pageHeight, sheet.name) { canvas throws(Refusal) in
    drawOutlines(of: sheet, on: canvas)
  }
}

/// Each label as a thin outline with its number in the middle.
func drawOutlines(of sheet: LabelSheet, on canvas: borrowing Canvas) {
  let page = Rectangle(x: 0, y: 0, width: sheet.pageWidth, height: sheet.pageHeight)
  canvas.stroke(page.inset(by: 0.1), width: 0.2, .grey(0.6))
  let style = TextStyle(.label, size: min(14, sheet.labelHeight))
  for index in 0..<sheet.count {
    let frame = sheet.frame(of: index)
    canvas.stroke(frame, width: 0.2, .black)
    let number = TextBlock(String(index + 1), style, alignment: .centre, width: frame.width, maximumLines: 1)
    let height = canvas.measure(number).height
    canvas.text(number, at: Point(x: frame.x, y: frame.centre.y - height / 2))
  }
}
