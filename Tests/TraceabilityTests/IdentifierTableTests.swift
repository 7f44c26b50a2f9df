import Foundation
import Testing
import Traceability

/// GS1's own table; it is not part of the project.
private let dictionary = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().appending(path: "../../../shared/standards/gs1/gs1-syntax-dictionary.txt")

/// Holds the table of identifiers against GS1's own.
@Suite(
  .enabled(
    if: FileManager.default.fileExists(atPath: dictionary.path), "the GS1 syntax dictionary is not here"))
struct IdentifierTableTests {
  /// One line of the dictionary: identifiers, flags, components, attributes, title.
  struct Entry {
    var flags = ""
    var components: [String] = []
    var attributes: [String: String] = [:]
    var title = ""
  }

  static let entries: [String: Entry] = {
    var entries: [String: Entry] = [:]
    let text = (try? String(contentsOf: dictionary, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") where line.first?.isNumber == true {
      let halves = line.split(separator: "#", maxSplits: 1)
      let words = halves[0].split(separator: " ").map(String.init)
      var entry = Entry()
      entry.title = halves.count > 1 ? halves[1].trimmingCharacters(in: .whitespaces) : ""
      for word in words.dropFirst() {
        if word.allSatisfy("*?".contains) {
          entry.flags = word
        } else if let equals = word.firstIndex(of: "=") {
          entry.attributes[String(word[..<equals])] = String(word[word.index(after: equals)...])
        } else if word == "dlpkey" {
          entry.attributes["dlpkey"] = ""
        } else {
          entry.components.append(word)
        }
      }
      let range = words[0].split(separator: "-")
      let first = range[0]
      for number in (Int(first) ?? 0)...(Int(range.last ?? first) ?? 0) {
        let digits = String(number)
        entries[String(repeating: "0", count: first.count - digits.count) + digits] = entry
      }
    }
    return entries
  }()

  @Test(arguments: ApplicationIdentifier.allCases)
  func `characters, lengths and meaning are those of the dictionary`(identifier: ApplicationIdentifier) throws
  {
    let entry = try #require(Self.entries[identifier.rawValue])
    let rule = identifier.rule
    #expect(rule.title == entry.title)
    #expect(rule.hasPredefinedLength == entry.flags.contains("*"))
    #expect(rule.isAttribute == entry.flags.contains("?"))

    var lengths: [Int] = [0]
    for component in entry.components {
      let isOptional = component.hasPrefix("[")
      let parts = component.filter { $0 != "[" && $0 != "]" }.split(separator: ",")
      let size = parts[0].dropFirst()
      let longest = try #require(Int(size.filter { $0 != "." }))
      let own = size.hasPrefix("..") ? Array(1...longest) : [longest]
      lengths = (isOptional ? lengths : []) + lengths.flatMap { before in own.map { before + $0 } }
      let linters = parts.dropFirst().filter { !$0.hasPrefix("gcppos") }
      let expected: [Substring] =
        switch rule.content {
        case .text, .digits: []
        case .checkedDigits: ["csum"]
        case .dates(let dayMayBeZero): [dayMayBeZero ? "yymmd0" : "yymmdd"]
        case .country: ["iso3166"]
        }
      #expect(Array(linters) == expected)
      #expect(parts[0].hasPrefix("X") == (rule.content == .text))
    }
    #expect(rule.lengths == lengths)
  }

  @Test(arguments: ApplicationIdentifier.allCases)
  func `what it stands with is as in the dictionary`(identifier: ApplicationIdentifier) throws {
    let entry = try #require(Self.entries[identifier.rawValue])
    let known = Set(ApplicationIdentifier.allCases.map(\.rawValue))
    // Of alternatives those count whose members this program knows.
    let needed =
      (entry.attributes["req"] ?? "").split(separator: ",").map { $0.split(separator: "+").map(String.init) }
      .first { $0.allSatisfy(known.contains) } ?? []
    #expect(Set(identifier.rule.requires.map(\.rawValue)) == Set(needed))
    let excluded = (entry.attributes["ex"] ?? "").split(separator: ",").flatMap { pattern in
      known.filter { code in
        code.count == pattern.count && code != identifier.rawValue
          && zip(code, pattern).allSatisfy { $1 == "n" || $0 == $1 }
      }
    }
    #expect(Set(identifier.rule.excludes.map(\.rawValue)) == Set(excluded))
  }

  @Test(arguments: ApplicationIdentifier.allCases)
  func `what may follow it in a path is as in the dictionary`(identifier: ApplicationIdentifier) throws {
    let entry = try #require(Self.entries[identifier.rawValue])
    let known = Set(ApplicationIdentifier.allCases.map(\.rawValue))
    let series = entry.attributes["dlpkey"].map { value in
      value.split(separator: "|").map { $0.split(separator: ",").map(String.init).filter(known.contains) }
        .filter { !$0.isEmpty }
    }
    let ours = identifier.qualifierSeries.map { $0.map { $0.map(\.rawValue) }.filter { !$0.isEmpty } }
    #expect(ours == series)
  }
}
