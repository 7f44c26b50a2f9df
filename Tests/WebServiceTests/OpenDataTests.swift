import Foundation
import HTTPTypes
import Publication
import Testing

@testable import WebService

@Suite struct OpenDataTests {
  struct Page: Decodable {
    struct Feature: Decodable { let id: String }
    struct Link: Decodable {
      let href: String
      let rel: String
      let type: String
    }
    let features: [Feature]
    let links: [Link]
    let numberMatched: Int
    let numberReturned: Int

    func link(_ rel: String) -> String? { links.first { $0.rel == rel }?.href }
  }

  static func manyParcels(_ count: Int) -> [PublicChange] {
    (1...count).map { number in
      var parcel = SampleContent.parcel
      parcel.code = String(format: "P-%05d", number)
      return .parcel(parcel)
    }
  }

  @Test(arguments: [
    ("/ogc", "application/json"), ("/ogc/conformance", "application/json"),
    ("/ogc/api", "application/vnd.oai.openapi+json"), ("/ogc/collections", "application/json"),
    ("/ogc/collections/villages", "application/json"),
    ("/ogc/collections/villages/items", "application/geo+json"),
    ("/ogc/collections/parcels/items/parcel%3AP-00017", "application/geo+json"),
  ])
  func `programs get JSON and people get a page, by Accept and by f`(path: String, type: String) async throws
  {
    let site = SiteFixture.sample
    for answer in [
      try await site.ask(path), try await site.ask(path, .get, [.accept: "application/json"]),
      try await site.ask(path + "?f=json", .get, [.accept: "text/html"]),
    ] {
      #expect(answer.status == 200)
      #expect(answer.type == type)
      #expect(answer.headers[.accessControlAllowOrigin] == "*")
      #expect(try JSONSerialization.jsonObject(with: Data(answer.bytes)) is [String: Any])
    }
    guard path != "/ogc/api" else { return }
    let page = try await site.ask(path, .get, [.accept: "text/html,*/*;q=0.8"])
    #expect(page.type == "text/html")
    #expect(try await site.ask("/en" + path + "?f=html").language == "en")
    for address in page.addresses where address.hasPrefix("/") {
      #expect(try await site.ask(address).status == 200, "\(address)")
    }
  }

  @Test func `every link of every document can be followed`() async throws {
    var waiting = ["/ogc"]
    var seen: Set<String> = []
    while let path = waiting.popLast() {
      guard seen.insert(path).inserted else { continue }
      let answer = try await SiteFixture.sample.ask(path)
      #expect(answer.status == 200, "\(path)")
      for match in answer.text.matches(of: /"href":"([^"]*)"/) {
        #expect(match.1.hasPrefix(SiteFixture.base + "/ogc"))
        waiting.append(String(match.1.dropFirst(SiteFixture.base.count)))
      }
    }
    #expect(seen.count > 15)
  }

  @Test func `a collection is read part by part, whole, in order and once`() async throws {
    let fixture = try SiteFixture(Self.manyParcels(57))
    var path: String? = "/ogc/collections/parcels/items?limit=20&bbox=104,22,105,23"
    var ids: [String] = []
    var parts = 0
    while let asked = path {
      let page = try JSONDecoder().decode(Page.self, from: Data(await fixture.ask(asked).bytes))
      #expect(page.numberMatched == 57)
      #expect(page.numberReturned == page.features.count)
      ids += page.features.map(\.id)
      path = page.link("next").map { String($0.dropFirst(SiteFixture.base.count)) }
      parts += 1
    }
    #expect(parts == 3)
    #expect(ids == (1...57).map { String(format: "parcel:P-%05d", $0) })
  }

  @Test(arguments: [
    ("villages", "", 3), ("growing-areas", "", 1), ("parcels", "", 1), ("villages", "?bbox=0,0,1,1", 0),
    ("villages", "?bbox=104.299,22.527,104.301,22.529", 1), ("villages", "?datetime=2026-01-01/..", 3),
    ("villages", "?limit=1&offset=2", 3), ("villages", "?limit=100000", 3), ("villages", "?offset=9", 3),
  ])
  func `what is public is matched, and nothing else`(collection: String, query: String, count: Int)
    async throws
  {
    let answer = try await SiteFixture.sample.ask("/ogc/collections/\(collection)/items" + query)
    #expect(answer.status == 200)
    #expect(try JSONDecoder().decode(Page.self, from: Data(answer.bytes)).numberMatched == count)
    #expect(!answer.text.contains("VT-CHE-01"))
  }

  @Test(arguments: [
    ("villages/items?bbox=1,2,3", 400), ("villages/items?limit=0", 400), ("villages/items?limit=x", 400),
    ("villages/items?offset=-1", 400), ("villages/items?datetime=yesterday", 400),
    ("villages/items?crop=plum", 400), ("villages?bbox=0,0,1,1", 400), ("villages/items?f=xml", 400),
    ("growers", 404), ("growers/items", 404), ("villages/items/village:X", 404),
    ("growing-areas/items/growing-area:VT-CHE-01", 404), ("parcels/items/P-00017", 404),
    ("villages/items/parcel:P-00017", 404),
  ])
  func `what cannot be understood or is not there is a problem in JSON`(path: String, status: Int)
    async throws
  {
    let answer = try await SiteFixture.sample.ask("/ogc/collections/" + path)
    #expect(answer.status == status)
    #expect(answer.type == "application/problem+json")
    let page = try await SiteFixture.sample.ask("/ogc/collections/" + path, .get, [.accept: "text/html"])
    #expect(page.status == status)
    #expect(page.type == "text/html")
  }

  @Test func `consent withdrawn takes the parcel away on the next request`() async throws {
    let fixture = try SiteFixture()
    let path = "/ogc/collections/parcels/items/parcel:P-00017"
    #expect(try await fixture.ask(path).status == 200)
    try fixture.store.apply([.removeParcel(code: "P-00017")], upTo: 2)
    #expect(try await fixture.ask(path).status == 404)
    #expect(try await !fixture.ask("/ogc/collections/parcels/items").text.contains("P-00017"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/ogrinfo"), "needs gdal-bin"))
  func `GDAL opens the data by its address alone and counts every part`() async throws {
    let fixture = try SiteFixture(
      Self.manyParcels(230) + SampleContent.villages.map { .village($0) } + [.growingArea(SampleContent.area)]
    )
    try await OpenServer.run(fixture.store) { base in
      for (collection, count) in [("villages", 3), ("growing-areas", 1), ("parcels", 230)] {
        let text = try OpenServer.tool("ogrinfo", ["-ro", "-al", "OAPIF:\(base)/ogc", collection])
        #expect(text.matches(of: /OGRFeature\(/).count == count, "\(text.prefix(2000))")
        #expect(text.contains("WGS 84"))
      }
      let boxed = try OpenServer.tool(
        "ogrinfo",
        ["-ro", "-al", "-spat", "104.299", "22.527", "104.301", "22.529", "OAPIF:\(base)/ogc", "villages"])
      #expect(boxed.contains("Na Áng A"))
      #expect(!boxed.contains("Bản Phố 1"))
    }
  }

  @Test(
    .enabled(
      if: OpenServer.hasOWSLib, "needs OWSLib of PyPI for python3, or in a venv named by OWSLIB_PYTHON"))
  func `OWSLib reads collections and items`() async throws {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let script = """
        import sys
        from owslib.ogcapi.features import Features
        data = Features(sys.argv[1])
        print(sorted(data.feature_collections()), data.collection_items("villages", limit=2)["numberMatched"],
          data.collection_item("villages", "village:NA-ANG-A")["properties"]["name"], len(data.conformance()["conformsTo"]),
          data.api()["openapi"])
        """
      let text = try OpenServer.python(["-c", script, base + "/ogc"])
      #expect(text == "['growing-areas', 'parcels', 'villages'] 3 Na Áng A 4 3.0.3\n")
    }
  }
}
