import Foundation
import GrowingAreas
import Testing

@testable import Traceability

@Suite struct CompressedLinkTests {
  static let base = "https://vungtrong.example"

  /// Packed by GS1's own toolkit, one a line with what it says.
  static let vectors: [(packed: String, link: String)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/gs1/compressed-links.tsv")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return (parts[0], parts[1])
    }
  }()

  @Test func `what the toolkit of GS1 packs says the same unpacked`() throws {
    #expect(Self.vectors.count > 25)
    for (packed, link) in Self.vectors {
      let unpacked = try #require(try DigitalLinkURI(compressedPath: packed, base: Self.base), "\(packed)")
      let plain = try DigitalLinkURI(Self.base + link)
      #expect(unpacked.canonicalText == plain.canonicalText, "\(packed)")
      #expect(unpacked.parameters == plain.parameters)
      #expect(try DigitalLinkURI(compressedPath: packed + "/", base: Self.base) == unpacked)
    }
  }

  /// The toolkit packs lot 0012 as this; unpacking it forgets the zeros, though the length of four stands there.
  @Test func `a number keeps the zeros that its length tells of`() throws {
    let link = try DigitalLinkURI(compressedPath: "/CxFRq5sE2ggAYQkoBV4", base: Self.base)
    #expect(link?.path == "/01/09521234543213/10/0012/21/00abc")
  }

  @Test(arguments: [
    "", "/", "/A", "/khong-co", "/map", "/ARFRq5sE2", "/ARFRq5sE2h", "/ARFRq5sE2k", "/CxFRq5sE2tRiY", "/a b",
    "/ARFRq5sE2g/x",
    "/99/1/ARFRq5sE2g", "/.env", "/ARFRq5sE2g=", "/____", "/8A",
    "/" + String(repeating: "A", count: 5_000),
  ])
  func `what is no whole packing is no link`(path: String) throws {
    #expect(try DigitalLinkURI(compressedPath: path, base: Self.base) == nil)
  }

  /// One bit of the number turned: the check digit notices.
  @Test func `a value that breaks its rule is told`() throws {
    #expect(throws: Refusal.self) { try DigitalLinkURI(compressedPath: "/ARFRq5sE2A", base: Self.base) }
  }

  @Test func `no text makes the reader fall over`() {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var random = SystemRandomNumberGenerator()
    var read = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...40, using: &random)
      let text = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "A" })
      if let link = try? DigitalLinkURI(compressedPath: "/" + text, base: Self.base) {
        read += 1
        // What is read can be written and read again.
        #expect((try? DigitalLinkURI(link.text))?.path == link.path)
      }
    }
    #expect(read < 200)
  }
}
