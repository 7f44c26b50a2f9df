import GrowingAreas
import Printing
import Wording

/// Draws labels of one layout; keeps the text of the last one, since a run differs in little but the serial.
struct LabelDrawing {
  let layout: LabelLayout
  var summary = LabelPrintSummary()
  private var last: (content: LabelContent, width: Millimetres, stack: LabelTextStack)?

  init(_ layout: LabelLayout) { self.layout = layout }

  /// Draws one label.
  /// - Parameter place: top left corner of its content box.
  mutating func draw(
    _ content: LabelContent, at place: Point, on canvas: borrowing Canvas
  ) throws(Refusal) {
    let (symbol, code) = try scannableCode(for: content)
    summary.labels += 1
    summary.moduleSize = min(summary.moduleSize, code.moduleSize)
    summary.symbolSize = max(summary.symbolSize, symbol.size)
    canvas.translated(x: place.x, y: place.y) { canvas in
      canvas.draw(symbol, at: code.symbolFrame.origin, moduleSize: code.moduleSize)
      drawText(content, width: code.frame.x - Self.gapBesideCode, on: canvas)
      drawBelowCode(content, code.frame, on: canvas)
    }
  }

  /// Kept free between text and quiet zone.
  private static let gapBesideCode: Millimetres = 0.3

  /// The code at level M, or at level L where only that fits.
  private func scannableCode(for content: LabelContent) throws(Refusal) -> (QRSymbol, CodePlacement) {
    let usual = try Self.symbol(for: content, level: .m)
    do throws(Refusal) { return (usual, try layout.placement(of: usual)) } catch {
      let smaller = try Self.symbol(for: content, level: .l)
      guard smaller.size < usual.size else { throw error }
      return (smaller, try layout.placement(of: smaller))
    }
  }

  static func symbol(for content: LabelContent, level: QRErrorCorrection) throws(Refusal) -> QRSymbol {
    do throws(PrintingFailure) {
      return try QRSymbol.encode(content.link, level: level)
    } catch {
      throw Refusal(error, content.lotCode)
    }
  }

  private mutating func drawText(_ content: LabelContent, width: Millimetres, on canvas: borrowing Canvas) {
    let stack = textStack(content, width: width, canvas)
    for part in stack.shortened { summary.warn(part, .shortened) }
    for part in stack.leftOut { summary.warn(part, .leftOut) }
    canvas.clipped(to: Rectangle(x: 0, y: 0, width: width, height: layout.contentHeight)) { canvas in
      for placed in stack.placed {
        if placed.item.hasRuleBefore {
          let y = placed.y - placed.item.gapBefore / 2
          canvas.stroke(Path(line: [Point(x: 0, y: y), Point(x: width, y: y)]), width: 0.15, .black)
        }
        canvas.text(placed.item.block, at: Point(x: 0, y: placed.y))
      }
    }
  }

  private mutating func textStack(
    _ content: LabelContent, width: Millimetres, _ canvas: borrowing Canvas
  ) -> LabelTextStack {
    var key = content
    key.serial = ""
    key.link = ""
    if let last, last.content == key, last.width == width { return last.stack }
    let stack = LabelTextStack(content, layout.design, width: width, height: layout.contentHeight) { block in
      canvas.measure(block)
    }
    last = (key, width, stack)
    return stack
  }

  /// The invitation to scan, and the numbers to type by hand when the code is damaged.
  private mutating func drawBelowCode(
    _ content: LabelContent, _ code: Rectangle, on canvas: borrowing Canvas
  ) {
    let room = Rectangle(
      x: code.x, y: code.maxY, width: code.width, height: layout.contentHeight - code.maxY)
    let serial = (LabelPart.serial, "(21) \(content.serial)", Self.numberSizes, TextStyle.Weight.regular)
    let lines: [(LabelPart, String, [Points], TextStyle.Weight)] =
      switch layout.design {
      case .full:
        [
          (.scan, LabelPhrases.scan[content.language], Self.captionSizes, .bold),
          (.gtin, "(01) \(content.gtin)", Self.numberSizes, .regular), serial,
        ]
      case .compact: [serial]
      }
    canvas.clipped(to: room) { canvas in
      var y = room.y - 0.4
      for (part, text, sizes, weight) in lines where part != .gtin || !content.gtin.isEmpty {
        let (block, extent) = Self.line(text, sizes, weight, width: room.width, on: canvas)
        if extent.isTruncated { summary.warn(part, .shortened) }
        canvas.text(block, at: Point(x: room.x, y: y))
        y += extent.height * 0.94
      }
    }
  }

  private static let captionSizes: [Points] = [6.2, 5.8, 5.5, LabelTextStack.minimumSize]
  private static let numberSizes: [Points] = [5.6, LabelTextStack.minimumSize]

  /// One centred line, as large as its width allows.
  private static func line(
    _ text: String, _ sizes: [Points], _ weight: TextStyle.Weight, width: Millimetres,
    on canvas: borrowing Canvas
  ) -> (TextBlock, TextExtent) {
    var block = TextBlock("", TextStyle(.label, size: 0), width: width, maximumLines: 1)
    var extent = canvas.measure(block)
    for size in sizes {
      block = TextBlock(
        text, TextStyle(.label, size: size, weight: weight), alignment: .centre, width: width, maximumLines: 1
      )
      extent = canvas.measure(block)
      if !extent.isTruncated { break }
    }
    return (block, extent)
  }
}
