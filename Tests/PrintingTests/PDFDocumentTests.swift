import Foundation
import Printing
import TestSupport
import Testing

@Suite struct PDFDocumentTests {
  let folder: TemporaryFolder
  let serif = TextStyle(.document, size: 12)
  let created = "2026-06-12T08:00:00+07:00"

  init() throws { folder = try TemporaryFolder() }

  private func document(_ name: String, title: String = "Thử") throws -> PDFDocument {
    try PDFDocument(path: folder.file(name), title: title, author: "HTX", creationDate: created)
  }

  @Test func `a page has the size it was asked for, to a hundredth of a point`() throws {
    let pdf = try document("size.pdf")
    pdf.page(width: 210, height: 297) { $0.text(TextBlock("a", serif), at: Point(x: 20, y: 20)) }
    pdf.page(width: 50, height: 30) { $0.fill(Rectangle(x: 1, y: 1, width: 2, height: 2), .black) }
    try pdf.finish()
    let pages = try OutsideProgram.run("pdfinfo", ["-f", "1", "-l", "2", folder.file("size.pdf")])
    // 210 mm = 595.2756 pt, 297 mm = 841.8898 pt, 50 mm = 141.7323 pt, 30 mm = 85.0394 pt.
    #expect(pages.contains(/Page +1 size: +595.27[0-9]* x 841.8[89]/))
    #expect(pages.contains(/Page +2 size: +141.73[0-9]* x 85.0[34]/))
  }

  @Test func `Vietnamese text is found again as text, in both fonts, with title and date`() throws {
    let words = "Mận Tam Hoa xã Bắc Hà: ế ữ ộ ẵ ỹ Đ ₫ Ướt Quyển"
    let pdf = try document("text.pdf", title: "Nhãn mận Tam Hoa")
    pdf.page(width: 210, height: 297) { canvas in
      canvas.text(TextBlock(words, serif), at: Point(x: 20, y: 20))
      canvas.text(TextBlock(words, TextStyle(.label, size: 12, weight: .bold)), at: Point(x: 20, y: 40))
    }
    try pdf.finish()
    let text = try OutsideProgram.run("pdftotext", ["-layout", folder.file("text.pdf"), "-"])
    #expect(text.components(separatedBy: words).count - 1 == 2)
    let facts = try OutsideProgram.run("pdfinfo", ["-isodates", folder.file("text.pdf")])
    #expect(facts.contains("Nhãn mận Tam Hoa"))
    #expect(facts.contains("2026-06-12T"))
    let fonts = try OutsideProgram.run("pdffonts", [folder.file("text.pdf")])
    #expect(fonts.contains("LiberationSerif") && fonts.contains("NotoSans-Bold"))
  }

  @Test func `the same drawing with the same date gives the same bytes`() throws {
    for name in ["one.pdf", "two.pdf"] {
      let symbol = try QRSymbol.encode("https://t.example.vn/01/09521234543213")
      let pdf = try document(name)
      for _ in 0..<2 {
        pdf.page(width: 100, height: 100) { canvas in
          canvas.text(TextBlock("Mận", serif), at: Point(x: 5, y: 5))
          canvas.draw(symbol, at: Point(x: 20, y: 20), moduleSize: 1)
        }
      }
      try pdf.finish()
    }
    #expect(try folder.bytes("one.pdf") == folder.bytes("two.pdf"))
  }

  @Test func `a full disk and a missing folder are told`() throws {
    #expect {
      let full = try PDFDocument(path: "/dev/full", title: "Thử", creationDate: created)
      full.page(width: 100, height: 100) { $0.text(TextBlock("a", serif), at: Point(x: 0, y: 0)) }
      try full.finish()
    } throws: { error in
      if case .outputFailed("/dev/full", _)? = error as? PrintingFailure { true } else { false }
    }
    #expect(throws: PrintingFailure.self) { _ = try document("no/such/folder.pdf") }
  }

  @Test func `a font that is not installed is named with its package`() throws {
    let family = FontFamily(name: "No Such Sans", package: "fonts-no-such")
    let missing = PrintingFailure.fontMissing(family: "No Such Sans", package: "fonts-no-such")
    #expect(throws: missing) { try family.check() }
    #expect(throws: missing) {
      let pdf = try document("font.pdf")
      pdf.page(width: 50, height: 50) { canvas in
        canvas.text(TextBlock("Mận", TextStyle(family, size: 9)), at: Point(x: 0, y: 0))
      }
      try pdf.finish()
    }
  }

  @Test(arguments: [FontFamily.label, .document])
  func `the installed fonts have every Vietnamese letter`(family: FontFamily) throws {
    try family.check()
  }
}

extension PDFDocumentTests {
  /// What a person, or an attacker, may type where a name is expected.
  static let hostile = [
    "<b>đậm</b> & <span size='99999'>", "a\u{0}b\u{1B}[31m\u{7}\u{85}c", "\u{202E}gnort\u{202C} \u{2067}x",
    "مزرعة البرقوق", String(repeating: "mận ", count: 2500), String(repeating: "x", count: 10_000),
    "e" + String(repeating: "\u{301}", count: 500), "😀🏔️ 梅 \u{FFFF}\u{10FFFF}", "", "\n\n\u{2028}\n",
  ]

  @Test(arguments: hostile)
  func `any text stays inside its box and keeps its line count`(text: String) throws {
    let pdf = try document("hostile.pdf")
    pdf.page(width: 100, height: 50) { canvas in
      let extent = canvas.text(
        TextBlock(text, TextStyle(.label, size: 8), width: 40, maximumLines: 2), at: Point(x: 10, y: 10))
      #expect(extent.lineCount <= 2)
      #expect(extent.width <= 40.01)
      #expect(extent.isTruncated == (text.utf8.count > 5000))
    }
    try pdf.finish()
    let words = try OutsideProgram.run("pdftotext", [folder.file("hostile.pdf"), "-"])
      .replacing("\n", with: " ")
    if text.hasPrefix("<b>") { #expect(words.contains("<b>đậm</b> & <span size='99999'>")) }
    #expect(!words.contains("\u{1B}") && !words.contains("\u{202E}"))
  }
}
