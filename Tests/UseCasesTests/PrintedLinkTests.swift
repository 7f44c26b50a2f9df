import Testing
import Traceability
import UseCases

struct PrintedLinkTests {
  /// Modules from the capacities of ISO/IEC 18004, table 7, with the fewest bits that any mix of segments needs.
  @Test(arguments: [
    ("t.bac-ha.org", [33, 33, 29]), ("truyxuat.bac-ha.org", [33, 33, 29]),
    ("truyxuat.nongsan-bac-ha.com.", [37, 33, 33]),
  ])
  func `the size of every form of link is known before printing`(host: String, modules: [Int]) throws {
    #expect([12, 19, 28].contains(host.count))
    let product = Product(
      gtin: try GTIN("09521234543213"), cooperativeSlug: "htx-man", nameVi: "Mận", nameEn: "Plums",
      cropCode: "man-tam-hoa", netContent: "1 kg")
    let links = product.printedLinks(
      base: "https://" + host, lot: try LotCode("MTH-260612"), serial: try SerialCode("2345U89ACDEFH"))
    #expect(links.map(\.form) == LinkForm.allCases)
    #expect(links.map(\.modules) == modules)
    #expect(links.map(\.meetsAim) == modules.map { $0 <= 33 })
    #expect(links[2].text == "https://\(host)/q/2345U89ACDEFH")
  }

  @Test func `a product without a GTIN has the short form alone`() throws {
    let product = Product(
      gtin: try .own(1), slug: "man-say", cooperativeSlug: "htx-man", nameVi: "Mận sấy",
      nameEn: "Dried plums",
      cropCode: "man-tam-hoa", netContent: "200 g")
    let links = product.printedLinks(
      base: "https://t.bac-ha.org", lot: try LotCode("SAY-1"), serial: try SerialCode("2345U89ACDEFH"))
    #expect(links.map(\.form) == [.short])
  }
}
