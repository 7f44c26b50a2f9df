import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases

/// Who may come to an address.
enum StaffAccess: Sendable, Hashable {
  /// The door: nobody came in yet.
  case everyone
  /// Whoever may do this with some record; the use case asks for the record itself.
  case right(StaffAction)
}

/// One address of the staff site.
struct StaffRoute: Sendable, Hashable {
  let method: HTTPRequest.Method
  /// Below `/staff`, with `:name` for what varies.
  let path: String
  let access: StaffAccess
  /// Whether its form brings files.
  var takesFiles = false
}

/// Adds the addresses of the staff site, each with the right it needs: there is no way to add one without.
final class StaffRouter {
  typealias Handler = @Sendable (StaffVisit) async throws -> Response

  /// All that was added, for the test that tries each of them as everybody.
  private(set) var routes: [StaffRoute] = []
  private let router: Router<SiteContext>
  private let parts: StaffParts

  init(_ router: Router<SiteContext>, _ parts: StaffParts) {
    self.router = router
    self.parts = parts
  }

  /// A page.
  func get(_ path: String, _ access: StaffAccess, _ handler: @escaping Handler) {
    add(StaffRoute(method: .get, path: path, access: access), handler)
  }

  /// A change, made by a form.
  func post(_ path: String, _ access: StaffAccess, _ handler: @escaping Handler) {
    add(StaffRoute(method: .post, path: path, access: access), handler)
  }

  /// A change, made by a form with files, which are on the disk when the handler begins and gone when it ends.
  func upload(_ path: String, _ access: StaffAccess, _ handler: @escaping Handler) {
    add(StaffRoute(method: .post, path: path, access: access, takesFiles: true), handler)
  }

  private func add(_ route: StaffRoute, _ handler: @escaping Handler) {
    routes.append(route)
    let gate = StaffGate(parts: parts, route: route)
    let path = route.path.isEmpty ? "staff" : "staff/" + route.path
    for address in [path, "en/" + path] {
      router.on(RouterPath(address), method: route.method) { request, context in
        try await gate.answer(request, context, handler)
      }
    }
  }
}
