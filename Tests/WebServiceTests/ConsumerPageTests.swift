import Foundation
import HTTPTypes
import HummingbirdTesting
import Publication
import Testing
import Traceability
import WebService

@Suite struct ConsumerPageTests {
  static let scan = "/01/09521234543213/10/MTH-260612/21/2345679ACDEFH"

  @Test func `a good code opens its page with everything a consumer asks`() async throws {
    let answer = try await SiteFixture.sample.ask(Self.scan)
    #expect(answer.status == 200)
    #expect(answer.language == "vi")
    for text in [
      "Mã hợp lệ", "MTH-260612", "12/06/2026", "26/06/2026", SampleContent.cooperative.name,
      SampleContent.cooperative.address, "href=\"tel:02143880123\"", "Bản Phố 1, Na Áng A",
      "VN-15-02839-01-26, LCOR-0117 (CN)", "Vùng mận Tam hoa Na Áng", "18,42 ha", "09521234543213",
      "2345-679A-CDEFH", "src=\"/photo/09521234543213\"", "role=\"img\"",
      "<title>Vùng mận Tam hoa Na Áng trên",
    ] { #expect(answer.text.contains(text), "\(text)") }
  }

  @Test func `the English page says the same in English`() async throws {
    let answer = try await SiteFixture.sample.ask("/en" + Self.scan)
    #expect(answer.status == 200)
    #expect(answer.language == "en")
    for text in ["Genuine code", "12 Jun 2026", "26 Jun 2026", "18.42 ha", SampleContent.product.nameEn] {
      #expect(answer.text.contains(text), "\(text)")
    }
    #expect(!answer.text.contains("Thu hoạch"))
  }

  @Test(arguments: [
    ("/01/09521234543213/10/MTH-260612", "Lô hàng có thật", "good"),
    ("/01/09521234543213/10/GIU-1", "tạm giữ", "warning"),
    ("/01/09521234543213/10/THU-HOI%2F1", "THU HỒI", "stop"),
    ("/01/09521234543213/10/THU-HOI%2F1/21/3333344444555", "THU HỒI", "stop"),
    ("/01/09521234543213/10/RUT-1", "rút khỏi thị trường", "stop"),
    ("/01/09521234543213/10/CU-1", "quá hạn dùng tốt nhất", "warning"),
    ("/01/09521234543213/21/2345679ACDEFH", "Mã hợp lệ", "good"),
    ("/01/09521234543213/10/MTH-260612/", "Lô hàng có thật", "good"),
  ])
  func `every state of a lot has its banner before all else`(path: String, words: String, kind: String)
    async throws
  {
    let answer = try await SiteFixture.sample.ask(path)
    #expect(answer.status == 200)
    let banner = try #require(answer.text.range(of: "class=\"banner \(kind)\""))
    let photo = try #require(answer.text.range(of: "class=\"photo\""))
    #expect(banner.lowerBound < photo.lowerBound)
    #expect(answer.text[banner.upperBound..<photo.lowerBound].contains(words))
  }

  @Test func `a product by itself is a page without a state`() async throws {
    let answer = try await SiteFixture.sample.ask("/01/09521234543213")
    #expect(answer.status == 200)
    #expect(!answer.text.contains("class=\"banner"))
    #expect(answer.text.contains("Mã lô và số sê-ri in trên tem"))
  }

  @Test(arguments: [
    ("/01/09521234543210", "ký tự thứ 14: số kiểm tra phải là 3", "0952123454321<mark>0</mark>"),
    ("/01/952123454321", "14 chữ số", "952123454321"),
    ("/01/0952123454X213", "ký tự thứ 11: ở đây chỉ được có chữ số", "0952123454<mark>X</mark>213"),
    ("/01/09521234543213/10/l%C3%B4%201", "ký tự thứ 2", "l<mark>ô</mark> 1"),
    ("/01/09521234543213/10/123456789012345678901", "dài nhất 20", "12345678901234567890<mark>1</mark>"),
    ("/01/09521234543213/21/A/10/B", "theo thứ tự 01, 22, 10, 21", "<mark>1</mark>0/B"),
    ("/01/09521234543213/10", "thiếu một phần của mã", "/01/09521234543213/10"),
    ("/01/09521234543213/10/%zz", "hai chữ số thập lục phân", "<mark>%</mark>zz"),
    ("/01/09521234543213/10/a%00b", "hai chữ số thập lục phân", "a<mark>%</mark>00b"),
    ("/01", "thiếu một phần của mã", "/01"),
  ])
  func `a malformed code is answered with 400, the rule and the place`(
    path: String, words: String, marked: String
  ) async throws {
    let answer = try await SiteFixture.sample.ask(path)
    #expect(answer.status == 400)
    #expect(answer.text.contains(words), "\(answer.text.split(separator: "class=\"banner").last ?? "")")
    #expect(answer.text.contains(marked), "\(answer.text.split(separator: "class=\"asked").last ?? "")")
    #expect(answer.text.contains("name=\"ma\""))
    #expect(answer.headers[.cacheControl] == "no-store")
  }

  @Test(arguments: [
    ("/01/09521234543220", "Không có sản phẩm này", "Nên làm gì"),
    ("/01/09521234543213/10/KHONG-CO", "Không có lô hàng này", "0214 3880 123"),
    ("/01/09521234543213/10/MTH-260612/21/2345679ACDEFJ", "Số sê-ri không có trong sổ", "0214 3880 123"),
    // A serial that was issued, but for another lot.
    ("/01/09521234543213/10/MTH-260612/21/3333344444555", "Số sê-ri không có trong sổ", "Xem lô MTH-260612"),
    ("/01/09521234543213/21/KHONG", "Số sê-ri không có trong sổ", "0214 3880 123"),
  ])
  func `an unknown code is answered with 404 and what to do`(path: String, title: String, help: String)
    async throws
  {
    let site = SiteFixture.sample
    let answer = try await site.ask(path)
    #expect(answer.status == 404)
    #expect(answer.text.contains(title))
    #expect(answer.text.contains(help))
    let english = try await site.ask("/en" + path)
    #expect(english.status == 404)
    #expect(english.language == "en")
    #expect(!english.text.contains(title))
  }

  @Test(arguments: [
    (SerialState.active, "Mã hợp lệ", "good"), (.sold, "gói hàng đã bán", "good"),
    (.issued, "chưa được kích hoạt", "warning"),
    (.printed, "chưa được kích hoạt", "warning"),
  ])
  func `every state of a serial has its banner, and a recalled lot comes first`(
    state: SerialState, words: String, kind: String
  ) async throws {
    let fixture = try SiteFixture()
    let serial = PublicSerial(
      hash: SQLitePublicStore.hash(of: SampleContent.serial), gtin: SampleContent.gtin,
      lot: SampleContent.good.code,
      state: state)
    try fixture.store.apply([.serials([serial])], upTo: 2)
    let answer = try await fixture.ask(Self.scan)
    #expect(answer.status == 200)
    #expect(answer.text.contains("class=\"banner \(kind)\""))
    #expect(answer.text.contains(words))
    var lot = SampleContent.good
    lot.state = .recalled
    try fixture.store.apply([.lot(lot)], upTo: 3)
    #expect(try await fixture.ask(Self.scan).text.contains("THU HỒI"))
  }

  @Test(arguments: [SerialState.spoiled, .withdrawn])
  func `a serial that was declared void is answered like one that never was`(state: SerialState) async throws
  {
    let fixture = try SiteFixture()
    let unknown = try await fixture.ask("/01/09521234543213/10/MTH-260612/21/2345679ACDEFJ")
    var serial = PublicSerial(
      hash: SQLitePublicStore.hash(of: SampleContent.serial), gtin: SampleContent.gtin,
      lot: SampleContent.good.code)
    serial.state = state
    try fixture.store.apply([.serials([serial])], upTo: 2)
    let void = try await fixture.ask(Self.scan)
    #expect(void.status == unknown.status)
    func shape(_ answer: Answer) -> String {
      answer.text.replacing(/2345-?679A-?CDEF[HJ]/, with: "SERIAL").replacing(
        /<code>[0-9a-f]+<\/code>/, with: "")
    }
    #expect(shape(void) == shape(unknown))
    // Who holds the package of a recalled lot must learn of it, whatever its label is worth.
    var lot = SampleContent.good
    lot.state = .recalled
    try fixture.store.apply([.lot(lot)], upTo: 3)
    #expect(try await fixture.ask(Self.scan).text.contains("THU HỒI"))
  }

  /// With the lot and without it, typed by hand, and as the short link.
  @Test(arguments: [
    "/01/09521234543213/10/MTH-260612/21/", "/01/09521234543213/21/", "/tra-cuu?ma=", "/q/",
  ])
  func `a void serial asks the store for the same as one that never was, so that neither takes longer`(
    path: String
  ) async throws {
    let fixture = try SiteFixture()
    var serial = PublicSerial(
      hash: SQLitePublicStore.hash(of: SampleContent.serial), gtin: SampleContent.gtin,
      lot: SampleContent.good.code)
    serial.state = .withdrawn
    try fixture.store.apply([.serials([serial])], upTo: 2)
    let store = AskedStore(fixture.store)
    let site = try publicSite(
      store: store, configuration: SiteFixture.configuration, logger: LogLines().logger())
    var asked: [[String]] = []
    for text in ["2345679ACDEFH", "2345679ACDEFJ", "2345679ACDEFH", "2345679ACDEFJ"] {
      try await site.test(.router) { client in
        let answer = try await client.execute(uri: path + text, method: .get) { Answer($0) }
        #expect(answer.status == 404)
      }
      asked.append(store.take())
    }
    // Places are read once for both.
    #expect(asked[2] == asked[3] && asked[2].contains("serial(_:)"), "\(asked)")
  }

  @Test func `a recall shows on the next request, also to a browser that kept the page`() async throws {
    let fixture = try SiteFixture()
    let first = try await fixture.ask(Self.scan)
    let tag = try #require(first.headers[.eTag])
    #expect(try await fixture.ask(Self.scan, .get, [.ifNoneMatch: tag]).status == 304)
    var lot = SampleContent.good
    lot.state = .recalled
    try fixture.store.apply([.lot(lot)], upTo: 2)
    let second = try await fixture.ask(Self.scan, .get, [.ifNoneMatch: tag])
    #expect(second.status == 200)
    #expect(second.text.contains("THU HỒI"))
  }

  @Test func `a page with its photo is under 40 kB on the line`() async throws {
    let fixture = SiteFixture.sample
    let gzip: HTTPFields = [.acceptEncoding: "gzip, deflate, br"]
    let page = try await fixture.ask(Self.scan, .get, gzip)
    #expect(page.headers[.contentEncoding] == "gzip")
    let photo = try await fixture.ask("/photo/09521234543213", .get, gzip)
    #expect(photo.bytes.count == 25_000)
    let icon = try await fixture.ask("/assets/icon.svg", .get, gzip)
    // What the page loads: itself, its photo, its icon, and nothing else.
    let loaded = try await fixture.ask(Self.scan).text
    #expect(loaded.matches(of: /src="/).count == 1)
    #expect(loaded.matches(of: /<link rel="(icon|stylesheet|preload)"/).count == 1)
    #expect(page.size + photo.size + icon.size < 40_000, "\(page.size) + \(photo.size) + \(icon.size)")
  }

  @Test(arguments: [
    (nil, "vi"), ("en", "en"), ("en-GB,en;q=0.9", "en"), ("vi-VN,vi;q=0.9,en;q=0.8", "vi"), ("fr", "vi"),
    ("en;q=0.4,vi;q=0.4", "vi"), ("*", "vi"), ("en;q=0", "vi"), ("vi;q=0.1,*;q=0.9", "en"), ("kết", "vi"),
  ])
  func `what the browser prefers chooses the language where the address does not`(
    header: String?, language: String
  ) async throws {
    let fixture = SiteFixture.sample
    let headers: HTTPFields = header.map { [.acceptLanguage: $0] } ?? [:]
    #expect(try await fixture.ask(Self.scan, .get, headers).language == language)
    #expect(try await fixture.ask("/en" + Self.scan, .get, headers).language == "en")
    #expect(try await fixture.ask(Self.scan + "?lang=vi", .get, headers).language == "vi")
  }

  @Test func `each page names itself in the other language`() async throws {
    let fixture = SiteFixture.sample
    let vietnamese = try await fixture.ask(Self.scan)
    #expect(vietnamese.text.contains("hreflang=\"en\" href=\"\(SiteFixture.base)/en\(Self.scan)\""))
    #expect(vietnamese.text.contains("href=\"/en\(Self.scan)\" lang=\"en\""))
    let english = try await fixture.ask("/en" + Self.scan)
    #expect(english.text.contains("href=\"\(Self.scan)?lang=vi\" lang=\"vi\""))
    // Who asked for Vietnamese against the browser's wish keeps it on the next page.
    let asked = try await fixture.ask(Self.scan + "?lang=vi", .get, [.acceptLanguage: "en"])
    #expect(asked.addresses.contains("/map?lang=vi"))
  }

  @Test func `the photo goes out as a picture and as nothing else`() async throws {
    var photo = SampleContent.photo
    let fixture = try SiteFixture()
    let answer = try await fixture.ask("/photo/09521234543213")
    #expect(answer.type == "image/jpeg")
    #expect(answer.headers[.cacheControl] == "public, max-age=86400")
    let tag = try #require(answer.headers[.eTag])
    #expect(try await fixture.ask("/photo/09521234543213", .get, [.ifNoneMatch: tag]).status == 304)
    #expect(try await fixture.ask("/photo/09521234543220").status == 404)
    #expect(try await fixture.ask("/photo/..%2F..%2Fetc%2Fpasswd").status == 404)
    photo.mediaType = "text/html"
    try fixture.store.apply([.product(SampleContent.product, photo)], upTo: 2)
    #expect(try await fixture.ask("/photo/09521234543213").status == 404)
  }
}
