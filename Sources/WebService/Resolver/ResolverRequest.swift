import HTTPTypes
import Hummingbird

/// What a request to the address of an item asks for.
/// - Source: GS1-Conformant Resolver 1.2: `linkType`, `Accept: application/linkset+json`.
enum ResolverRequest: Hashable {
  /// The default link, which is the consumer page on the same address.
  case page
  /// All links, on every level.
  case linkset
  case link(LinkType)
  /// A kind of link that no item here has.
  case unknownLink(String)

  static let linksetType = "application/linkset+json"

  init(_ request: Request) {
    switch request.uri.queryParameters["linkType"] {
    case nil, "":
      let preferred = preferredMediaType(
        request.headers[.accept], of: ["text/html", Self.linksetType, "application/json"])
      self = preferred == "text/html" ? .page : .linkset
    // `all` is the word of resolver standard 1.0.
    case "linkset", "all": self = .linkset
    case .some(let asked): self = LinkType(asked: asked).map { .link($0) } ?? .unknownLink(String(asked))
    }
  }
}
