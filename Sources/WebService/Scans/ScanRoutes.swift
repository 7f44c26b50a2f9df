import GrowingAreas
import HTTPTypes
import Hummingbird
import Publication
import Traceability

/// Addresses on labels: `/01/{gtin}[/10/{lot}][/21/{serial}]`, `/p/{cooperative}/{product}[/10/{lot}][/21/{serial}]` for
/// products without a GTIN, `/q/{serial}` for any package; with `/en` before for English. The page a scan opens, and the item's
/// other links for who asks for them.
struct ScanRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.page("01", page)
    router.page("01/**", page)
    router.page("p/**", namedPage)
    router.page("q/:serial", shortPage)
  }

  private func page(_ request: Request, _ context: SiteContext) throws -> Response {
    let path = Self.withoutLanguage(request.uri.path)
    let link: DigitalLink
    do {
      link = try DigitalLink(path: path)
    } catch {
      // The key may stand as it is before the rest in compressed form; where that is not so, the first fault is told.
      let packed = CompressedLinkRoutes(parts: parts)
      guard let link = try? packed.link(in: path) else { throw Problem(malformed: error) }
      return try packed.respond(to: link, request, context)
    }
    return try respond(with: link, request, context)
  }

  /// The answer about an item that is named by its GTIN.
  func respond(with link: DigitalLink, _ request: Request, _ context: SiteContext) throws -> Response {
    // An own number stands in no address.
    guard !link.gtin.isOwn else { throw Problem.unknownProduct(link, try parts.places.current()) }
    return try respond(with: link, at: link.path, request, context)
  }

  private func namedPage(_ request: Request, _ context: SiteContext) throws -> Response {
    let address = try address(in: request.uri.path)
    guard case .named(let cooperative, let slug) = address.product,
      let product = try parts.store.product(named: slug, of: cooperative)
    else { throw Problem.unknownProduct(named: request.uri.path, try parts.places.current()) }
    let link = DigitalLink(gtin: product.gtin, lot: address.lot, serial: address.serial)
    return try respond(with: link, at: address.path, request, context)
  }

  private func shortPage(_ request: Request, _ context: SiteContext) throws -> Response {
    let link = try TypedCode(context.parameters.get("serial") ?? "", in: parts.store).link
    return try respond(with: link, at: parts.store.path(of: link), request, context)
  }

  private func respond(
    with link: DigitalLink, at path: String, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let standing = try LinkStanding(of: link, in: parts)
    let resolver = Resolver(parts: parts)
    var response =
      switch ResolverRequest(request) {
      case .page: try page(of: link, standing, request, context)
      case .linkset: try resolver.linkset(link, standing, request, context.choice)
      case .link(let type): try resolver.redirect(to: type, of: link, standing, request, context.choice)
      case .unknownLink(let type): throw Problem.noSuchLink(type)
      }
    resolver.announce(path, in: &response)
    return response
  }

  private func page(
    of link: DigitalLink, _ standing: LinkStanding, _ request: Request, _ context: SiteContext
  ) throws -> Response {
    let places = standing.places
    let today = parts.configuration.today()
    let scanned = try link.serial == nil ? nil : scannedItem(link, standing)
    let copies = try scanned.flatMap { try countScan(of: $0, request, today) }
    // The whole page follows from these; a recall changes the revision.
    let tag =
      parts.tag(places, today, context.choice).dropLast() + (copies.map { "-\($0.scans)" } ?? "") + "\""
    return try answer(request, tag: String(tag), cacheControl: "no-cache") {
      let item = try scanned ?? ScannedItem(link, standing, parts)
      guard copies == nil, let serial = item.serial, serial.isIssuedForm, let lot = item.lot,
        let state = item.serialState
      else {
        return parts.renderer.page(
          "product", try ProductPage(item, places, parts, context, copies: copies, today: today))
      }
      let key = PackagePages.Key(
        gtin: item.product.gtin, lot: lot.code, state: state, today: today, choice: context.choice)
      return parts.renderer.page(
        try parts.packagePages.page(key, of: serial, revision: places.revision) { stand in
          var other = item
          other.serial = stand
          return parts.renderer.text(
            "product", try ProductPage(other, places, parts, context, copies: nil, today: today))
        })
    }
  }

  private func scannedItem(_ link: DigitalLink, _ standing: LinkStanding) throws -> ScannedItem {
    do {
      return try ScannedItem(link, standing, parts)
    } catch {
      parts.metrics.countScan("unknown")
      throw error
    }
  }

  /// Counts that somebody looks at a serial, whether or not the browser still has its page.
  /// - Returns: the serial's history where it suggests copies of the label.
  private func countScan(
    of item: ScannedItem, _ request: Request, _ today: CalendarDate
  ) throws -> ScanHistory? {
    guard let lot = item.lot, let hash = item.serialHash else { return nil }
    let state = ScanState(of: lot, item.serialState, today: today)
    if request.method == .get {
      parts.metrics.countScan(state.rawValue)
      parts.scans?.count(ScanTally(serialHash: hash, day: today, result: state.rawValue))
    }
    // Where the goods are not good anyway, that is what must be said.
    guard state == .good || state == .sold, let history = try parts.scans?.history(of: hash) else {
      return nil
    }
    return history.suggestsCopies(beyond: parts.configuration.usualScans) ? history : nil
  }

  private func address(in path: String) throws -> ItemAddress {
    do {
      return try ItemAddress(namedPath: Self.withoutLanguage(path))
    } catch {
      throw Problem(malformed: error)
    }
  }

  static func withoutLanguage(_ path: String) -> String {
    path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path
  }
}

extension PublicStore {
  /// Where the page of what the link names stands: under the product's names when it has no GTIN.
  func path(of link: DigitalLink) throws -> String {
    guard link.gtin.isOwn, let product = try product(link.gtin) else { return link.path }
    return product.address(lot: link.lot, serial: link.serial).path
  }
}
