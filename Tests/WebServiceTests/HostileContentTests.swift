import Foundation
import Geospatial
import GrowingAreas
import Publication
import TestSupport
import Testing
import Traceability

@Suite struct HostileContentTests {
  /// Closes what it may stand in, then tries a script, a handler, a template tag and an entity.
  static let payload =
    #"'"></title></style><script>alert(1)</script><img src=x onerror=alert(1)>{{words}}{{{words}}}&lt;"#

  /// The sample with the payload in every text that staff may type.
  static var content: [PublicChange] {
    SampleContent.everything.map { change in
      switch change {
      case .commune(var commune):
        commune.name = payload
        commune.provinceName = payload
        return .commune(commune)
      case .village(var village):
        village.name = payload
        village.crops = [
          PublicVillageCrop(
            nameVi: payload, nameEn: payload, parcelCount: 3, area: SquareMetres(9_000), planned: nil)
        ]
        return .village(village)
      case .growingArea(var area):
        area.name = payload
        area.cropNameVi = payload
        area.cropNameEn = payload
        area.officialCodes = [
          GrowingAreaCode(scheme: payload, value: payload, market: payload, status: .active)
        ]
        return .growingArea(area)
      case .parcel(var parcel):
        parcel.cropNameVi = payload
        parcel.cropNameEn = payload
        return .parcel(parcel)
      case .cooperative(var cooperative):
        cooperative.name = payload
        cooperative.address = payload
        cooperative.phone = payload
        cooperative.storyVi = payload
        cooperative.storyEn = payload
        cooperative.links[0].title = payload
        return .cooperative(cooperative)
      case .product(var product, let photo):
        product.nameVi = payload
        product.nameEn = payload + "e"
        product.cropNameVi = payload
        product.cropNameEn = payload
        product.netContent = payload
        product.brand = payload
        product.standards = [payload]
        product.content.ingredients = payload
        product.content.useAndStorage = payload
        product.content.warnings = payload
        product.content.licence = payload
        for index in product.links.indices { product.links[index].title = payload }
        return .product(product, photo)
      case .certificate(var certificate):
        certificate.number = payload
        certificate.issuer = payload
        certificate.holder = payload
        return .certificate(certificate)
      default: return change
      }
    }
  }

  /// The site with that content; tests change nothing in it.
  static let hostile: SiteFixture = {
    atexit { try? FileManager.default.removeItem(atPath: HostileContentTests.hostile.folder) }
    return certain { try SiteFixture(content) }
  }()

  static let pages = [
    "/", "/en", "/map", "/en/map", "/tra-cuu", ConsumerPageTests.scan, "/en" + ConsumerPageTests.scan,
    "/01/09521234543213", "/01/09521234543213/10/THU-HOI%2F1", "/01/09521234543213/10/KHONG-CO",
    "/01/09521234543220", "/01/09521234543213/10/MTH-260612/21/2345679ACDEFJ", "/khong-co",
    "/en/01/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/tra-cuu?ma=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    "/%3Cscript%3Ealert(1)%3C/script%3E", "//evil.example/x", "/en//evil.example/x",
    "/01/09521234543237/10/RN-1", "/en/01/09521234543237",
    "/htx/mua-xuan", "/en/htx/mua-xuan", "/htx/mua-xuan/to-treo", RemarkTests.form,
    "/phan-anh?trang=%22%3E%3Cscript%3E", "/414/9521234560036", "/thon/NA-ANG-A", "/en/thon/NA-ANG-A",
    "/htx/%3Cscript%3E",
    "/map?lang=%22%3E%3Cscript%3E",
  ]

  @Test(arguments: pages)
  func `text stays text wherever it is shown`(path: String) async throws {
    let answer = try await Self.hostile.ask(path)
    let text = answer.text
    // The map's own two scripts are the only ones, beside data blocks that no browser runs.
    let blocks = text.matches(of: /<script type="application\/ld\+json">([^<]*)<\/script>/)
    for block in blocks {
      let told = try JSONSerialization.jsonObject(with: Data(block.1.utf8)) as? [String: Any]
      #expect((told?["name"] as? String)?.hasPrefix(Self.payload) == true)
    }
    #expect(
      text.matches(of: /<script/).count - blocks.count
        == (path.hasSuffix("map") || path.hasPrefix("/map") ? 2 : 0))
    #expect(!text.contains("<img src=x"))
    #expect(!text.contains("alert(1)</"))
    #expect(text.matches(of: /<style>/).count == 1)
    // No attribute holds a handler: the payload's one is inside a text.
    for tag in text.matches(of: /<[a-z][^>]*>/) {
      #expect(!tag.0.replacing(/"[^"]*"/, with: "").contains(/\son[a-z]+=/), "\(tag.0)")
    }
  }

  @Test(arguments: ["/", "/map", ConsumerPageTests.scan])
  func `a brace in a name opens no template tag inside a drawing`(path: String) async throws {
    let answer = try await Self.hostile.ask(path)
    let drawing = try #require(answer.text.firstMatch(of: /<svg[^>]*role="img".*<\/svg>/)).0
    #expect(drawing.contains("&#123;&#123;words}}"))
  }

  @Test(arguments: ["/map/parcels.geojson", "/map/commune.geojson", "/map/found.geojson?q=script"])
  func `data stays well formed`(path: String) async throws {
    let answer = try await Self.hostile.ask(path)
    let object = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
    let features = object?["features"] as? [[String: Any]] ?? []
    let names = features.compactMap { ($0["properties"] as? [String: Any])?["name"] as? String }
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { $0 == Self.payload })
  }

  @Test(arguments: pages)
  func `no page asks or leads to another host`(path: String) async throws {
    for fixture in [SiteFixture.sample, Self.hostile] {
      let answer = try await fixture.ask(path)
      #expect(!answer.addresses.isEmpty)
      // What a cooperative points to is a link that people may follow, never something a page loads.
      let outside = answer.text.matches(
        of: /<a href="([^"]*)" rel="external nofollow noopener noreferrer">/
      ).map { String($0.1) }
      #expect(
        outside.allSatisfy {
          $0.hasPrefix("https://shop.example/") || $0.hasPrefix("https://truyxuat.example/")
        })
      for address in answer.addresses where !outside.contains(address) {
        #expect(
          address.hasPrefix(SiteFixture.base + "/") || address.hasPrefix("#") || address.hasPrefix("tel:")
            || (address.hasPrefix("/") && !address.hasPrefix("//")), "\(address)")
      }
      #expect(!answer.text.contains(/url\(|@import|srcset|<iframe|<object|<base/))
    }
  }
}
