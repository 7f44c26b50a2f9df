import HTTPTypes
import Hummingbird
import Synchronization

/// Gives every visitor a fair share of what is dear to make. What a label leads to is never refused.
struct LimitRate: RouterMiddleware {
  typealias Context = SiteContext

  private static let freePaths = [
    "/01", "/414", "/00", "/p", "/q", "/photo", "/assets", "/health", "/.well-known",
  ]

  private let shares = VisitorShares()

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

/// What is left of each visitor's share, in memory only and only for minutes.
private final class VisitorShares: Sendable {
  private struct Share {
    var left: Double
    var at: ContinuousClock.Instant
  }

  private let shares = Mutex<[String: Share]>([:])

  /// Takes one request from the share.
  /// - Returns: seconds until there is something left again; nil when the request may go on.
  func wait(of visitor: String) -> Int? {
    let now = ContinuousClock.now
    return shares.withLock { shares in
      if shares.count >= SiteLimits.mostVisitors, shares[visitor] == nil { Self.forgetFull(&shares, now) }
      var share = shares[visitor] ?? Share(left: SiteLimits.requestsAtOnce, at: now)
      share.left = Self.left(of: share, now)
      share.at = now
      let isEmpty = share.left < 1
      if !isEmpty { share.left -= 1 }
      shares[visitor] = share
      return isEmpty ? Int(((1 - share.left) / SiteLimits.requestsPerSecond).rounded(.up)) : nil
    }
  }

  private static func left(of share: Share, _ now: ContinuousClock.Instant) -> Double {
    let elapsed = (now - share.at).components
    let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    return min(SiteLimits.requestsAtOnce, share.left + seconds * SiteLimits.requestsPerSecond)
  }

  /// Those who have their whole share again need no entry; when that frees nothing, all start anew.
  private static func forgetFull(_ shares: inout [String: Share], _ now: ContinuousClock.Instant) {
    shares = shares.filter { left(of: $0.value, now) < SiteLimits.requestsAtOnce }
    if shares.count >= SiteLimits.mostVisitors { shares = [:] }
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
