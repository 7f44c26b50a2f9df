import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Publication
import Traceability
import Wording

/// What search engines may read: `/sitemap.xml` and `/robots.txt`.
struct SitemapRoutes {
  let parts: SiteParts

  func add(to router: SiteRouter) {
    router.read("robots.txt", robots)
    router.read("sitemap.xml", sitemap)
  }

  private func robots(_ request: Request, _ context: SiteContext) -> Response {
    // Serial pages are for the one who holds the package.
    let text = """
      User-agent: *
      Disallow: /*/21/
      Disallow: /q/
      Disallow: /tra-cuu
      Disallow: /en/tra-cuu
      Disallow: /phan-anh
      Disallow: /en/phan-anh
      Sitemap: \(parts.configuration.publicBase)/sitemap.xml

      """
    return Response(
      status: .ok,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "public, max-age=86400"],
      body: .init(byteBuffer: ByteBuffer(string: text)))
  }

  /// Every page that is for everybody, with its other language; of goods that must not be advertised none.
  /// - Source: sitemaps.org 0.9; its limit is 50 000 addresses.
  private func sitemap(_ request: Request, _ context: SiteContext) throws -> Response {
    let places = try parts.places.current()
    return try answer(request, tag: "W/\"\(places.revision)-sitemap\"", cacheControl: "public, max-age=3600")
    {
      let cooperatives = try parts.store.cooperatives()
      let products = try cooperatives.flatMap { try parts.store.products(of: $0.slug) }
      let paths =
        ["/", "/map"] + cooperatives.filter(\.isAdvertised).map { PagePath.cooperative($0.slug) }
        + places.villages.map { PagePath.village($0.code) }
        + products.filter(\.isAdvertised).map { $0.address().path }
      let base = parts.configuration.publicBase
      let entries = paths.prefix(SiteLimits.mostInSitemap / 2).flatMap { path in
        [path, LanguageChoice(language: .en).address(path)].map {
          "<url><loc>\(Self.escaped(base + $0))</loc></url>"
        }
      }
      let text =
        #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
        + #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"# + "\n"
        + entries.joined(separator: "\n") + "\n</urlset>\n"
      return Response(
        status: .ok, headers: [.contentType: "application/xml"],
        body: .init(byteBuffer: ByteBuffer(string: text)))
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("'", with: "&apos;")
  }
}
