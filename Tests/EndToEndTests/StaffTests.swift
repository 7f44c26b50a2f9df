import Foundation
import TestSupport
import Testing

/// The staff site and its accounts, through the built binary.
@Suite struct `Staff accounts` {
  @Test func `the first administrator is made on the command line, and comes in by the printed link alone`()
    throws
  {
    let workplace = try Workplace(prepared: false)
    let port = try Program.tool(
      "python3",
      ["-c", "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"]
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
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
}
