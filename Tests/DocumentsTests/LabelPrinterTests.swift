import Documents
import GrowingAreas
import Printing
import TestSupport
import Testing
import Traceability

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
    let codes = (0..<2 * sheet.count).map { LabelSamples.code($0, host: "t.vn") }
    let summary = try printLabels(
      LabelSamples.content(), codes, on: sheet, to: folder.file("labels"), for: language,
      dotsPerInch: dotsPerInch, LabelPrintOptions(creationDate: ""))
    #expect(summary.labels == codes.count && summary.pages == 2)
    let dots = summary.moduleSize / 25.4 * dotsPerInch
    #expect(abs(dots - dots.rounded()) < 1e-6 && dots > 3.99, "\(dots) dots a module")
    let rows = try PrinterDots.decode(folder.bytes("labels"), language)
    #expect(rows.count == 2)
    for (row, dots) in rows.enumerated() {
      try folder.write(dots.portableBitmap, "row-\(row).pbm")
      let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", folder.file("row-\(row).pbm")])
      let links = codes[row * sheet.count..<(row + 1) * sheet.count].map { $0.links[summary.linkForm]! }
      #expect(Set(read.split(separator: "\n").map(String.init)) == Set(links))
    }
    // The picture of the first label against the top left of its row.
    let drawn = try drawLabel(
      LabelSamples.content(), codes[0], of: sheet, as: .png(dotsPerInch: dotsPerInch), form: summary.linkForm)
    try folder.write(drawn.bytes, "label.png")
    _ = try OutsideProgram.run("convert", [folder.file("label.png"), folder.file("label.pbm")])
    let picture = try PrinterDots(portableBitmap: folder.bytes("label.pbm"))
    #expect(picture.height == rows[0].height)
    for y in 0..<picture.height {
      #expect(rows[0].rows[y].starts(with: picture.rows[y]), "row \(y)")
    }
  }

  @Test func `a code too fine for the printer's dots is refused with the numbers`() throws {
    var options = LabelPrintOptions(creationDate: "")
    options.linkForm = .whole
    let refusal = try #require(throws: Refusal.self) {
      try planLabels(
        LabelSamples.content(), LabelSamples.codes(1), on: .roll35x22, dotsPerInch: 203, options)
    }
    #expect(refusal.code == .codeDoesNotFit)
    // 19.5 mm of height are 156 dots: 39 modules of 4 dots; a tenth less across; level L needs 37 with its quiet zone.
    #expect(refusal.values == ["modules": .count(41), "available": .count(39)])
  }

  @Test func `a correction moves the print by whole dots`() throws {
    var options = LabelPrintOptions(creationDate: "")
    let codes = [LabelSamples.code(0, host: "t.vn")]
    func dots(_ calibration: PrinterCalibration) throws -> PrinterDots {
      options.calibration = calibration
      _ = try printLabels(
        LabelSamples.content(), codes, on: .roll50x30, to: folder.file("moved"), for: .zpl,
        dotsPerInch: 203, options)
      return try PrinterDots.decode(folder.bytes("moved"), .zpl)[0]
    }
    let plain = try dots(.none)
    let moved = try dots(PrinterCalibration(offsetX: 0.5, offsetY: -0.25))
    // 0.5 mm are 3.996 dots, 0.25 mm are 1.998.
    for y in 0..<plain.height - 2 {
      #expect(moved.rows[y].dropFirst(4).elementsEqual(plain.rows[y + 2].dropLast(4)), "row \(y)")
    }
  }

  @Test func `sheets of paper and a full disk are refused`() throws {
    let one = [LabelSamples.code(0, host: "t.vn")]
    for (sheet, path, code) in [
      (LabelSheet.a4With24, folder.file("labels"), RefusalCode.invalidField),
      (.roll50x30, "/dev/full", .outputFailed), (.roll50x30, folder.file("none/labels"), .outputFailed),
    ] {
      let refusal = try #require(throws: Refusal.self) {
        try printLabels(
          LabelSamples.content(), one, on: sheet, to: path, for: .tspl, dotsPerInch: 203,
          LabelPrintOptions(creationDate: ""))
      }
      #expect(refusal.code == code)
    }
  }

  @Test(arguments: [203.0, 300])
  func `a code alone has whole dots, its quiet zone and its link`(dotsPerInch: Double) throws {
    let code = LabelSamples.code(3)
    let drawn = try drawCode(code, of: "MTH", as: .png(dotsPerInch: dotsPerInch))
    try folder.write(drawn.bytes, "code.png")
    let size = try OutsideProgram.run("identify", ["-format", "%w %h", folder.file("code.png")])
    // 33 modules and 4 on each side; 0.396 mm are 3.2 dots of 203 per inch and 4.7 of 300.
    #expect(size == (dotsPerInch == 203 ? "164 164" : "205 205"))
    let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", folder.file("code.png")])
    #expect(read == code.links[.whole]! + "\n")
  }
}
