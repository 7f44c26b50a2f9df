import Foundation
import GrowingAreas
import TestSupport
import Testing
import Wording

@testable import Documents

/// The same document in every form, each read back by a program of another house.
struct ReportFormsTests {
  static let stamp = ReportStamp(
    asOf: .end(of: ReportFixture.asOf),
    madeAt: OfficeTime(day: CalendarDate(year: 2026, month: 9, day: 25)!, minute: 495), auditEntries: 1234,
    auditHash: String(repeating: "0123456789abcdef", count: 4))

  /// The first village has a name that a spreadsheet could take for a formula.
  static var document: AdministrativeDocument {
    var fixture = ReportFixture.threeVillages
    fixture.figures.villages[0].name = "=HYPERLINK(\"x\")"
    fixture.figures.villages[1].name = "@Na Lo"
    var report = fixture.report(.vi)
    report.stamp = stamp
    return report.document
  }

  private struct Read: Decodable {
    enum Cell: Decodable, Equatable {
      case number(Double), text(String), none

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .none
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }

    var values: [[Cell]]
    var formulas: [[Cell]]
    var computed: [Double]
    var cached: [Double]
    var summary: [String]
    var frozen: String
    var words: [[String]]
    var paragraphs: [String]
    var font: String
    var page: [Double]
  }

  private static let reader = """
    import json, sys, openpyxl, docx
    stated = openpyxl.load_workbook(sys.argv[1])
    shown = openpyxl.load_workbook(sys.argv[1], data_only=True)
    def cells(book): return [[c.value for c in row] for row in book.worksheets[1].iter_rows(min_row=4)]
    sheet, values = stated.worksheets[1], shown.worksheets[1]
    def value(name): return values[name].value
    computed, cached = [], []
    for row in sheet.iter_rows():
      for c in row:
        if c.data_type != 'f': continue
        formula = c.value
        if formula.startswith('=SUM('):
          cells_of = sheet[formula[5:-1]]
          total = sum(v.value for r in cells_of for v in r if isinstance(v.value, (int, float)))
        else:
          part, whole = formula[1:].split('/')
          total = value(part) / value(whole)
        computed.append(total); cached.append(value(c.coordinate))
    word = docx.Document(sys.argv[2])
    section = word.sections[0]
    json.dump({
      'values': cells(shown), 'formulas': cells(stated), 'computed': computed, 'cached': cached,
      'summary': [str(r[0].value) for r in stated.worksheets[0].iter_rows()], 'frozen': sheet.freeze_panes,
      'words': [[c.text for c in row.cells] for row in word.tables[1].rows],
      'paragraphs': [p.text for p in word.paragraphs],
      'font': word.styles.element.xpath('//w:rFonts/@w:ascii')[0],
      'page': [x.mm for x in (section.page_width, section.left_margin, section.right_margin, section.top_margin)],
    }, sys.stdout)
    """

  @Test(.enabled(if: OutsideProgram.hasPython("openpyxl", "docx")))
  func `PDF, DOCX, XLSX, HTML and JSON say the same figures, the time and the hash`() throws {
    let document = Self.document
    let table = try #require(
      document.body.lazy.compactMap { part in
        if case .table(let table) = part { table } else { nil }
      }.first)
    let folder = try TemporaryFolder()
    let (xlsx, docx) = (folder.file("a.xlsx"), folder.file("a.docx"))
    try document.writeXLSX(to: xlsx, created: 1_790_000_000)
    try document.writeDOCX(to: docx, created: "2026-09-25T01:15:00Z")
    let read = try JSONDecoder().decode(
      Read.self, from: Data(OutsideProgram.run(OutsideProgram.python, ["-c", Self.reader, xlsx, docx]).utf8))

    let printed = try PrintedReport(document)
    let printedText = printed.text()
    let html = try MarkupDocument(xml: document.html())
    let htmlText = html.elements.map(\.text).joined(separator: "\n")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(document.json())) as? [String: Any])
    let body = try #require(json["body"] as? [[String: Any]])
    let jsonTable = try #require(body.compactMap { $0["table"] as? [String: Any] }.first)
    let jsonRows = try #require(jsonTable["rows"] as? [[String: Any]])

    #expect(read.values.count == table.rows.count && jsonRows.count == table.rows.count)
    #expect(read.words.dropFirst(2).map { $0 } == table.rows.map { $0.cells.map(\.text) })
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        let name = "\(table.columns[column].key) of row \(index)"
        if let number = cell.value.number {
          guard case .number(let stored) = read.values[index][column] else {
            Issue.record("no number: \(name)")
            continue
          }
          #expect(abs(stored - number) < 1e-9, "\(name)")
          let member = try #require(jsonRows[index][table.columns[column].key] as? Double)
          #expect(abs(member - number) < 1e-9, "\(name)")
        }
        #expect(cell.text.isEmpty || htmlText.contains(cell.text), "\(name)")
        #expect(cell.text.split(separator: " ").allSatisfy { printedText.contains($0) }, "\(name)")
      }
    }
    // The hash is on every form; on paper it may be broken into lines.
    #expect(printed.text().replacing(" ", with: "").contains(Self.stamp.auditHash))
    #expect(
      htmlText.contains(Self.stamp.auditHash)
        && read.paragraphs.contains { $0.contains(Self.stamp.auditHash) })
    #expect(read.summary.contains { $0.contains(Self.stamp.auditHash) })
    #expect((json["audit"] as? [String: Any])?["hash"] as? String == Self.stamp.auditHash)
    #expect(json["asOf"] as? String == "2026-09-25T00:00:00+07:00")
    for said in [printed.text(), read.summary.joined(), read.paragraphs.joined(), htmlText] {
      #expect(said.contains("Số liệu tính đến 24:00 ngày 24/09/2026 (giờ Việt Nam)"))
    }
  }

  @Test(.enabled(if: OutsideProgram.hasPython("openpyxl", "docx")))
  func `totals are formulas that agree, text never is one, and Word gets the decree's page`() throws {
    let folder = try TemporaryFolder()
    let (xlsx, docx) = (folder.file("a.xlsx"), folder.file("a.docx"))
    try Self.document.writeXLSX(to: xlsx, created: 0)
    try Self.document.writeDOCX(to: docx, created: "2026-09-25T01:15:00Z")
    let read = try JSONDecoder().decode(
      Read.self, from: Data(OutsideProgram.run(OutsideProgram.python, ["-c", Self.reader, xlsx, docx]).utf8))
    #expect(read.computed.count == 5)
    for (computed, cached) in zip(read.computed, read.cached) {
      #expect(abs(computed - cached) < 1e-9, "hectares, parcels or share")
    }
    let formulas = read.formulas.joined().filter {
      if case .text(let text) = $0 { text.hasPrefix("=") } else { false }
    }
    // Five totals and the name, which openpyxl reads as it stands.
    #expect(formulas.count == 6)
    let parts = try OutsideProgram.run(
      OutsideProgram.python,
      [
        "-c",
        "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet2.xml').decode())",
        xlsx,
      ])
    #expect(parts.components(separatedBy: "<f>").count == 6 && !parts.contains("HYPERLINK"))
    #expect(read.frozen == "A4" && read.font == "Times New Roman")
    for (found, wanted) in zip(read.page, [210.0, 30, 15, 20]) {
      #expect(abs(found - wanted) < 0.1, "millimetres")
    }
  }

  @Test(arguments: ["=", "+", "-", "@"])
  func `a name that begins with a sign of formulas stays text`(sign: String) throws {
    var fixture = ReportFixture.threeVillages
    for index in fixture.figures.villages.indices {
      fixture.figures.villages[index].name = sign + "1+\(index)"
    }
    let folder = try TemporaryFolder()
    let path = folder.file("a.xlsx")
    try fixture.report(.vi).document.writeXLSX(to: path, created: 0)
    let script = """
      import sys, zipfile
      book = zipfile.ZipFile(sys.argv[1])
      print(book.read('xl/worksheets/sheet2.xml').decode(), book.read('xl/sharedStrings.xml').decode())
      """
    let parts = try OutsideProgram.run(OutsideProgram.python, ["-c", script, path])
    #expect(parts.components(separatedBy: "<f>").count == 6, "five totals and no more")
    for index in 0..<3 { #expect(parts.contains(">\(sign)1+\(index)</t>")) }
  }

  @Test func `the same document gives the same bytes in every form`() throws {
    let folder = try TemporaryFolder()
    for name in ["1", "2"] {
      try Self.document.writeXLSX(to: folder.file(name + ".xlsx"), created: 1_790_000_000)
      try Self.document.writeDOCX(to: folder.file(name + ".docx"), created: "2026-09-25T01:15:00Z")
    }
    #expect(try folder.bytes("1.xlsx") == folder.bytes("2.xlsx"))
    #expect(try folder.bytes("1.docx") == folder.bytes("2.docx"))
  }

  @Test(
    .enabled(if: LongTests.areWanted),
    arguments: ["docx", "xlsx"])
  func `LibreOffice opens it and prints the same figures`(form: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("report." + form)
    if form == "docx" {
      try Self.document.writeDOCX(to: path, created: "2026-09-25T01:15:00Z")
    } else {
      try Self.document.writeXLSX(to: path, created: 0)
    }
    let home = "-env:UserInstallation=file://" + folder.file("office")
    _ = try OutsideProgram.run(
      "soffice", [home, "--headless", "--convert-to", "pdf", "--outdir", folder.file("."), path])
    let text = try OutsideProgram.run("pdftotext", ["-layout", folder.file("report.pdf"), "-"])
    let figures =
      form == "docx" ? ["12,50", "112,3%", "37,50", "67,4%"] : ["12.50", "112.3%", "37.50", "67.4%"]
    for figure in figures {
      #expect(text.contains(figure) || text.contains(figure.replacing(",", with: ".")), "\(figure)")
    }
  }
}
