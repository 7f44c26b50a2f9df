import Foundation
import Publication
import Traceability

/// What a remark is about: a page of this site, and the cooperative that answers for it.
struct RemarkSubject {
  /// Percent-encoded, without language.
  let page: String
  /// As people read it.
  let name: String
  let cooperative: PublicCooperative

  /// - Parameter page: `/01/…`, `/p/…` or `/htx/…`.
  /// - Returns: nil for any other address, and for one that leads to nothing.
  init?(page: String, in store: any PublicStore) throws {
    guard page.utf8.count <= 300 else { return nil }
    if page.hasPrefix("/htx/") {
      guard let slug = page.dropFirst(5).removingPercentEncoding, let found = try store.cooperative(slug)
      else { return nil }
      self.init(page: PagePath.cooperative(slug), name: found.name, cooperative: found)
      return
    }
    guard let product = try Self.product(page, in: store),
      let cooperative = try store.cooperative(product.cooperativeSlug)
    else { return nil }
    self.init(page: page, name: product.nameVi, cooperative: cooperative)
  }

  /// Where a remark about a page is written.
  static func formPath(about page: String) -> String { "/phan-anh?trang=" + PagePath.segment(page) }

  private init(page: String, name: String, cooperative: PublicCooperative) {
    self.page = page
    self.name = name
    self.cooperative = cooperative
  }

  private static func product(_ page: String, in store: any PublicStore) throws -> PublicProduct? {
    if page.hasPrefix("/p/"), let address = try? ItemAddress(namedPath: page),
      case .named(let cooperative, let slug) = address.product
    {
      return try store.product(named: slug, of: cooperative)
    }
    guard page.hasPrefix("/01/"), let link = try? DigitalLink(path: page), !link.gtin.isOwn else {
      return nil
    }
    return try store.product(link.gtin)
  }
}
