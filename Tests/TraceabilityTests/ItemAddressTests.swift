import GrowingAreas
import Testing
import Traceability

struct ItemAddressTests {
  @Test func `own numbers are told from GTINs, counted, and right in themselves`() throws {
    let first = try GTIN.own(1)
    #expect(first.digits == "00400000000015")
    #expect(first.isOwn && first.ownNumber == 1)
    #expect(try GTIN.own(9_999_999_999).ownNumber == 9_999_999_999)
    #expect(throws: Refusal.self) { try GTIN.own(10_000_000_000) }
    for digits in ["09521234543213", "08931234567897", "00012345678905"] {
      #expect(try !GTIN(digits).isOwn && GTIN(digits).ownNumber == nil)
    }
  }

  @Test func `goods without a GTIN live under the names of cooperative and product`() throws {
    let lot = try LotCode("SAY/1")
    let serial = try SerialCode("2345U89ACDEFH")
    let own = ItemAddress(
      gtin: try .own(7), cooperative: "htx-man", product: "man-say", lot: lot, serial: serial)
    #expect(own.path == "/p/htx-man/man-say/10/SAY%2F1/21/2345U89ACDEFH")
    #expect(try ItemAddress(namedPath: own.path) == own)
    let known = ItemAddress(
      gtin: try GTIN("09521234543213"), cooperative: "htx-man", product: "man-say", lot: lot)
    #expect(known.path == "/01/09521234543213/10/SAY%2F1")
    #expect(ItemAddress.shortPath(serial) == "/q/2345U89ACDEFH")
  }

  @Test(arguments: ["", "/", "/10/L1", "/21/S1/", "/10/L1/21/S1"])
  func `lot and serial may be missing, a slash may follow`(rest: String) throws {
    let address = try ItemAddress(namedPath: "/p/htx-man/man-say" + rest)
    #expect(try ItemAddress(namedPath: address.path) == address)
  }

  /// The mark ‸ stands before the first wrong character.
  @Test(arguments: [
    ("‸", "primary-key"), ("/‸q/x", "primary-key"), ("/p‸", "value-missing"), ("/p/htx‸", "value-missing"),
    ("/p/‸/x", "empty"), ("/p/htx/‸Man", "address-character"), ("/p/htx/m‸ận", "address-character"),
    ("/p/htx/man/‸11/260612", "qualifier-order"), ("/p/htx/man/21/S/‸10/L", "qualifier-order"),
    ("/p/htx/man/10‸", "value-missing"),
  ])
  func `a wrong named address is refused with its place`(marked: String, rule: String) throws {
    let pieces = marked.split(separator: "‸", omittingEmptySubsequences: false)
    let refusal = #expect(throws: Refusal.self) { try ItemAddress(namedPath: pieces.joined()) }
    #expect(refusal?.values["rule"] == .text(rule))
    let expected = pieces[0].count + (rule == "value-missing" ? 2 : 1)
    #expect(
      refusal?.values["position"] == .count(rule == "value-missing" ? pieces.joined().count + 1 : expected))
  }
}
