import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Publication
import Testing

@testable import WebService

@Suite struct ServiceTests {
  /// One address for every route the site has, made from the routes themselves.
  static func everyAddress(_ fixture: SiteFixture) throws -> [String] {
    let router = publicRouter(try SiteParts(store: fixture.store, configuration: SiteFixture.configuration))
    let paths = Set(router.routes.filter { $0.method == .get }.map(\.path.description))
    return paths.sorted().map { path in
      path.replacing("**", with: "09521234543213").replacing("{gtin}", with: "09521234543213")
        .replacing(":gtin", with: "09521234543213").replacing("{file}", with: "leaflet.css")
        .replacing(":file", with: "leaflet.css")
        .replacing("{zoom}/{column}/{row}", with: "14/12939/7139")
        .replacing("{id}", with: "parcels").replacing(":id", with: "parcels")
        .replacing("{feature}", with: "parcel:P-00017").replacing(":feature", with: "parcel:P-00017")
        .replacing("htx/{name}", with: "htx/mua-xuan").replacing("thon/{name}", with: "thon/NA-ANG-A")
        .replacing("htx/:name", with: "htx/mua-xuan").replacing("thon/:name", with: "thon/NA-ANG-A")
    }
  }

  @Test func `every route answers with the headers that keep a visitor safe`() async throws {
    let fixture = SiteFixture.sample
    let addresses = try Self.everyAddress(fixture)
    #expect(addresses.count >= 16, "\(addresses)")
    for address in addresses + ["/khong-co", "/01/1", "/map/parcels.geojson?bbox=1"] {
      for method: HTTPRequest.Method in [.get, .head, .post, .delete, .options] {
        let answer = try await fixture.ask(address, method)
        let what: Comment = "\(method) \(address) \(answer.status)"
        let policy = try #require(answer.headers[.contentSecurityPolicy], what)
        #expect(policy.hasPrefix("default-src 'none'"), what)
        #expect(policy.contains("base-uri 'none'; form-action 'self'; frame-ancestors 'none'"), what)
        #expect(!policy.contains("unsafe"), what)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", what)
        #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "no-referrer", what)
        #expect(answer.headers[HTTPField.Name("X-Frame-Options")!] == "DENY", what)
        #expect(answer.headers[HTTPField.Name("X-Request-Id")!]?.isEmpty == false, what)
        #expect(answer.headers[.setCookie] == nil, what)
        #expect(answer.headers[.server] == nil, what)
        #expect(answer.headers[.cacheControl] != nil || answer.status == 303, what)
        let isForm = address.hasSuffix("/phan-anh")
        let isOpen = answer.headers[.accessControlAllowOrigin] == "*"
        if method == .get || method == .head {
          #expect(answer.status != 405, what)
        } else if method == .options && isOpen {
          #expect(answer.status == 204, what)
        } else if method == .post && isForm {
          #expect(answer.status == 415, what)
        } else if answer.status != 404 {
          #expect(answer.status == 405, what)
          #expect(
            answer.headers[.allow]
              == (isForm ? "GET, HEAD, POST" : isOpen ? "GET, HEAD, OPTIONS" : "GET, HEAD"), what)
        }
      }
    }
  }

  @Test func `HEAD says what GET would, without a body`() async throws {
    let fixture = SiteFixture.sample
    for address in try Self.everyAddress(fixture) + ["/khong-co", ConsumerPageTests.scan] {
      for headers: HTTPFields in [[:], [.acceptEncoding: "gzip"]] {
        let get = try await fixture.ask(address, .get, headers)
        let head = try await fixture.ask(address, .head, headers)
        #expect(head.status == get.status, "\(address)")
        #expect(head.bytes.isEmpty, "\(address)")
        #expect(head.headers[.contentLength] == String(get.bytes.count), "\(address)")
        for name: HTTPField.Name in [.contentType, .eTag, .contentEncoding, .contentLanguage] {
          #expect(head.headers[name] == get.headers[name], "\(address) \(name)")
        }
      }
    }
  }

  @Test(arguments: [
    "/khong-co", "/en/khong-co", "/health", "/assets/", "/map/x", "/.env", "/01/../etc/passwd",
  ])
  func `an address without a page is a page that helps`(path: String) async throws {
    let answer = try await SiteFixture.sample.ask(path)
    #expect(answer.status == 404 || answer.status == 400)
    #expect(answer.language == (path.hasPrefix("/en") ? "en" : "vi"))
    #expect(answer.text.contains("name=\"ma\""))
  }

  @Test func `a request larger than any page needs is turned away`() async throws {
    let fixture = SiteFixture.sample
    #expect(try await fixture.ask("/tra-cuu?ma=" + String(repeating: "1", count: 3_000)).status == 414)
    #expect(try await fixture.ask("/", .post, [.contentLength: "1000000"]).status == 413)
  }

  @Test func `a store that cannot be read is said to the watcher, and to the visitor without a secret`()
    async throws
  {
    let fixture = try SiteFixture()
    #expect(try await fixture.ask("/health/ready").status == 200)
    try fixture.store.close()
    #expect(try await fixture.ask("/health/ready").status == 503)
    #expect(try await fixture.ask("/health/live").status == 200)
    let page = try await fixture.ask(ConsumerPageTests.scan)
    #expect(page.status == 503)
    #expect(page.headers[.retryAfter] == "10")
    #expect(page.text.contains("Số yêu cầu"))
    #expect(page.text.contains(try #require(page.headers[HTTPField.Name("X-Request-Id")!])))
    for secret in [fixture.folder, "sqlite", "SQLite", "gpkg", "Swift"] {
      #expect(!page.text.contains(secret))
    }
  }

  @Test func `our own fault is 500 with a number and nothing else`() async throws {
    // A product whose cooperative is not public yet.
    let fixture = try SiteFixture([.product(SampleContent.product, nil)])
    let answer = try await fixture.ask("/en/01/09521234543213")
    #expect(answer.status == 500)
    #expect(answer.text.contains("Request number"))
  }

  @Test func `the log has one line of JSON for each request and nothing of the visitor`() async throws {
    let fixture = try SiteFixture()
    _ = try await fixture.ask(ConsumerPageTests.scan + "?phone=0912345678", .get, [.userAgent: "Nosy/1.0"])
    _ = try await fixture.ask("/tra-cuu?ma=2345679ACDEFH%0A%7B%22level%22%3A%22error%22")
    _ = try await fixture.ask("/khong-co/\u{1B}[31m")
    let lines = fixture.log.lines
    #expect(lines.count == 3)
    for line in lines {
      let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(
        Set(fields?.keys.map { $0 } ?? []) == [
          "time", "level", "event", "request", "method", "route", "status", "microseconds", "language",
        ])
      #expect(fields?["status"] is Int)
      #expect(line.hasSuffix("}\n") && line.count(where: \.isNewline) == 1)
      for secret in ["0912345678", "Nosy", "2345679ACDEFH", "MTH-260612", "khong-co", "127.0.0.1"] {
        #expect(!line.contains(secret), "\(line)")
      }
    }
    #expect(lines[0].contains(#""route":"/01/**""#))
  }

  @Test func `the site runs on a socket and compresses what it streams`() async throws {
    let fixture = SiteFixture.sample
    try await fixture.site.test(.live) { client in
      let page = try await client.execute(uri: ConsumerPageTests.scan, method: .get) { Answer($0) }
      #expect(page.status == 200)
      #expect(page.text.contains("MTH-260612"))
      let plain = try await client.execute(uri: "/map/parcels.geojson", method: .get) { Answer($0) }
      #expect(plain.headers[.transferEncoding] == "chunked")
      let packed = try await client.execute(
        uri: "/map/parcels.geojson", method: .get, headers: [.acceptEncoding: "gzip"]
      ) { Answer($0) }
      #expect(packed.headers[.contentEncoding] == "gzip")
      #expect(Array(packed.bytes.prefix(2)) == [0x1f, 0x8b])
      #expect(packed.bytes.count < plain.bytes.count / 2)
      #expect(
        packed.headers[.vary]?.contains("Accept-Encoding") == true
          || packed.headers[values: .vary].contains("Accept-Encoding"))
    }
  }

  @Test func `work that fails is done again, and stops when it is asked to`() async throws {
    let rounds = Counter()
    let log = LogLines()
    let work = RepeatingWork("publish", every: .milliseconds(5), logger: log.logger()) {
      rounds.add()
      struct Locked: Error {}
      if rounds.value == 1 { throw Locked() }
    }
    let running = Task { try await work.run() }
    while rounds.value < 3 { try await Task.sleep(for: .milliseconds(2)) }
    running.cancel()
    try await running.value
    #expect(log.lines.count == 1)
  }
}
