import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Publication

/// What this resolver can do: `/.well-known/gs1resolver`, and what its linksets mean: `/linkset-context.jsonld`.
struct ResolverRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.read(".well-known/gs1resolver", describe)
    router.read(String(LinksetContext.path.dropFirst())) { request, _ in try LinksetContext.answer(request) }
  }

  private func describe(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(
      ResolverDescription(
        name: places.commune.map { context.choice.text("siteName", ["place": $0.name]) }
          ?? context.choice.text("growingAreas"),
        resolverRoot: parts.configuration.publicBase,
        jsonLdContextLocation: parts.configuration.publicBase + LinksetContext.path))
    return answer(
      request, tag: "W/\"\(places.revision)-\(context.choice.language)\"", cacheControl: "no-cache"
    ) {
      Response(
        status: .ok, headers: [.contentType: "application/json"],
        body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }
  }
}

/// The resolver description file.
/// - Source: GS1-Conformant Resolver 1.2, resolver description file.
private struct ResolverDescription: Encodable {
  struct Vocabulary: Encodable {
    var namespace = LinkType.vocabulary
    var prefix = "gs1:"
  }

  let name: String
  let resolverRoot: String
  let jsonLdContextLocation: String
  var supportedPrimaryKeys = ["00", "01", "414"]
  var supportedLinkType = [Vocabulary()]
  /// Nobody gets a list of links who did not ask for it.
  var linkTypeDefaultCanBeLinkset = false
}
