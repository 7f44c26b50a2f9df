import FileFormats
import Foundation
import Testing

struct WorkbookTests {
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func `what was written is read back, text that looks like a formula as text`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "book.xlsx").path
    var sheet = WorkbookSheet(name: "Thôn [1]: a/b")
    sheet.rows = [
      [
        WorkbookCell(.text("=1+1")), WorkbookCell(.text("@SUM(A1)")),
        WorkbookCell(.text("Nậm Mòn\u{0}\u{FFFF}")),
      ],
      [
        WorkbookCell(.number(12.5)), WorkbookCell(.number(-0.25)),
        WorkbookCell(.formula("=SUM(A2:B2)", value: 12.25)),
      ],
    ]
    var second = WorkbookSheet(name: "thôn 1 a/b")
    second.rows = [[WorkbookCell(.text("-2"))]]
    let book = Workbook(
      title: "Thử", author: "TTDVTH", created: 1_780_000_000, sheets: [sheet, second, second])
    try book.write(to: path)
    var sheets = try WorkbookSheets(path: path)
    let first = try #require(try sheets.nextSheet())
    var table = try TableReader(path: first.path)
    var lines: [[String]] = []
    while try table.next() { lines.append((0..<table.count).map { table.text($0) }) }
    #expect(lines == [["=1+1", "@SUM(A1)", "Nậm Mòn"], ["12.5", "-0.25", "12.25"]])
    // The same workbook gives the same bytes.
    let again = folder.appending(path: "again.xlsx").path
    try book.write(to: again)
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: again)))
  }

  @Test func `a folder that is not there is named with the reason`() {
    let book = Workbook(title: "", author: "", created: 0, sheets: [WorkbookSheet(name: "a")])
    let failure = #expect(throws: WritingFailure.self) { try book.write(to: "/nowhere/book.xlsx") }
    #expect(failure?.path == "/nowhere/book.xlsx" && failure?.reason.isEmpty == false)
    let packed = #expect(throws: WritingFailure.self) {
      try ZipOutput.write([("a", [1])], to: "/nowhere/a.zip")
    }
    #expect(packed?.reason.isEmpty == false)
  }

  @Test(arguments: [(0, 0, "A1"), (25, 9, "Z10"), (26, 0, "AA1"), (701, 1, "ZZ2"), (702, 1, "AAA2")])
  func `cells are named as spreadsheets name them`(column: Int, row: Int, name: String) {
    #expect(WorkbookSheet.reference(column: column, row: row) == name)
  }
}
