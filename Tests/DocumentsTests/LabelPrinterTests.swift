import Documents
import GrowingAreas
import Printing
import TestSupport
import Testing

/// What a label printer would put on paper, decoded from its commands by the makers' manuals, not by our code.
@Suite struct LabelPrinterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let cases: [(LabelSheet, PrinterLanguage, Double)] = [
    (.roll50x30, .zpl, 203), (.roll50x30, .tspl, 300), (.roll40x30, .tspl, 203), (.roll40x30, .zpl, 300),
    (.roll35x22, .zpl, 300), (.roll35x22, .tspl, 300),
  ]

  @Test(arguments: cases)
  func `printer commands decode back to the same dots as the picture, and to the link`(
    sheet: LabelSheet, language: PrinterLanguage, dotsPerInch: Double
  ) throws {
    let contents = (0..<2 * sheet.count).map(LabelSamples.long)
    let summary = try printLabels(
      contents, on: sheet, to: folder.file("labels"), for: language, dotsPerInch: dotsPerInch)
    #expect(summary.labels == contents.count && summary.pages == 2)
    let dots = summary.moduleSize / 25.4 * dotsPerInch
    #expect(abs(dots - dots.rounded()) < 1e-6 && dots > 3.99, "\(dots) dots a module")
    let rows = try PrinterDots.decode(folder.bytes("labels"), language)
    #expect(rows.count == 2)
    for (row, dots) in rows.enumerated() {
      try folder.write(dots.portableBitmap, "row-\(row).pbm")
      let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", folder.file("row-\(row).pbm")])
      let links = contents[row * sheet.count..<(row + 1) * sheet.count].map(\.link)
      #expect(Set(read.split(separator: "\n").map(String.init)) == Set(links))
    }
    // The picture of the first label against the top left of its row.
    try folder.write(drawLabel(contents[0], of: sheet, as: .png(dotsPerInch: dotsPerInch)).bytes, "label.png")
    _ = try OutsideProgram.run("convert", [folder.file("label.png"), folder.file("label.pbm")])
    let picture = try PrinterDots(portableBitmap: folder.bytes("label.pbm"))
    #expect(picture.height == rows[0].height)
    for y in 0..<picture.height {
      #expect(rows[0].rows[y].starts(with: picture.rows[y]), "row \(y)")
    }
  }

  @Test func `a code too fine for the printer's dots is refused with the numbers`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try printLabels(
        [LabelSamples.content(0)], on: .roll35x22, to: folder.file("labels"), for: .zpl, dotsPerInch: 203)
    }
    #expect(refusal.code == .codeDoesNotFit)
    // 17 mm are 135 dots: 33 modules of 4 dots; level L needs 37 with its quiet zone.
    #expect(refusal.values == ["modules": .count(37), "available": .count(33)])
  }

  @Test func `sheets of paper and a full disk are refused`() throws {
    let one = [LabelSamples.content(0)]
    for (sheet, path, code) in [
      (LabelSheet.a4With24, folder.file("labels"), RefusalCode.invalidField),
      (.roll50x30, "/dev/full", .outputFailed), (.roll50x30, folder.file("none/labels"), .outputFailed),
    ] {
      let refusal = try #require(throws: Refusal.self) {
        try printLabels(one, on: sheet, to: path, for: .tspl, dotsPerInch: 203)
      }
      #expect(refusal.code == code)
    }
  }

  @Test(arguments: [203.0, 300])
  func `a code alone has whole dots, its quiet zone and its link`(dotsPerInch: Double) throws {
    let content = LabelSamples.content(3)
    let drawn = try drawCode(content, as: .png(dotsPerInch: dotsPerInch))
    try folder.write(drawn.bytes, "code.png")
    let size = try OutsideProgram.run("identify", ["-format", "%w %h", folder.file("code.png")])
    // 33 modules and 4 on each side; 0.396 mm are 3.2 dots of 203 per inch and 4.7 of 300.
    #expect(size == (dotsPerInch == 203 ? "164 164" : "205 205"))
    let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", folder.file("code.png")])
    #expect(read == content.link + "\n")
  }
}
