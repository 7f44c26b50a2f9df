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

  /// Two people in browsers, imports on the command line, and telephones that scan one label, all at the same time: every row
  /// is there afterwards, every change has its entry with its person, and every scan is counted.
  @Test func `imports on the command line, edits of the staff and scans at once lose nothing`() throws {
    let workplace = try Workplace()
    let (port, staff, scan) = try Self.prepare(workplace)
    let centre = try Self.invitation(
      "hung.vang", "--role", "centre", in: workplace, at: staff)
    let own = try Self.invitation(
      "a.seo", "--role", "cooperative", "--cooperative", "ban-pho", in: workplace, at: staff)
    let server = try Server(workplace, "--staff-address", "127.0.0.1:\(port)")
    let site = server.base
    let browsers = [
      try StaffBrowser(staff, "hung.vang", invitation: centre),
      try StaffBrowser(staff, "a.seo", invitation: own),
    ]
    let (growers, surveys) = (
      Int(try workplace.ask("SELECT count(*) FROM grower"))!,
      Int(try workplace.ask("SELECT count(*) FROM survey"))!
    )
    let files = ["walks-na-hoi.gpx", "na-hoi.geojson", "thai-giang-pho.kml"]
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
        case 1:
          for number in 1...10 {
            let status = try browsers[0].send("/staff/growers", ["name": "Hộ \(number)", "village": ""])
            outcomes.withLock { $0.append(status == 303 ? "good" : "\(status)") }
          }
        case 2:
          for number in 1...10 {
            let status = try browsers[1].send(
              "/staff/goods/ban-pho/diary",
              ["parcels": "P-00001", "day": "2026-06-01", "work": "tỉa cành \(number)"])
            outcomes.withLock { $0.append(status == 303 ? "good" : "\(status)") }
          }
        default:
          for _ in 0..<30 {
            let page = try Program.tool("curl", ["-s", "--max-time", "20", site + scan]).output
            outcomes.withLock { $0.append(page.contains("Mận Tam hoa") ? "good" : page) }
          }
        }
      } catch {
        outcomes.withLock { $0.append("\(error)") }
      }
    }
    #expect(outcomes.withLock { $0 } == Array(repeating: "good", count: 53))
    #expect(try Int(workplace.ask("SELECT count(*) FROM grower")) == growers + 10)
    #expect(try Int(workplace.ask("SELECT count(*) FROM survey")) == surveys + 3)
    #expect(try workplace.ask("SELECT count(*) FROM diary_entry") == "10")
    try Self.checkAudit(workplace)
    withExtendedLifetime(server) {}
    // Counts are written once a second.
    usleep(2_500_000)
    #expect(try workplace.ask("SELECT sum(count) FROM scan", of: "scans.sqlite") == "30")
  }

  /// Every row that was written has its entry, with who wrote it.
  private static func checkAudit(_ workplace: Workplace) throws {
    for (actor, action, count) in [
      ("web:hung.vang", "grower.added", "10"), ("web:a.seo", "diary.added", "10"),
    ] {
      let found = try workplace.ask(
        "SELECT count(DISTINCT subject) FROM audit WHERE actor = '\(actor)' AND action = '\(action)'")
      #expect(found == count, "\(actor)")
    }
    for (table, key, action) in [
      ("grower", "code", "grower.added"), ("diary_entry", "CAST(id AS TEXT)", "diary.added"),
      ("parcel", "code", "parcel.added"),
    ] {
      let untold = try workplace.ask(
        """
        SELECT count(*) FROM \(table) WHERE NOT EXISTS
          (SELECT 1 FROM audit a WHERE a.action = '\(action)' AND a.subject = \(key))
        """)
      #expect(untold == "0", "\(table)")
    }
    try workplace.good("audit", "verify")
    try workplace.good("registry", "check")
  }

  /// A product with a lot and one code. Returns the staff site's port and address, and the path of the label's link.
  private static func prepare(_ workplace: Workplace) throws -> (port: String, staff: String, scan: String) {
    let gtin = "09521234543213"
    let imported = try workplace.run(
      "survey", "import", Program.sample("walks-ban-pho.gpx"), "--crop", "man-tam-hoa", "--accept")
    #expect([0, 3].contains(imported.status), "\(imported.errors)")
    try workplace.good(
      "cooperative", "add", "--name", "HTX Bản Phố", "--address", "Bản Phố 1", "--slug", "ban-pho")
    try workplace.good(
      "product", "add", "--gtin", gtin, "--cooperative", "ban-pho", "--name", "Mận Tam hoa", "--name-en",
      "Plum",
      "--crop", "man-tam-hoa", "--net", "1 kg", "--photo", workplace.samplePhoto(), "--standard", "TCVN 1")
    try workplace.good(
      "lot", "harvest", "--product", gtin, "--date", "2026-06-12", "--lot", "MTH-1", "--from", "P-00001=10")
    try workplace.good("code", "issue", "--lot", gtin + "/MTH-1", "--serials", "1")
    let serial = try workplace.ask("SELECT text FROM serial")
    let port = try freePort()
    return (port, "http://127.0.0.1:\(port)", "/01/\(gtin)/10/MTH-1/21/\(serial)")
  }

  private static func invitation(
    _ name: String, _ role: String..., in workplace: Workplace, at staff: String
  ) throws -> String {
    let output = try workplace.good(
      ["user", "add", name, "--full-name", "Vàng Văn Hùng", "--staff-base", staff] + role)
    return String(try #require(output.firstMatch(of: /http:\S+/)).output)
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
  init(_ staff: String, _ name: String, invitation link: String) throws {
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
    _ = try ask(staff + "/staff/login", ["name": name, "password": password, "code": "", "next": ""])
    let page = try ask(staff + "/staff", [:])
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
