import Foundation
import Testing

@testable import UseCases

/// `docs/security.md` against the tests that it names.
@Suite struct `The page on security` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL

  @Test func `names every chapter of ASVS 5.0, and only tests that exist`() throws {
    let page = try String(contentsOf: Self.root.appending(path: "docs/security.md"), encoding: .utf8)
    for chapter in 1...17 {
      let isNamed = page.contains("\n| V\(chapter) ") || page.contains("V\(chapter) (")
      #expect(isNamed, "chapter V\(chapter)")
    }
    let files = try Self.tests()
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| V") }
    #expect(rows.count >= 15)
    for row in rows {
      let cell = try #require(row.split(separator: "|", omittingEmptySubsequences: false).dropLast().last)
      let named = cell.matches(of: /`(\w+Tests)`(?: \(\*(.+?)\*\))?/)
      #expect(!named.isEmpty || row.hasPrefix("| V9 "), "\(row.prefix(30))")
      for match in named {
        let text = try #require(files[String(match.1)], "there is no \(match.1)")
        guard let words = match.2 else { continue }
        // Within the name of a test, not anywhere.
        let names = text.matches(of: /func `([^`]+)`/).map { String($0.1) }
        #expect(names.contains { $0.contains(words) }, "\(match.1) has no test about \(words)")
      }
    }
  }

  /// The text of every file of tests, by its name.
  private static func tests() throws -> [String: String] {
    var files: [String: String] = [:]
    let found = FileManager.default.enumerator(
      at: root.appending(path: "Tests"), includingPropertiesForKeys: nil)
    while let file = found?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      files[file.deletingPathExtension().lastPathComponent] = try String(contentsOf: file, encoding: .utf8)
    }
    return files
  }
}
