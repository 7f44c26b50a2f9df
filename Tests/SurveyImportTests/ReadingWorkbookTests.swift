import FileFormats
import Foundation
import Geospatial
import GrowingAreas
import SurveyImport
import Testing

struct ReadingWorkbookTests {
  /// A workbook with the sheets given as their rows' XML.
  private func workbook(_ sheets: [String], texts: [String] = []) -> [UInt8] {
    var archive = PackedArchive()
    archive.add("[Content_Types].xml", "<Types/>")
    archive.add("xl/workbook.xml", "<workbook/>")
    archive.add("xl/sharedStrings.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>")
    // Out of order on purpose: the number counts.
    for (index, rows) in sheets.enumerated().reversed() {
      archive.add(
        "xl/worksheets/sheet\(index + 1).xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
    }
    return archive.whole
  }

  private func features(of bytes: [UInt8], limits: SurveyLimits = SurveyLimits()) throws -> [ReadFeature] {
    try withSurveyFile(bytes) { try SurveyImportTests.features(at: $0, limits: limits) }
  }

  private static let heading =
    "<row r='1'><c r='A1' t='inlineStr'><is><t>X</t></is></c><c t='str'><v>Y</v></c></row>"

  @Test func `a sheet is read by the rules of tables, rows being lines`() throws {
    let texts = [
      "<t>BẢNG TỌA ĐỘ</t>", "<t>Số thửa</t>", "<r><t>Tọa </t></r><r><t xml:space='preserve'>độ</t></r>",
      "<t>X(m)</t><rPh><t>no part of it</t></rPh>", "<t>Y(m)</t>", "<t>Cạnh</t>", "<t>A\n1</t>",
      "<t>S (m²)</t>",
    ]
    let rows = """
      <row r="2"><c r="B2" t="s"><v>0</v></c></row>
      <row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4" t="s"><v>2</v></c><c r="E4" t="s"><v>5</v></c>
      <c r="F4" t="s"><v>7</v></c></row>
      <row r="5"><c r="C5" t="s"><v>3</v></c><c r="D5" t="s"><v>4</v></c></row>
      <row r="6"><c r="B6" t="s"><v>6</v></c><c r="C6"><v>2493195.3500000001</v></c><c r="D6"><v>4.5238613E5</v></c>
      <c r="E6"><v>20.1</v></c><c r="F6"><f>1+1</f><v>1.125</v></c></row>
      <row><c/><c/><c r="C7" t="inlineStr"><is><t>2.493.205,35</t></is></c><c><v>452396</v></c></row>
      <row r="9"><c r="C9"><v>2493205.5</v></c><c r="D9"><v>452386.134</v></c></row>
      """
    let bytes = workbook([rows], texts: texts)
    #expect(try withSurveyFile(bytes) { try recogniseFormat(of: $0) } == .xlsx)
    let found = try features(of: bytes)
    #expect(found.map(\.name) == ["A 1"])
    #expect(
      found[0].geometry.corners == [
        TableCorner(x: 2_493_195.35, y: 452_386.13, line: 6),
        TableCorner(x: 2_493_205.35, y: 452_396, line: 7),
        TableCorner(x: 2_493_205.5, y: 452_386.134, line: 9),
      ])
    // A number is what it is; only written as text could 1.125 be a thousand.
    #expect(found[0].declaredArea?.value == 1.125)
    #expect(found[0].findings.isEmpty)
  }

  @Test func `sheets of other things are passed over, and several tables are numbered on`() throws {
    let people = "<row><c t='str'><v>tên</v></c><c t='str'><v>số</v></c></row>"
    let table = Self.heading + "<row><c><v>1</v></c><c><v>2</v></c></row>"
    let found = try features(of: workbook([people, table, "", table]))
    #expect(found.map(\.index) == [1, 2])
    #expect(found.map(\.geometry.summary) == ["corners 1", "corners 1"])
    let refusal = #expect(throws: Refusal.self) { try features(of: workbook([people])) }
    #expect(refusal?.code == .columnMissing)
    #expect(refusal?.subject == "survey › sheet1")
    #expect(throws: Refusal(.formatUnknown, "survey", ["found": .text("workbook")])) {
      try features(of: workbook([]))
    }
  }

  @Test func `an error in a cell is a finding with its row`() throws {
    let found = try features(
      of: workbook([Self.heading + "<row r='3'><c t='e'><v>#REF!</v></c><c><v>2</v></c></row>"]))
    #expect(found[0].findings.map(\.values) == [["column": .text("X"), "value": .text("#REF!")]])
    #expect(found[0].findings.map(\.place.line) == [3])
  }

  @Test(arguments: [
    "<row r='2'/><row r='1'/>", "<row r='9999999'/>", "<row r='1e300'/>", "<row r='-1'/>",
    "<row><c t='s'><v>7</v></c></row>", "<row><c t='s'><v>-1</v></c></row>",
    "<row><c t='s'><v>1e300</v></c></row>",
    "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
    "<row><c r='ZZZZZZZZZZZZZZ1'><v>1</v></c></row>",
    "<row><c r='ZZZ1'><v>1</v></c></row>",
  ]) func `a sheet that cannot be is refused`(rows: String) throws {
    let refusal = #expect(throws: Refusal.self) {
      try features(of: workbook([Self.heading.replacing("r='1'", with: "") + rows]))
    }
    #expect(refusal?.code == .xmlMalformed)
  }

  @Test func `one long text in a million cells is refused, not written out`() throws {
    var limits = SurveyLimits()
    limits.format.unpackedBytes = 10 << 20
    let cells = String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 2000)
    let text = String((0..<50_000).map { _ in "abcdefghijklmnop".randomElement()! })
    let refusal = #expect(throws: Refusal.self) {
      try features(of: workbook([cells], texts: ["<t>\(text)</t>"]), limits: limits)
    }
    #expect(refusal?.values["reason"] == .text("archive-bytes"))
  }

  @Test func `a DOCTYPE in a sheet is refused`() throws {
    var archive = PackedArchive()
    archive.add("xl/workbook.xml", "<workbook/>")
    archive.add(
      "xl/worksheets/sheet1.xml", "<!DOCTYPE worksheet [<!ENTITY a 'b'>]>\n<worksheet>&a;</worksheet>")
    let refusal = #expect(throws: Refusal.self) { try features(of: archive.whole) }
    #expect(refusal?.code == .xmlDoctypeRefused)
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogr2ogr"), "gdal-bin is not here"))
  func `a workbook written by GDAL holds what its CSV held`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let csv = checkout.appendingPathComponent("Samples/bang-toa-do.csv").path
    let xlsx = folder.appendingPathComponent("table.xlsx").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/ogr2ogr")
    process.arguments = ["-f", "XLSX", xlsx, csv]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let expected = try SurveyImportTests.features(at: csv)
    let found = try SurveyImportTests.features(at: xlsx)
    #expect(found.map(\.name) == expected.map(\.name))
    #expect(found.map(\.geometry.corners) == expected.map(\.geometry.corners))
  }
}
