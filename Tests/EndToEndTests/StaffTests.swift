import Foundation
import Synchronization
import TestSupport
import Testing

/// The staff site and its accounts, through the built binary.
@Suite struct `Staff accounts` {
  @Test func `the first administrator is made on the command line, and comes in by the printed link alone`()
    throws
  {
    let workplace = try Workplace(prepared: false)
    let port = try Self.freePort()
    let staff = "http://127.0.0.1:\(port)"
    let output = try workplace.good(
      "user", "add", "lan.nguyen", "--full-name", "Nguyễn Thị Lan", "--role", "administrator", "--staff-base",
      staff)
    let link = try #require(output.firstMatch(of: /http:\S+\/staff\/invitation\/[0-9a-f]{64}/)).output
    let server = try Server(workplace, "--staff-address", "127.0.0.1:\(port)")
    #expect(try server.get(staff + "/staff/login").status == 200)
    #expect(try server.text(String(link)).contains("Nguyễn Thị Lan"))
    #expect(try server.get("/staff/login").status == 404)
    #expect(try server.get(staff + "/map").status == 404)
    let listed = try #require(try workplace.json("user", "list").first as? [String: Any])
    #expect(listed["name"] as? String == "lan.nguyen" && listed["state"] as? String == "invited")
    #expect(
      try workplace.ask("SELECT count(*) FROM audit WHERE actor = 'cli:tester' AND action LIKE 'account.%'")
        == "2")
  }

  @Test(arguments: [
    ["user", "add", "Lan", "--full-name", "x", "--role", "reader"],
    ["user", "add", "lan", "--full-name", "x", "--role", "king"],
    ["user", "add", "lan", "--full-name", "x", "--role", "cooperative"],
    ["user", "add", "lan", "--full-name", "", "--role", "reader"],
  ])
  func `an account that cannot be is refused, and nothing is kept`(arguments: [String]) throws {
    let workplace = try Workplace(prepared: false)
    let outcome = try workplace.run(arguments)
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(try workplace.ask("SELECT count(*) FROM staff_account") == "0")
  }

  @Test(arguments: [
    ["--staff-address", "0.0.0.0:8081"],
    ["--staff-address", "0.0.0.0:8081", "--staff-base", "http://canbo.example.vn"],
    ["--staff-address", "127.0.0.1:8081", "--staff-base", "http://canbo.example.vn"],
  ])
  func `beyond this machine the staff site is not served without TLS`(arguments: [String]) throws {
    let workplace = try Workplace(prepared: false)
    #expect(try workplace.run(["serve", "--address", "127.0.0.1:0"] + arguments).status == 64)
  }

  @Test func `imports on the command line, edits of the staff and scans at once lose nothing`() throws {
    let workplace = try Workplace()
    let port = try Self.freePort()
    let staff = "http://127.0.0.1:\(port)"
    let output = try workplace.good(
      "user", "add", "hung.vang", "--full-name", "Vàng Văn Hùng", "--role", "centre", "--staff-base", staff)
    let link = String(try #require(output.firstMatch(of: /http:\S+/)).output)
    let server = try Server(workplace, "--staff-address", "127.0.0.1:\(port)")
    let site = server.base
    let browser = try StaffBrowser(staff, invitation: link)
    let before = try Int(workplace.ask("SELECT count(*) FROM grower")) ?? 0
    let files = ["walks-na-hoi.gpx", "walks-ban-pho.gpx", "thai-giang-pho.kml"]
    let outcomes = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      do {
        switch worker {
        case 0:
          for file in files {
            let outcome = try workplace.run(
              "survey", "import", Program.sample(file), "--crop", "man-tam-hoa", "--accept")
            outcomes.withLock { $0.append([0, 3].contains(outcome.status) ? "good" : outcome.errors) }
          }
        case 3:
          for _ in 0..<20 { _ = try Program.tool("curl", ["-s", "--max-time", "20", site + "/map"]) }
        default:
          for number in 1...8 {
            let status = try browser.send(
              "/staff/growers", ["name": "Hộ \(worker)-\(number)", "village": ""])
            outcomes.withLock { $0.append(status == 303 ? "good" : "\(status)") }
          }
        }
      } catch {
        outcomes.withLock { $0.append("\(error)") }
      }
    }
    #expect(outcomes.withLock { $0 } == Array(repeating: "good", count: 19))
    #expect(try Int(workplace.ask("SELECT count(*) FROM grower")) == before + 16)
    #expect(try workplace.ask("SELECT count(*) FROM survey") == "3")
    #expect(
      try workplace.ask(
        "SELECT count(*) FROM audit WHERE actor = 'web:hung.vang' AND action = 'grower.added'") == "16")
    try workplace.good("audit", "verify")
    withExtendedLifetime(server) {}
  }

  private static func freePort() throws -> String {
    try Program.tool(
      "python3",
      ["-c", "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"]
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// A person of the staff at a browser, as far as curl goes.
private final class StaffBrowser: Sendable {
  private let staff: String
  private let cookies: TemporaryFolder
  private let token: String

  /// Takes the invitation up and logs in.
  init(_ staff: String, invitation link: String) throws {
    self.staff = staff
    cookies = try TemporaryFolder()
    let password = "suối đá trắng mây bay"
    let jar = cookies.file("jar")
    func ask(_ url: String, _ form: [String: String]) throws -> String {
      try Program.tool(
        "curl",
        ["-s", "-b", jar, "-c", jar, "-H", "Origin: " + staff, "--max-time", "60", url]
          + form.flatMap { ["--data-urlencode", $0.key + "=" + $0.value] }
      ).output
    }
    _ = try ask(link, ["new": password, "again": password])
    _ = try ask(staff + "/staff/login", ["name": "hung.vang", "password": password, "code": "", "next": ""])
    let page = try ask(staff + "/staff/growers", [:])
    token = String(try #require(page.firstMatch(of: /name="token" value="([0-9a-f]+)"/), "\(page)").1)
  }

  /// - Returns: the status of the answer.
  func send(_ path: String, _ form: [String: String]) throws -> Int {
    let fields = form.merging(["token": token]) { first, _ in first }
    let output = try Program.tool(
      "curl",
      [
        "-s", "-o", "/dev/null", "-w", "%{http_code}", "-b", cookies.file("jar"), "-H", "Origin: " + staff,
        "--max-time", "60", staff + path,
      ] + fields.flatMap { ["--data-urlencode", $0.key + "=" + $0.value] }
    ).output
    return Int(output) ?? 0
  }
}
