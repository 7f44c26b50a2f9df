import Foundation
import HTTPTypes
import Testing

/// Every line of the two conformance lists of GS1 resolvers, by the words it begins with, and how it is kept.
@Suite struct ResolverConformanceTests {
  static let lists = ["Conformance1_2.txt", "ConformantResolver1_0.txt"].map {
    "/work/shared/standards/linkset/" + $0
  }
  static let areThere = lists.allSatisfy { FileManager.default.fileExists(atPath: $0) }

  enum Keeping {
    /// Holds when the check does.
    case checked(@Sendable (SiteFixture) async throws -> Bool)
    /// Nothing this site does calls for it.
    case doesNotApply(String)
  }

  private static let item = "/01/09521234543213/10/MTH-260612"
  private static let linkset = item + "?linkType=linkset"

  private static func checked(_ check: @escaping @Sendable (SiteFixture) async throws -> Bool) -> Keeping {
    .checked(check)
  }

  /// Lot of `item`, packed by GS1's own toolkit.
  private static let packed = "/CxFRq5sE2tRiY_23WnWuw"

  private static let unpacks = checked { site in
    let answers = try await (site.ask(packed), site.ask(item))
    return answers.0.status == 200 && answers.0.bytes == answers.1.bytes
  }

  private static let tellsUnpacked = checked { site in
    try await site.ask(packed).headers[values: HTTPField.Name("Link")!].contains(
      "<\(SiteFixture.base)\(item)>; rel=\"owl:sameAs\"")
  }

  private static let namesContext = checked { site in
    let link = try await site.ask(linkset).headers[values: HTTPField.Name("Link")!].joined(separator: ", ")
    return link.contains("rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"")
  }

  /// The first that fits a line decides.
  static let keepings: [(words: String, how: Keeping)] = [
    (
      "SHALL support HTTP 1.1",
      checked { site in
        for method: HTTPRequest.Method in [.get, .head, .options] {
          guard try await site.ask(item, method).status < 300 else { return false }
        }
        return true
      }
    ),
    ("SHALL support HTTP Over TLS", .doesNotApply("the proxy before the site speaks TLS")),
    ("SHALL support CORS", checked { try await $0.ask(item).headers[.accessControlAllowOrigin] == "*" }),
    ("SHALL be able to decompress", unpacks),
    ("If handling a compressed request", tellsUnpacked),
    ("Compression:", .doesNotApply("a heading")),
    ("- A resolver SHALL be able to decompress", unpacks),
    (
      "- A resolver SHOULD NOT redirect to the equivalent",
      checked { try await $0.ask(packed).headers[.location] == nil }
    ),
    ("- It SHALL expose the uncompressed", tellsUnpacked),
    ("- If redirecting to an alternative", .doesNotApply("there is no other resolver behind this one")),
    (
      "SHALL extract and syntactically validate",
      checked { site in
        let answer = try await site.ask("/01/09521234543210", .get, [.accept: "application/json"])
        return answer.status == 400 && answer.text.contains("\"position\":14")
      }
    ),
    (
      "SHALL NOT use a 200 OK",
      checked { site in
        for path in ["/01/09521234543220", "/01/1", item + "?linkType=gs1:safetyInfo", item + "/21/NONE"] {
          guard try await site.ask(path).status >= 400 else { return false }
        }
        return true
      }
    ),
    (
      "SHALL respond to a query parameter of linkType set to all",
      checked { site in
        let all = try await site.ask(item + "?linkType=all")
        let linkset = try await site.ask(linkset)
        return all.type == "application/linkset+json" && all.bytes == linkset.bytes
      }
    ),
    ("Linksets:", .doesNotApply("a heading")),
    (
      "- SHALL respond to a query parameter of linkType set to linkset",
      checked { site in
        let asked = try await [
          site.ask(linkset), site.ask(item, .get, [.accept: "application/linkset+json"]),
        ]
        return asked.allSatisfy { $0.type == "application/linkset+json" }
      }
    ),
    (
      "- If the request GS1 Digital Link URI includes one or more",
      checked { site in
        let anchors = try await contexts(of: site).compactMap { $0["anchor"] as? String }
        return anchors.count == 2 && anchors[0].hasSuffix(item) && anchors[1].hasSuffix("/01/09521234543213")
      }
    ),
    (
      "- The URI used as the subject",
      checked { site in
        try await contexts(of: site).allSatisfy { ($0["anchor"] as? String)?.contains("/01/") == true }
      }
    ),
    ("- All links in the linkset SHALL include", checked { try await allLinksAreWhole(of: $0) }),
    (
      "- If a media type is defined",
      checked { site in
        try await links(of: site).compactMap { $0["type"] as? String }.allSatisfy { $0 == "text/html" }
      }
    ),
    (
      "- Links that are typed gs1:defaultLink",
      checked { site in
        try await contexts(of: site).allSatisfy { context in
          let defaults = (context[vocabulary + "defaultLink"] as? [[String: Any]]) ?? []
          let others = context.filter { $0.key.hasPrefix(vocabulary) && !$0.key.hasSuffix("defaultLink") }
            .values
            .flatMap { ($0 as? [[String: Any]]) ?? [] }
          return defaults.allSatisfy { link in
            others.contains { $0["href"] as? String == link["href"] as? String }
          }
        }
      }
    ),
    ("- the resolver SHOULD include an HTTP Link header pointing to a JSON-LD", namesContext),
    ("- The resolver SHALL recognise one available link", checked { try await hasOneDefault(of: $0) }),
    (
      "SHOULD expose link to the linkset",
      checked { site in
        for path in [item, item + "?linkType=gs1:pip"] {
          let link = try await site.ask(path).headers[HTTPField.Name("Link")!]
          guard link?.contains("rel=\"linkset\"") == true else { return false }
        }
        return true
      }
    ),
    ("SHALL recognise one available link as the default", checked { try await hasOneDefault(of: $0) }),
    ("All links exposed SHALL include", checked { try await allLinksAreWhole(of: $0) }),
    ("SHALL redirect to the default link", checked { try await $0.ask(item).status == 200 }),
    ("The resolver SHALL redirect to the default link", checked { try await $0.ask(item).status == 200 }),
    (
      "For any request URI",
      checked { site in
        // An unknown lot leads to its product's default.
        try await site.ask("/01/09521234543213/10/NONE?linkType=gs1:defaultLink").status == 307
      }
    ),
    (
      "SHALL redirect to the requested",
      checked { try await $0.ask(item + "?linkType=gs1:pip").status == 307 }
    ),
    ("SHALL return a 404", checked { try await $0.ask(item + "?linkType=gs1:safetyInfo").status == 404 }),
    (
      "By default, SHALL pass on all",
      checked { site in
        try await site.ask(item + "?linkType=gs1:pip&a=1&b=2").headers[.location]?.hasSuffix("a=1&b=2")
          == true
      }
    ),
    (
      "SHOULD support use of the Accept-Language",
      checked { site in
        let english = try await site.ask(item + "?linkType=gs1:pip", .get, [.acceptLanguage: "en"]).headers[
          .location]
        return english?.hasPrefix("/en/") == true
      }
    ),
    ("Resolver Description File:", .doesNotApply("a heading")),
    (
      "SHALL provide a resolver description file",
      checked { try await $0.ask("/.well-known/gs1resolver").status == 200 }
    ),
    (
      "- The resolver SHALL provide a resolver description file",
      checked { site in
        try await site.ask("/.well-known/gs1resolver").type == "application/json"
      }
    ),
    (
      "- The list of supported primary",
      checked { site in
        try await site.ask("/.well-known/gs1resolver").text.contains("supportedPrimaryKeys")
      }
    ),
    (
      "- A context file",
      checked { site in
        let description = try await site.ask("/.well-known/gs1resolver").text
        return description.contains(
          "\"jsonLdContextLocation\":\"\(SiteFixture.base)/linkset-context.jsonld\"")
      }
    ),
    (
      "If supporting multiple links",
      checked { site in
        try await contexts(of: site).flatMap(\.keys).filter { $0.contains(":") }.allSatisfy {
          $0.hasPrefix(vocabulary)
        }
      }
    ),
    ("If supporting redirection based on an MO", .doesNotApply("every code is answered here")),
    ("SHOULD tolerate trailing slashes", checked { try await $0.ask(item + "/").status == 200 }),
    (
      "For primary keys that have key qualifiers",
      checked { site in
        let variant = try await site.ask("/01/09521234543213/22/2A/10/MTH-260612/21/2345679ACDEFH")
        let plain = try await site.ask(ConsumerPageTests.scan)
        return variant.status == 200 && plain.status == 200
      }
    ),
  ]

  @Test(.enabled(if: areThere, "needs the conformance lists of ../shared"))
  func `every line of the lists is kept, or does not apply`()
    async throws
  {
    var broken: [String] = []
    for list in Self.lists {
      let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
        .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      #expect(lines.count > 15)
      for line in lines {
        guard let keeping = Self.keepings.first(where: { line.hasPrefix($0.words) }) else {
          broken.append("nobody looked at: \(line)")
          continue
        }
        switch keeping.how {
        case .checked(let check): if try await !check(SiteFixture.sample) { broken.append("broken: \(line)") }
        case .doesNotApply: break
        }
      }
    }
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  }

  // MARK: Parts of a linkset

  private static let vocabulary = "https://ref.gs1.org/voc/"

  private static func contexts(of site: SiteFixture) async throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(await site.ask(linkset).bytes)) as? [String: Any]
    return (object?["linkset"] as? [[String: Any]]) ?? []
  }

  private static func links(of site: SiteFixture) async throws -> [[String: Any]] {
    try await contexts(of: site).flatMap { context in
      context.filter { $0.key.hasPrefix(vocabulary) }.values.flatMap { ($0 as? [[String: Any]]) ?? [] }
    }
  }

  private static func allLinksAreWhole(of site: SiteFixture) async throws -> Bool {
    let links = try await links(of: site)
    return !links.isEmpty
      && links.allSatisfy { link in
        ["href", "title"].allSatisfy { (link[$0] as? String)?.isEmpty == false }
      }
  }

  private static func hasOneDefault(of site: SiteFixture) async throws -> Bool {
    try await contexts(of: site).allSatisfy { context in
      let defaults = (context[vocabulary + "defaultLink"] as? [[String: Any]]) ?? []
      return defaults.count == 1 && Set(defaults[0].keys) == ["href", "title"]
    }
  }
}
