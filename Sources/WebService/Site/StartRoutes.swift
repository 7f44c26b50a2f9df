import Documents
import Geospatial
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore
import Publication
import Traceability

/// The start page, which on a cooperative's own host is that cooperative's page.
struct StartRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("", start)
  }

  private func start(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    if let cooperative = try cooperative(asked: request) {
      return try PlaceRoutes(parts: parts).page(of: cooperative, places, request, context)
    }
    let tag = "W/\"\(places.revision)-\(context.choice.language)-\(parts.renderer.templateTag)\""
    return try answer(request, tag: tag, cacheControl: "no-cache") {
      parts.renderer.page("start", try StartPage(places, parts, context.choice))
    }
  }

  /// Whose own host name the request came to; nil for the site's own.
  private func cooperative(asked request: Request) throws -> PublicCooperative? {
    guard let authority = request.head.authority,
      let host = try? HostName(String(authority.prefix { $0 != ":" }))
    else { return nil }
    return try parts.store.cooperative(host: host)
  }
}

/// Values of the template `start`.
struct StartPage {
  let frame: PageFrame
  let words: [String: String]
  let place: String
  let typedCode = ""
  let drawing: MustacheTemplate?
  let caption: String

  init(_ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice) throws {
    frame = PageFrame(
      choice, title: nil, summary: choice.text("startText"), path: "/", place: places.commune?.name,
      base: parts.configuration.publicBase)
    words = choice.words
    place = places.placeName(choice)
    let overview = try MapDrawing(places, parts, choice)
    drawing = overview.drawing
    caption = overview.caption
  }
}
