import GrowingAreas
import Testing
import Traceability

struct ElementStringTests {
  @Test(arguments: [
    "(01)09521234543213(10)MTH-260612(21)2345U89ACDEFH", "(00)095212345000000018",
    "(01)09521234543213(3103)000500(11)260612(422)704(427)LC", "(414)9521234560012(254)THUA\\(12)",
    "(01)09521234543213(7007)260612260620(91)a b".filter { $0 != " " },
  ])
  func `what people write in brackets is read and written the same`(text: String) throws {
    #expect(try ElementString(text).description == text)
  }

  @Test(arguments: [
    ("01095212345432131\u{30}MTH-260612", "(01)09521234543213(10)MTH-260612"),
    ("]d2010952123454321310MTH-260612\u{1D}212345U89", "(01)09521234543213(10)MTH-260612(21)2345U89"),
    ("\u{1D}010952123454321331030005001126061210L", "(01)09521234543213(3103)000500(11)260612(10)L"),
    ("]C100095212345000000018", "(00)095212345000000018"),
    ("41495212345600122541", "(414)9521234560012(254)1"),
  ])
  func `what a scanner sends is read`(text: String, bracketed: String) throws {
    #expect(try ElementString(text).description == bracketed)
  }

  /// The mark ‸ stands before the first wrong character.
  @Test(arguments: [
    ("", "‸", "empty"), ("", "]d2‸", "empty"), ("", "(‸02)09521234543213", "unknown-identifier"),
    ("", "‸(01", "bracketed-identifier"), ("", "‸x", "unknown-identifier"),
    ("01", "(01)0952123454321‸", "gtin-length"), ("01", "(01)0952123454321‸0", "check"),
    ("10", "(01)09521234543213(10)l‸ô", "character-set-82"),
    ("10", "(01)09521234543213(10)a\\(b‸ c", "character-set-82"),
    ("10", "(01)09521234543213(10)‸", "empty"), ("10", "‸(10)L1", "needs-other"),
    ("01", "(01)09521234543213‸(01)09521234543213", "repeated"),
    ("21", "(01)09521234543213‸(21)A(235)B", "not-together"),
    ("11", "(01)09521234543213(11)26‸1301", "date"), ("", "0109521234543213‸99", "empty-99"),
    ("", "0109521234543213‸85", "unknown-identifier"), ("01", "01095212345432‸", "gtin-length"),
    ("11", "01095212345432131126‸1301", "date"),
  ])
  func `what breaks a rule is refused with its place`(identifier: String, marked: String, rule: String) throws
  {
    let pieces = marked.split(separator: "‸", omittingEmptySubsequences: false)
    let text = pieces.joined()
    let refusal = try #require(#expect(throws: Refusal.self) { try ElementString(text) })
    // A known identifier at the very end has no value: that is said of the place behind it.
    guard rule != "empty-99" else {
      #expect(refusal.values["rule"] == .text("empty"))
      #expect(refusal.values["position"] == .count(text.count + 1))
      return
    }
    #expect(refusal.values["position"] == .count(pieces[0].count + 1))
    #expect(refusal.values["identifier"] == (identifier.isEmpty ? nil : .text(identifier)))
    #expect(rule == "check" ? refusal.code == .wrongCheckDigit : refusal.values["rule"] == .text(rule))
  }

  @Test func `random text is read or refused, never a trap`() {
    var random = FixedRandom(seed: 41)
    let pieces = [
      "(", ")", "01", "10", "09521234543213", "\\(", "\u{1D}", "]d2", "L1", "ô", "11", "260612", "3103",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0...10, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      if let read = try? ElementString(text) {
        #expect((try? ElementString(read.description)) == read)
      }
    }
  }
}
