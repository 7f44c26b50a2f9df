import Documents
import GrowingAreas
import Hummingbird
import Traceability
import UseCases
import Wording

/// Values of the template `labels`: every run, and the printers.
struct LabelsPage {
  struct Row {
    let address, number, lot, product, when, labels, state: String
    let isCounted: Bool
  }

  struct Sheet {
    let name, text, drawing: String
  }

  struct Printer {
    let name, correction: String
    /// Whether it is the cooperative's own to change.
    let isOwn: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let rows: [Row]
  let isEmpty: Bool
  let printers: [Printer]
  let hasPrinters: Bool
  let printersAddress, removeAddress, testAddress: String
  let sheets: [Sheet]
  let hasSheets: Bool
  let sheetsAddress: String
  let sheetFields: [StaffField]
  let printerFields, finePrinterFields, testFields: [StaffField]

  init(
    _ visit: StaffVisit, _ runs: [CountedLabelRun], _ printers: [LabelPrinter], _ sheets: [KnownLabelSheet],
    _ products: [Product], fault: String?
  ) throws {
    let shared = try GoodsFrame(visit, title: visit.text("labels"), path: "labels", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    let names = Dictionary(
      products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    rows = try runs.map { counted in
      let run = counted.run
      return Row(
        address: visit.address(try visit.goodsPath("labels/\(run.number)")), number: String(run.number),
        lot: run.lot.code.text, product: names[run.lot.gtin] ?? run.lot.gtin.digits,
        when: visit.officeTime(run.printedAt), labels: visit.language.count(run.labels),
        state: visit.text(counted.count == nil ? "notCounted" : "counted"), isCounted: counted.count != nil)
    }
    isEmpty = rows.isEmpty
    self.printers = printers.map {
      Printer(
        name: $0.name, correction: $0.calibration.text(visit.language), isOwn: $0.cooperativeSlug != nil)
    }
    hasPrinters = !printers.isEmpty
    printersAddress = visit.address(try visit.goodsPath("printers"))
    removeAddress = printersAddress + "/remove"
    testAddress = visit.address(try visit.goodsPath("test-page"))
    let sheetsAddress = visit.address(try visit.goodsPath("sheets"))
    self.sheetsAddress = sheetsAddress
    self.sheets = sheets.filter(\.isOwn).map { known in
      Sheet(
        name: known.sheet.name, text: visit.text(known.sheet),
        drawing: sheetsAddress + "/" + percentEncoded(known.sheet.name) + "/drawing.svg")
    }
    hasSheets = !self.sheets.isEmpty
    sheetFields = SheetForm.fields(visit)
    let printerForm = visit.typing(in: "printers")
    printerFields = [
      printerForm.line("name", "printerName", limit: 60, isRequired: true),
      printerForm.numberLine("offsetX", "offsetX"), printerForm.numberLine("offsetY", "offsetY"),
    ]
    finePrinterFields = [
      printerForm.numberLine("pitchX", "pitchX"), printerForm.numberLine("pitchY", "pitchY"),
      printerForm.numberLine("scaleX", "scaleX"), printerForm.numberLine("scaleY", "scaleY"),
    ]
    testFields = [
      visit.choice("sheet", "sheet", StaffChoice.sheets(sheets, visit)),
      visit.choice("printer", "printer", StaffChoice.printers(printers, visit)),
      visit.choice("file", "labelFile", LabelFileChoice.choices(visit)),
    ]
  }
}

/// Values of the template `label-run`.
struct LabelRunPage {
  struct Fact {
    let label, value: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, address, back: String
  let facts: [Fact]
  let isCounted, mayActivate: Bool
  let discrepancies: [String]
  let addsUp: Bool
  let countFields, reprintFields: [StaffField]
  let photoField: StaffField
  let findings: [String]
  let readAll: String?
  let firstFinding: String?

  init(
    _ visit: StaffVisit, _ file: LabelRunFile, _ printers: [LabelPrinter], _ checked: CheckedPrint?,
    fault: String?
  ) throws {
    let (run, language) = (file.run, visit.language)
    title = visit.text("labelRun", ["number": String(run.number)])
    let path = "labels/\(run.number)"
    let shared = try GoodsFrame(visit, title: title, path: path, fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath(path))
    back = visit.address(try visit.goodsPath(lotPath(run.lot)))
    isCounted = file.count != nil
    mayActivate = file.serials.contains { $0.state.mayBecome(.active) }
    discrepancies = file.discrepancies.map { withoutOptions($0.text(language), language) }
    addsUp = isCounted && discrepancies.isEmpty
    facts = Self.facts(visit, file)
    let countForm = visit.typing(in: "count")
    countFields = [
      countForm.countLine("printed", "countPrinted", file.count?.printed ?? run.labels, isRequired: true),
      countForm.countLine("used", "countUsed", file.count?.used, isRequired: true),
      countForm.countLine("spoiled", "countSpoiled", file.count?.spoiled, isRequired: true),
      countForm.block("serials", "spoiledSerials", limit: 4000),
    ]
    let reprintForm = visit.typing(in: "reprint")
    reprintFields = [
      reprintForm.line("from", "fromSerial", limit: 20), reprintForm.countLine("start", "startLabel"),
      reprintForm.choice("printer", "printer", StaffChoice.printers(printers, visit)),
    ]
    photoField = visit.fileLine("photo", "labelPhoto", accept: "image/jpeg,image/png,application/pdf")
    let scan = checked?.scan
    let missing = (scan?.missing ?? []).map { visit.text("codeMissing", ["serial": $0]) }
    let doubled = (scan?.doubled ?? []).map {
      visit.text("codeDoubled", ["serial": $0.serial, "times": language.count($0.times)])
    }
    let wrong = ((scan?.wrong ?? []) + (scan?.foreign ?? [])).map {
      visit.text("codeWrong", ["text": $0.text])
    }
    findings = Array((wrong + doubled + missing).prefix(40))
    firstFinding = findings.first
    readAll = scan.map {
      visit.text($0.isGood ? "allCodesRead" : "codesRead", ["count": language.count($0.read)])
    }
  }

  private static func facts(_ visit: StaffVisit, _ file: LabelRunFile) -> [Fact] {
    let (run, language) = (file.run, visit.language)
    var facts = [
      Fact(label: visit.text("product"), value: visit.name(of: file.product)),
      Fact(label: visit.text("lotCode"), value: run.lot.code.text),
      Fact(label: visit.text("printedAt"), value: visit.officeTime(run.printedAt) + " · " + run.printedBy),
      Fact(label: visit.text("sheet"), value: run.sheet),
      Fact(label: visit.text("labels"), value: language.count(run.labels)),
      Fact(label: visit.text("pages"), value: language.count(run.pages)),
    ]
    if let printer = run.printer { facts.append(Fact(label: visit.text("printer"), value: printer)) }
    if let first = run.reprintOf {
      facts.append(
        Fact(
          label: visit.text("reprintOf"), value: visit.text("labelRun", ["number": String(first)])))
    }
    if let from = file.serials.first?.serial, let until = file.serials.last?.serial {
      facts.append(Fact(label: visit.text("codes"), value: "\(from) – \(until)"))
    }
    if let count = file.count {
      facts.append(
        Fact(
          label: visit.text("counted"),
          value: visit.text(
            "countedSo",
            [
              "printed": language.count(count.printed), "used": language.count(count.used),
              "spoiled": language.count(count.spoiled),
            ])))
    }
    let states = SerialState.allCases.compactMap { state in
      let count = file.serials.count { $0.state == state }
      return count == 0 ? nil : visit.text("serial-" + state.rawValue, ["count": language.count(count)])
    }
    if !states.isEmpty {
      facts.append(Fact(label: visit.text("state"), value: states.joined(separator: ", ")))
    }
    return facts
  }
}
