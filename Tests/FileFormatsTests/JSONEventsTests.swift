import FileFormats
import Foundation
import Testing

struct JSONEventsTests {
  @Test func `events come in order with their lines`() throws {
    let text = "\u{FEFF}{\"a\":\n[1.50,-2e3,true,\nnull],\"b\\u1ead\":\"Mận\\n\"}\n"
    #expect(
      try withTemporaryFile(text) { try record($0) } == [
        "objectBegan", "key a", "arrayBegan", "number 1.50", "number -2e3", "boolean(true)", "null",
        "arrayEnded",
        "key bậ", "string Mận\n", "objectEnded 3",
      ])
  }

  @Test(arguments: ["{}\n{}\n", "\u{1E}{}\n\u{1E}{}\n", "{}{}"])
  func `values follow each other, also with record separators`(text: String) throws {
    #expect(try withTemporaryFile(text) { try record($0) }.count == 4)
  }

  @Test(arguments: [
    ("{\"a\":\n[1,2", FormatFailure(.malformed(.cutShort), line: 2)),
    ("[1,\n2,]", FormatFailure(.malformed(.notWellFormed), line: 2)),
    ("[1,\n// note\n2]", FormatFailure(.malformed(.notWellFormed), line: 2)),
    ("[NaN]", FormatFailure(.malformed(.notWellFormed), line: 1)),
    ("{}\n}", FormatFailure(.malformed(.textAfterEnd), line: 2)),
    ("{}\nxyz", FormatFailure(.malformed(.textAfterEnd), line: 2)),
    ("[\"a\u{1E}b\"]", FormatFailure(.malformed(.notWellFormed), line: 1)),
    ("", FormatFailure(.empty)), (" \n ", FormatFailure(.empty)), ("\u{FEFF}", FormatFailure(.empty)),
  ]) func `a broken file is refused with its line`(text: String, failure: FormatFailure) throws {
    try withTemporaryFile(text) { path in
      #expect(throws: failure) { try record(path) }
    }
  }

  @Test func `invalid UTF-8 is refused`() throws {
    try withTemporaryFile(Array("[\n\"".utf8) + [0xC3, 0x28] + Array("\"]".utf8)) { path in
      #expect(throws: FormatFailure(.malformed(.notUTF8), line: 2)) { try record(path) }
    }
  }

  @Test func `deep nesting stops at the limit`() throws {
    try withTemporaryFile([UInt8](repeating: UInt8(ascii: "["), count: 3_000_000)) { path in
      #expect(throws: FormatFailure(.tooDeep(limit: 100), line: 1)) { try record(path) }
    }
  }

  @Test func `an endless text is refused before it fills the memory`() throws {
    let bytes = Array("[\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20)
    try withTemporaryFile(bytes) { path in
      #expect(throws: FormatFailure(.partTooLarge(limit: 1 << 20), line: 1)) { try record(path) }
    }
  }

  @Test func `tokens and lines survive the borders of the buffer`() throws {
    let lines = (0..<20_000).map { "{\"number\":\($0).5,\"text\":\"Mận \($0)\"}" }
    let events = try withTemporaryFile(lines.joined(separator: "\n")) { try record($0) }
    #expect(events.filter { $0.hasPrefix("number") } == (0..<20_000).map { "number \($0).5" })
    #expect(events.last == "objectEnded 20000")
  }

  @Test func `a line that ends with the buffer is counted once`() throws {
    try withTemporaryFile("[" + String(repeating: " ", count: (64 << 10) - 2) + "\n\n}") { path in
      #expect(throws: FormatFailure(.malformed(.notWellFormed), line: 3)) { try record(path) }
    }
  }

  @Test func `cut off at any byte, a file is refused and nothing traps`() throws {
    let text = Array("{\"a\":[1.5,true,null,\"M\\u1eadận\"],\"b\":{}}".utf8)
    for length in 1..<text.count {
      try withTemporaryFile(text[..<length]) { path in
        #expect(throws: FormatFailure.self, "\(length) bytes") { try record(path) }
      }
    }
  }
}

@discardableResult
private func record(_ path: String) throws -> [String] {
  struct Recorder: JSONHandler {
    var events: [String] = []
    mutating func event(_ event: JSONEvent, bytes: Span<UInt8>, at position: borrowing JSONPosition) {
      let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
      let line = event == .objectEnded ? " \(position.line)" : ""
      events.append("\(event)" + (text.isEmpty ? "" : " " + text) + line)
    }
  }
  var recorder = Recorder()
  try readJSON(at: path, handler: &recorder)
  return recorder.events
}
