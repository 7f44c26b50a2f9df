import Foundation
import Testing

@testable import WebService

struct `Multipart forms` {
  private static let type = "multipart/form-data; boundary=----Ranh1"
  private static let form = """
    ------Ranh1\r
    Content-Disposition: form-data; name="token"\r
    \r
    abc\r
    ------Ranh1\r
    Content-Disposition: form-data; name="files"; filename="nương %22mận%22.gpx"\r
    Content-Type: application/gpx+xml\r
    \r
    <gpx>\r
    ------Ranh\r
    --</gpx>\r
    ------Ranh1\r
    Content-Disposition: form-data; name="files"; filename=""\r
    \r
    \r
    ------Ranh1--\r

    """

  private static func parts(_ text: String, inPiecesOf size: Int) throws -> [String] {
    var parser = try #require(MultipartParser(contentType: type))
    var parts: [String] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      try parser.take(bytes[start..<min(start + size, bytes.count)]) { event in
        switch event {
        case .part(let part): parts.append("\(part.name)|\(part.fileName ?? "-")|")
        case .bytes(let bytes): parts[parts.count - 1] += String(decoding: bytes, as: UTF8.self)
        case .partEnded: parts[parts.count - 1] += "."
        }
      }
    }
    return parts + [parser.isWhole ? "whole" : "cut"]
  }

  @Test(arguments: [1, 2, 3, 7, 16, 61, 10_000])
  func `parts are the same however the form is cut into pieces`(size: Int) throws {
    // A letter of several bytes cut in two is put together by whoever takes the bytes; the names hold one.
    let parts = try Self.parts(Self.form, inPiecesOf: size)
    #expect(
      parts == [
        "token|-|abc.", "files|nương \"mận\".gpx|<gpx>\r\n------Ranh\r\n--</gpx>.", "files||.", "whole",
      ])
  }

  @Test(arguments: [
    "------Ranh1 \r\n", "------Ranh1\r\nContent-Type: text/plain\r\n\r\nx", "------Ranh1\r\n\r\n\r\nx",
    "------Ranh1\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx",
    "------Ranh1\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx",
    "------Ranh1\r\n" + String(repeating: "a: b\r\n", count: 3000), String(repeating: "x", count: 9000),
  ])
  func `what no browser sends is refused`(form: String) {
    #expect(throws: Problem.self) { _ = try Self.parts(form, inPiecesOf: 1000) }
  }

  @Test func `a form that ends in the middle is not whole`() throws {
    #expect(try Self.parts(String(Self.form.dropLast(8)), inPiecesOf: 50).last == "cut")
    for type in [
      "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
      "multipart/form-data; boundary=" + String(repeating: "x", count: 71),
    ] {
      #expect(MultipartParser(contentType: type) == nil)
    }
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("C:\\đo\\nương.gpx", "nương.gpx"), ("a\u{0}b\r\n.gpx", "ab.gpx"),
    ("..", ""),
    ("", ""), ("\u{202E}xpg.gpx", "xpg.gpx"),
  ])
  func `a file is called as its person named it, and never becomes a path`(sent: String, shown: String) {
    #expect(StaffUpload.shownName(sent) == shown)
    #expect(StaffUpload.shownName(String(repeating: "x", count: 5000)).count == 120)
  }
}
