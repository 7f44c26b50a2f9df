import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Publication
import Traceability
import Wording

/// Answers about the links of an item, on the address that its labels carry.
/// - Source: GS1-Conformant Resolver 1.2.
struct Resolver {
  let parts: SiteParts

  /// The page of what has these links, or what a resolver is asked for.
  func respond(
    to request: Request, _ links: ItemLinks, _ places: PlaceMemory.Places, _ choice: LanguageChoice,
    page: () throws -> Response
  ) throws -> Response {
    switch ResolverRequest(request) {
    case .page: try page()
    case .linkset: try linkset(links, places, request, choice)
    case .link(let type): try redirect(to: type, among: links, request, choice)
    case .unknownLink(let type): throw Problem.noSuchLink(type)
    }
  }

  /// All links of the item and of the levels above it.
  func linkset(
    _ link: DigitalLink, _ standing: LinkStanding, _ request: Request, _ choice: LanguageChoice
  ) throws -> Response {
    try linkset(
      ItemLinks(try ScannedItem(nearest: link, standing, parts), choice), standing.places, request, choice)
  }

  func linkset(
    _ links: ItemLinks, _ places: PlaceMemory.Places, _ request: Request, _ choice: LanguageChoice
  ) throws -> Response {
    try answer(request, tag: "W/\"\(places.revision)-linkset-\(choice.language)\"", cacheControl: "no-cache")
    {
      let json = try LinksetJSON(links, base: parts.configuration.publicBase).encoded()
      return Response(
        status: .ok,
        headers: [
          .contentType: ResolverRequest.linksetType,
          .link:
            "<\(parts.configuration.publicBase)\(LinksetContext.path)>; rel=\"\(LinksetContext.relation)\"; type=\"\(LinksetContext.mediaType)\"",
        ], body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }
  }

  /// The way to the link of this kind, with the query of the request.
  func redirect(
    to type: LinkType, of link: DigitalLink, _ standing: LinkStanding, _ request: Request,
    _ choice: LanguageChoice
  ) throws -> Response {
    try redirect(
      to: type, among: ItemLinks(try ScannedItem(nearest: link, standing, parts), choice), request,
      choice)
  }

  func redirect(
    to type: LinkType, among links: ItemLinks, _ request: Request, _ choice: LanguageChoice
  ) throws -> Response {
    guard let found = links.link(type, in: choice.language) else { throw Problem.noSuchLink(type.rawValue) }
    return Response(
      status: .temporaryRedirect,
      headers: [
        // What was asked of us is no business of other servers.
        .location: found.isOutside ? found.target : Self.passingOn(request.uri.query, to: found.target),
        .cacheControl: "no-cache",
      ])
  }

  /// Names the linkset of the item, as every answer of a resolver does.
  func announce(_ path: String, in response: inout Response) {
    let address = parts.configuration.publicBase + path + "?linkType=linkset"
    let title = LanguageChoice(language: .en).text("linksetTitle")
    response.headers[values: .link].insert(
      "<\(address)>; rel=\"linkset\"; type=\"\(ResolverRequest.linksetType)\"; title=\"\(title)\"", at: 0)
    response.headers.append(HTTPField(name: .vary, value: "Accept"))
  }

  /// The target with every pair of the query that it does not set itself.
  ///
  /// `linkType` stays behind: the target is on this resolver and would be asked for its links again.
  static func passingOn(_ query: String?, to target: String) -> String {
    let pieces = target.split(separator: "?", maxSplits: 1)
    let own = pieces.count > 1 ? pieces[1].split(separator: "&") : []
    let taken = Set(own.map(Self.key) + ["linkType"])
    let passed = (query ?? "").split(separator: "&").filter { !taken.contains(Self.key($0)) }
    let pairs = own + passed
    return pairs.isEmpty ? target : pieces[0] + "?" + pairs.joined(separator: "&")
  }

  private static func key(_ pair: Substring) -> Substring { pair.prefix { $0 != "=" } }
}

extension ScannedItem {
  /// What is known of a code: a serial or lot that was never issued leads to the level above it.
  /// - Throws: `Problem` 404 when not even the product is known.
  init(nearest link: DigitalLink, _ standing: LinkStanding, _ parts: SiteParts) throws {
    do {
      try self.init(link, standing, parts)
    } catch let problem as Problem where problem.status == .notFound {
      guard let above = link.above else { throw problem }
      try self.init(nearest: above, standing, parts)
    }
  }
}

extension Problem {
  static func noSuchLink(_ type: String) -> Problem {
    Problem(.notFound, title: "noSuchLink", text: "noSuchLinkText", ["type": type])
  }
}

extension HTTPField.Name {
  /// RFC 8288.
  static let link = HTTPField.Name("Link")!
}
