import GrowingAreas
import HTTPTypes
import Hummingbird
import Publication
import Traceability

/// Addresses of boxes: `/00/{sscc}`, as their labels carry them. The page lists the lots whose goods are in the box.
struct BoxRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("00/**") { request, context in
      try respond(to: parts.digitalLink(in: request.uri.path), request, context)
    }
  }

  /// The answer about a box that is named by its SSCC.
  func respond(to link: DigitalLinkURI, _ request: Request, _ context: SiteContext) throws -> Response {
    guard let sscc = try? SSCC(link.key.value) else { throw Problem.fault }
    guard let box = try parts.store.box(sscc) else { throw Problem.unknown("unknownBox", link.path) }
    let path = "/00/\(sscc)"
    let places = try parts.places.current()
    let resolver = Resolver(parts: parts)
    let name = context.choice.text("boxTitle", ["number": sscc.digits])
    let links = ItemLinks(
      place: path, named: name, context.choice, types: [.traceability, .recallStatus])
    var response = try resolver.respond(to: request, links, places, context.choice) {
      let today = parts.configuration.today()
      // A recall changes the revision, and the page with it.
      return try answer(request, tag: parts.tag(places, today, context.choice), cacheControl: "no-cache") {
        parts.renderer.page(
          "box", try BoxPage(box, named: name, at: path, places, parts, context.choice, today: today))
      }
    }
    resolver.announce(path, in: &response)
    return response
  }
}
