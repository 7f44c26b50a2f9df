import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Wording

@testable import Documents

/// Word opens a file or calls it damaged; it is not at hand, so its rules are.
@Suite(.enabled(if: OutsideProgram.hasPython("lxml", "docx"))) struct `A report for Word` {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let rules = here.appending(path: "../Fixtures/reports/word_rules.py").standardized.path
  /// The schemas of ECMA-376 are no part of the project.
  private static let schemas = here.appending(path: "../../../shared/standards/ooxml").standardized.path

  /// One of each kind, the longest names among them, and one of nothing.
  static func documents() throws -> [AdministrativeDocument] {
    let hostile = "Tổ dân phố <&> \"Nậm Châm\" \u{1}\u{FFFE} & Cốc Đào Thượng"
    var fixture = try ReportFixture.manyVillages(14, drawnIn: MapFixtures.commune)
    fixture.figures.villages[0].name = hostile
    var completion = CompletionReport(
      figures: fixture.figures, commune: fixture.commune, villages: fixture.villages,
      parcels: fixture.parcels, language: .vi)
    completion.stamp = ReportFormsTests.stamp
    let empty = ReportFixture(figures: ReportFixture.figures([]), commune: ReportFixture.emptyCommune())
    let roadmap = `The roadmap`.report((1...9).map { `The roadmap`.target($0) }, villages: 9)
    let weekly = `The Friday report`.report(.threeVillages, before: [], after: [])
    var document = completion.document
    document.appendices.append(document.appendices[0])
    return [document, empty.report(.en).document, roadmap.document, weekly.document]
  }

  private func faults(of path: String) throws -> String {
    let isThere = FileManager.default.fileExists(atPath: Self.schemas + "/wml.xsd")
    return try OutsideProgram.run(
      OutsideProgram.python, [Self.rules, path] + (isThere ? [Self.schemas] : [])
    ).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `breaks no rule that Word calls a file damaged for`() throws {
    let folder = try TemporaryFolder()
    for (index, document) in try Self.documents().enumerated() {
      let path = folder.file("\(index).docx")
      try document.writeDOCX(to: path, created: "2026-09-25T01:15:00Z")
      let found = try faults(of: path)
      #expect(found.isEmpty, "\(document.subject): \(found)")
    }
  }

  /// Each fault is put into a file that is whole.
  @Test(arguments: [
    (#"<w:spacing w:after="80"/>"#, "", "<w:pBdr>", #"<w:spacing w:after="80"/><w:pBdr>"#, "in the order"),
    ("</w:tbl>", "</w:tbl><w:tbl><w:tblPr/><w:tblGrid/></w:tbl>", "", "", "no paragraph behind it"),
    (#"<w:gridSpan w:val="2"/>"#, "", "", "", "columns in a grid of"),
    (#"r:embed="picture1""#, #"r:embed="picture99""#, "", "", "leads nowhere"),
    (#"<wp:docPr id="2""#, #"<wp:docPr id="1""#, "", "", "an id twice"),
    (#"<w:pStyle w:val="Note"/>"#, #"<w:pStyle w:val="Notes"/>"#, "", "", "style Notes is missing"),
  ])
  func `is found out when a rule is broken`(
    part: String, other: String, second: String, otherSecond: String, fault: String
  ) throws {
    let folder = try TemporaryFolder()
    let (whole, broken) = (folder.file("a.docx"), folder.file("b.docx"))
    try Self.documents()[0].writeDOCX(to: whole, created: "2026-09-25T01:15:00Z")
    let script = """
      import sys, zipfile
      whole, broken, *words = sys.argv[1:]
      with zipfile.ZipFile(whole) as old, zipfile.ZipFile(broken, 'w') as new:
        for name in old.namelist():
          text = old.read(name)
          if name == 'word/document.xml':
            text = text.decode()
            for a, b in zip(words[::2], words[1::2]):
              if not a: continue
              assert a in text, a
              text = text.replace(a, b)
            text = text.encode()
          new.writestr(name, text)
      """
    _ = try OutsideProgram.run(
      OutsideProgram.python, ["-c", script, whole, broken, part, other, second, otherSecond])
    #expect(try faults(of: broken).contains(fault))
  }

  /// As an office worker does: opens it, writes the number, the day and the name, saves it.
  @Test(.enabled(if: LongTests.areWanted))
  func `is edited and saved in LibreOffice, with its tables, pictures and numbers as they were`() throws {
    let folder = try TemporaryFolder()
    let (first, saved) = (folder.file("a.docx"), folder.file("saved/a.docx"))
    try Self.documents()[0].writeDOCX(to: first, created: "2026-09-25T01:15:00Z")
    let edit = """
      import docx, json, sys
      def told(path):
        word = docx.Document(path)
        return [[[c.text for c in r.cells] for r in t.rows] for t in word.tables], len(word.inline_shapes), \\
          [p.text for p in word.paragraphs if p.text.strip()]
      if len(sys.argv) == 3:
        word = docx.Document(sys.argv[1])
        for paragraph in word.tables[0].rows[0].cells[0].paragraphs:
          for run in paragraph.runs:
            if '/BC-' in run.text: run.text = 'Số: 57/BC-TTDVTH'
        word.save(sys.argv[2])
      else: json.dump(told(sys.argv[1]), sys.stdout, ensure_ascii=False)
      """
    func told(_ path: String) throws -> String {
      try OutsideProgram.run(OutsideProgram.python, ["-c", edit, path])
    }
    let edited = folder.file("edited/a.docx")
    try FileManager.default.createDirectory(
      atPath: folder.file("edited"), withIntermediateDirectories: true)
    _ = try OutsideProgram.run(OutsideProgram.python, ["-c", edit, first, edited])
    let home = "-env:UserInstallation=file://" + folder.file("office")
    _ = try OutsideProgram.run(
      "soffice",
      [
        home, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder.file("saved"), edited,
      ])
    let (before, after) = (try told(edited), try told(saved))
    #expect(before.contains("57/BC-TTDVTH"))
    #expect(try !told(first).contains("57/BC-TTDVTH"))
    #expect(after == before)
  }
}
