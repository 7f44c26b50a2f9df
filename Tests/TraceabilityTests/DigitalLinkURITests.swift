import Foundation
import GrowingAreas
import Testing
import Traceability

struct DigitalLinkURITests {
  struct Good: Sendable {
    var link, canonical, event: String
  }

  struct Bad: Sendable {
    var link, identifier, rule: String
    var position: Int
  }

  static let rows: [[String]] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/traceability/digital-links.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }()

  static let good = rows.filter { $0[0] == "good" }.map { Good(link: $0[3], canonical: $0[1], event: $0[2]) }

  /// The mark ‸ stands before the first wrong character.
  static let bad = rows.filter { $0[0] == "bad" }.map { row in
    let pieces = row[3].split(separator: "‸", omittingEmptySubsequences: false)
    return Bad(
      link: pieces.joined(), identifier: row[1], rule: row[2], position: pieces[0].count + 1)
  }

  @Test func `there are 200 cases and more, good and bad`() {
    #expect(Self.good.count >= 100)
    #expect(Self.bad.count >= 100)
    #expect(Set(Self.rows.map { $0[3] }).count == Self.rows.count)
  }

  @Test func `every good link is read, and comes out in its canonical form and as events name it`() throws {
    for good in Self.good {
      do {
        let link = try DigitalLinkURI(good.link)
        #expect(link.canonicalText == good.canonical, "\(good.link)")
        #expect(link.eventText == good.event, "\(good.link)")
        #expect(try DigitalLinkURI(link.text) == link, "\(good.link)")
        #expect(try DigitalLinkURI(good.canonical).canonicalText == good.canonical)
      } catch {
        Issue.record("\(good.link) was refused: \(error)")
      }
    }
  }

  @Test func `every bad link is refused with identifier, position and rule`() {
    for bad in Self.bad {
      do {
        _ = try DigitalLinkURI(bad.link)
        Issue.record("\(bad.link) was read")
      } catch {
        #expect(error.values["position"] == .count(bad.position), "\(bad.link)")
        #expect(error.values["value"] == .text(bad.link))
        #expect(
          error.values["identifier"] == (bad.identifier == "-" ? nil : .text(bad.identifier)), "\(bad.link)")
        if bad.rule == "check" {
          #expect(error.code == .wrongCheckDigit, "\(bad.link)")
        } else {
          #expect(error.values["rule"] == .text(bad.rule), "\(bad.link)")
          #expect(IdentifierRule(rawValue: bad.rule) != nil)
        }
      }
    }
  }

  @Test func `random links are built, read and built again the same`() throws {
    var random = FixedRandom(seed: 31)
    for _ in 0..<500 {
      let link = try Self.randomLink(using: &random)
      #expect(try DigitalLinkURI(link.text) == link)
      #expect(try DigitalLinkURI(link.text).text == link.text)
      #expect(try DigitalLinkURI(link.canonicalText).canonicalText == link.canonicalText)
    }
  }

  @Test func `links with any one character changed are read or refused, never a trap`() {
    var random = FixedRandom(seed: 33)
    let characters = Array("/?&=;%0123456789AZaz.:#[]@ ôậ\u{0}\r\n\u{1D}")
    for good in Self.good {
      for _ in 0..<10 {
        var text = Array(good.link)
        text[Int.random(in: text.indices, using: &random)] = characters.randomElement(using: &random) ?? "/"
        if let link = try? DigitalLinkURI(String(text)) { #expect((try? DigitalLinkURI(link.text)) == link) }
      }
    }
  }

  @Test func `a link never holds a number of 13 digits in its path`() throws {
    for digits in ["9521234543213", "96385074", "012345678905"] {
      let refusal = #expect(throws: Refusal.self) { try DigitalLinkURI("https://t.bacha.vn/01/\(digits)") }
      #expect(refusal?.values["rule"] == .text("gtin-length"))
      let gtin = try GTIN(digits)
      #expect(
        try DigitalLinkURI(base: "https://t.bacha.vn", key: DataElement(.gtin, gtin.digits)).path.count == 18)
    }
  }

  static func randomLink(using random: inout FixedRandom) throws -> DigitalLinkURI {
    let characters = Array(CodeTests.all82)
    func text(_ longest: Int) -> String {
      String(
        (0..<Int.random(in: 1...longest, using: &random)).map { _ in
          characters.randomElement(using: &random) ?? "A"
        })
    }
    let keys: [(ApplicationIdentifier, String)] = [
      (.gtin, "09521234543213"), (.location, "9521234560012"), (.party, "9521234560036"),
      (.sscc, "095212345000000018"),
    ]
    let (key, value) = keys.randomElement(using: &random) ?? keys[0]
    let series = key.qualifierSeries?.randomElement(using: &random) ?? []
    let qualifiers = try series.filter { _ in Bool.random(using: &random) }.map { identifier in
      try DataElement(identifier, text(identifier.rule.lengths.last ?? 1))
    }
    var attributes = try [ApplicationIdentifier.agreed, .internal91, .internal99].shuffled(using: &random)
      .prefix(Int.random(in: 0...3, using: &random)).map { try DataElement($0, text(30)) }
    if key == .gtin {
      attributes.append(try DataElement(.netWeight3, "000500"))
      attributes.append(try DataElement(.harvestDate, "260612"))
      attributes.append(try DataElement(.additionalIdentifier, text(30)))
    }
    return try DigitalLinkURI(
      base: ["https://t.bacha.vn", "http://[::1]:80/a%20b/", "https://x.vn/01/10"].randomElement(
        using: &random)
        ?? "", key: DataElement(key, value), qualifiers: qualifiers, attributes: attributes,
      parameters: Bool.random(using: &random) ? ["lang=vi"] : [])
  }
}
