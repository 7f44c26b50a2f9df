import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// What a cooperative's page and labels say of itself, and the links it shows.
struct ProfileRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/profile", right) { visit in try await page(visit) }
    router.post("goods/:cooperative/profile", right) { visit in
      let form = visit.form
      return try await change(visit, done: "profileChanged") { office in
        var change = CooperativeChange()
        change.name = form["name"]
        change.address = form["address"]
        change.phone = form["phone"]
        change.gln = form["gln"]
        change.storyVi = form["storyVi"]
        change.storyEn = form["storyEn"]
        _ = try office.changeCooperative(
          office.cooperative().slug, change, publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/facilities", right) { visit in
      let form = visit.form
      return try await change(visit, done: "facilityAdded") { office in
        guard let kind = FacilityKind(rawValue: form["kind"]) else {
          throw Refusal.invalid("facility", form["kind"], "one-of-list", of: form["name"])
        }
        _ = try office.addFacility(
          kind, name: form["name"], village: form["village"], cooperative: office.cooperative().slug,
          gln: try form.optional("gln").map { try GLN($0) }, publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/links", right) { visit in
      let form = visit.form
      return try await change(visit, done: "linkAdded") { office in
        guard let kind = OutsideLinkKind(rawValue: form["kind"]) else {
          throw Refusal.invalid("link", form["kind"], "one-of-list", of: form["title"])
        }
        _ = try office.addLink(
          kind, title: form["title"], address: form["url"],
          product: try form.optional("product").map { try GTIN($0) }, to: office.cooperative().slug,
          publisher: Publisher.open(from: office))
      }
    }
    router.post("goods/:cooperative/links/:link/remove", right) { visit in
      let id = try visit.number("link")
      return try await change(visit, done: "linkRemoved") { office in
        try office.removeLink(id, of: office.cooperative().slug, publisher: Publisher.open(from: office))
      }
    }
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (shelf, links, places, villages) = try await visit.keepGoods { office in
      let shelf = try office.goods()
      return (
        shelf, try office.links(of: shelf.cooperative.slug), try office.facilities(), try office.villages()
      )
    }
    return visit.page(
      "profile", try ProfilePage(visit, shelf, links, places, villages, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private func change(
    _ visit: StaffVisit, done: String, _ work: @escaping @Sendable (Office) throws -> Void
  ) async throws -> Response {
    try await visit.changeGoods(
      to: { (_: Void) in "profile" }, done: done, or: { try await page(visit, fault: $0) }, work)
  }
}

/// Values of the template `profile`.
private struct ProfilePage {
  struct Link {
    let title, kind, url, removeAddress: String
    let product: String?
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  struct Place {
    let name, kind: String
  }

  let title, address, linksAddress, placesAddress: String
  let fields, linkFields, placeFields: [StaffField]
  let places: [Place]
  let hasPlaces: Bool
  let links: [Link]
  let hasLinks: Bool

  init(
    _ visit: StaffVisit, _ shelf: GoodsShelf, _ links: [OutsideLink], _ places: [Facility],
    _ villages: [Village], fault: String?
  ) throws {
    let own = shelf.cooperative
    title = own.name
    let shared = try GoodsFrame(visit, title: title, path: "profile", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("profile"))
    linksAddress = visit.address(try visit.goodsPath("links"))
    let ownForm = visit.typing(in: "profile")
    fields = [
      ownForm.line("name", "cooperativeName", own.name, isRequired: true),
      ownForm.line("address", "businessAddress", own.address, isRequired: true),
      ownForm.line("phone", "businessPhone", own.phone ?? "", limit: 40),
      ownForm.line("gln", "gln", own.gln?.digits ?? "", limit: 13),
      ownForm.line("storyVi", "storyVi", own.storyVi, limit: 1000),
      ownForm.line("storyEn", "storyEn", own.storyEn, limit: 1000),
    ]
    let names = Dictionary(
      shelf.products.map { ($0.gtin, visit.name(of: $0)) }, uniquingKeysWith: { first, _ in first })
    self.links = links.map { [linksAddress] link in
      Link(
        title: link.title, kind: visit.term(link.kind.rawValue), url: link.address.text,
        removeAddress: "\(linksAddress)/\(link.id)/remove", product: link.product.flatMap { names[$0] })
    }
    hasLinks = !links.isEmpty
    placesAddress = visit.address(try visit.goodsPath("facilities"))
    self.places = places.map { Place(name: $0.name, kind: visit.term($0.kind.rawValue)) }
    hasPlaces = !places.isEmpty
    let placeForm = visit.typing(in: "facilities")
    placeFields = [
      placeForm.choice(
        "kind", "facilityKind",
        FacilityKind.allCases.map { StaffChoice(value: $0.rawValue, label: visit.term($0.rawValue)) }),
      placeForm.line("name", "facilityName", isRequired: true),
      placeForm.choice("village", "village", StaffChoice.villages(villages), isRequired: true),
      placeForm.line("gln", "gln", limit: 13),
    ].map { $0.named("place-" + $0.id) }
    let linkForm = visit.typing(in: "links")
    linkFields = [
      linkForm.choice(
        "kind", "linkKind",
        OutsideLinkKind.allCases.map { StaffChoice(value: $0.rawValue, label: visit.term($0.rawValue)) }),
      linkForm.line("title", "linkTitle", limit: 100, isRequired: true),
      linkForm.line("url", "linkURL", limit: 400, isRequired: true),
      linkForm.choice(
        "product", "linkOf",
        [StaffChoice(value: "", label: visit.text("wholeCooperative"))]
          + shelf.products.map { StaffChoice(value: $0.gtin.digits, label: visit.name(of: $0)) }),
    ]
  }
}
