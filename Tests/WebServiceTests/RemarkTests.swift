import Foundation
import FoundationXML
import GrowingAreas
import HTTPTypes
import Publication
import TestSupport
import Testing
import Traceability

/// Remarks of visitors: taken without a word about who writes, from our own form only, and never shown.
@Suite struct RemarkTests {
  static let page = "/01/09521234543213/10/MTH-260612"
  static let form = "/phan-anh?trang=%2F01%2F09521234543213%2F10%2FMTH-260612"

  private func ticket(_ site: SiteFixture, _ form: String = form) async throws -> String {
    let text = try await site.ask(form).text
    return String(try #require(text.firstMatch(of: /name="phieu" value="([^"]+)"/)).1)
  }

  private func send(
    _ site: SiteFixture, _ fields: [(String, String)], _ headers: HTTPFields = [:],
    at path: String = "/phan-anh"
  ) async throws -> Answer {
    var allowed = CharacterSet.alphanumerics
    allowed.insert(charactersIn: "-._~")
    let body = fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: allowed)!)" }
      .joined(separator: "&")
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await site.ask(path, .post, headers, body: body)
  }

  @Test func `a remark reaches the cooperative, and nothing of it or of who wrote it is public`() async throws
  {
    let site = try SiteFixture()
    let page = try await site.ask(Self.page).text
    #expect(page.contains("href=\"\(Self.form)\""))
    let form = try await site.ask(Self.form)
    #expect(form.status == 200 && form.headers[.cacheControl] == "no-store")
    // The form is had in the other language, about the same page.
    #expect(form.text.contains("href=\"/en\(Self.form)\" lang=\"en\""))
    let english = try await site.ask("/en" + Self.form)
    #expect(
      english.language == "en" && english.text.contains("href=\"\(Self.form)&amp;lang=vi\" lang=\"vi\""))
    #expect(!form.text.contains("type=\"email\"") && !form.text.contains("type=\"tel\""))
    let text = "Tem ghi 1 kg,\r\ncân được 800 g <b>&\u{7}"
    let answer = try await send(
      site,
      [("trang", Self.page), ("phieu", try await ticket(site)), ("loai", "quality"), ("noi-dung", text)])
    #expect(answer.status == 303 && answer.headers[.location] == "/phan-anh/da-nhan")
    #expect(try await site.ask("/phan-anh/da-nhan").text.contains("Đã gửi hợp tác xã"))
    let kept = try #require(try site.remarks.remarks(isWaiting: true).first)
    #expect(kept.text == "Tem ghi 1 kg,\ncân được 800 g <b>&" && kept.kind == .quality)
    #expect(kept.cooperative == "mua-xuan" && kept.page == Self.page && kept.day == SampleContent.today)
    for path in [Self.page, "/htx/mua-xuan", Self.form] {
      #expect(try await !site.ask(path).text.contains("800 g"), "\(path)")
    }
    // Not the number alone: a request's own number may hold it.
    let log = site.log.lines.joined()
    #expect(!log.contains("800 g") && !log.contains("Tem ghi"))
  }

  @Test func `only what our own form sends is taken, and the text is not lost`() async throws {
    let site = try SiteFixture()
    let good = try await ticket(site)
    func fields(_ changes: [String: String]) -> [(String, String)] {
      ["trang": Self.page, "phieu": good, "loai": "wrong", "noi-dung": "sai ngày"]
        .merging(changes) { $1 }.map { ($0.key, $0.value) }
    }
    for (status, changes) in [
      (422, ["phieu": ""]), (422, ["phieu": "1." + String(repeating: "0", count: 64)]),
      (422, ["noi-dung": "  \n "]), (422, ["loai": "khac-han"]), (404, ["trang": "/map"]),
      (404, ["trang": "https://evil.example/"]), (404, ["trang": "/01/09521234543210"]),
      // A ticket is for the page it was issued for.
      (422, ["trang": "/htx/mua-xuan"]),
    ] { #expect(try await send(site, fields(changes)).status == status, "\(changes)") }
    let again = try await send(site, fields(["phieu": ""])).text
    #expect(again.contains("sai ngày") && again.contains("gửi lần nữa"))
    let foreign: HTTPFields = [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"]
    #expect(try await send(site, fields([:]), foreign).status == 403)
    #expect(try await site.ask("/phan-anh", .post, [.contentType: "text/plain"], body: "x").status == 415)
    #expect(try await site.ask(Self.form, .delete).status == 405)
    let long = try await send(site, fields(["noi-dung": String(repeating: "x", count: 40_000)]))
    #expect(long.status == 413)
    #expect(try site.remarks.remarks(isWaiting: true).isEmpty)
  }

  @Test func `a visitor sends a few at once and no more, and pages of labels go on opening`() async throws {
    let site = try SiteFixture()
    let good = try await ticket(site)
    var statuses: [Int] = []
    for index in 1...7 {
      let answer = try await send(
        site, [("trang", Self.page), ("phieu", good), ("loai", "other"), ("noi-dung", "lần \(index)")])
      statuses.append(answer.status)
      if answer.status == 429 { #expect(answer.headers[.retryAfter] != nil) }
    }
    #expect(statuses == [303, 303, 303, 303, 303, 429, 429])
    #expect(try site.remarks.remarks(isWaiting: true).count == 5)
    #expect(try await site.ask(Self.page).status == 200)
  }

  @Test func `a remark is settled once, and its text can be wiped from the disk`() throws {
    let site = try SiteFixture()
    let remark = Remark(
      day: SampleContent.today, kind: .other, cooperative: "mua-xuan", page: Self.page, text: "Zwremarktext")
    #expect(try site.remarks.add(remark) && site.remarks.add(remark))
    let done = Remark.Settlement(day: SampleContent.today, actor: "cli:lan", what: "đã gọi")
    try site.remarks.settle(1, done, wipes: true)
    try site.remarks.settle(2, done, wipes: false)
    #expect(throws: (any Error).self) { try site.remarks.settle(1, done, wipes: false) }
    #expect(throws: (any Error).self) { try site.remarks.settle(9, done, wipes: false) }
    #expect(try site.remarks.remarks(isWaiting: true).isEmpty)
    #expect(try site.remarks.remarks(isWaiting: false).map(\.text) == ["", "Zwremarktext"])
    #expect(try site.remarks.remarks(of: "khac", isWaiting: false).isEmpty)
  }
}

/// Places, posters and the list for search engines.
@Suite struct PlaceNumberTests {
  static let facility = PublicFacility(
    code: "DONG-GOI", kind: .packing, name: "Cơ sở đóng gói Bản Phố", villageCode: "BAN-PHO-1",
    cooperativeSlug: "mua-xuan", gln: certain { try GLN("9521234560012") })

  @Test func `a location number opens its place, an unknown part of it too`() async throws {
    let site = try SiteFixture(SampleContent.everything + [.facility(Self.facility)])
    for path in ["/414/9521234560012", "/414/9521234560012/254/KHO-2", "/414/9521234560012/"] {
      let answer = try await site.ask(path)
      #expect(answer.status == 200, "\(path)")
      for words in ["Cơ sở đóng gói Bản Phố", "9521234560012", SampleContent.cooperative.name, "Bản Phố 1"] {
        #expect(answer.text.contains(words), "\(words)")
      }
    }
    #expect(try await site.ask("/en/414/9521234560012").language == "en")
    #expect(
      try await site.ask("/414/9521234560036").text.contains("<h1>\(SampleContent.cooperative.name)</h1>"))
    #expect(try await site.ask("/414/9521234560029").status == 404)
    #expect(try await site.ask("/414/9521234560013").status == 400)
    #expect(try await site.ask("/00/095212345000000025").status == 404)
    #expect(try await site.ask("/00/095212345000000017").status == 400)
    let links = try await site.ask("/414/9521234560012?linkType=linkset")
    #expect(links.type == "application/linkset+json")
    #expect(links.text.contains("https://ref.gs1.org/voc/locationInfo"))
    let moved = try await site.ask("/414/9521234560012?linkType=gs1:locationInfo&x=1")
    #expect(moved.status == 307 && moved.headers[.location] == "/414/9521234560012?lang=vi&x=1")
  }

  @Test(arguments: [
    ("gs1:hasRetailers", "https://shop.example/mua-xuan?a=1&b=2"),
    ("gs1:certificationInfo", "/01/09521234543213?lang=vi&x=1"),
  ])
  func `a link of a cooperative is a link of the resolver, and what was asked of us stays here`(
    type: String, target: String
  ) async throws {
    let answer = try await SiteFixture.sample.ask("/01/09521234543213?linkType=\(type)&x=1")
    #expect(answer.status == 307 && answer.headers[.location] == target)
  }

  @Test func `a poster carries a code that leads to the cooperative's page, and no strong drink`()
    async throws
  {
    let page = try await SiteFixture.sample.ask("/htx/mua-xuan/to-treo")
    #expect(page.status == 200)
    let symbol = try #require(
      page.text.firstMatch(of: /<svg[^>]*viewBox="0 0 \d+ \d+"><path fill="#fff"[\s\S]*?<\/svg>/)
    ).0
    let folder = NSTemporaryDirectory() + "poster-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try String(symbol).write(toFile: folder + "/code.svg", atomically: true, encoding: .utf8)
    _ = try OpenServer.tool("rsvg-convert", [folder + "/code.svg", "-w", "600", "-o", folder + "/code.png"])
    #expect(
      try OpenServer.tool("zbarimg", ["--raw", "--quiet", folder + "/code.png"]).contains(
        SiteFixture.base + "/htx/mua-xuan"))
    #expect(page.text.contains(SampleContent.product.nameVi) && !page.text.contains("Rượu"))
    var distiller = SampleContent.cooperative
    distiller.isAdvertised = false
    #expect(try await SiteFixture([.cooperative(distiller)]).ask("/htx/mua-xuan/to-treo").status == 404)
  }

  @Test func `search engines are told every page for everybody in both languages, and of no strong drink`()
    async throws
  {
    let answer = try await SiteFixture.sample.ask("/sitemap.xml")
    let parser = XMLParser(data: Data(answer.bytes))
    #expect(parser.parse())
    let addresses = answer.text.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    #expect(Set(addresses).count == addresses.count && addresses.count == 2 * (2 + 1 + 3 + 1))
    for address in addresses {
      let path = String(address.dropFirst(SiteFixture.base.count))
      #expect(try await SiteFixture.sample.ask(path).status == 200, "\(address)")
    }
    #expect(!answer.text.contains("09521234543237") && answer.text.contains("/htx/mua-xuan"))
    let robots = try await SiteFixture.sample.ask("/robots.txt").text
    #expect(robots.contains("Sitemap: \(SiteFixture.base)/sitemap.xml"))
  }
}
