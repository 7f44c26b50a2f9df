import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases

/// Stands before every address of the staff site: asks who comes, whether the form is one of ours, and for the right.
struct StaffGate: Sendable {
  let parts: StaffParts
  let route: StaffRoute

  func answer(
    _ request: Request, _ context: SiteContext, _ handler: StaffRouter.Handler
  ) async throws -> Response {
    let isChange = route.method != .get
    if isChange { try checkOrigin(request) }
    var person: StaffPerson?
    if let token = StaffCookie.session.token(in: request, parts.configuration) {
      person = try await parts.entrance.person(of: token)
    }
    var visit = StaffVisit(parts: parts, request: request, context: context, person: person)
    guard case .right(let action) = route.access else {
      if isChange { visit.form = try await form(request) }
      return try await handler(visit)
    }
    guard let person else { return door(visit) }
    if person.mustSetSecondFactor, !Self.beforeSecondFactor.contains(route.path) {
      return visit.lead(to: "account/second-factor")
    }
    guard person.account.role.mayEver(action) else { throw Problem.forbidden }
    if route.takesFiles {
      let upload = try StaffUpload(of: person, in: parts.configuration.temporaryFolder)
      defer { upload.remove() }
      try await upload.receive(request)
      visit.form = upload.form
      visit.files = upload.files
      return try await handler(visit)
    }
    if isChange {
      visit.form = try await form(request)
      guard person.isOwn(formToken: visit.form["token"]) else { throw Problem.foreignForm }
    }
    return try await handler(visit)
  }

  /// What an administrator reaches before the second factor is set.
  private static let beforeSecondFactor: Set = ["account/second-factor", "logout"]

  /// Refuses what another site's page sent: browsers name it in `Origin` and `Sec-Fetch-Site`.
  private func checkOrigin(_ request: Request) throws {
    let site = request.headers[.secFetchSite]
    guard request.headers[.origin] == parts.configuration.origin, site == nil || site == "same-origin" else {
      throw Problem.foreignForm
    }
  }

  private func form(_ request: Request) async throws -> SentForm {
    let type = request.headers[.contentType]?.prefix { $0 != ";" }
    guard type == "application/x-www-form-urlencoded" else { throw Problem.badForm }
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= StaffLimits.largestForm else { throw Problem.formTooLarge }
    do {
      return try SentForm(try await request.body.collect(upTo: StaffLimits.largestForm))
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem.formTooLarge
    }
  }

  /// Leads to the door, and from there back to the page that was asked for.
  private func door(_ visit: StaffVisit) -> Response {
    let path = visit.request.uri.path
    let next = route.method == .get && StaffPath.isOwn(path) ? "?next=" + path : ""
    return Response(status: .seeOther, headers: [.location: visit.address("login") + next])
  }
}

/// Addresses of the staff site that a query may name.
enum StaffPath {
  /// Whether it leads to a page of the staff site and nowhere else, whatever the browser makes of it.
  static func isOwn(_ path: String) -> Bool {
    let rest = path.hasPrefix("/en/") ? path.dropFirst(3) : path[...]
    return path.utf8.count <= 200 && (rest == "/staff" || rest.hasPrefix("/staff/"))
      && path.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
          || [45, 46, 47, 95].contains(byte)
      } && !path.contains("//") && !path.contains("..")
  }
}

extension Problem {
  static let forbidden = Problem(.forbidden, title: "forbidden", text: "forbiddenText")
  static let foreignForm = Problem(.forbidden, title: "foreignForm", text: "foreignFormText")
  static let formTooLarge = Problem(.contentTooLarge, title: "tooLarge", text: "tooLargeText")
  static let busy = {
    var problem = Problem(.serviceUnavailable, title: "busy", text: "busyText")
    problem.retryAfter = 30
    return problem
  }()
}

extension HTTPField.Name {
  static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
