public import GrowingAreas
import Printing

/// One label as a picture, for a preview on screen or for a printer's own program.
public enum LabelPicture: Sendable, Hashable {
  case svg
  case png(dotsPerInch: Double)
}

/// Draws one label of a sheet, as large as the label, with its text where the sheet has it.
/// - Returns: the bytes of an SVG or PNG file.
/// - Throws: `codeDoesNotFit`, `invalidField` or `missingSoftware`.
public func drawLabel(
  _ content: LabelContent, of sheet: LabelSheet, as picture: LabelPicture
) throws(Refusal) -> [UInt8] {
  let layout = LabelLayout(sheet)
  let place = Point(
    x: (sheet.labelWidth - layout.contentWidth) / 2, y: (sheet.labelHeight - layout.contentHeight) / 2)
  var drawing = LabelDrawing(layout)
  var refusal: Refusal?
  func draw(_ canvas: borrowing Canvas) {
    do throws(Refusal) { try drawing.draw(content, at: place, on: canvas) } catch { refusal = error }
  }
  let bytes: [UInt8]
  do throws(PrintingFailure) {
    bytes =
      switch picture {
      case .svg: try SVGDocument(width: sheet.labelWidth, height: sheet.labelHeight, draw).bytes
      case .png(let dots):
        try PNGImage(width: sheet.labelWidth, height: sheet.labelHeight, dotsPerInch: dots, draw).bytes
      }
  } catch {
    throw Refusal(error, content.lotCode)
  }
  if let refusal { throw refusal }
  return bytes
}
