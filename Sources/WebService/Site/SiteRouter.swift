import Hummingbird

/// Adds routes that can be read: GET, and HEAD with it (see `HeadAnswers`), and the one form; every other method is refused.
struct SiteRouter {
  typealias Handler = @Sendable (Request, SiteContext) async throws -> Response

  let router: Router<SiteContext>

  /// A page in both languages: at `path`, and in English under `/en`.
  func page(_ path: String, _ handler: @escaping Handler) {
    read(path, handler)
    read(path.isEmpty ? "en" : "en/" + path, handler)
  }

  /// A page with a form that is sent to the same address, in both languages.
  func form(_ path: String, show: @escaping Handler, take: @escaping Handler) {
    for path in [path, "en/" + path].map({ RouterPath($0) }) {
      router.get(path, use: show)
      router.head(path, use: show)
      router.post(path, use: take)
      for method: HTTPRequest.Method in [.put, .patch, .delete, .options] {
        router.on(path, method: method) { _, _ -> Response in throw Problem.formMethodNotAllowed }
      }
    }
  }

  /// An address that is the same in every language.
  func read(_ path: String, _ handler: @escaping Handler) {
    let path = RouterPath(path)
    router.get(path, use: handler)
    router.head(path, use: handler)
    for method: HTTPRequest.Method in [.post, .put, .patch, .delete, .options] {
      router.on(path, method: method) { _, _ -> Response in throw Problem.methodNotAllowed }
    }
  }
}
