import HTTPTypes
import Hummingbird
import Publication

/// Pages of cooperatives and villages: `/htx/{slug}`, `/thon/{code}`.
struct PlaceRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("htx/:name", cooperative)
    router.page("htx/:name/to-treo", poster)
    router.page("thon/:name", village)
  }

  private func cooperative(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    guard let name = PagePath.name(context), let cooperative = try parts.store.cooperative(name)
    else { throw Problem.noSuchPlace("unknownCooperative") }
    return try page(of: cooperative, places, request, context)
  }

  func page(
    of cooperative: PublicCooperative, _ places: PlaceMemory.Places, _ request: Request,
    _ context: SiteContext
  ) throws -> Response {
    let today = parts.configuration.today()
    return try answer(request, tag: parts.tag(places, today, context.choice), cacheControl: "no-cache") {
      parts.renderer.page(
        "cooperative", try CooperativePage(cooperative, places, parts, context.choice, today: today))
    }
  }

  private func poster(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    return try answer(
      request, tag: parts.tag(places, parts.configuration.today(), context.choice), cacheControl: "no-cache"
    ) {
      guard let name = PagePath.name(context), let cooperative = try parts.store.cooperative(name),
        cooperative.isAdvertised
      else { throw Problem.noSuchPlace("unknownCooperative") }
      return parts.renderer.page("poster", try PosterPage(cooperative, places, parts, context.choice))
    }
  }

  private func village(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    let today = parts.configuration.today()
    return try answer(request, tag: parts.tag(places, today, context.choice), cacheControl: "no-cache") {
      guard let code = PagePath.name(context),
        let village = places.villages.first(where: { $0.code == code })
      else { throw Problem.noSuchPlace("unknownVillage") }
      return parts.renderer.page(
        "village", try VillagePage(village, places, parts, context.choice, today: today))
    }
  }
}

extension Problem {
  fileprivate static func noSuchPlace(_ title: String) -> Problem {
    var problem = Problem(.notFound, title: title, text: "notFoundText")
    problem.nearest = Nearest(path: "/map", label: "openMap", values: [:])
    return problem
  }
}
