import GrowingAreas
import Printing
import Traceability
import Wording

/// Draws labels of one design.
struct LabelDrawing {
  let design: LabelDesign
  var summary: LabelPrintSummary
  private var layout: LabelLayout { design.layout }
  private var content: LabelContent { design.content }

  init(_ design: LabelDesign) {
    self.design = design
    summary = LabelPrintSummary(design.plan)
  }

  /// Draws one label.
  /// - Parameter place: top left corner of its content box.
  mutating func draw(_ label: LabelCode, at place: Point, on canvas: borrowing Canvas) throws(Refusal) {
    let plan = design.plan
    let symbol = label.serial.isEmpty ? nil : try Self.symbol(label, plan.form, plan.level, content.lotCode)
    summary.labels += 1
    canvas.translated(x: place.x, y: place.y) { canvas in
      if let symbol {
        // A smaller one than the largest of the print stands in the middle of its place.
        let spare = Double(plan.size - symbol.size) / 2 * plan.moduleSize
        let corner = design.code.symbolFrame.origin
        canvas.draw(symbol, at: Point(x: corner.x + spare, y: corner.y + spare), moduleSize: plan.moduleSize)
      }
      drawText(serial: label.readableSerial, on: canvas)
      drawBelowCode(label, on: canvas)
    }
  }

  static func symbol(
    _ label: LabelCode, _ form: LinkForm, _ level: QRErrorCorrection, _ subject: String
  ) throws(Refusal) -> QRSymbol {
    do throws(PrintingFailure) {
      return try QRSymbol.encode(label.links[form] ?? "", level: level)
    } catch {
      throw Refusal(error, subject)
    }
  }

  private mutating func drawText(serial: String, on canvas: borrowing Canvas) {
    for part in design.text.shortened { summary.warn(part, .shortened) }
    for part in design.text.leftOut { summary.warn(part, .leftOut) }
    let width = design.code.frame.x - LabelLayout.gapBesideCode
    canvas.clipped(to: Rectangle(x: 0, y: 0, width: width, height: layout.contentHeight)) { canvas in
      for placed in design.text.placed {
        if placed.item.hasRuleBefore {
          let y = placed.y - placed.item.gapBefore / 2
          canvas.stroke(Path(line: [Point(x: 0, y: y), Point(x: width, y: y)]), width: 0.15, .black)
        }
        var block = placed.item.block
        if placed.item.part == .serial { block.runs[0].text = serial }
        canvas.text(block, at: Point(x: 0, y: placed.y))
      }
    }
  }

  private mutating func drawBelowCode(_ label: LabelCode, on canvas: borrowing Canvas) {
    let frame = design.code.frame
    let room = Rectangle(
      x: frame.x, y: frame.maxY, width: frame.width, height: layout.contentHeight - frame.maxY)
    for part in design.below.leftOut { summary.warn(part, .leftOut) }
    canvas.clipped(to: room) { canvas in
      for line in design.below.lines {
        var block = line.block
        if line.part == .serial, let form = design.below.serialForm { block.runs[0].text = form.text(label) }
        canvas.text(block, at: Point(x: room.x, y: room.y + line.y))
      }
    }
  }
}
