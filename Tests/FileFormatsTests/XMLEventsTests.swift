import FileFormats
import Foundation
import Testing

struct XMLEventsTests {
  @Test func `elements, attributes, text and lines come in order`() throws {
    let text =
      "<?xml version='1.0'?>\n<gpx xmlns:x='u'>\n <x:trkpt lat='22.5' lon='a'>\n<name>Mận &amp; lê</name></x:trkpt></gpx>"
    let recorder = try withTemporaryFile(text) { try record($0) }
    #expect(
      recorder.events == [
        "gpx 2", "x:trkpt 3 lat=22.5 lon=nil/a", "name 4", "text Mận & lê", "end name", "end trkpt",
        "end gpx",
      ])
  }

  @Test func `UTF-16 and Latin-1 are read`() throws {
    let wide: [UInt8] = [0xFF, 0xFE] + "<a>Mận</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try withTemporaryFile(wide) { try record($0).events } == ["a 1", "text Mận", "end a"])
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try withTemporaryFile(latin) { try record($0).events } == ["a 1", "text é", "end a"])
  }

  @Test(arguments: [
    ("<gpx>\n<trk>\n<trkpt lat='1'", FormatFailure(.malformed(.cutShort), line: 3)),
    ("<gpx>\n<trk>\n", FormatFailure(.malformed(.cutShort), line: 3)),
    ("<gpx>\n<trk>\n</gpx>", FormatFailure(.malformed(.mismatchedTag), line: 3)),
    ("<a b='1' b='2'/>", FormatFailure(.malformed(.repeatedAttribute), line: 1)),
    ("<a>\n&lol;</a>", FormatFailure(.malformed(.undefinedEntity), line: 2)),
    ("<?xml version='1.0' encoding='TCVN3'?><a/>", FormatFailure(.malformed(.unknownEncoding), line: 1)),
    ("<a/>\n<b/>", FormatFailure(.malformed(.textAfterEnd), line: 2)),
    ("<a>\n<b c=d/></a>", FormatFailure(.malformed(.notWellFormed), line: 2)),
    ("\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'>\n<a/>", FormatFailure(.doctypeRefused, line: 2)),
    (
      "<?xml version='1.0'?>\n<!DOCTYPE lolz [\n<!ENTITY a 'x'>]><a>&a;</a>",
      FormatFailure(.doctypeRefused, line: 2)
    ),
    ("", FormatFailure(.empty)),
  ]) func `a broken file is refused with its line`(text: String, failure: FormatFailure) throws {
    try withTemporaryFile(text) { path in
      #expect(throws: failure) { try record(path) }
    }
  }

  @Test func `invalid UTF-8 is refused`() throws {
    try withTemporaryFile(Array("<a>\n".utf8) + [0xC3, 0x28] + Array("</a>".utf8)) { path in
      #expect(throws: FormatFailure(.malformed(.notWellFormed), line: 2)) { try record(path) }
    }
  }

  /// platform.md A5: expat itself parses this happily.
  @Test(.timeLimit(.minutes(1))) func `three million nested elements stop at the limit`() throws {
    let deep = String(repeating: "<a>\n", count: 3_000_000)
    try withTemporaryFile(deep) { path in
      let start = ContinuousClock.now
      #expect(throws: FormatFailure(.tooDeep(limit: 100), line: 101)) { try record(path) }
      #expect(ContinuousClock.now - start < .seconds(1))
    }
  }

  @Test(arguments: ["<a b='", "<!--", "<a", "<?p "])
  func `an endless token is refused before it fills the memory`(beginning: String) throws {
    let bytes = Array(beginning.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20)
    try withTemporaryFile(bytes) { path in
      #expect(throws: FormatFailure(.partTooLarge(limit: 1 << 20), line: 1)) { try record(path) }
    }
  }

  @Test func `text of any length goes through`() throws {
    let bytes = Array("<a>".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 8 << 20) + Array("</a>".utf8)
    var counter = TextCounter()
    try withTemporaryFile(bytes) { try readXML(at: $0, handler: &counter) }
    #expect(counter.count == 8 << 20)
  }

  @Test func `what the handler throws reaches the caller`() throws {
    struct Enough: Error, Equatable {}
    struct Stopper: XMLHandler {
      var begun = 0
      mutating func elementBegan(_ element: borrowing XMLElement) throws {
        begun += 1
        if begun == 2 { throw Enough() }
      }
      func elementEnded(_ name: XMLName) { Issue.record("an event came after the stop") }
      func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) {}
    }
    try withTemporaryFile("<a><b/><c/></a>") { path in
      var stopper = Stopper()
      #expect(throws: Enough()) { try readXML(at: path, handler: &stopper) }
      #expect(stopper.begun == 2)
    }
  }

  @Test func `what is no file is refused`() throws {
    #expect(throws: FormatFailure(.missing)) { try record("/nowhere/walk.gpx") }
    #expect(throws: FormatFailure(.unreadable)) { try record("/tmp") }
    #expect(throws: FormatFailure(.unreadable)) { try record("/dev/zero") }
    var limits = FormatLimits()
    limits.fileBytes = 3
    try withTemporaryFile("<a/>") { path in
      #expect(throws: FormatFailure(.fileTooLarge(size: 4, limit: 3))) { try record(path, limits) }
    }
  }

  @Test func `cut off at any byte, a file is refused and nothing traps`() throws {
    let text = Array("<?xml version='1.0'?>\n<k a='1'><!-- c --><b>Mận&#10;<![CDATA[x]]></b>\n</k>".utf8)
    for length in 1..<text.count {
      try withTemporaryFile(text[..<length]) { path in
        #expect(throws: FormatFailure.self, "\(length) bytes") { try record(path) }
      }
    }
  }
}

@discardableResult
private func record(_ path: String, _ limits: FormatLimits = FormatLimits()) throws -> Recorder {
  var recorder = Recorder()
  try readXML(at: path, limits: limits, handler: &recorder)
  return recorder
}

private struct Recorder: XMLHandler {
  var events: [String] = []
  private static let names = XMLVocabulary<String>([
    "gpx": "gpx", "trkpt": "trkpt", "name": "name", "a": "a", "k": "k", "b": "b",
  ])

  mutating func elementBegan(_ element: borrowing XMLElement) {
    var event = "\(element.writtenName) \(element.line)"
    for attribute in ["lat", "lon"] as [StaticString] {
      guard let text = element.text(attribute) else { continue }
      event += " \(attribute)=" + (element.number(attribute).map { "\($0)" } ?? "nil/\(text)")
    }
    events.append(event)
  }

  mutating func elementEnded(_ name: XMLName) { events.append("end \(Self.names[name] ?? "?")") }

  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) {
    let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    if text.allSatisfy(\.isWhitespace) { return }
    if let last = events.last, last.hasPrefix("text ") {
      events[events.count - 1] = last + text
    } else {
      events.append("text " + text)
    }
  }
}

private struct TextCounter: XMLHandler {
  var count = 0
  mutating func elementBegan(_ element: borrowing XMLElement) {}
  mutating func elementEnded(_ name: XMLName) {}
  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) { count += bytes.count }
}
