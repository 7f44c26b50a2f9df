import Foundation
import GrowingAreas
import Publication
import Testing
import Traceability

/// What pages say of goods beside their state: certificates, the ten items, the way they came, what must not be said.
@Suite struct GoodsPageTests {
  static let lot = "/01/09521234543213/10/MTH-260612"
  static let wine = "/01/09521234543237/10/RN-1"

  @Test(arguments: [lot, "/01/09521234543213", "/htx/mua-xuan", ConsumerPageTests.scan])
  func `a certificate is shown to its last day, and one that is not valid never`(path: String) async throws {
    let text = try await SiteFixture.sample.ask(path).text
    for words in ["OCOP 4 sao", "112/QĐ-UBND", "HTX Mùa Xuân", "01/03/2026", "20/06/2026"] {
      #expect(text.contains(words), "\(words)")
    }
    for number in ["VietGAP-HET-HAN", "HC-CHUA-CO", "NH-THU-HOI"] { #expect(!text.contains(number)) }
  }

  @Test func `the ten items stand on the page of a package, in both languages`() async throws {
    let text = try await SiteFixture.sample.ask(ConsumerPageTests.scan).text
    let list = try #require(text.firstMatch(of: /<details[\s\S]*<\/details>/)).0
    #expect(list.matches(of: #/<dt>[0-9]+\. /#).count == 10)
    for words in [
      SampleContent.product.nameVi, SampleContent.cooperative.name, SampleContent.cooperative.address,
      "12/06/2026", "2345-679A-CDEFH", "Mận Mùa Xuân", "26/06/2026", "TCVN 11892-1:2017; TCCS 01:2026/MX",
    ] { #expect(list.contains(words), "\(words)") }
    let english = try await SiteFixture.sample.ask("/en/01/09521234543213").text
    #expect(
      english.contains("10. Standards and technical regulations applied") && english.contains("14 days"))
  }

  @Test func `strong drink is told in facts, with who may not drink it and nothing that makes people buy`()
    async throws
  {
    for path in [Self.wine, "/en" + Self.wine, "/01/09521234543237"] {
      let text = try await SiteFixture.sample.ask(path).text
      let isEnglish = path.hasPrefix("/en")
      for words in [
        isEnglish ? "Nobody under 18 may drink alcohol" : "Người dưới 18 tuổi không được uống rượu, bia",
        "45 %", "500 ml", "12/GP-UBND", "https://truyxuat.example/952",
      ] { #expect(text.contains(words), "\(words)") }
      for words in ["og:", "ld+json", "shop.example"] { #expect(!text.contains(words), "\(words)") }
    }
    let plum = try await SiteFixture.sample.ask(Self.lot).text
    #expect(!plum.contains("18 tuổi"))
    #expect(plum.contains("href=\"https://shop.example/mua-xuan?a=1&amp;b=2\""))
  }

  @Test func `the way of the goods is told stage by stage, with the share that grew here`() async throws {
    let text = try await SiteFixture.sample.ask(Self.wine).text
    let story = try #require(text.firstMatch(of: /<ol class="story">[\s\S]*<\/ol>/)).0
    var rest = story[...]
    for words in [
      "01/09/2025 – 15/10/2025", "Thu hoạch", "02/04/2026", "Nhận hàng mua vào", "01/05/2026",
      "Sơ chế, chế biến", "03/05/2026", "Đóng gói", "05/05/2026 – 09/05/2026", "giao hàng",
    ] {
      let found = try #require(rest.range(of: words), "\(words)")
      rest = rest[found.upperBound...]
    }
    #expect(text.contains("Ngày sản xuất") && !text.contains("Ngày thu hoạch"))
    #expect(text.contains("62,5% nguyên liệu trồng tại xã Bắc Hà, 37,5% mua từ nơi khác"))
    #expect(try await SiteFixture.sample.ask(Self.lot).text.contains("100% nguyên liệu trồng tại xã Bắc Hà"))
  }

  @Test func `programs read of a product and a cooperative what people read`() async throws {
    func block(_ path: String) async throws -> [String: Any]? {
      let text = try await SiteFixture.sample.ask(path).text
      guard let found = text.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/) else {
        return nil
      }
      return try JSONSerialization.jsonObject(with: Data(found.1.utf8)) as? [String: Any]
    }
    let product = try #require(try await block(Self.lot))
    #expect(product["@type"] as? String == "Product" && product["gtin14"] as? String == "09521234543213")
    let certifications = product["hasCertification"] as? [[String: Any]]
    #expect(certifications?.map { $0["certificationIdentification"] as? String } == ["112/QĐ-UBND"])
    let maker = product["manufacturer"] as? [String: Any]
    #expect(maker?["globalLocationNumber"] as? String == "9521234560036")
    let cooperative = try #require(try await block("/htx/mua-xuan"))
    #expect(cooperative["@type"] as? String == "Organization")
    #expect(
      cooperative["sameAs"] as? [String] == [
        "https://shop.example/mua-xuan?a=1&b=2", "https://truyxuat.example/952",
      ])
    // Of a single package nothing is told to search engines.
    #expect(try await block(ConsumerPageTests.scan) == nil)
  }

  @Test func `a cooperative tells its story, and one of strong drink alone only facts`() async throws {
    #expect(try await SiteFixture.sample.ask("/htx/mua-xuan").text.contains("từ năm 1988"))
    #expect(try await SiteFixture.sample.ask("/en/htx/mua-xuan").text.contains("since 1988"))
    var distiller = SampleContent.cooperative
    distiller.links = [SampleContent.portal]
    distiller.isAdvertised = false
    let text = try await SiteFixture([.cooperative(distiller)]).ask("/htx/mua-xuan").text
    #expect(!text.contains("og:") && !text.contains("ld+json") && text.contains("truyxuat.example"))
  }
}
