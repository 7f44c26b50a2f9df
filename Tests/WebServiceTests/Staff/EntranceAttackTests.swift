import Foundation
import GrowingAreas
import HTTPTypes
import Testing

@testable import UseCases
@testable import WebService

/// What is tried against the door of the staff site.
@Suite(.serialized) struct `Attacks on the door` {
  private let login = [
    ("name", "hung.vang"), ("password", StaffFixture.password), ("code", ""), ("next", ""),
  ]

  @Test func `a form that another site sends, or without the token of the session, changes nothing`()
    async throws
  {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    let other = try await fixture.session(of: .centre)
    let before = try fixture.office.verifyAudit()
    let form = [("why", "x")]
    let path = "/staff/people/hung.vang/disable"
    let own = [("token", session.derived(for: "form"))]
    for origin in [
      "https://evil.example", "null", "http://127.0.0.1:8080", "http://127.0.0.1:8081.evil.example",
    ] {
      let answer = try await fixture.ask(path, .post, as: session, form: own + form, origin: origin)
      #expect(answer.status == 403, "\(origin)")
    }
    #expect(try await fixture.ask(path, .post, as: session, form: own + form, origin: nil).status == 403)
    for token in ["", "x", other.derived(for: "form"), session.text] {
      let answer = try await fixture.ask(path, .post, as: session, form: [("token", token)] + form)
      #expect(answer.status == 403, "\(token)")
    }
    let sent = try await fixture.ask(
      path, .post, as: session, form: own + form, headers: [HTTPField.Name("Sec-Fetch-Site")!: "cross-site"])
    #expect(sent.status == 403)
    #expect(try await fixture.ask(path, .get, as: session).status == 404)
    #expect(try fixture.office.verifyAudit() == before)
    #expect(try await fixture.send(path, form, as: session).status == 303)
  }

  @Test func `a login gives a new session; one that was planted or ended opens nothing`() async throws {
    let fixture = try await StaffFixture()
    let planted = SecretToken()
    let answer = try await fixture.ask("/staff/login", .post, as: planted, form: login)
    #expect(answer.status == 303 && answer.location == "/staff")
    let cookie = try #require(answer.cookies.first { $0.hasPrefix("vungtrong-session=") })
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains(planted.text))
    #expect(try await fixture.ask("/staff", as: planted).status == 303)
    let session = try #require(SecretToken(String(cookie.dropFirst(18).prefix { $0 != ";" })))
    #expect(try await fixture.ask("/staff", as: session).status == 200)
    #expect(try await fixture.send("/staff/logout", as: session).status == 303)
    #expect(try await fixture.ask("/staff", as: session).status == 303)
  }

  @Test func `sessions end with the password, the account, an idle hour and the day`() async throws {
    let fixture = try await StaffFixture()
    func isIn(_ session: SecretToken) async throws -> Bool {
      try await fixture.ask("/staff", as: session).status == 200
    }
    let (first, second) = (try await fixture.session(of: .centre), try await fixture.session(of: .centre))
    let changed = try await fixture.send(
      "/staff/account/password",
      [("old", StaffFixture.password), ("new", "suối đá trắng mây bay"), ("again", "suối đá trắng mây bay")],
      as: first)
    #expect(changed.status == 303)
    #expect(try await !isIn(first))
    #expect(try await !isIn(second))

    let reader = try await fixture.session(of: .reader)
    try fixture.office.setStaff("minh.tran", disabled: true, why: "nghỉ việc")
    #expect(try await !isIn(reader))
    let attempt = try await fixture.entrance.logIn(
      name: "minh.tran", password: StaffFixture.password, code: "", from: "test", device: nil)
    guard case .wrong = attempt else { throw Problem.fault }

    let idle = try await fixture.session(of: .ownCooperative)
    for _ in 0..<11 {
      fixture.pass(seconds: 3500)
      #expect(try await isIn(idle))
    }
    fixture.pass(seconds: 3601)
    #expect(try await !isIn(idle))
    let long = try await fixture.session(of: .otherCooperative)
    for _ in 0..<24 {
      fixture.pass(seconds: 1799)
      #expect(try await isIn(long))
    }
    fixture.pass(seconds: 100)
    #expect(try await !isIn(long))
  }

  @Test func `an unknown name, a wrong password and a wrong code get one answer, for the same work`()
    async throws
  {
    let fixture = try await StaffFixture()
    var answers: Set<String> = []
    for (name, password, code) in [
      ("khong.co", "sai sai sai sai sai", ""), ("hung.vang", "sai sai sai sai sai", ""),
      ("lan.nguyen", StaffFixture.password, "000000"), ("lan.nguyen", StaffFixture.password, ""),
    ] {
      let answer = try await fixture.ask(
        "/staff/login", .post, form: [("name", name), ("password", password), ("code", code)])
      #expect(answer.status == 422 && answer.cookies.isEmpty)
      answers.insert(answer.text.replacing(name, with: "…"))
    }
    #expect(answers.count == 1)
    // scrypt of the same cost runs whether the account is there or not.
    let kept = try PasswordHash(of: "x", cost: StaffFixture.cost).text
    #expect(fixture.entrance.nobody.text.split(separator: "$")[1] == kept.split(separator: "$")[1])
  }

  @Test func `guessing is slowed for who guesses, and locks nobody out`() async throws {
    let fixture = try await StaffFixture()
    func attempt(
      _ name: String, _ password: String, from network: String, device: SecretToken? = nil
    ) async throws -> StaffEntrance.Attempt {
      try await fixture.entrance.logIn(
        name: name, password: password, code: "", from: network, device: device)
    }
    guard
      case .welcome(_, _, let device) = try await attempt("hung.vang", StaffFixture.password, from: "office")
    else { throw Problem.fault }
    var waits = 0
    for _ in 0..<40 {
      if case .wait = try await attempt("hung.vang", "sai sai sai sai", from: "attacker") { waits += 1 }
      fixture.pass(seconds: 1)
    }
    #expect(waits > 25)
    // The same guess from there waits even when it is right; the owner comes in from elsewhere, others from there too.
    guard case .wait(let seconds) = try await attempt("hung.vang", StaffFixture.password, from: "attacker"),
      case .welcome = try await attempt("hung.vang", StaffFixture.password, from: "home"),
      case .welcome = try await attempt("minh.tran", StaffFixture.password, from: "attacker")
    else { throw Problem.fault }
    #expect((1...300).contains(seconds))
    // An attack from everywhere: a browser that came in before still comes in at once, and a new one on its first try.
    for network in 0..<60 { _ = try await attempt("hung.vang", "sai sai sai sai", from: "bot \(network)") }
    guard case .wait = try await attempt("hung.vang", "sai sai sai sai", from: "bot 3"),
      case .welcome = try await attempt("hung.vang", StaffFixture.password, from: "bot 3", device: device),
      case .welcome = try await attempt("hung.vang", StaffFixture.password, from: "new")
    else { throw Problem.fault }
    // A made-up device is a stranger.
    guard
      case .wait = try await attempt("hung.vang", StaffFixture.password, from: "bot 3", device: SecretToken())
    else { throw Problem.fault }
    fixture.pass(seconds: 3600)
    guard case .welcome = try await attempt("hung.vang", StaffFixture.password, from: "attacker") else {
      throw Problem.fault
    }
  }

  @Test func `the answer to too many tries says how long to wait`() async throws {
    let fixture = try await StaffFixture()
    var answer = try await fixture.ask(
      "/staff/login", .post, form: [("name", "hung.vang"), ("password", "x")])
    for _ in 0..<6 {
      answer = try await fixture.ask("/staff/login", .post, form: [("name", "hung.vang"), ("password", "x")])
    }
    #expect(answer.status == 429)
    #expect(answer.headers[.retryAfter].flatMap { Int($0) }.map { (1...300).contains($0) } == true)
  }

  @Test func `a code of the second factor is taken once, and a recovery code once`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    let person = try #require(try await fixture.entrance.person(of: session))
    let secret = OneTimePassword()
    fixture.pass(seconds: 30)
    let codes = try #require(
      try await fixture.entrance.setSecondFactor(
        of: person, secret: secret.text, password: StaffFixture.password,
        code: secret.digits(at: fixture.now.secondsSince1970 / 30)))
    func comesIn(_ code: String) async throws -> Bool {
      let attempt = try await fixture.entrance.logIn(
        name: "lan.nguyen", password: StaffFixture.password, code: code, from: UUID().uuidString, device: nil)
      if case .welcome = attempt { return true } else { return false }
    }
    fixture.pass(seconds: 30)
    let code = secret.digits(at: fixture.now.secondsSince1970 / 30)
    #expect(try await comesIn(code))
    #expect(try await !comesIn(code))
    #expect(try await comesIn(codes[0].lowercased()))
    #expect(try await !comesIn(codes[0]))
    #expect(try await comesIn(codes[1]))
  }

  @Test func `an invitation is taken up once, and ends after three days`() async throws {
    let fixture = try await StaffFixture()
    let invitation = try fixture.office.addStaff(
      "thu.vu", fullName: "Vũ Thu", roleName: "reader", cooperative: nil)
    let form = [("new", StaffFixture.password), ("again", StaffFixture.password)]
    let common = try await fixture.ask(
      invitation.path, .post, form: [("new", "matkhau123456"), ("again", "matkhau123456")])
    #expect(common.status == 422 && common.text.contains("quá dễ đoán"))
    #expect(try await fixture.ask(invitation.path, .post, form: form).status == 303)
    #expect(try await fixture.ask(invitation.path, .post, form: form).status == 404)
    #expect(try await fixture.ask(invitation.path).status == 404)
    let later = try fixture.office.inviteStaff("thu.vu")
    let latest = try fixture.office.inviteStaff("thu.vu")
    #expect(try await fixture.ask(later.path).status == 404)
    #expect(try await fixture.ask(latest.path).status == 200)
    fixture.pass(seconds: 3 * 86_400 + 1)
    #expect(try await fixture.ask(latest.path).status == 404)
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "/staff/../..//evil.example", "/staff\\evil", "/staff?x=1",
    "/staffevil", "/en//evil.example", "javascript:alert(1)", "/staff/people",
  ])
  func `the way back after a login stays on the staff site`(next: String) async throws {
    let fixture = try await StaffFixture()
    let answer = try await fixture.ask(
      "/staff/login", .post,
      form: [("name", "hung.vang"), ("password", StaffFixture.password), ("code", ""), ("next", next)])
    #expect(answer.status == 303)
    #expect(answer.location == (next == "/staff/people" ? next : "/staff"))
  }

  @Test func `a form that is too large, or none of ours, is turned away`() async throws {
    let fixture = try await StaffFixture()
    let large = String(repeating: "a", count: StaffLimits.largestForm)
    #expect(try await fixture.ask("/staff/login", .post, form: [("name", large)]).status == 413)
    let many = (0...SiteLimits.mostFields).map { ("f\($0)", "") }
    #expect(try await fixture.ask("/staff/login", .post, form: many).status == 400)
  }

  @Test func `the last administrator cannot be shut out`() async throws {
    let fixture = try await StaffFixture()
    let refusal = #expect(throws: Refusal.self) {
      try fixture.office.setStaff("lan.nguyen", disabled: true, why: "x")
    }
    #expect(refusal?.code == .wrongState)
  }
}
