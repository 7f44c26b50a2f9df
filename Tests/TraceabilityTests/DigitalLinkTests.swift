import GrowingAreas
import Testing
import Traceability

struct DigitalLinkTests {
  static let gtin = "/01/09521234543213"

  @Test func `a link is built in the standard's order under any base`() throws {
    let link = DigitalLink(
      gtin: try GTIN("9521234543213"), variant: try ProductVariant("v2"), lot: try LotCode("MTH-260612"),
      serial: try SerialCode("2345U89ACDEFH"))
    let path = "/01/09521234543213/22/v2/10/MTH-260612/21/2345U89ACDEFH"
    #expect(link.path == path)
    #expect(link.uri(base: "https://t.bacha.vn") == "https://t.bacha.vn" + path)
    #expect(link.uri(base: "https://t.bacha.vn/stem/") == "https://t.bacha.vn/stem" + path)
    #expect(link.canonicalURI == "https://id.gs1.org" + path)
    #expect(try DigitalLink(path: path) == link)
  }

  @Test(arguments: [
    ("LO/1+2%A", "LO%2F1%2B2%25A"), ("a-b.c_d", "a-b.c_d"), ("\"&'()*", "%22%26%27%28%29%2A"),
    (",:;<=>?!", "%2C%3A%3B%3C%3D%3E%3F%21"), ("..", ".."),
  ])
  func `values are percent-encoded but for letters, digits and four signs`(lot: String, encoded: String)
    throws
  {
    let link = DigitalLink(gtin: try GTIN("9521234543213"), lot: try LotCode(lot))
    #expect(link.path == "\(Self.gtin)/10/\(encoded)")
    #expect(try DigitalLink(path: link.path) == link)
  }

  @Test(arguments: ["", "/10/L1", "/21/S1", "/22/V/21/S1", "/10/L1/21/S1/", "/", "/10/10/21/21", "/10/%4c1"])
  func `parts may be missing, a slash may follow, identifiers may be values`(rest: String) throws {
    let link = try DigitalLink(path: Self.gtin + rest)
    #expect(try DigitalLink(path: link.path) == link)
  }

  @Test func `plus means itself in a path, and small hexadecimal digits are read`() throws {
    #expect(try DigitalLink(path: Self.gtin + "/10/a+b%2fc").lot == LotCode("a+b/c"))
  }

  /// Position: of the value where the value is wrong, else of the path; from 1.
  @Test(arguments: [
    ("", "01", 1, "primary-key"), ("/", "01", 2, "primary-key"), ("/10/L1", "01", 2, "primary-key"),
    ("/1/09521234543213", "01", 2, "primary-key"), ("/01", "01", 4, "value-missing"),
    ("/01/9521234543213", "01", 14, "gtin-length"), ("/01/0952123454321X", "01", 14, "digits-only"),
    (gtin + "/21/S/10/L", "10", 25, "qualifier-order"), (gtin + "/10/L/22/V", "22", 25, "qualifier-order"),
    (gtin + "/10/L/10/M", "10", 25, "qualifier-order"), (gtin + "/10/L/S/xyz", "01", 25, "qualifier-order"),
    (gtin + "/10", "10", 22, "value-missing"), (gtin + "/10//21/S", "10", 1, "empty"),
    (gtin + "/10/l%C3%B41", "10", 2, "character-set-82"), (gtin + "/10/L%2", "10", 2, "percent-encoding"),
    (gtin + "/10/L%G0", "10", 2, "percent-encoding"), (gtin + "/10/L%00", "10", 2, "percent-encoding"),
    (gtin + "/10/%FF", "10", 1, "percent-encoding"), (gtin + "/10/ôậ%G", "10", 3, "percent-encoding"),
    (gtin + "/21/a b", "21", 2, "character-set-82"),
    (gtin + "/21/123456789012345678901", "21", 21, "longer-than-20"),
    (gtin + "//", "01", 20, "qualifier-order"),
  ])
  func `a wrong path is refused with identifier, position and rule`(
    path: String, identifier: String, position: Int, rule: String
  ) throws {
    let refusal = try #require(#expect(throws: Refusal.self) { try DigitalLink(path: path) })
    #expect(refusal.code == .invalidIdentifier)
    #expect(refusal.values["identifier"] == .text(identifier))
    #expect(refusal.values["position"] == .count(position))
    #expect(refusal.values["rule"] == .text(rule))
    #expect(IdentifierRule(rawValue: rule) != nil)
  }

  @Test func `a wrong check digit in a link is named as such`() {
    let refusal = #expect(throws: Refusal.self) { try DigitalLink(path: "/01/09521234543210/10/L1") }
    #expect(refusal?.code == .wrongCheckDigit)
    #expect(refusal?.values["expected"] == .count(3))
  }

  @Test func `random links come back as they were`() throws {
    var random = FixedRandom(seed: 2)
    let characters = Array(CodeTests.all82)
    func text() -> String {
      String(
        (0..<Int.random(in: 1...20, using: &random)).map { _ in characters.randomElement(using: &random)! })
    }
    for _ in 0..<500 {
      let digits = String(format: Int.random(in: 0..<9_999_999_999_999, using: &random))
      let link = DigitalLink(
        gtin: try GTIN(digits + String(GTIN.checkDigit(of: digits) ?? 0)),
        variant: Bool.random(using: &random) ? try ProductVariant(text()) : nil,
        lot: Bool.random(using: &random) ? try LotCode(text()) : nil,
        serial: Bool.random(using: &random) ? try SerialCode(text()) : nil)
      #expect(try DigitalLink(path: link.path) == link)
    }
  }

  @Test func `random bytes are read or refused, never a trap`() {
    var random = FixedRandom(seed: 4)
    let pieces = [
      "/", "01", "10", "21", "22", "%", "%2F", "09521234543213", "ô", "\u{0}", "\r\n", "L1", "+", " ",
    ]
    for _ in 0..<4000 {
      let path = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)!
      }.joined()
      if let link = try? DigitalLink(path: path) { #expect((try? DigitalLink(path: link.path)) == link) }
    }
  }
}

extension String {
  /// Thirteen digits with leading zeros.
  fileprivate init(format number: Int) {
    let digits = String(number)
    self = String(repeating: "0", count: 13 - digits.count) + digits
  }
}
