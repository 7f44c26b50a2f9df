public import GrowingAreas
import Printing
public import Traceability

/// One label as a picture, for a preview on screen or for a printer's own program.
public enum LabelPicture: Sendable, Hashable {
  case svg
  /// Black and white dots; each module of the code is a whole number of them.
  case png(dotsPerInch: Double)
}

/// A label or a code that was drawn.
public struct DrawnLabel: Sendable, Hashable {
  /// Of an SVG or PNG file.
  public let bytes: [UInt8]
  public let summary: LabelPrintSummary
}

/// Draws one label of a sheet, as large as the label, with its text where the sheet has it.
/// - Parameter form: what the link says; chosen for the label when nil.
/// - Throws: as `printLabels`.
public func drawLabel(
  _ content: LabelContent, _ code: LabelCode, of sheet: LabelSheet, as picture: LabelPicture,
  form: LinkForm? = nil
) throws(Refusal) -> DrawnLabel {
  let alone = sheet.singleLabel
  let layout =
    switch picture {
    case .svg: LabelLayout(alone)
    case .png(let dots): LabelLayout(alone, dotsPerInch: dots)
    }
  var drawing = LabelDrawing(try LabelDesign(content, [code], on: layout, form: form))
  let place = layout.contentFrame(of: 0).origin
  let bytes = try draw(
    picture, width: alone.labelWidth, height: alone.labelHeight, content.lotCode
  ) { canvas throws(Refusal) in try drawing.draw(code, at: place, on: canvas) }
  drawing.summary.pages = 1
  return DrawnLabel(bytes: bytes, summary: drawing.summary)
}

/// Draws the code of a label alone with its quiet zone, each module at least 0.396 mm (GS1 General Specifications,
/// 5.12, for codes read at the point of sale) and at least four dots.
/// - Parameters:
///   - subject: whose code it is, for refusals.
///   - form: what the link says; the fullest there is when nil.
/// - Throws: `invalidField` when the link does not fit any code.
public func drawCode(
  _ code: LabelCode, of subject: String, as picture: LabelPicture, form: LinkForm? = nil
) throws(Refusal) -> DrawnLabel {
  let form = form ?? LinkForm.allCases.first { code.links[$0] != nil } ?? .whole
  let symbol = try LabelDrawing.symbol(code, form, .m, subject)
  let smallest = 0.396
  let module: Millimetres
  let moduleDots: Int
  let bytes: [UInt8]
  switch picture {
  case .svg:
    module = smallest
    moduleDots = 1
    bytes = symbol.svg(moduleSize: module)
  case .png(let dotsPerInch):
    moduleDots = Int(max((smallest / 25.4 * dotsPerInch).rounded(.up), Double(LabelLayout.minimumDots)))
    module = Double(moduleDots) / dotsPerInch * 25.4
    bytes = try pngBytes(of: BitImage(symbol, dotsPerModule: moduleDots), subject)
  }
  var summary = LabelPrintSummary(
    LabelPlan(
      form: form, level: .m, size: symbol.size, moduleDots: moduleDots, moduleSize: module, textFit: .airy))
  (summary.labels, summary.pages) = (1, 1)
  return DrawnLabel(bytes: bytes, summary: summary)
}

private func draw(
  _ picture: LabelPicture, width: Millimetres, height: Millimetres, _ subject: String,
  _ draw: (borrowing Canvas) throws(Refusal) -> Void
) throws(Refusal) -> [UInt8] {
  switch picture {
  case .svg: try svgDocument(width: width, height: height, subject, draw)
  case .png(let dots): try pngBytes(of: bitImage(width: width, height: height, dots, subject, draw), subject)
  }
}

private func pngBytes(of image: BitImage, _ subject: String) throws(Refusal) -> [UInt8] {
  do throws(PrintingFailure) { return try image.png() } catch { throw Refusal(error, subject) }
}

/// The SVG of a drawing that may refuse.
func svgDocument(
  width: Millimetres, height: Millimetres, _ subject: String,
  _ draw: (borrowing Canvas) throws(Refusal) -> Void
) throws(Refusal) -> [UInt8] {
  var refusal: Refusal?
  let bytes: [UInt8]
  do throws(PrintingFailure) {
    bytes = try SVGDocument(width: width, height: height) { canvas in
      do throws(Refusal) { try draw(canvas) } catch { refusal = error }
    }.bytes
  } catch {
    throw Refusal(error, subject)
  }
  if let refusal { throw refusal }
  return bytes
}
