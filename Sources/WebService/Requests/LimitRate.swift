import HTTPTypes
import Hummingbird

/// Gives every visitor a fair share of what is dear to make. What a label leads to is never refused.
struct LimitRate: RouterMiddleware {
  typealias Context = SiteContext

  private static let freePaths = [
    "/01", "/414", "/00", "/p", "/q", "/photo", "/assets", "/health", "/.well-known",
  ]

  private let shares: VisitorShares

  init(perSecond: Double = SiteLimits.requestsPerSecond) {
    shares = VisitorShares(atOnce: SiteLimits.requestsAtOnce, perSecond: perSecond)
  }

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    if !Self.isFree(request.uri.path), let visitor = visitorNetwork(of: request, context),
      let wait = shares.wait(of: visitor)
    {
      throw Problem.tooMany(seconds: wait)
    }
    return try await next(request, context)
  }

  private static func isFree(_ path: String) -> Bool {
    let path = path.hasPrefix("/en/") ? path.dropFirst(3) : path[...]
    return freePaths.contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}

extension Problem {
  static func tooMany(seconds: Int) -> Problem {
    var problem = Problem(
      .tooManyRequests, title: "tooMany", text: "tooManyText", ["seconds": String(seconds)])
    problem.retryAfter = seconds
    return problem
  }
}
