import HTTPTypes
import Hummingbird
import Traceability

/// Lets scripts of other sites read the resolver and the open data (CORS), errors too, and tells them so when they ask first.
///
/// Nothing at these addresses depends on who asks, and no cookie is ever read.
struct ShareWithOtherSites: RouterMiddleware {
  typealias Context = SiteContext

  private static let openPaths = [
    "/01", "/en/01", "/414", "/en/414", "/ogc", "/en/ogc", "/.well-known/gs1resolver",
    "/linkset-context.jsonld", "/map/parcels.geojson",
    "/map/parcels.kml", "/map/parcels.gpkg", "/map/found.geojson", "/map/commune.geojson", "/tiles",
    "/tiles.json", "/openapi.json",
  ]
  private static let methods = "GET, HEAD, OPTIONS"

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard Self.isOpen(request.uri.path) else { return try await next(request, context) }
    var response =
      request.method == .options ? Self.permission : try await next(request, context)
    response.headers[.accessControlAllowOrigin] = "*"
    let isInSystem = response.headers[.contentReferenceSystem] != nil
    response.headers[.accessControlExposeHeaders] = isInSystem ? "Link, ETag, Content-Crs" : "Link, ETag"
    if response.status == .methodNotAllowed { response.headers[.allow] = Self.methods }
    return response
  }

  private static func isOpen(_ path: String) -> Bool {
    openPaths.contains { path == $0 || path.hasPrefix($0 + "/") } || isCompressedLink(path)
  }

  /// Held against the rules of compressed links, so that no page of one word is open by mistake: forms must not be read by others.
  private static func isCompressedLink(_ path: String) -> Bool {
    let path = ScanRoutes.withoutLanguage(path)
    guard path.dropFirst().split(separator: "/").count == 1 else { return false }
    return (try? DigitalLinkURI(compressedPath: path, base: "https://localhost")) != nil
  }

  /// The answer to the question a browser asks before a script's request.
  private static var permission: Response {
    Response(
      status: .noContent,
      headers: [
        .allow: methods, .accessControlAllowMethods: methods,
        .accessControlAllowHeaders: "Accept, Accept-Language, If-None-Match",
        .accessControlMaxAge: "86400", .cacheControl: "public, max-age=86400",
      ])
  }
}
