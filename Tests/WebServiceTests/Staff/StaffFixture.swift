import Foundation
import GrowingAreas
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Synchronization
import TestSupport
import Wording

@testable import UseCases
@testable import WebService

/// The staff site on a registry of its own, with one person of each role and a clock that stands.
final class StaffFixture: Sendable {
  static let origin = "http://127.0.0.1:8081"
  /// Cheap, so that tests are quick; the cost says nothing about who comes in.
  static let cost = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
  static let password = "mưa rừng xuân đá cuội"

  enum Somebody: String, CaseIterable, Sendable {
    case administrator = "lan.nguyen"
    case centre = "hung.vang"
    case ownCooperative = "a.seo"
    case otherCooperative = "thi.may"
    case reader = "minh.tran"

    var role: StaffRole {
      switch self {
      case .administrator: .administrator
      case .centre: .centre
      case .ownCooperative: .cooperative(slug: "mua-xuan")
      case .otherCooperative: .cooperative(slug: "khac")
      case .reader: .reader
      }
    }
  }

  let folder: TemporaryFolder
  let office: Office
  let entrance: StaffEntrance
  let site: any ApplicationProtocol
  let routes: [StaffRoute]
  let log = LogLines()
  private let secrets = Mutex<[String: String]>([:])

  init(origin: String = StaffFixture.origin) async throws {
    folder = try TemporaryFolder()
    // 12 June 2026, 08:00 in Việt Nam.
    let clock = Clock(1_781_226_000)
    office = try Office.initialise(
      in: folder.file("registry"), communeCode: "02839", name: nil,
      boundary: SharedFiles.path("Samples/commune-outline.geojson"), boundaryIsOfficial: false,
      actor: "cli:test", now: { Moment(secondsSince1970: clock.time.withLock { $0 }) })
    time = clock
    _ = try office.addCooperative(name: "Hợp tác xã Mùa Xuân", address: "Bắc Hà", slug: "mua-xuan")
    _ = try office.addCooperative(name: "Hợp tác xã Khác", address: "Bắc Hà", slug: "khac")
    entrance = try StaffEntrance(office, cost: Self.cost)
    let configuration = StaffSiteConfiguration(
      port: 0, origin: origin, publicBase: "https://truyxuat.example.vn",
      temporaryFolder: folder.file("sent") + "/")
    try FileManager.default.createDirectory(
      atPath: configuration.temporaryFolder, withIntermediateDirectories: false)
    site = try staffSite(entrance, configuration: configuration, logger: log.logger())
    routes = try staffRouter(StaffParts(entrance, configuration), SiteMetrics()).routes
    for somebody in Somebody.allCases { try await join(somebody) }
  }

  final class Clock: Sendable {
    let time: Mutex<Int>
    init(_ seconds: Int) { time = Mutex(seconds) }
  }
  private let time: Clock

  func pass(seconds: Int) { time.time.withLock { $0 += seconds } }
  var now: Moment { office.now() }

  private func join(_ somebody: Somebody) async throws {
    let invitation = try office.addStaff(
      somebody.rawValue, fullName: "Người Dùng", roleName: somebody.role.name,
      cooperative: somebody.role.cooperative)
    try await entrance.join(by: invitation.token, password: Self.password)
    guard somebody == .administrator else { return }
    let secret = OneTimePassword()
    secrets.withLock { $0[somebody.rawValue] = secret.text }
    let person = StaffPerson(invitation.account, session: SecretToken())
    let codes = try await entrance.setSecondFactor(
      of: person, secret: secret.text, password: Self.password,
      code: secret.digits(at: now.secondsSince1970 / 30))
    guard codes?.count == RecoveryCode.count else { throw Problem.fault }
    pass(seconds: 30)
  }

  /// The code the telephone of the person shows now; moves the clock on, since no code is taken twice.
  func code(of somebody: Somebody) -> String {
    guard let secret = secrets.withLock({ $0[somebody.rawValue] }).flatMap(OneTimePassword.init(text:)) else {
      return ""
    }
    pass(seconds: 30)
    return secret.digits(at: now.secondsSince1970 / 30)
  }

  /// A new session of the person.
  func session(of somebody: Somebody) async throws -> SecretToken {
    let attempt = try await entrance.logIn(
      name: somebody.rawValue, password: Self.password, code: code(of: somebody), from: "test", device: nil)
    guard case .welcome(_, let session, _) = attempt else { throw Problem.forbidden }
    return session
  }

  func ask(
    _ path: String, _ method: HTTPRequest.Method = .get, as session: SecretToken? = nil,
    form: [(String, String)]? = nil, headers: HTTPFields = [:], origin: String? = StaffFixture.origin
  ) async throws -> Answer {
    var headers = headers
    if let session { headers[.cookie] = "vungtrong-session=\(session.text)" }
    var body: ByteBuffer?
    if method == .post {
      headers[.origin] = headers[.origin] ?? origin
      headers[.contentType] = "application/x-www-form-urlencoded"
      body = ByteBuffer(string: Self.encoded(form ?? []))
    }
    let fields = headers
    let sent = body
    return try await site.test(.router) { client in
      try await client.execute(uri: path, method: method, headers: fields, body: sent) { Answer($0) }
    }
  }

  /// Sends a form of a page of the session.
  func send(
    _ path: String, _ form: [(String, String)] = [], as session: SecretToken
  ) async throws -> Answer {
    try await ask(path, .post, as: session, form: [("token", session.derived(for: "form"))] + form)
  }

  private static func encoded(_ form: [(String, String)]) -> String {
    func plain(_ text: String) -> String {
      text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
    return form.map { plain($0.0) + "=" + plain($0.1) }.joined(separator: "&")
  }
}

extension Answer {
  var location: String? { headers[.location] }
  var cookies: [String] { headers[values: .setCookie] }
}
