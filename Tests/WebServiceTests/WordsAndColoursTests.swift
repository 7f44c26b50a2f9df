import Foundation
import Testing
import Traceability
import WebTemplates
import Wording

@Suite struct WordsAndColoursTests {
  @Test func `every word a template names exists, and templates hold no words of their own`() {
    for (name, template) in PageTemplates.byName where name != "stylesheet" {
      for match in template.matches(of: /\{\{words\.([A-Za-z]+)\}\}/) {
        #expect(PagePhrases.byKey[String(match.1)] != nil, "\(name): \(match.1)")
      }
      let text = template.replacing(
        /<style>.*<\/style>|<[^>]*>|\{\{[^}]*\}\}/.dotMatchesNewlines(), with: " ")
      #expect(
        !text.contains(/[A-Za-zÀ-ỹ]{2,}/),
        "\(name): \(text.split(separator: "\n").filter { $0.contains(/[A-Za-z]{2}/) })")
    }
  }

  @Test func `every text stands in both languages with the same values`() {
    #expect(PagePhrases.byKey.count > 100)
    for (key, phrase) in PagePhrases.byKey {
      #expect(!phrase.vi.isEmpty && !phrase.en.isEmpty, "\(key)")
      let english = Set(phrase.en.matches(of: /\{(\w+)\}/).map { String($0.1) })
      #expect(Set(phrase.placeholders) == english, "\(key)")
      #expect(phrase.vi == phrase.vi.precomposedStringWithCanonicalMapping, "\(key)")
    }
  }

  @Test(arguments: IdentifierRule.allCases)
  func `every rule an identifier can break has words`(rule: IdentifierRule) {
    #expect(PagePhrases.byKey["rule-" + rule.rawValue] != nil)
  }

  @Test(arguments: [
    ("ink", "paper", 12.0), ("quiet", "paper", 7), ("quiet", "plum-soft", 7), ("plum", "paper", 7),
    ("tea", "paper", 7),
    ("tea", "tea-soft", 7), ("warn", "warn-soft", 7), ("stop", "stop-soft", 7), ("ink", "stop-soft", 12),
    ("plum", "plum-soft", 7),
  ])
  func `text can be read in sunlight`(text: String, ground: String, least: Double) throws {
    #expect(try contrast(colour(text), colour(ground)) >= least)
  }

  /// The value of a colour the stylesheet names, red, green and blue in 0...1.
  private func colour(_ name: String) throws -> [Double] {
    let pattern = try Regex("--\(name):#([0-9a-f]{6})", as: (Substring, Substring).self)
    let match = try #require(PageTemplates.stylesheet.firstMatch(of: pattern))
    let value = try #require(Int(match.1, radix: 16))
    return [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
  }

  /// WCAG 2.2, contrast ratio.
  private func contrast(_ a: [Double], _ b: [Double]) -> Double {
    func luminance(_ colour: [Double]) -> Double {
      zip(colour, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
        let (value, weight) = part
        return sum + weight * (value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
      }
    }
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }
}
