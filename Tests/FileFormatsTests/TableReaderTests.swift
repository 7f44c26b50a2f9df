import FileFormats
import Foundation
import Testing

struct TableReaderTests {
  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a;b\n1,5;2,5", ";"), ("a\tb\r\n1,5\t2;5\r\n", "\t"),
    ("Bảng kê, 2026\na;b\n1;2\n3;4", ";"),
    ("a", "\t"),
  ]) func `the delimiter is recognised`(text: String, delimiter: Unicode.Scalar) throws {
    try withTemporaryFile(text) { path in
      let found = try TableReader(path: path).delimiter
      #expect(found == delimiter)
    }
  }

  @Test func `rows have the line they begin on`() throws {
    let text = "a,b\r\n\r\n\"x\ny\",\"say \"\"hi\"\"\"\r104°17'20\",\n  last , 5 "
    #expect(
      try withTemporaryFile(text) { try rows($0) } == [
        "1: a|b", "3: x\ny|say \"hi\"", "5: 104°17'20\"|", "6:   last | 5 ",
      ])
  }

  @Test func `UTF-16 and a byte order mark are read`() throws {
    let expected = ["1: thửa|x", "2: Mận 𝟙|2"]
    let text = "thửa,x\nMận 𝟙,2\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try withTemporaryFile("\u{FEFF}" + text) { try rows($0) } == expected)
    #expect(try withTemporaryFile(little) { try rows($0) } == expected)
    #expect(try withTemporaryFile(big) { try rows($0) } == expected)
    try withTemporaryFile(little.dropLast()) { path in
      #expect(throws: FormatFailure(.malformed(.cutShort), line: 2)) { try rows(path) }
    }
  }

  @Test(arguments: [
    (Array("a,b\n\"x,1\n2".utf8), FormatFailure(.malformed(.unclosedQuote), line: 2)),
    (Array("a,b\n\"x\"y,1".utf8), FormatFailure(.malformed(.textAfterQuote), line: 2)),
    (Array("a,b\nTh".utf8) + [0xF6, 0x61, 0x2C, 0x31], FormatFailure(.malformed(.notUTF8), line: 2)),
    (Array("a,b\n\0,1".utf8), FormatFailure(.malformed(.notWellFormed), line: 2)),
    ([], FormatFailure(.empty)),
  ]) func `a broken file is refused with its line`(bytes: [UInt8], failure: FormatFailure) throws {
    try withTemporaryFile(bytes) { path in
      #expect(throws: failure) { try rows(path) }
    }
  }

  @Test func `rows have a largest size and a largest number of cells`() throws {
    try withTemporaryFile([UInt8](repeating: UInt8(ascii: "x"), count: 2 << 20)) { path in
      #expect(throws: FormatFailure(.partTooLarge(limit: 1 << 20), line: 1)) { try rows(path) }
    }
    try withTemporaryFile("a,b\n" + String(repeating: ",", count: 1001)) { path in
      #expect(throws: FormatFailure(.partTooLarge(limit: 1000), line: 2)) { try rows(path) }
    }
  }

  @Test func `rows survive the borders of the buffer`() throws {
    let lines = (1...20_000).map { "\($0),\"Mận \($0)\"" }
    let expected = (1...20_000).map { "\($0): \($0)|Mận \($0)" }
    #expect(try withTemporaryFile(lines.joined(separator: "\r\n")) { try rows($0) } == expected)
  }
}

@discardableResult
private func rows(_ path: String) throws -> [String] {
  var rows: [String] = []
  var table = try TableReader(path: path)
  while try table.next() {
    let cells = (0..<table.count).map { String(decoding: table.cell($0), as: UTF8.self) }
    rows.append("\(table.line): " + cells.joined(separator: "|"))
  }
  return rows
}
