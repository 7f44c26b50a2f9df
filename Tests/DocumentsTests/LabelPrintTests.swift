import Documents
import Foundation
import GrowingAreas
import Printing
import TestSupport
import Testing
import Traceability
import Wording

@Suite struct LabelPrintTests {
  let folder: TemporaryFolder
  static let created = "2026-06-12T08:00:00+07:00"

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func write(
    _ content: LabelContent, _ codes: [LabelCode], on sheet: LabelSheet = .a4With24,
    startingAt first: Int = 0, to name: String = "labels.pdf", calibration: PrinterCalibration = .none,
    cuttingGuides: Bool = false
  ) throws -> LabelPrintSummary {
    var options = LabelPrintOptions(creationDate: Self.created)
    options.firstLabel = first
    options.calibration = calibration
    options.cuttingGuides = cuttingGuides
    return try printLabels(content, codes, on: sheet, to: folder.file(name), options)
  }

  private func text(of name: String = "labels.pdf") throws -> String {
    try OutsideProgram.run("pdftotext", ["-raw", folder.file(name), "-"])
      .replacing("\n", with: " ").replacing("\u{2060}", with: "").replacing("\u{A0}", with: " ")
  }

  @Test func `a print moved by the calibration is still read from its label`() throws {
    let codes = LabelSamples.codes(24)
    let calibration = try PrinterCalibration(offsetX: 1.5, offsetY: -1.5, scaleX: 0.995)
    let summary = try write(LabelSamples.content(), codes, calibration: calibration, cuttingGuides: true)
    let read = try RasterisedSheet(folder.file("labels.pdf"), dotsPerInch: 203, .a4With24, in: folder)
      .readCodes()
    #expect(read == codes.map { $0.links[summary.linkForm] })
  }

  @Test(arguments: LabelSheet.all, LabelSamples.hostileTexts)
  func `nothing is printed outside the box of a label nor in a quiet zone, whatever it says`(
    sheet: LabelSheet, hostile: HostileText
  ) throws {
    // The last two labels: beside one another, and in the corner of the page.
    let numbers = max(0, sheet.count - 2)..<sheet.count
    let codes = numbers.map { LabelSamples.code($0, host: "t.vn") }
    let summary: LabelPrintSummary
    do {
      summary = try write(
        LabelSamples.hostile(hostile.text, all: true), codes, on: sheet, startingAt: numbers.lowerBound)
    } catch let refusal as Refusal where refusal.code == .textDoesNotFit {
      // What must stand there is never cut; the parts that give way are tried alone.
      summary = try write(
        LabelSamples.hostile(hostile.text, all: false), codes, on: sheet, startingAt: numbers.lowerBound)
    }
    let page = try RasterisedSheet(folder.file("labels.pdf"), dotsPerInch: 203, sheet, in: folder)
    let layout = LabelLayout(sheet)
    #expect(try page.darkness(outside: numbers.map { layout.contentFrame(of: $0) }) == 0)
    let side = Double(summary.symbolSize + 2 * QRSymbol.quietZone) * summary.moduleSize
    for number in numbers {
      // The code stands at the right edge of the box; its place down is read from the picture.
      let box = layout.contentFrame(of: number)
      let column = Rectangle(x: box.maxX - side, y: box.y, width: side, height: box.height)
      let code = try #require(
        try page.symbol(in: column, size: Double(summary.symbolSize) * summary.moduleSize))
      // Where the code lies is known to a pixel, so the zone ends one earlier.
      let zone = Rectangle(
        x: column.x, y: code.y - (code.x - column.x), width: side, height: side - 25.4 / 203)
      #expect(try page.darkness(outside: [code], in: zone) == 0, "in the quiet zone of label \(number)")
    }
    #expect(try page.readCodes(on: numbers) == codes.map { $0.links[summary.linkForm] })
  }

  @Test func `the text is found again, and the page is exactly A4`() throws {
    let summary = try write(LabelSamples.long(), LabelSamples.codes(1))
    #expect(summary.warnings.isEmpty)
    let text = try text()
    for words in [
      "Mận Tam hoa Bắc Hà loại đặc biệt", "Số lô: MTH-260612", "Ngày thu hoạch: 12/06/2026",
      "Dùng tốt nhất trước: 26/06/2026", "Xuất xứ: xã Bắc Hà, Lào Cai", "Mã vùng trồng: VN-10-02839-01-26",
      "Hợp tác xã Nông nghiệp và Du lịch cộng đồng Bản Phố Hoàng Thu Phố", "Quét để xem nguồn gốc",
      "(01) 09521234543213", "(21) \(LabelSamples.serial(0))", "Định lượng: 1 kg",
      "Số nhà 127, thôn Hoàng Thu Phố 2, xã Bắc Hà, tỉnh Lào Cai",
    ] { #expect(text.contains(words), "\(words) in \(text)") }
    let facts = try OutsideProgram.run("pdfinfo", [folder.file("labels.pdf")])
    #expect(facts.contains(/Page size: +595.27[0-9]* x 841.8[89][0-9]* pts \(A4\)/))
    #expect(facts.contains("Tem truy xuất nguồn gốc"))
  }

  @Test func `processed goods and spirits say what their kind must say`() throws {
    try write(LabelSamples.processed(), LabelSamples.codes(1), on: .a4With21)
    let processed = try text()
    for words in [
      "Thành phần: mận Tam hoa 92 %", "HDSD, bảo quản: ăn liền", "Cảnh báo: có thể còn hạt",
      "Ngày sản xuất: 12/06/2026", "Dùng tốt nhất trước: 26/06/2026",
    ] { #expect(processed.contains(words), "\(words) in \(processed)") }
    try write(LabelSamples.spirits(), LabelSamples.codes(1), on: .a4With21)
    let spirits = try text()
    for words in [
      "Thể tích thực: 500 ml", "Độ cồn: 42,5 % vol", "Giấy phép sản xuất: 12/GP-UBND",
      "Thành phần: ngô tẻ vàng", "Cảnh báo: không dùng cho người dưới 18 tuổi",
    ] { #expect(spirits.contains(words), "\(words) in \(spirits)") }
  }

  @Test func `English labels speak English`() throws {
    try write(LabelSamples.content(.en), LabelSamples.codes(1))
    let text = try text()
    for words in ["Harvested: 12 Jun 2026", "Best before: 26 Jun 2026", "Scan to see the origin"] {
      #expect(text.contains(words))
    }
  }

  @Test func `what a kind must say and is missing is named, and nothing is written`() throws {
    var content = LabelSamples.processed()
    (content.ingredients, content.cooperativeAddress) = ("", " ")
    let refusal = try #require(throws: Refusal.self) { try write(content, LabelSamples.codes(1)) }
    #expect(refusal.code == .incomplete)
    #expect(refusal.values["items"] == .text("cooperativeAddress, ingredients"))
    content = LabelSamples.spirits()
    (content.alcoholPercent, content.licence) = (nil, "")
    #expect(
      throws: Refusal(.incomplete, content.productName, ["items": .text("alcohol, licence")])
    ) { try write(content, LabelSamples.codes(1)) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("labels.pdf")))
  }

  @Test func `what must be said and has no room is refused with the millimetres`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try write(LabelSamples.processed(), LabelSamples.codes(1), on: .a4With65)
    }
    #expect(refusal.code == .textDoesNotFit && refusal.subject == "a4-65")
    guard case .number(let needed)? = refusal.values["needed"],
      case .number(let available)? = refusal.values["available"]
    else { return #expect(Bool(false), "no numbers in \(refusal)") }
    #expect(needed > available && available == 18.8)
    #expect(!FileManager.default.fileExists(atPath: folder.file("labels.pdf")))
  }

  @Test(arguments: ["a\u{0}b", "\u{1B}[31m", "x\u{7F}", "hai\ndòng", String(repeating: "dài", count: 300)])
  func `control characters and endless texts are refused with the part they stand in`(text: String) throws {
    var content = LabelSamples.content()
    content.origin = text
    let refusal = try #require(throws: Refusal.self) { try write(content, LabelSamples.codes(1)) }
    #expect(refusal.code == .invalidField && refusal.values["field"] == .text("origin"))
  }

  @Test func `the same print gives the same bytes`() throws {
    for name in ["one.pdf", "two.pdf"] { try write(LabelSamples.content(), LabelSamples.codes(30), to: name) }
    #expect(try folder.bytes("one.pdf") == folder.bytes("two.pdf"))
  }

  @Test func `a print begins at the first free label and goes on to the next page`() throws {
    let codes = LabelSamples.codes(5)
    let summary = try write(LabelSamples.content(), codes, startingAt: 22)
    #expect(summary.labels == 5 && summary.pages == 2)
    let pages = try (1...2).map { page in
      try RasterisedSheet(
        folder.file("labels.pdf"), dotsPerInch: 150, .a4With24, page: page, in: folder
      ).readCodes()
    }
    let links = codes.map { $0.links[summary.linkForm] }
    #expect(pages[0] == [String?](repeating: nil, count: 22) + links[..<2])
    #expect(pages[1] == links[2...] + [String?](repeating: nil, count: 21))
  }

  @Test func `a thousand labels take at most 1,2 kB each, and no more fonts than one`() throws {
    let summary = try write(LabelSamples.content(), LabelSamples.codes(1008))
    #expect(summary.pages == 42 && summary.warnings.isEmpty)
    #expect(try folder.bytes("labels.pdf").count < 1008 * 1200)
    try write(LabelSamples.content(), LabelSamples.codes(1), to: "one.pdf")
    // name, type, encoding, emb, sub, uni, object ID; the prefix of a subset is the first column's.
    let lists = try ["labels.pdf", "one.pdf"].map { name in
      try OutsideProgram.run("pdffonts", [folder.file(name)]).split(separator: "\n").dropFirst(2)
        .map { String($0.drop { $0 != "+" }.dropFirst().prefix { $0 != " " }) }.sorted()
    }
    // Cairo embeds a face once for Latin-1 and once for all other letters.
    #expect(
      lists[0] == lists[1] && lists[0].count <= 6
        && Set(lists[0]) == ["NotoSans-Bold", "NotoSans-Italic", "NotoSans-Regular"], "\(lists)")
  }

  @Test func `labels left blank carry the text and neither code nor serial`() throws {
    let blank = LabelCode(serial: "", links: LabelSamples.code(0).links)
    let summary = try write(LabelSamples.content(), Array(repeating: blank, count: 3))
    #expect(summary.labels == 3)
    let read = try RasterisedSheet(folder.file("labels.pdf"), dotsPerInch: 203, .a4With24, in: folder)
      .readCodes()
    #expect(read.allSatisfy { $0 == nil })
    let text = try text()
    #expect(text.contains("MTH-260612") && !text.contains("(21)"))
  }

  @Test func `wrong starts, corrections off the page and empty prints are refused`() throws {
    let one = LabelSamples.codes(1)
    func refused(
      _ code: RefusalCode, _ field: String?, start: Int = 0, x: Double = 0, scale: Double = 1,
      _ codes: [LabelCode]
    ) throws {
      let refusal = try #require(throws: Refusal.self) {
        try write(
          LabelSamples.content(), codes, startingAt: start,
          calibration: PrinterCalibration(offsetX: x, scaleX: scale))
      }
      #expect(refusal.code == code, "\(refusal)")
      if let field { #expect(refusal.values["field"] == .text(field), "\(refusal)") }
    }
    try refused(.invalidField, "start", start: 24, one)
    try refused(.invalidField, "start", start: -1, one)
    try refused(.invalidField, "--offset-x", x: 11, one)
    try refused(.invalidField, "--offset-x", x: .nan, one)
    try refused(.invalidField, "offset", x: 6, one)
    try refused(.invalidField, "offset", x: 2, scale: 1.03, one)
    try refused(.incomplete, nil, [])
    let refusal = try #require(throws: Refusal.self) {
      try printLabels(
        LabelSamples.content(), one, on: .a4With24, to: "/dev/full",
        LabelPrintOptions(creationDate: Self.created))
    }
    #expect(refusal.code == .outputFailed && refusal.subject == "/dev/full")
  }

  @Test func `what gives way is said once, with how many labels`() throws {
    var content = LabelSamples.content()
    content.productNameEn = String(repeating: "Bac Ha Tam Hoa plums ", count: 30)
    let summary = try write(content, LabelSamples.codes(3))
    #expect(
      summary.warnings.map { "\($0.part) \($0.kind) \($0.firstLabel) \($0.count)" } == [
        "productNameEn shortened 1 3"
      ])
    var options = LabelPrintOptions(creationDate: "")
    options.firstLabel = 23
    let planned = try planLabels(
      content, LabelSamples.codes(3), on: .a4With24, dotsPerInch: nil, options)
    #expect(planned.warnings == summary.warnings && planned.labels == 3 && planned.pages == 2)
  }

  @Test(arguments: LabelSheet.all)
  func `one label is drawn as SVG and PNG that open its link`(sheet: LabelSheet) throws {
    let content = LabelSamples.content()
    let code = LabelSamples.code(7, host: "t.vn")
    let png = try drawLabel(content, code, of: sheet, as: .png(dotsPerInch: 300))
    let svg = try drawLabel(content, code, of: sheet, as: .svg)
    try folder.write(png.bytes, "label.png")
    try folder.write(svg.bytes, "label.svg")
    _ = try OutsideProgram.run(
      "rsvg-convert",
      ["-z", "4", "-b", "white", folder.file("label.svg"), "-o", folder.file("label-svg.png")])
    for (name, form) in [("label.png", png.summary.linkForm), ("label-svg.png", svg.summary.linkForm)] {
      let read = try OutsideProgram.run("zbarimg", ["-q", "--raw", folder.file(name)])
      #expect(read.trimmingCharacters(in: .newlines) == code.links[form])
    }
    let unfit = LabelCode(serial: code.serial, links: [.whole: String(repeating: "x", count: 4000)])
    #expect(throws: Refusal.self) { try drawLabel(content, unfit, of: sheet, as: .svg) }
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
