import Documents
import Foundation
import GrowingAreas
import Printing
import Testing

@Suite struct LabelSheetFileTests {
  static let good = """
    # Tem 48,5 x 25,4 mm
    name = htx-40
    page = 210 x 297
    columns = 4
    rows = 10
    label = 48,5 x 25.4   # mm
    origin = 8 x 21.5
    """

  @Test func `a sheet of one's own is read with point or comma`() throws {
    let sheet = try LabelSheet(text: Self.good, file: "mine.tem")
    #expect(sheet.name == "htx-40" && sheet.count == 40 && sheet.feed == .sheets)
    let last = sheet.frame(of: 39)
    #expect(abs(last.x - 153.5) < 1e-9 && abs(last.y - 250.1) < 1e-9)
    let roll = try LabelSheet(
      text: "name=r\npage=104 x 25\nlabel=50x25\npitch=54 x 25\ncolumns=2\nrows=1\nroll=3", file: "r.tem")
    #expect(roll.feed == .roll(gap: 3) && roll.frame(of: 1).x == 54)
  }

  @Test(arguments: [
    ("columns = 4", "columns = 0", 4, "columns"), ("rows = 10", "rows = zehn", 5, "rows"),
    ("48,5 x 25.4", "0 x 25.4", 6, "label"), ("48,5 x 25.4", "48,5", 6, "label"),
    ("48,5 x 25.4", "nan x 25.4", 6, "label"), ("origin = 8", "origin = 20", 3, "page"),
    ("origin", "orgin", 7, "key"), ("columns = 4", "rows = 4", 5, "rows"),
    ("210 x 297", "1e999 x 1", 3, "page"),
    ("origin = 8 x 21.5", "pitch = 48 x 25.4", 7, "pitch"),
    ("htx-40", String(repeating: "dài", count: 30), 2, "name"), ("htx-40", "a\u{1B}[31m", 2, "name"),
    ("origin = 8 x 21.5", "roll = 2", 5, "rows"), ("origin = 8 x 21.5", "no key", 7, "key"),
  ])
  func `a mistake is named with its line`(old: String, new: String, line: Int, field: String) throws {
    let text = Self.good.replacingOccurrences(of: old, with: new)
    let refusal = try #require(throws: Refusal.self) { try LabelSheet(text: text, file: "mine.tem") }
    #expect(refusal.code == .invalidField && refusal.subject == "mine.tem")
    #expect(refusal.place.line == line && refusal.values["field"] == .text(field), "\(refusal)")
  }

  @Test func `what is missing is listed`() throws {
    let refusal = try #require(throws: Refusal.self) { try LabelSheet(text: "name = a\n", file: "mine.tem") }
    #expect(refusal.code == .incomplete)
    #expect(refusal.values["items"] == .text("page, columns, rows, label"))
  }

  @Test func `the drawing is as large as the page and numbers every label`() throws {
    let svg = String(decoding: try drawSheet(.a4With24), as: UTF8.self)
    #expect(svg.contains(/viewBox="0 0 595.27[0-9]* 841.8[89][0-9]*"/))
    #expect(try drawSheet(.a4With65).count > svg.utf8.count)
  }
}
