import Documents
import GrowingAreas
import Printing
import TestSupport
import Testing
import Traceability
import Wording

@Suite struct TestPageTests {
  @Test(arguments: Language.allCases)
  func `a test page shows each label and its rulers where the printer's correction puts them`(
    language: Language
  ) throws {
    let folder = try TemporaryFolder()
    let calibration = try PrinterCalibration(offsetX: 1, offsetY: -0.5, pitchY: 0.2)
    let page = TestPage(
      sheet: .a4With21, printer: LabelPrinter(name: "văn phòng", calibration: calibration),
      language: language)
    try printTestPage(page, to: folder.file("test.pdf"), creationDate: "2026-06-12T08:00:00+07:00")
    let drawn = try RasterisedSheet(folder.file("test.pdf"), dotsPerInch: 600, .a4With21, in: folder)
    // By the maker's template: the first label at 7.48 x 15.49 mm, pitch 66.04 x 38.1, seven rows.
    for (column, row) in [(0, 0), (2, 0), (1, 6)] {
      let corner = Point(
        x: 7.48 + 66.04 * Double(column) + 1, y: 15.49 + (38.1 + 0.2) * Double(row) - 0.5)
      #expect(
        drawn.isDark(near: Point(x: corner.x, y: corner.y + 8), within: 0.1), "left of \(column), \(row)")
      #expect(
        drawn.isDark(near: Point(x: corner.x + 40, y: corner.y), within: 0.1), "top of \(column), \(row)")
      #expect(!drawn.isDark(near: Point(x: corner.x + 40, y: corner.y + 8), within: 0.4))
    }
    // Marks 100 of both rulers.
    #expect(drawn.isDark(near: Point(x: 101, y: 8), within: 0.1))
    #expect(drawn.isDark(near: Point(x: 10, y: 99.5), within: 0.1))
    let text = try OutsideProgram.run("pdftotext", [folder.file("test.pdf"), "-"])
    #expect(text.contains("văn phòng") && text.contains("--offset-x"))
  }

  @Test func `a correction that pushes labels off the page is refused before anything is written`() throws {
    let folder = try TemporaryFolder()
    let far = LabelPrinter(name: "hp", calibration: try PrinterCalibration(offsetX: 9))
    let refusal = try #require(throws: Refusal.self) {
      try printTestPage(
        TestPage(sheet: .a4With24, printer: far, language: .vi), to: folder.file("test.pdf"), creationDate: ""
      )
    }
    #expect(refusal.code == .invalidField && refusal.values["rule"] == .text("correction-on-page"))
    #expect(throws: (any Error).self) { try folder.bytes("test.pdf") }
  }
}
