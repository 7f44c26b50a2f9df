import Hummingbird
import Logging
import Wording

/// One line and one count per answered request: route, status and time; never the path, the query, an address or a browser's name.
struct LogRequests: RouterMiddleware {
  typealias Context = SiteContext

  let metrics: SiteMetrics

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    metrics.begin()
    let response: Response
    do {
      response = try await next(request, context)
    } catch {
      metrics.giveUp()
      throw error
    }
    let elapsed = (ContinuousClock.now - start).components
    let microseconds = elapsed.seconds * 1_000_000 + elapsed.attoseconds / 1_000_000_000_000
    metrics.end(
      method: request.method.rawValue, route: context.endpointPath ?? "unknown",
      status: response.status.code, seconds: Double(microseconds) / 1_000_000)
    context.logger.info(
      "request",
      metadata: [
        "method": .string(request.method.rawValue),
        "route": .string(context.endpointPath ?? "unknown"),
        "status": .stringConvertible(response.status.code),
        "microseconds": .stringConvertible(microseconds),
        "language": .string(context.choice.language.rawValue),
      ])
    return response
  }
}
