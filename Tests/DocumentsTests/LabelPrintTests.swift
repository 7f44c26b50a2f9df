import Documents
import Foundation
import GrowingAreas
import Printing
import TestSupport
import Testing
import Wording

@Suite struct LabelPrintTests {
  let folder: TemporaryFolder
  static let created = "2026-06-12T08:00:00+07:00"

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func print(
    _ contents: [LabelContent], on sheet: LabelSheet = .a4With24, startingAt first: Int = 0,
    to name: String = "labels.pdf", offset: Point = Point(x: 0, y: 0), cuttingGuides: Bool = false
  ) throws -> LabelPrintSummary {
    try printLabels(
      contents, on: sheet, startingAt: first, to: folder.file(name), offset: offset,
      cuttingGuides: cuttingGuides, creationDate: Self.created)
  }

  @Test(arguments: LabelSheet.all, [203, 300])
  func `every code on a printed sheet opens its own link`(sheet: LabelSheet, dotsPerInch: Int) throws {
    let contents = (0..<sheet.count).map(LabelSamples.long)
    let summary = try print(contents, on: sheet)
    #expect(summary.labels == sheet.count && summary.pages == 1)
    #expect(summary.symbolSize == 33 && summary.moduleSize >= 0.33)
    let read = try RasterisedSheet(folder.file("labels.pdf"), dotsPerInch: dotsPerInch, sheet, in: folder)
      .readCodes()
    #expect(read == contents.map(\.link))
  }

  @Test func `a print moved by the calibration is still read from its label`() throws {
    let contents = (0..<24).map(LabelSamples.content)
    try print(contents, offset: Point(x: 1.5, y: -1.5), cuttingGuides: true)
    let read = try RasterisedSheet(folder.file("labels.pdf"), dotsPerInch: 203, .a4With24, in: folder)
      .readCodes()
    #expect(read == contents.map(\.link))
  }

  @Test(arguments: LabelSheet.all, LabelSamples.hostileTexts)
  func `nothing is printed outside the box of a label nor in a quiet zone, whatever it says`(
    sheet: LabelSheet, hostile: HostileText
  )
    throws
  {
    // The last two labels: beside one another, and in the corner of the page.
    let numbers = max(0, sheet.count - 2)..<sheet.count
    try print(
      numbers.map { LabelSamples.hostile($0, hostile.text) }, on: sheet, startingAt: numbers.lowerBound)
    let page = try RasterisedSheet(folder.file("labels.pdf"), dotsPerInch: 203, sheet, in: folder)
    let layout = LabelLayout(sheet)
    #expect(try page.darkness(outside: numbers.map { layout.contentFrame(of: $0) }) == 0)
    for number in numbers {
      let box = layout.contentFrame(of: number)
      let code = try layout.placement(of: QRSymbol.encode(LabelSamples.content(number).link))
      func onPage(_ part: Rectangle) -> Rectangle {
        Rectangle(x: box.x + part.x, y: box.y + part.y, width: part.width, height: part.height)
      }
      let ink = try page.darkness(outside: [onPage(code.symbolFrame)], in: onPage(code.frame))
      #expect(ink == 0, "in the quiet zone of label \(number)")
    }
    #expect(try page.readCodes(on: numbers) == numbers.map { LabelSamples.content($0).link })
  }

  @Test func `the text is found again, and the page is exactly A4`() throws {
    let summary = try print([LabelSamples.long(0)])
    #expect(summary.warnings.isEmpty)
    let text = try OutsideProgram.run("pdftotext", ["-raw", folder.file("labels.pdf"), "-"])
      .replacing("\n", with: " ")
    let expected = [
      "Mận Tam Hoa Bắc Hà loại đặc biệt sấy dẻo", "Số lô: MTH-260612", "Ngày thu hoạch: 12/06/2026",
      "Dùng tốt nhất trước: 26/06/2026", "Xuất xứ: xã Bắc Hà, Lào Cai", "Mã vùng trồng: VN-10-02839-01-26",
      "Hợp tác xã Nông nghiệp và Du lịch cộng đồng Bản Phố Hoàng Thu Phố", "Quét để xem nguồn gốc",
      "(01) 09521234543213", "(21) \(LabelSamples.serial(0))", "Định lượng: 1 kg",
      "Số nhà 127, thôn Hoàng Thu Phố 2, xã Bắc Hà, tỉnh Lào Cai",
    ]
    for words in expected { #expect(text.contains(words), "\(words) in \(text)") }
    let facts = try OutsideProgram.run("pdfinfo", [folder.file("labels.pdf")])
    #expect(facts.contains(/Page size: +595.27[0-9]* x 841.8[89][0-9]* pts \(A4\)/))
    #expect(facts.contains("Tem truy xuất nguồn gốc"))
  }

  @Test func `English labels speak English`() throws {
    var content = LabelSamples.content(0)
    content.language = .en
    try print([content])
    let text = try OutsideProgram.run("pdftotext", ["-raw", folder.file("labels.pdf"), "-"])
    for words in ["Harvested: 12 Jun 2026", "Best before: 26 Jun 2026", "Scan to see the origin"] {
      #expect(text.contains(words))
    }
  }

  @Test func `the same run gives the same bytes`() throws {
    for name in ["one.pdf", "two.pdf"] { try print((0..<30).map(LabelSamples.content), to: name) }
    #expect(try folder.bytes("one.pdf") == folder.bytes("two.pdf"))
  }

  @Test func `a run begins at the first free label and goes on to the next page`() throws {
    let contents = (0..<5).map(LabelSamples.content)
    let summary = try print(contents, startingAt: 22)
    #expect(summary.labels == 5 && summary.pages == 2)
    let pages = try (1...2).map { page in
      try RasterisedSheet(
        folder.file("labels.pdf"), dotsPerInch: 150, .a4With24, page: page, in: folder
      ).readCodes()
    }
    #expect(pages[0] == [String?](repeating: nil, count: 22) + contents[..<2].map(\.link))
    #expect(pages[1] == contents[2...].map(\.link) + [String?](repeating: nil, count: 21))
  }

  @Test func `a thousand labels take little time and at most 1,2 kB each`() throws {
    let summary = try print((0..<1008).map(LabelSamples.content))
    #expect(summary.pages == 42 && summary.warnings.isEmpty)
    #expect(try folder.bytes("labels.pdf").count < 1008 * 1200)
  }

  @Test func `a code that cannot be scanned is refused with the numbers`() throws {
    var content = LabelSamples.content(0)
    content.link = "https://t.bacha.vn/" + String(repeating: "x", count: 260)
    // Room for the code on this sheet is 16.27 mm: 49 modules of 0.33 mm.
    let refusal = try #require(throws: Refusal.self) { try print([content], on: .a4With65) }
    #expect(refusal.code == .codeDoesNotFit)
    guard case .count(let modules)? = refusal.values["modules"],
      case .count(let available)? = refusal.values["available"]
    else { return #expect(Bool(false), "no numbers in \(refusal)") }
    #expect(modules > available && available == 49)
    content.link = String(repeating: "x", count: 3000)
    #expect(throws: Refusal.self) { try print([content]) }
  }

  @Test func `wrong starts, offsets and empty runs are refused`() throws {
    let one = [LabelSamples.content(0)]
    for (start, offset, contents, code) in [
      (24, Point(x: 0, y: 0), one, RefusalCode.invalidField), (-1, Point(x: 0, y: 0), one, .invalidField),
      (0, Point(x: 11, y: 0), one, .invalidField), (0, Point(x: 0, y: .nan), one, .invalidField),
      (0, Point(x: 0, y: 0), [], .incomplete),
    ] {
      let refusal = try #require(throws: Refusal.self) {
        try print(contents, startingAt: start, offset: offset)
      }
      #expect(refusal.code == code)
    }
    let refusal = try #require(throws: Refusal.self) {
      try printLabels(one, on: .a4With24, to: "/dev/full", creationDate: Self.created)
    }
    #expect(refusal.code == .outputFailed && refusal.subject == "/dev/full")
  }

  @Test func `what is shortened is said once, with how many labels`() throws {
    let long = String(repeating: "Mận Tam Hoa Bắc Hà ", count: 30)
    let summary = try print((0..<3).map { LabelSamples.content($0, product: $0 == 0 ? "Mận" : long) })
    #expect(
      summary.warnings.map { "\($0.part) \($0.kind) \($0.firstLabel) \($0.count)" } == [
        "productName shortened 2 2"
      ])
  }

  @Test(arguments: LabelSheet.all)
  func `one label is drawn as SVG and PNG that open its link`(sheet: LabelSheet) throws {
    let content = LabelSamples.long(7)
    try folder.write(drawLabel(content, of: sheet, as: .png(dotsPerInch: 300)).bytes, "label.png")
    try folder.write(drawLabel(content, of: sheet, as: .svg).bytes, "label.svg")
    _ = try OutsideProgram.run(
      "rsvg-convert",
      ["-z", "4", "-b", "white", folder.file("label.svg"), "-o", folder.file("label-svg.png")])
    for name in ["label.png", "label-svg.png"] {
      let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", folder.file(name)])
      #expect(read.trimmingCharacters(in: .newlines) == content.link)
    }
    var unfit = content
    unfit.link = String(repeating: "x", count: 2000)
    #expect(throws: Refusal.self) { try drawLabel(unfit, of: sheet, as: .svg) }
  }

  @Test func `sheets are found by name and lie on their page`() throws {
    #expect(LabelSheet.named("a4-24")?.count == 24)
    #expect(LabelSheet.named("a4-99") == nil)
    for sheet in LabelSheet.all {
      let page = Rectangle(x: 0, y: 0, width: sheet.pageWidth, height: sheet.pageHeight)
      for index in 0..<sheet.count {
        #expect(page.contains(sheet.frame(of: index)))
        #expect(sheet.frame(of: index).contains(LabelLayout(sheet).contentFrame(of: index)))
      }
    }
    // Second source: the makers' templates, see docs of each sheet.
    let last = LabelSheet.a4With65.frame(of: 64)
    #expect(abs(last.x - 167.1) < 0.001 && abs(last.y - 265.3) < 0.001)
  }
}
