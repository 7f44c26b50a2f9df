import Foundation
import HTTPTypes
import Publication
import TestSupport
import Testing
import Traceability

@testable import WebService

/// The list of GS1-Conformant Resolver 1.2, line by line, as far as it is about items and not about the server's host.
@Suite struct ResolverTests {
  static let product = "/01/09521234543213"
  static let lot = product + "/10/MTH-260612"
  static let unknownSerial = lot + "/21/2345679ACDEFJ"
  static let unknownLot = product + "/10/KHONG-CO"
  static let vocabulary = "https://ref.gs1.org/voc/"

  struct Linkset: Decodable {
    struct Target: Decodable, Equatable {
      let href: String
      let title: String
      let hreflang: [String]?
      let type: String?
    }
    let linkset: [[String: Member]]

    enum Member: Decodable, Equatable {
      case text(String)
      case targets([Target])
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
          self = .text(text)
        } else {
          self = .targets(try container.decode([Target].self))
        }
      }
      var targets: [Target] { if case .targets(let targets) = self { targets } else { [] } }
    }

    init(_ answer: Answer) throws {
      self = try JSONDecoder().decode(Linkset.self, from: Data(answer.bytes))
    }

    var anchors: [String] {
      linkset.compactMap { if case .text(let anchor) = $0["anchor"] { anchor } else { nil } }
    }
  }

  @Test(arguments: [
    (ConsumerPageTests.scan, [ConsumerPageTests.scan, lot, product]), (lot, [lot, product]),
    (product, [product]), (product + "/", [product]),
    // Up to the level that is known.
    (unknownSerial, [lot, product]), (unknownLot, [product]), (unknownLot + "/21/X", [product]),
    ("/01/09521234543213/21/2345679ACDEFH", [ConsumerPageTests.scan, lot, product]),
    ("/01/09521234543213/22/2A/10/MTH-260612", [lot, product]),
  ])
  func `a linkset holds the links of every known level up to the product`(path: String, levels: [String])
    async throws
  {
    for (query, accept) in [
      ("?linkType=linkset", nil), ("?linkType=all", nil), ("", "application/linkset+json"),
      ("", "application/json, text/html;q=0.5"),
    ] {
      let answer = try await SiteFixture.sample.ask(
        path + query, .get, accept.map { [.accept: $0] } ?? [:])
      #expect(answer.status == 200)
      #expect(answer.type == "application/linkset+json")
      let linkset = try Linkset(answer)
      #expect(linkset.anchors == levels.map { SiteFixture.base + $0 })
    }
  }

  @Test func `every link has target, type and title, and the default is described by another type`()
    async throws
  {
    let linkset = try Linkset(
      await SiteFixture.sample.ask(ConsumerPageTests.scan + "?linkType=linkset"))
    for level in linkset.linkset {
      let types = level.keys.filter { $0 != "anchor" && $0 != "itemDescription" }
      #expect(types.allSatisfy { $0.hasPrefix(Self.vocabulary) })
      let all = types.flatMap { level[$0]!.targets }
      #expect(
        all.allSatisfy {
          ($0.href.hasPrefix(SiteFixture.base + "/") || Self.outside.contains($0.href)) && !$0.title.isEmpty
        })
      let defaults = try #require(level[Self.vocabulary + "defaultLink"]).targets
      let only = try #require(defaults.first)
      #expect(defaults.count == 1)
      #expect(only.hreflang == nil && only.type == nil)
      #expect(
        types.contains {
          $0 != Self.vocabulary + "defaultLink" && level[$0]!.targets.map(\.href).contains(only.href)
        }
      )
    }
  }

  /// What the cooperative points to lies on other servers.
  static let outside = Set(SampleContent.product.links.map(\.address.text))

  @Test(arguments: [ConsumerPageTests.scan, product, unknownLot])
  func `every target in a linkset can be opened`(path: String) async throws {
    for language in ["vi", "en"] {
      let linkset = try Linkset(
        await SiteFixture.sample.ask(path + "?linkType=linkset", .get, [.acceptLanguage: language]))
      for target in linkset.linkset.flatMap({ $0.values.flatMap(\.targets) })
      where !Self.outside.contains(target.href) {
        let answer = try await SiteFixture.sample.ask(
          String(target.href.dropFirst(SiteFixture.base.count)), .get, [.acceptLanguage: language])
        #expect(answer.status == 200, "\(target.href)")
        if let type = target.type { #expect(answer.type == type) }
        if let only = target.hreflang, only.count == 1 { #expect(answer.language == only[0]) }
      }
    }
  }

  @Test(arguments: [
    (product, "gs1:pip", "vi", "/01/09521234543213?lang=vi"),
    (product, "gs1:pip", "en", "/en/01/09521234543213"),
    (product, "https://ref.gs1.org/voc/pip", "en-GB, vi;q=0.5", "/en/01/09521234543213"),
    (product, "https://gs1.org/voc/pip", "vi", "/01/09521234543213?lang=vi"),
    (lot, "gs1:defaultLink", "vi", lot), (lot, "gs1:traceability", "en", "/en" + lot),
    (lot, "gs1:recallStatus", "vi", lot + "?lang=vi"), (lot, "gs1:pip", "en", "/en" + product),
    (unknownSerial, "gs1:traceability", "en", "/en" + lot),
    (unknownLot, "gs1:pip", "en", "/en" + product), (lot, "gs1:relatedImage", "vi", "/photo/09521234543213"),
  ])
  func `a link type leads to its link in the reader's language`(
    path: String, type: String, language: String, target: String
  ) async throws {
    let answer = try await SiteFixture.sample.ask(
      path + "?linkType=" + type, .get, [.acceptLanguage: language])
    #expect(answer.status == 307)
    #expect(answer.headers[.location] == target)
    let arrived = try await SiteFixture.sample.ask(target, .get, [.acceptLanguage: language])
    #expect(arrived.status == 200)
  }

  @Test(arguments: [
    ("?linkType=gs1:pip&s=abc&17=261231", "/en/01/09521234543213?s=abc&17=261231"),
    ("?s=a%26b&linkType=gs1:pip&empty=&flag", "/en/01/09521234543213?s=a%26b&empty=&flag"),
    ("?linkType=gs1:pip&lang=vi&s=1", "/01/09521234543213?lang=vi&s=1"),
    ("?linkType=gs1:defaultLink&next=//evil.example", "/01/09521234543213?next=//evil.example"),
  ])
  func `the query goes on to where the redirect leads`(query: String, target: String) async throws {
    let answer = try await SiteFixture.sample.ask(Self.product + query, .get, [.acceptLanguage: "en"])
    #expect(answer.status == 307)
    #expect(answer.headers[.location] == target)
  }

  @Test(arguments: [
    product + "?linkType=gs1:epil", product + "?linkType=gs1:recallStatus",
    lot + "?linkType=pip", lot + "?linkType=https://example.com/voc/pip", product + "?linkType=%3Cscript%3E",
    "/01/09521234543220?linkType=linkset", "/01/09521234543220?linkType=gs1:pip",
  ])
  func `a link that is not there is 404`(address: String) async throws {
    let answer = try await SiteFixture.sample.ask(address)
    #expect(answer.status == 404)
    #expect(!answer.text.contains("<script>"))
  }

  @Test(arguments: [
    ("/01/09521234543210", 14), ("/01/9521234543213", 14), ("/01/0952123454321A", 14),
    ("/01/09521234543213/10/A%20B", 2), ("/01/09521234543213/21/X/10/Y", 25),
  ])
  func `a bad identifier is 400 with the position, whatever is asked for`(path: String, position: Int)
    async throws
  {
    struct Details: Decodable {
      let status: Int
      let position: Int?
    }
    for query in ["", "?linkType=linkset", "?linkType=gs1:pip", "?linkType=gs1:nothing"] {
      let page = try await SiteFixture.sample.ask(path + query)
      #expect(page.status == 400)
      #expect(page.text.contains("ký tự thứ \(position)"))
      let data = try await SiteFixture.sample.ask(
        path + query, .get, [.accept: "application/linkset+json"])
      #expect(data.status == 400)
      #expect(data.type == "application/problem+json")
      let details = try JSONDecoder().decode(Details.self, from: Data(data.bytes))
      #expect(details.status == 400)
      #expect(details.position == position)
    }
  }

  @Test(arguments: [product, ConsumerPageTests.scan, lot + "?linkType=linkset", lot + "?linkType=gs1:pip"])
  func `every answer names the linkset`(address: String) async throws {
    for method: HTTPRequest.Method in [.get, .head] {
      let answer = try await SiteFixture.sample.ask(address, method)
      let link = try #require(answer.headers[values: HTTPField.Name("Link")!].first)
      let path = address.prefix { $0 != "?" }
      #expect(
        link
          == "<\(SiteFixture.base)\(path)?linkType=linkset>; rel=\"linkset\"; type=\"application/linkset+json\"; title=\"All links of this item\""
      )
      #expect(answer.headers[values: .vary].contains("Accept"))
      #expect(answer.headers[values: .vary].contains("Accept-Language"))
    }
  }

  @Test(arguments: [
    product, lot, "/01/1", "/en" + lot, unknownSerial, "/.well-known/gs1resolver", "/map/parcels.geojson",
    packedLot, "/en" + packedLot, "/linkset-context.jsonld", "/map/parcels.gpkg",
  ])
  func `scripts of other sites may ask and read`(path: String) async throws {
    let permission = try await SiteFixture.sample.ask(
      path, .options, [.origin: "https://shop.example", .accessControlRequestMethod: "GET"])
    #expect(permission.status == 204)
    #expect(permission.headers[.accessControlAllowOrigin] == "*")
    #expect(permission.headers[.accessControlAllowMethods] == "GET, HEAD, OPTIONS")
    #expect(permission.headers[.allow] == "GET, HEAD, OPTIONS")
    let answer = try await SiteFixture.sample.ask(path, .get, [.origin: "https://shop.example"])
    #expect(answer.headers[.accessControlAllowOrigin] == "*")
    #expect(answer.headers[.accessControlExposeHeaders] == "Link, ETag")
    #expect(answer.headers[.accessControlAllowCredentials] == nil)
  }

  @Test(arguments: [
    "/phan-anh?trang=%2Fhtx%2Fmua-xuan", "/tra-cuu", "/", "/en", "/khong-co", "/htx/mua-xuan", "/map",
  ])
  func `pages and forms are read by no script of another site`(path: String) async throws {
    let answer = try await SiteFixture.sample.ask(path, .get, [.origin: "https://shop.example"])
    #expect(answer.headers[.accessControlAllowOrigin] == nil)
  }

  @Test func `the resolver describes itself`() async throws {
    struct Description: Decodable {
      struct Vocabulary: Decodable {
        let namespace: String
        let prefix: String
      }
      let name: String
      let resolverRoot: String
      let supportedPrimaryKeys: [String]
      let supportedLinkType: [Vocabulary]
      let jsonLdContextLocation: String
    }
    let answer = try await SiteFixture.sample.ask("/.well-known/gs1resolver")
    #expect(answer.status == 200)
    #expect(answer.type == "application/json")
    let description = try JSONDecoder().decode(Description.self, from: Data(answer.bytes))
    #expect(description.name == "Vùng trồng Bắc Hà")
    #expect(description.resolverRoot == SiteFixture.base)
    #expect(description.supportedPrimaryKeys == ["00", "01", "414"])
    #expect(description.supportedLinkType.map(\.namespace) == [Self.vocabulary])
    #expect(description.jsonLdContextLocation == SiteFixture.base + "/linkset-context.jsonld")
  }

  @Test(.enabled(if: OutsideProgram.hasPython("pyld"), "needs PyLD of PyPI"))
  func `a linkset is read as JSON-LD with the context it names`() async throws {
    let answer = try await SiteFixture.sample.ask(Self.lot + "?linkType=linkset")
    let named = answer.headers[values: HTTPField.Name("Link")!].joined(separator: ", ")
    #expect(
      named.contains(
        "<\(SiteFixture.base)/linkset-context.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\""
      ))
    let context = try await SiteFixture.sample.ask("/linkset-context.jsonld")
    #expect(context.type == "application/ld+json")
    #expect(context.headers[.accessControlAllowOrigin] == "*")
    let folder = try TemporaryFolder()
    let script = """
      import json, sys
      from pyld import jsonld
      linkset, context = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:])
      quads = jsonld.to_rdf(jsonld.expand(linkset, {"expandContext": context}))["@default"]
      for quad in quads: print(quad["subject"]["value"], quad["predicate"]["value"], quad["object"]["value"])
      """
    let lines = try OutsideProgram.run(
      OutsideProgram.python,
      [
        "-c", script, try folder.write(answer.text, to: "linkset.json"),
        try folder.write(context.text, to: "context.jsonld"),
      ]
    ).split(separator: "\n").map(String.init)
    let lot = SiteFixture.base + Self.lot
    for line in [
      "\(lot) https://ref.gs1.org/voc/traceability \(SiteFixture.base)/en\(Self.lot)",
      "\(SiteFixture.base)/en\(Self.lot) http://purl.org/dc/terms/language en",
      "\(SiteFixture.base)/en\(Self.lot) http://purl.org/dc/terms/format text/html",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.contains { $0.hasPrefix("\(lot) http://purl.org/dc/terms/description ") })
  }

  static let packedLot = "/CxFRq5sE2tRiY_23WnWuw"

  @Test(arguments: [
    (packedLot, lot), ("/01/09521234543213/EGoxMf7brTrXYhbdt-Oeu_QAgxBRw", ConsumerPageTests.scan),
    ("/QUio1c3EJA", "/414/9521234560036"),
  ])
  func `a compressed link is answered as what it says, and tells that`(
    packed: String, plain: String
  ) async throws {
    let answer = try await SiteFixture.sample.ask(packed)
    #expect(answer.status == 200)
    #expect(try await answer.bytes == SiteFixture.sample.ask(plain).bytes)
    #expect(
      answer.headers[values: HTTPField.Name("Link")!].contains(
        "<\(SiteFixture.base)\(plain)>; rel=\"owl:sameAs\""))
    #expect(try await SiteFixture.sample.ask("/en" + packed).language == "en")
    let linkset = try await SiteFixture.sample.ask(packed + "?linkType=linkset")
    #expect(try Linkset(linkset).anchors.first == SiteFixture.base + plain)
    #expect(try await SiteFixture.sample.ask(packed + "/").status == 200)
    #expect(try await SiteFixture.sample.ask(packed + "?linkType=gs1:safetyInfo").status == 404)
  }

  @Test func `a compressed link with a wrong check digit is 400, any other word 404`() async throws {
    #expect(try await SiteFixture.sample.ask("/ARFRq5sE2A").status == 400)
    for word in ["/khong-co", "/wp-admin", "/ARFRq5sE2", "/xxxxxxxxxxxxxxxx"] {
      #expect(try await SiteFixture.sample.ask(word).status == 404, "\(word)")
    }
    // Behind a product that is there, what is no link at all is told as before.
    let answer = try await SiteFixture.sample.ask("/01/09521234543213/xx")
    #expect(answer.status == 400)
  }

  @Test(
    .enabled(if: LinksetSchema.isThere, "python3 with jsonschema and the schema of GS1 are needed"),
    arguments: [ConsumerPageTests.scan, "/01/09521234543213/10/THU-HOI%2F1", product, unknownSerial])
  func `a linkset obeys the schema of GS1`(path: String) async throws {
    let answer = try await SiteFixture.sample.ask(path + "?linkType=linkset", .get, [.acceptLanguage: "en"])
    #expect(try LinksetSchema.complaint(about: answer.bytes) == nil)
    // The check itself: a link without its title is noticed.
    let broken = answer.text.replacing("\"title\":", with: "\"headline\":")
    #expect(try LinksetSchema.complaint(about: Array(broken.utf8)) != nil)
  }

  @Test(arguments: [
    (nil, "text/html"), ("*/*", "text/html"), ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
    ("application/json", "application/json"), ("application/*", "application/linkset+json"),
    ("text/html;q=0.4, application/json;q=0.5", "application/json"), ("image/png", "text/html"),
    ("application/json;q=0, */*;q=0.1", "text/html"),
    ("TEXT/HTML;q=0.1 , Application/JSON ; q=0.2", "application/json"),
    ("", "text/html"), (";;q=,", "text/html"), ("application/json;q=nan", "text/html"),
  ])
  func `the form of an answer is the one the client likes most`(accept: String?, form: String) {
    #expect(
      preferredMediaType(accept, of: ["text/html", "application/linkset+json", "application/json"]) == form)
  }
}
