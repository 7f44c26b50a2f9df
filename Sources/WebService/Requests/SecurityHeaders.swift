import HTTPTypes
import Hummingbird

/// Sets on every answer what keeps a browser from doing more than the page needs; a page may set its own policy before.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = SiteContext

  /// Value of `Content-Security-Policy` for answers without one of their own.
  let defaultPolicy: String

  func handle(
    _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = response.headers[.contentSecurityPolicy] ?? defaultPolicy
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in Self.fixed { response.headers[name] = value }
    response.headers[.requestNumber] = context.id
    return response
  }

  private static let fixed: [(HTTPField.Name, String)] = [
    (HTTPField.Name("Referrer-Policy")!, "no-referrer"),
    (HTTPField.Name("X-Frame-Options")!, "DENY"),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (
      HTTPField.Name("Permissions-Policy")!,
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()"
    ),
  ]
}

extension HTTPField.Name {
  static let requestNumber = HTTPField.Name("X-Request-Id")!
}
