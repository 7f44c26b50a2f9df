import GrowingAreas
import HTTPTypes
import Hummingbird
import Logging
import UseCases
import Wording

/// The door: login, logout, and the link of an invitation.
struct EntranceRoutes {
  func add(to router: StaffRouter) {
    router.get("login", .everyone) { visit in
      let next = visit.query("next").flatMap { StaffPath.isOwn($0) ? $0 : nil }
      if visit.person != nil { return visit.lead(to: "") }
      return visit.page("login", LoginPage(visit, next: next ?? ""))
    }
    router.post("login", .everyone, logIn)
    router.post("logout", .right(.keepOwnAccount), logOut)
    router.get("invitation/:token", .everyone) { visit in
      let (account, _) = try await invited(visit)
      return visit.page("join", JoinPage(visit, account))
    }
    router.post("invitation/:token", .everyone, join)
  }

  @Sendable private func logIn(_ visit: StaffVisit) async throws -> Response {
    let configuration = visit.parts.configuration
    let next = visit.form["next"]
    let attempt = try await visit.parts.entrance.logIn(
      name: visit.form["name"], password: visit.form["password"], code: visit.form["code"],
      from: visitorNetwork(of: visit.request, visit.context) ?? "this machine",
      device: StaffCookie.device.token(in: visit.request, configuration))
    switch attempt {
    case .welcome(_, let session, let device):
      visit.context.logger.info("login", metadata: ["result": "welcome"])
      var response = Response(
        status: .seeOther, headers: [.location: StaffPath.isOwn(next) ? next : visit.address("")])
      StaffCookie.session.set(session, on: &response, configuration)
      StaffCookie.device.set(device, on: &response, configuration)
      return response
    case .wrong:
      visit.context.logger.notice("login", metadata: ["result": "wrong"])
      return visit.page(
        "login", LoginPage(visit, next: next, fault: visit.text("wrongLogin")), status: .unprocessableContent)
    case .wait(let seconds):
      visit.context.logger.notice("login", metadata: ["result": "slowed"])
      var response = visit.page(
        "login",
        LoginPage(
          visit, next: next,
          fault: visit.text("waitLogin", ["seconds": visit.language.count(seconds)])),
        status: .tooManyRequests)
      response.headers[.retryAfter] = String(seconds)
      return response
    }
  }

  @Sendable private func logOut(_ visit: StaffVisit) async throws -> Response {
    try await visit.parts.entrance.logOut(try visit.member())
    return visit.farewell(done: "loggedOut")
  }

  @Sendable private func join(_ visit: StaffVisit) async throws -> Response {
    let (account, token) = try await invited(visit)
    do {
      guard visit.form["new"] == visit.form["again"] else {
        return visit.page(
          "join", JoinPage(visit, account, fault: visit.text("passwordsDiffer")),
          status: .unprocessableContent)
      }
      try await visit.parts.entrance.join(by: token, password: visit.form["new"])
    } catch let refusal as Refusal where refusal.code == .invalidField {
      return visit.page(
        "join", JoinPage(visit, account, fault: refusal.told(visit.language)), status: .unprocessableContent)
    }
    return visit.lead(to: "login", done: "joined")
  }

  private func invited(_ visit: StaffVisit) async throws -> (StaffAccount, SecretToken) {
    guard let token = SecretToken(try visit.parameter("token")),
      let account = try await visit.parts.entrance.invited(by: token)
    else { throw Problem.notFound }
    return (account, token)
  }
}

extension StaffVisit {
  /// Leads to the door, with nothing left in the browser.
  func farewell(done: String) -> Response {
    var response = lead(to: "login", done: done)
    StaffCookie.session.remove(from: &response, parts.configuration)
    response.headers[HTTPField.Name("Clear-Site-Data")!] = "\"cache\", \"storage\""
    return response
  }
}

/// Values of the template `login`.
private struct LoginPage {
  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let next: String
  let name: String

  init(_ visit: StaffVisit, next: String, fault: String? = nil) {
    frame = StaffFrame(visit, title: visit.text("logIn"), path: "login", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("login")
    self.next = StaffPath.isOwn(next) ? next : ""
    name = visit.form["name"]
  }
}

/// Values of the template `join`.
private struct JoinPage {
  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let name: String
  let text: String

  init(_ visit: StaffVisit, _ account: StaffAccount, fault: String? = nil) {
    let path = "invitation/" + (visit.context.parameters.get("token") ?? "")
    frame = StaffFrame(visit, title: visit.text("join"), path: path, fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address(path)
    name = account.name
    text = visit.text("joinText", ["name": account.fullName, "account": account.name])
  }
}
