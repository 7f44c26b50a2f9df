import Documents
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import Printing
import Traceability
import UseCases
import Wording

/// Labels of a lot: chosen, looked at, printed.
struct LabelRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/lots/:gtin/:lot/labels", right) { visit in
      try await page(try visit.readingQuery())
    }
    router.get("goods/:cooperative/lots/:gtin/:lot/labels/sheet.svg", right) { visit in
      let visit = try visit.readingQuery()
      return visit.picture(
        try await visit.keepGoods { try $0.previewLabels(LabelWishes(visit, $0).request) }.page,
        type: "image/svg+xml")
    }
    router.post("goods/:cooperative/lots/:gtin/:lot/labels", right) { visit in
      try await visit.changeGoods(
        to: { "labels/\($0)" }, done: "labelsPrinted", or: { try await page(visit, fault: $0) }
      ) { try $0.keepLabelRun(LabelWishes(visit, $0).request, publisher: Publisher.open(from: $0)) }
    }
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let id = try visit.lotID()
    let (file, printers, sheets) = try await visit.keepGoods {
      (try $0.lotFile(id), try $0.labelPrinters(), try $0.labelSheets())
    }
    var (preview, fault): (LabelPreview?, Refusal?) = (nil, fault)
    do {
      preview = try await visit.keepGoods { try $0.previewLabels(LabelWishes(visit, $0).request) }
    } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
      fault = fault ?? refusal
    }
    return visit.page(
      "label-print",
      try LabelPrintPage(visit, file, printers, sheets, preview, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

extension StaffVisit {
  /// The visit with what its address asks for in the place of a form, as forms that only look send it.
  func readingQuery() throws -> StaffVisit {
    var visit = self
    visit.form = try SentForm(ByteBuffer(string: request.uri.query ?? ""))
    return visit
  }
}

/// What kind of file labels are made as, as a form names it.
enum LabelFileChoice: String, CaseIterable {
  case pdf
  case zpl203 = "zpl-203"
  case zpl300 = "zpl-300"
  case tspl203 = "tspl-203"
  case tspl300 = "tspl-300"

  var form: LabelFileForm {
    switch self {
    case .pdf: .pdf
    case .zpl203: .printer(.zpl, dotsPerInch: 203)
    case .zpl300: .printer(.zpl, dotsPerInch: 300)
    case .tspl203: .printer(.tspl, dotsPerInch: 203)
    case .tspl300: .printer(.tspl, dotsPerInch: 300)
    }
  }

  static func choices(_ visit: StaffVisit) -> [StaffChoice] {
    allCases.map { StaffChoice(value: $0.rawValue, label: visit.text("labelFile-" + $0.rawValue)) }
  }

  static func types(_ form: String) -> String {
    form == "pdf" ? "application/pdf" : "application/octet-stream"
  }
}

/// What a form about labels asks for.
struct LabelWishes {
  let request: LabelRequest

  /// - Throws: `Refusal` for what cannot be read; `Problem` where nobody said which address labels carry.
  init(_ visit: StaffVisit, _ office: Office) throws {
    let (form, subject) = (visit.form, try visit.lotID())
    guard let base = visit.parts.configuration.publicBase else {
      throw Refusal.invalid("--base", "", "web-address", of: subject.description)
    }
    let file = LabelFileChoice(rawValue: form["file"]) ?? .pdf
    var request = LabelRequest(
      lot: subject, sheet: try Self.sheet(form["sheet"], office), path: "", form: file.form, publicBase: base)
    request.firstLabel =
      (try visit.optionalCount("start", field: "start", of: subject.description) ?? 1) - 1
    request.copies = try visit.optionalCount("copies", field: "--copies", of: subject.description) ?? 1
    request.blank = try visit.optionalCount("blank", field: "--blank", of: subject.description)
    request.fromSerial = try form.optional("from").map { try SerialCode($0) }
    request.linkForm = form.optional("link").flatMap(LinkForm.init(rawValue:))
    request.printer = form.optional("printer")
    request.language = Language(rawValue: form["captions"]) ?? .vi
    self.request = request
  }

  /// The sheet of that name; the first where the form names none.
  static func sheet(_ name: String, _ office: Office) throws -> LabelSheet {
    guard !name.isEmpty else { return .a4With24 }
    guard let known = try office.labelSheets().first(where: { $0.sheet.name == name }) else {
      throw Refusal(.unknownRecord, name, ["kind": .text("sheet")])
    }
    return known.sheet
  }
}

extension StaffVisit {
  /// `a4-24: 24 tem 70 × 37,1 mm`.
  func text(_ sheet: LabelSheet) -> String {
    let size =
      language.number(sheet.labelWidth, .upTo(1)) + " × " + language.number(sheet.labelHeight, .upTo(1))
      + " mm"
    return text(
      sheet.feed == .sheets ? "sheetOfPaper" : "sheetOnRoll",
      ["name": sheet.name, "count": language.count(sheet.count), "size": size])
  }
}

extension StaffChoice {
  /// The sheets that may be printed on, with how many labels of which size.
  static func sheets(_ sheets: [KnownLabelSheet], _ visit: StaffVisit) -> [StaffChoice] {
    sheets.map(\.sheet).map { sheet in
      StaffChoice(value: sheet.name, label: visit.text(sheet), isChosen: sheet == .a4With24)
    }
  }

  static func printers(_ printers: [LabelPrinter], _ visit: StaffVisit) -> [StaffChoice] {
    [StaffChoice(value: "", label: visit.text("noCorrection"))]
      + printers.map { StaffChoice(value: $0.name, label: $0.name) }
  }
}

/// Values of the template `label-print`.
private struct LabelPrintPage {
  struct Wish {
    let name, value: String
  }

  struct Fact {
    let label, value: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let title, address, back: String
  let fields, moreFields: [StaffField]
  let hasPreview: Bool
  let previewAddress, previewText: String
  let wishes: [Wish]
  let facts: [Fact]
  let warnings: [String]
  let printedBefore: String?

  init(
    _ visit: StaffVisit, _ file: LotFile, _ printers: [LabelPrinter], _ sheets: [KnownLabelSheet],
    _ preview: LabelPreview?, fault: String?
  ) throws {
    let path = lotPath(file.lot.id)
    let language = visit.language
    title = visit.text("labelsOf", ["lot": file.lot.code.text])
    let shared = try GoodsFrame(visit, title: title, path: path + "/labels", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    back = visit.address(try visit.goodsPath(path))
    address = back + "/labels"
    fields = [
      visit.choice("sheet", "sheet", StaffChoice.sheets(sheets, visit)),
      visit.choice("printer", "printer", StaffChoice.printers(printers, visit)),
      visit.countLine("start", "startLabel", 1),
    ]
    let links =
      [StaffChoice(value: "", label: visit.text("linkChosen"))]
      + LinkForm.allCases.map {
        StaffChoice(value: $0.rawValue, label: visit.text("linkForm-" + $0.rawValue))
      }
    moreFields = [
      visit.choice("file", "labelFile", LabelFileChoice.choices(visit)),
      visit.countLine("copies", "copies", 1), visit.line("from", "fromSerial", limit: 20),
      visit.countLine("blank", "blankLabels"), visit.choice("link", "linkForm", links),
      visit.choice(
        "captions", "captions",
        Language.allCases.map {
          StaffChoice(value: $0.rawValue, label: StaffPhrases.text("thisLanguage", $0))
        }),
    ]
    let names = ["sheet", "printer", "start", "file", "copies", "from", "blank", "link", "captions"]
    wishes = names.map { Wish(name: $0, value: visit.form[$0]) }
    hasPreview = preview != nil
    let query = wishes.filter { !$0.value.isEmpty }.map { $0.name + "=" + percentEncoded($0.value) }
    previewAddress = address + "/sheet.svg" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    previewText = visit.text("labelPicture", ["lot": file.lot.code.text])
    guard let preview else {
      (facts, warnings, printedBefore) = ([], [], nil)
      return
    }
    let summary = preview.summary
    facts = [
      Fact(label: visit.text("labels"), value: language.count(summary.labels)),
      Fact(label: visit.text("pages"), value: language.count(summary.pages)),
      Fact(
        label: visit.text("qrCode"),
        value: visit.text(
          "qrFacts",
          [
            "form": visit.text("linkForm-" + summary.linkForm.rawValue), "level": summary.levelName,
            "modules": language.count(summary.symbolSize),
            "size": language.number(summary.moduleSize, .exactly(2)),
          ])),
    ]
    warnings = summary.warnings.map { withoutOptions($0.text(language), language) }
    printedBefore =
      preview.printedBefore > 0
      ? visit.text("printedBefore", ["count": language.count(preview.printedBefore)]) : nil
  }
}
