import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import Publication
import TestSupport
import Testing
import Traceability

@Suite struct PlacePageTests {
  @Test(arguments: [
    (
      "/htx/mua-xuan", "vi",
      ["Lô hàng mới nhất", "Đang bán", "Thu hồi", "Tạm giữ", "18,42 ha", "tel:02143880123"]
    ),
    ("/en/htx/mua-xuan", "en", ["Newest lots", "On sale", "Recalled", "On hold", "18.42 ha", "12 Jun 2026"]),
    ("/thon/NA-ANG-A", "vi", ["Thôn Na Áng A", "18,75 ha", "24", "Vùng mận Tam hoa Na Áng", "Quá hạn"]),
    ("/en/thon/NA-ANG-A", "en", ["Na Áng A village", "18.75 ha", "Past best before"]),
  ])
  func `a cooperative and a village have their page with products, lots, areas and totals`(
    path: String, language: String, texts: [String]
  ) async throws {
    let answer = try await SiteFixture.sample.ask(path)
    #expect(answer.status == 200)
    #expect(answer.language == language)
    let product = language == "vi" ? SampleContent.product.nameVi : SampleContent.product.nameEn
    for text in texts + [product, SampleContent.cooperative.name, "MTH-260612", "role=\"img\""] {
      #expect(answer.text.contains(text), "\(text)")
    }
    let tag = try #require(answer.headers[.eTag])
    #expect(try await SiteFixture.sample.ask(path, .get, [.ifNoneMatch: tag]).status == 304)
  }

  @Test(arguments: [
    "/htx/mua-xuan", "/en/htx/mua-xuan", "/thon/NA-ANG-A", "/en/thon/BAN-PHO-1", "/map",
    ConsumerPageTests.scan,
  ])
  func `every link of a page can be opened`(path: String) async throws {
    let answer = try await SiteFixture.sample.ask(path)
    for address in answer.addresses where address.hasPrefix("/") || address.hasPrefix(SiteFixture.base) {
      let own = address.hasPrefix("/") ? address : String(address.dropFirst(SiteFixture.base.count))
      #expect(try await SiteFixture.sample.ask(own).status == 200, "\(address)")
    }
  }

  @Test func `a scan leads on to its cooperative and villages`() async throws {
    let page = try await SiteFixture.sample.ask("/en" + ConsumerPageTests.scan)
    for address in ["/en/htx/mua-xuan", "/en/thon/NA-ANG-A", "/en/thon/BAN-PHO-1"] {
      #expect(page.addresses.contains(address))
    }
    let problem = try await SiteFixture.sample.ask(ResolverTests.unknownSerial)
    #expect(problem.addresses.contains("/htx/mua-xuan"))
  }

  @Test(arguments: [
    "/htx/khong-co", "/thon/KHONG-CO", "/en/thon/na-ang-a", "/htx/%3Cscript%3E", "/htx/..%2Fmua-xuan",
  ])
  func `a cooperative or village that is not there is a page that helps`(path: String) async throws {
    let answer = try await SiteFixture.sample.ask(path)
    #expect(answer.status == 404)
    #expect(answer.addresses.contains(path.hasPrefix("/en") ? "/en/map" : "/map"))
  }

  @Test func `a village with an odd code is found by the link to it, and many lots are counted`() async throws
  {
    var village = SampleContent.villages[0]
    village.code = "Thôn 1/A?b#c%"
    let lots = (1...25).map { number in
      PublicChange.lot(
        PublicLot(
          gtin: SampleContent.gtin, code: certain { try LotCode("L\(100 + number)") },
          harvestDate: CalendarDate(year: 2026, month: 6, day: number)!, bestBefore: nil, state: .open,
          growingAreaCodes: [], villageCodes: [village.code]))
    }
    let fixture = try SiteFixture(
      [
        .commune(SampleContent.commune), .village(village), .cooperative(SampleContent.cooperative),
        .product(SampleContent.product, nil),
      ] + lots)
    let map = try await fixture.ask("/map")
    let address = try #require(map.addresses.first { $0.hasPrefix("/thon/") })
    let page = try await fixture.ask(address)
    #expect(page.status == 200)
    #expect(page.text.contains("L125") && page.text.contains("L106"))
    #expect(!page.text.contains("L105"))
    #expect(page.text.contains("20 lô mới nhất trong 25 lô"))
  }

  @Test func `a page that may be passed on says what messengers show, with a picture of this site`()
    async throws
  {
    let page = try await SiteFixture.sample.ask("/en/01/09521234543213/10/MTH-260612").text
    for tag in [
      #"<meta property="og:url" content="https://vungtrong.example/en/01/09521234543213/10/MTH-260612">"#,
      #"<meta property="og:image" content="https://vungtrong.example/photo/09521234543213">"#,
      #"<meta property="og:locale" content="en_GB">"#, #"<meta property="og:image:width" content="800">"#,
    ] { #expect(page.contains(tag), "\(tag)") }
    for path in ["/htx/mua-xuan", "/thon/NA-ANG-A", "/01/09521234543213", "/map", "/"] {
      #expect(try await SiteFixture.sample.ask(path).text.contains("property=\"og:title\""), "\(path)")
    }
    // Of a single package nothing is passed on.
    for path in [ConsumerPageTests.scan, "/khong-co", "/tra-cuu"] {
      #expect(try await !SiteFixture.sample.ask(path).text.contains("og:"), "\(path)")
    }
  }

  @Test func `no household and no parcel is on a page of a village or cooperative`() async throws {
    for path in ["/thon/NA-ANG-A", "/thon/BAN-PHO-1", "/htx/mua-xuan"] {
      let text = try await SiteFixture.sample.ask(path).text
      #expect(!text.contains(SampleContent.parcel.code))
    }
  }
}
