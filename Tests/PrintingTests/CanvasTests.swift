import Foundation
import Printing
import TestSupport
import Testing

@Suite struct CanvasTests {
  let folder: TemporaryFolder
  let sans = TextStyle(.label, size: 10)

  init() throws { folder = try TemporaryFolder() }

  /// 100 x 100 pixels, ten to the millimetre.
  private func picture(_ draw: (borrowing Canvas) -> Void) throws -> Picture {
    try Picture(decoding: PNGImage(width: 10, height: 10, dotsPerInch: 254, draw).bytes)
  }

  /// Whether the pixel at a place is darker than half, as ImageMagick reads it.
  private func isDark(_ picture: PNGImage, _ x: Int, _ y: Int) throws -> Bool {
    try folder.write(picture.bytes, "canvas.png")
    let grey = try OutsideProgram.run(
      "convert", [folder.file("canvas.png"), "-format", "%[fx:p{\(x),\(y)}.intensity]", "info:"])
    return (Double(grey) ?? 1) < 0.5
  }

  @Test func `an inner ring is a hole, and a clip, a move and a turn end with their closure`() throws {
    func square(_ low: Double, _ high: Double) -> [Point] {
      [Point(x: low, y: low), Point(x: high, y: low), Point(x: high, y: high), Point(x: low, y: high)]
    }
    let image = try PNGImage(width: 10, height: 10, dotsPerInch: 254) { canvas in
      canvas.fill(Path(rings: [square(1, 5), square(2, 4)]), .black)
      canvas.clipped(to: Rectangle(x: 6, y: 6, width: 1, height: 1)) { canvas in
        canvas.fill(Rectangle(x: 0, y: 0, width: 10, height: 10), .black)
      }
      canvas.translated(x: 8, y: 8) { canvas in
        canvas.rotated(degrees: 90) { canvas in
          canvas.fill(Rectangle(x: 0, y: 0, width: 1.5, height: 0.5), .black)
        }
      }
      canvas.fill(Rectangle(x: 9, y: 0, width: 0.5, height: 0.5), .black)
    }
    let expected = [
      (15, 15, true), (30, 30, false), (65, 65, true), (75, 75, false), (78, 93, true), (85, 82, false),
      (92, 2, true),
    ]
    for (x, y, dark) in expected { #expect(try isDark(image, x, y) == dark, "\(x), \(y)") }
  }

  @Test func `a text is as large as it was measured, on paper and on pixels`() throws {
    let block = TextBlock("Ẵng Ộp quỹ", TextStyle(.label, size: 12, weight: .bold))
    var extents: [TextExtent] = []
    _ = try PNGImage(width: 60, height: 20, dotsPerInch: 203) { canvas in
      extents = [canvas.measure(block), canvas.text(block, at: Point(x: 5, y: 5))]
    }
    let pdf = try PDFDocument(
      path: folder.file("text.pdf"), title: "Thử", creationDate: "2026-06-12T08:00:00+07:00")
    extents.append(pdf.measure(block))
    pdf.page(width: 60, height: 20) { extents.append($0.text(block, at: Point(x: 5, y: 5))) }
    try pdf.finish()
    let first = try #require(extents.first)
    // A text takes the same room on every surface, to a hundredth of a millimetre.
    for extent in extents {
      #expect(abs(extent.width - first.width) < 0.01 && abs(extent.height - first.height) < 0.01)
    }
    // Second source: where poppler finds the ink. 300 dots per inch are 0.085 mm.
    _ = try OutsideProgram.run(
      "pdftoppm", ["-r", "300", "-png", "-singlefile", folder.file("text.pdf"), folder.file("text")])
    let box = try OutsideProgram.run(
      "convert", [folder.file("text.png"), "-threshold", "60%", "-format", "%@", "info:"])
    let numbers = box.split { "x+".contains($0) }.compactMap { Double($0) }.map { $0 / 300 * 25.4 }
    let ink = first.inkBounds
    for (found, wanted) in zip(numbers, [ink.width, ink.height, 5 + ink.x, 5 + ink.y]) {
      #expect(abs(found - wanted) < 0.2, "\(found) mm, expected \(wanted) mm")
    }
  }

  @Test func `text wraps at its width, and what goes beyond its lines ends with an ellipsis`() throws {
    let words = "Hợp tác xã Nông nghiệp và Du lịch cộng đồng Bản Phố"
    _ = try picture { canvas in
      let free = canvas.measure(TextBlock(words, sans))
      #expect(free.lineCount == 1 && !free.isTruncated)
      let wrapped = canvas.measure(TextBlock(words, sans, width: 40))
      #expect(wrapped.lineCount == 3 && wrapped.width <= 40 && !wrapped.isTruncated)
      let cut = canvas.measure(TextBlock(words, sans, width: 40, maximumLines: 2))
      #expect(cut.lineCount == 2 && cut.isTruncated)
      let narrow = canvas.measure(TextBlock(words, sans, width: 0, maximumLines: 1))
      #expect(narrow.lineCount == 1)
      let paragraphs = canvas.measure(TextBlock("a\nb\nc", sans))
      #expect(paragraphs.lineCount == 3)
      let tight = canvas.measure(TextBlock("a\nb\nc", sans, lineSpacing: 0.8))
      #expect(abs(tight.height - paragraphs.height * (0.8 * 2 + 1) / 3) < 0.01)
    }
  }

  @Test func `many tasks may draw at once, and each gets what it would get alone`() async throws {
    let folder = folder
    @Sendable func draw(_ name: String) throws -> [UInt8] {
      let pdf = try PDFDocument(
        path: folder.file(name), title: name, creationDate: "2026-06-12T08:00:00+07:00")
      for page in 0..<5 {
        pdf.page(width: 100, height: 100) { canvas in
          for line in 0..<20 {
            let style = TextStyle(line % 2 == 0 ? .label : .document, size: Double(6 + line % 5))
            canvas.text(
              TextBlock("Trang \(page), dòng \(line): ế ữ ộ", style), at: Point(x: 5, y: Double(line) * 4))
          }
        }
      }
      try pdf.finish()
      return try folder.bytes(name)
    }
    // Titles are of one length, so that only they differ.
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 10..<74 { group.addTask { try draw("\(task).pdf").count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let alone = try draw("99.pdf").count
    #expect(sizes.count == 64 && sizes.allSatisfy { abs($0 - alone) <= 4 })
  }
}
