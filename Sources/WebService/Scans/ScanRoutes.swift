import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability

/// Addresses on labels: `/01/{gtin}[/10/{lot}][/21/{serial}]`, with `/en` before for English: the page a scan opens, and the
/// item's other links for who asks for them.
struct ScanRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("01", page)
    router.page("01/**", page)
  }

  private func page(_ request: Request, _ context: SiteContext) throws -> Response {
    let link = try link(in: request.uri.path)
    let places = try parts.places.current()
    let resolver = Resolver(parts: parts)
    var response =
      switch ResolverRequest(request) {
      case .page: try page(of: link, places, request, context)
      case .linkset: try resolver.linkset(link, places, request, context.choice)
      case .link(let type): try resolver.redirect(to: type, of: link, places, request, context.choice)
      case .unknownLink(let type): throw Problem.noSuchLink(type)
      }
    resolver.announce(link, in: &response)
    return response
  }

  private func page(
    of link: DigitalLink, _ places: PlaceMemory.Places, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let today = parts.configuration.today()
    // The whole page follows from these; a recall changes the revision.
    return try answer(request, tag: parts.tag(places, today, context.choice), cacheControl: "no-cache") {
      let item = try ScannedItem(link, in: parts.store, places)
      return parts.renderer.page("product", try ProductPage(item, places, parts, context, today: today))
    }
  }

  private func link(in path: String) throws -> DigitalLink {
    do {
      return try DigitalLink(path: path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path)
    } catch {
      throw Problem(malformed: error)
    }
  }
}
