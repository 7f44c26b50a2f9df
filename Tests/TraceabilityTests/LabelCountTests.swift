import GrowingAreas
import Testing
import Traceability

@Suite struct LabelCountTests {
  private static func discrepancies(
    _ count: LabelCount, run: Int = 24, usedBefore: Int = 0, spoiled: Int? = nil, lot: String = "100kg",
    pack: String? = "1kg", copies: Int = 1
  ) -> [LabelDiscrepancy] {
    count.discrepancies(
      runLabels: run, usedBefore: usedBefore, spoiledSerials: spoiled ?? count.spoiled, lot: Quantity(lot)!,
      pack: pack.flatMap { Quantity($0) }, copies: copies)
  }

  @Test func `labels that are all used or spoiled on goods that fill the packs add up`() {
    #expect(Self.discrepancies(LabelCount(printed: 24, used: 20, spoiled: 4)).isEmpty)
    #expect(Self.discrepancies(LabelCount(printed: 24, used: 24, spoiled: 0), lot: "24kg").isEmpty)
    // Two labels on each pack.
    #expect(Self.discrepancies(LabelCount(printed: 24, used: 24, spoiled: 0), lot: "12kg", copies: 2).isEmpty)
  }

  @Test func `each number that does not add up is told with its size`() {
    #expect(
      Self.discrepancies(LabelCount(printed: 22, used: 20, spoiled: 4)) == [
        .printedDiffers(counted: 22, run: 24), .moreThanPrinted(2),
      ])
    #expect(Self.discrepancies(LabelCount(printed: 24, used: 20, spoiled: 1)) == [.leftOver(3)])
    #expect(
      Self.discrepancies(LabelCount(printed: 24, used: 20, spoiled: 4), spoiled: 1) == [.spoiledUnnamed(3)])
    #expect(
      Self.discrepancies(LabelCount(printed: 24, used: 24, spoiled: 0), spoiled: 2) == [.spoiledTooMany(2)])
  }

  @Test func `more packs than the lot fills are told, also over several runs`() {
    let all = LabelCount(printed: 24, used: 24, spoiled: 0)
    #expect(Self.discrepancies(all, lot: "23.9kg") == [.moreThanGoods(used: 24, packs: 23)])
    #expect(Self.discrepancies(all, usedBefore: 80) == [.moreThanGoods(used: 104, packs: 100)])
    #expect(Self.discrepancies(all, lot: "10kg", pack: "0.5kg") == [.moreThanGoods(used: 24, packs: 20)])
    let unknown = Self.discrepancies(all, pack: "6pcs")
    #expect(unknown == [.packsUnknown] && !unknown[0].isFault)
    #expect(Self.discrepancies(all, pack: nil) == [.packsUnknown])
  }

  @Test(arguments: [
    ("1 kg", "1kg"), ("500 g", "0.5kg"), ("500g", "0.5kg"), ("0,5 lít", "0.5l"), ("750 ml", "0.75l"),
    ("2.5 KG", "2.5kg"), ("6 quả", "6pcs"), ("khoảng 1 kg", nil), ("", nil), ("1,5,2 kg", nil),
    ("1 bó", nil), ("kg", nil), ("0 g", nil), ("99999999999 kg", nil),
  ])
  func `the size of a pack is read from its net content`(text: String, size: String?) throws {
    var product = Product(
      gtin: try GTIN("09521234543213"), cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plums",
      cropCode: "man", netContent: text)
    #expect(product.packSize == size.flatMap { Quantity($0) })
    product.mandatory.millilitres = 330
    #expect(product.packSize == Quantity("0.33l"))
  }
}

@Suite struct LabelScanTests {
  static let links = ["A1", "B2", "C3"].map { (serial: $0, link: "https://x.vn/01/1/10/L/21/\($0)") }

  private static func scan(_ texts: [String], copies: Int = 1) -> LabelScan {
    LabelScan(texts.map { ReadCode(text: $0, page: 1) }, against: links, copies: copies)
  }

  @Test func `a whole run read once is good`() {
    let scan = Self.scan(Self.links.map(\.link).reversed())
    #expect(scan.isGood && scan.read == 3)
    #expect(Self.scan(Self.links.flatMap { [$0.link, $0.link] }, copies: 2).isGood)
  }

  @Test func `missing, doubled, wrong and foreign codes are told apart`() {
    let scan = Self.scan([
      Self.links[0].link, Self.links[0].link, "https://y.vn/q/B2", "https://x.vn/01/1/10/L/21/D4",
      "giá 5.000",
    ])
    #expect(!scan.isGood && scan.read == 5)
    #expect(
      scan.missing == ["C3"] && scan.doubled.map(\.serial) == ["A1"] && scan.doubled.map(\.times) == [2])
    #expect(scan.wrong.map(\.text) == ["https://y.vn/q/B2"])
    #expect(scan.foreign.map(\.text) == ["https://x.vn/01/1/10/L/21/D4", "giá 5.000"])
  }

  @Test(arguments: [
    ("https://x.vn/01/1/10/L/21/A1?k=2", "A1"), ("https://x.vn/q/A1", "A1"), ("https://x.vn/en/q/A1#t", "A1"),
    ("https://x.vn/01/1/10/L", nil), ("https://x.vn/q", nil), ("", nil),
  ])
  func `the serial is found in a link of any form`(text: String, serial: String?) {
    #expect(LabelScan.serial(in: text) == serial)
  }
}

@Suite struct PrinterCalibrationTests {
  @Test func `offset, pitch and scale move a label by their sum`() throws {
    let calibration = try PrinterCalibration(
      offsetX: 1, offsetY: -2, pitchX: 0.1, pitchY: -0.2, scaleX: 1.01, scaleY: 0.99)
    let shift = calibration.shift(x: 100, y: 200, column: 2, row: 5)
    #expect(abs(shift.x - (1 + 0.2 + 1)) < 1e-9 && abs(shift.y - (-2 - 1 - 2)) < 1e-9)
    let none = PrinterCalibration.none.shift(x: 100, y: 200, column: 2, row: 5)
    #expect(none.x == 0 && none.y == 0)
  }

  @Test func `what no printer needs is refused with its range`() throws {
    for (make, field) in [
      ({ try PrinterCalibration(offsetY: -10.1) }, "--offset-y"),
      ({ try PrinterCalibration(pitchX: 2) }, "--pitch-x"),
      ({ try PrinterCalibration(scaleY: 1.2) }, "--scale-y"),
      ({ try PrinterCalibration(scaleX: .nan) }, "--scale-x"),
    ] as [(() throws -> PrinterCalibration, String)] {
      let refusal = try #require(throws: Refusal.self) { try make() }
      #expect(refusal.code == .invalidField && refusal.values["field"] == .text(field))
    }
  }
}
