import Foundation
import Printing
import TestSupport
import Testing

@Suite struct QRSymbolTests {
  let folder: TemporaryFolder
  static let link = "https://t.bacha.vn/01/09521234543213/10/MTH-26061/21/K7Q2M9XA"

  init() throws { folder = try TemporaryFolder() }

  // Second source: libqrencode measured in the project's facts for links of these lengths.
  @Test(arguments: [(QRErrorCorrection.l, 29), (.m, 33), (.q, 37), (.h, 41)])
  func `a link with lot and serial needs so many modules`(level: QRErrorCorrection, size: Int) throws {
    #expect(try QRSymbol.encode(Self.link, level: level).size == size)
  }

  @Test func `digits and upper case are packed denser than bytes`() throws {
    #expect(try QRSymbol.encode(Self.link.uppercased(), level: .m).size == 29)
    #expect(try QRSymbol.encode(String(repeating: "7", count: 100), level: .m).size == 29)
  }

  @Test func `a text too long or not encodable is refused with its length`() {
    let long = String(repeating: "ậ", count: 1000)
    #expect(throws: PrintingFailure.textTooLongForSymbol(bytes: 3000, level: .h)) {
      try QRSymbol.encode(long, level: .h)
    }
    #expect(throws: PrintingFailure.textNotEncodable) { try QRSymbol.encode("") }
    #expect(throws: PrintingFailure.textNotEncodable) { try QRSymbol.encode("a\u{0}b") }
  }

  @Test(arguments: [link, "Mận Tam Hoa Bắc Hà", "1234567890"])
  func `a reader gets the text back from PNG, from SVG and from PDF`(text: String) throws {
    let symbol = try QRSymbol.encode(text)
    func draw(_ canvas: borrowing Canvas) {
      canvas.draw(symbol, at: Point(x: 4, y: 4), moduleSize: 0.5)
    }
    let side = 8 + Double(symbol.size) / 2
    try folder.write(PNGImage(width: side, height: side, dotsPerInch: 300, draw).bytes, "a.png")
    try folder.write(SVGDocument(width: side, height: side, draw).bytes, "b.svg")
    let pdf = try PDFDocument(
      path: folder.file("c.pdf"), title: "QR", creationDate: "2026-06-12T08:00:00+07:00")
    pdf.page(width: side, height: side, draw)
    try pdf.finish()
    _ = try OutsideProgram.run(
      "rsvg-convert", ["-z", "4", "-b", "white", folder.file("b.svg"), "-o", folder.file("b.png")])
    _ = try OutsideProgram.run(
      "pdftoppm", ["-r", "203", "-png", "-singlefile", folder.file("c.pdf"), folder.file("c")])
    for name in ["a.png", "b.png", "c.png"] {
      let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", "-Sbinary", folder.file(name)])
      #expect(read == text, "\(name)")
    }
  }

  @Test(arguments: [link, "Mận Tam Hoa Bắc Hà", "1234567890"])
  func `a reader gets the text back from the symbol's own SVG and PNG`(text: String) throws {
    let symbol = try QRSymbol.encode(text)
    try folder.write(symbol.svg(moduleSize: 0.396), "a.svg")
    try folder.write(BitImage(symbol, dotsPerModule: 4).png(), "b.png")
    _ = try OutsideProgram.run(
      "rsvg-convert", ["-z", "3", "-b", "white", folder.file("a.svg"), "-o", folder.file("a.png")])
    for name in ["a.png", "b.png"] {
      let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", "-Sbinary", folder.file(name)])
      #expect(read == text, "\(name)")
    }
    let facts = try OutsideProgram.run("identify", ["-format", "%w %h", folder.file("b.png")])
    let side = (symbol.size + 8) * 4
    #expect(facts == "\(side) \(side)")
    // ISO/IEC 15948, 11.2.2: bit depth and colour type.
    #expect(try folder.bytes("b.png")[24...25].elementsEqual([1, 0]))
  }

  @Test func `the outline of the SVG holds just the dark modules`() throws {
    let symbol = try QRSymbol.encode(Self.link)
    try folder.write(symbol.svg(moduleSize: 1), "a.svg")
    // One pixel per module of a millimetre.
    _ = try OutsideProgram.run(
      "rsvg-convert", ["-d", "25.4", "-p", "25.4", folder.file("a.svg"), "-o", folder.file("a.png")])
    let listing = try OutsideProgram.run(
      "convert",
      [folder.file("a.png"), "-colorspace", "gray", "-threshold", "50%", "-compress", "none", "pbm:-"])
    // Plain PBM: P1, width, height, then 1 for black.
    let words = listing.split(whereSeparator: \.isWhitespace)
    let side = symbol.size + 8
    try #require(words.count == 3 + side * side && words[0] == "P1" && words[1] == "\(side)")
    for y in 0..<symbol.size {
      for x in 0..<symbol.size {
        #expect((words[3 + (y + 4) * side + x + 4] == "1") == symbol[x, y], "\(x), \(y)")
      }
    }
  }

  @Test func `a PDF holds the symbol as one stencil of one bit per module`() throws {
    let symbol = try QRSymbol.encode(Self.link)
    let pdf = try PDFDocument(
      path: folder.file("stencil.pdf"), title: "QR", creationDate: "2026-06-12T08:00:00+07:00")
    pdf.page(width: 40, height: 40) { $0.draw(symbol, at: Point(x: 4, y: 4), moduleSize: 0.8) }
    try pdf.finish()
    let images = try OutsideProgram.run("pdfimages", ["-list", folder.file("stencil.pdf")])
      .split(separator: "\n").dropFirst(2)
    #expect(images.count == 1)
    #expect(images.first?.contains(/stencil +33 +33 +- +1 +1/) == true, "\(images)")
  }
}
