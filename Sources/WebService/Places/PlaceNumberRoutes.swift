import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import Publication
import Traceability

/// Addresses of places: `/414/{gln}[/254/{part}]`. An unknown part of a place leads to the place.
struct PlaceNumberRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("414/**", place)
  }

  private func place(_ request: Request, _ context: SiteContext) throws -> Response {
    try respond(to: parts.digitalLink(in: request.uri.path), request, context)
  }

  /// The answer about a place that is named by its GLN.
  func respond(to link: DigitalLinkURI, _ request: Request, _ context: SiteContext) throws -> Response {
    guard let gln = try? GLN(link.key.value) else { throw Problem.fault }
    let path = "/414/\(gln)"
    let places = try parts.places.current()
    let resolver = Resolver(parts: parts)
    var response: Response
    if let cooperative = try parts.store.cooperative(gln) {
      let links = ItemLinks(place: path, named: cooperative.name, context.choice)
      response = try resolver.respond(to: request, links, places, context.choice) {
        try PlaceRoutes(parts: parts).page(of: cooperative, places, request, context)
      }
    } else if let facility = try parts.store.facility(gln) {
      let links = ItemLinks(place: path, named: facility.name, context.choice)
      response = try resolver.respond(to: request, links, places, context.choice) {
        try page(of: facility, gln, places, request, context)
      }
    } else {
      throw Problem.unknown("unknownPlace", link.path)
    }
    resolver.announce(path, in: &response)
    return response
  }

  private func page(
    of facility: PublicFacility, _ gln: GLN, _ places: PlaceMemory.Places, _ request: Request,
    _ context: SiteContext
  ) throws -> Response {
    try WebService.answer(
      request, tag: parts.tag(places, parts.configuration.today(), context.choice), cacheControl: "no-cache"
    ) {
      let cooperative = try facility.cooperativeSlug.flatMap { try parts.store.cooperative($0) }
      return parts.renderer.page(
        "facility", try FacilityPage(facility, gln, cooperative, places, parts, context.choice))
    }
  }
}

/// Values of the template `facility`.
struct FacilityPage {
  let frame: PageFrame
  let words: [String: String]
  let kicker: String
  let name: String
  let facts: ProductPage.Facts
  let origin: OriginDrawing
  let cooperative: CooperativeCard?
  let village: PlaceLink?
  let mapAddress: String

  init(
    _ facility: PublicFacility, _ gln: GLN, _ cooperative: PublicCooperative?,
    _ places: PlaceMemory.Places, _ parts: SiteParts, _ choice: LanguageChoice
  ) throws {
    let villages = places.villages([facility.villageCode])
    frame = PageFrame(
      choice, title: facility.name, path: "/414/\(gln)", place: places.commune?.name,
      base: parts.configuration.publicBase)
    words = choice.words
    kicker = places.placeName(choice)
    name = facility.name
    facts = ProductPage.Facts(rows: [
      ProductPage.Row(
        label: choice.text("placeKind"), value: choice.term(facility.kind.rawValue).capitalisedFirst),
      ProductPage.Row(label: choice.text("placeNumber"), value: gln.digits),
    ])
    origin = try OriginDrawing([], villages, places, parts, choice)
    self.cooperative = cooperative.map { CooperativeCard($0, choice) }
    village = PlaceLink.villages(villages, choice).first
    mapAddress = choice.address("/map")
  }
}

extension SiteParts {
  /// The path of a request, language apart, as the GS1 Digital Link it is.
  /// - Throws: `Problem` 400 that marks the wrong character.
  func digitalLink(in path: String) throws -> DigitalLinkURI {
    let path = path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path
    do {
      return try DigitalLinkURI(configuration.publicBase + path)
    } catch {
      // As with goods, what qualifies the key may stand in compressed form.
      guard let link = try? CompressedLinkRoutes(parts: self).link(in: path) else {
        throw Problem(malformed: error)
      }
      return link
    }
  }
}

extension Problem {
  /// - Parameter title: a phrase that says what there is none of.
  static func unknown(_ title: String, _ path: String) -> Problem {
    var problem = Problem(.notFound, title: title, text: "notFoundText")
    problem.asked = Asked(before: path, wrong: nil, after: "")
    problem.offersCodeForm = true
    return problem
  }
}
