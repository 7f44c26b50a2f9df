import HTTPTypes
import Hummingbird

/// Turns away requests that are larger than any page of this site needs.
struct LimitRequests: RouterMiddleware {
  typealias Context = SiteContext

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard (request.head.path ?? "").utf8.count <= SiteLimits.longestTarget else {
      throw Problem(.uriTooLong, title: "tooLarge", text: "tooLargeText")
    }
    // Nothing here reads a body.
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > SiteLimits.largestBody {
      throw Problem(.contentTooLarge, title: "tooLarge", text: "tooLargeText")
    }
    return try await next(request, context)
  }
}
