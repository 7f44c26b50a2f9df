import GrowingAreas
import HTTPTypes
import Hummingbird
import Publication
import Traceability

/// Links of GS1 in compressed form: `/{compressed}` and `/{key}/{value}/{compressed}`. They are answered as what they say, and
/// that is told in `Link`; they lead nowhere else.
/// - Source: GS1-Conformant Resolver 1.2, compression.
struct CompressedLinkRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page(":compressed") { request, context in
      let path = ScanRoutes.withoutLanguage(request.uri.path)
      guard let link = try link(in: path) else { throw Problem.notFound }
      return try respond(to: link, request, context)
    }
  }

  /// - Returns: nil for what is no compressed link.
  func link(in path: String) throws -> DigitalLinkURI? {
    do {
      return try DigitalLinkURI(compressedPath: path, base: parts.configuration.publicBase)
    } catch {
      throw Problem(malformed: error)
    }
  }

  func respond(to link: DigitalLinkURI, _ request: Request, _ context: SiteContext) throws -> Response {
    var response =
      switch link.key.identifier {
      case .gtin where link.qualifiers.first?.identifier != .thirdPartySerial:
        try ScanRoutes(parts: parts).respond(with: DigitalLink(uri: link.text), request, context)
      case .location: try PlaceNumberRoutes(parts: parts).respond(to: link, request, context)
      case .sscc: try BoxRoutes(parts: parts).respond(to: link, request, context)
      default: throw Problem.unknown("unknownPlace", link.path)
      }
    response.headers.append(
      HTTPField(name: .link, value: "<\(parts.configuration.publicBase)\(link.path)>; rel=\"owl:sameAs\""))
    return response
  }
}
