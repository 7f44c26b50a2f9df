import Foundation
import GrowingAreas
import HTTPTypes
import Publication
import TestSupport
import Testing
import Traceability
import WebTemplates
import Wording

@testable import UseCases
@testable import WebService

/// What the staff site keeps to itself.
@Suite(.serialized) struct `Privacy of the staff site` {
  @Test func `no answer is kept by a browser, framed, or runs a script that stands in the page`() async throws
  {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    for path in ["/staff/login", "/staff", "/staff/people", "/staff/audit.csv", "/staff/khong-co"] {
      let answer = try await fixture.ask(path, as: session)
      #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
      let policy = try #require(answer.headers[.contentSecurityPolicy])
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe") && !policy.contains("http"))
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.headers[HTTPField.Name("Referrer-Policy")!] == "same-origin")
      #expect(!answer.text.contains("<script>"))
    }
  }

  @Test func `over TLS the cookies bear the guard of their host`() async throws {
    let origin = "https://canbo.example.vn"
    let fixture = try await StaffFixture(origin: origin)
    let answer = try await fixture.ask(
      "/staff/login", .post,
      form: [("name", "hung.vang"), ("password", StaffFixture.password), ("code", "")], origin: origin)
    #expect(answer.status == 303 && answer.cookies.count == 2)
    for cookie in answer.cookies {
      #expect(cookie.hasPrefix("__Host-") && cookie.contains("Path=/;") && cookie.hasSuffix("; Secure"))
      #expect(!cookie.contains("Domain"))
    }
    #expect(answer.headers[HTTPField.Name("Strict-Transport-Security")!] != nil)
  }

  @Test func `neither the log nor a copy of the registry tells a secret`() async throws {
    let fixture = try await StaffFixture()
    let invitation = try fixture.office.inviteStaff("minh.tran")
    _ = try await fixture.ask(invitation.path)
    _ = try await fixture.ask(
      "/staff/login", .post, form: [("name", "canary.name"), ("password", "canary password"), ("code", "1")])
    let session = try await fixture.session(of: .administrator)
    _ = try await fixture.ask("/staff/people/hung.vang?before=canary", as: session)
    let log = fixture.log.lines.joined()
    #expect(log.contains("login") && log.contains("staff/people/{name}"))
    for secret in [
      invitation.token.text, session.text, "canary", "hung.vang", "lan.nguyen", StaffFixture.password,
      "127.0.0.1",
    ] {
      #expect(!log.contains(secret), "\(secret)")
    }
    let copy = fixture.folder.file("copy.gpkg")
    try fixture.office.backUp(to: copy)
    let bytes = try Data(contentsOf: URL(filePath: copy))
    for secret in [invitation.token.text, session.text, session.derived(for: "form"), StaffFixture.password] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)")
    }
    #expect(bytes.range(of: Data(invitation.token.hash)) != nil)
    // The key of the second factors lies beside the registry, for its owner alone, and in no copy.
    let key = fixture.folder.file("registry/staff.key")
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(bytes.range(of: try Data(contentsOf: URL(filePath: key))) == nil)
  }

  @Test func `every change names the person in the audit trail, which is taken away without formulas`()
    async throws
  {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    let answer = try await fixture.send(
      "/staff/people/minh.tran/disable", [("why", "=HYPERLINK(\"http://evil\")")], as: session)
    #expect(answer.status == 303 && answer.location == "/staff/people?done=disabled")
    let line = try #require(try fixture.office.auditLines(before: nil, limit: 1).first)
    #expect(
      line.actor == "web:lan.nguyen" && line.action == "account.disabled" && line.subject == "minh.tran")
    let page = try await fixture.ask("/staff/audit", as: session)
    #expect(page.text.contains("web:lan.nguyen") && page.text.contains("HYPERLINK(\\&quot;"))
    let table = try await fixture.ask("/staff/audit.csv", as: session)
    #expect(table.type == "text/csv")
    #expect(table.text.split(separator: "\r\n").count == (try fixture.office.verifyAudit()) + 1)
    #expect(!table.text.contains(/(^|,|\n)"?[=+@]/))
  }

  @Test func `an administrator downloads all that a backup by command holds, and nothing of it stays here`()
    async throws
  {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    // What the web service gathers beside the registry.
    try ScanStore(in: fixture.folder.file("registry")).close()
    try RemarkStore(in: fixture.folder.file("registry")).close()
    let answer = try await fixture.ask("/staff/backup.zip", as: session)
    #expect(answer.status == 200 && answer.headers[.cacheControl] == "no-store")
    #expect(answer.headers[.contentDisposition]?.contains("vungtrong-2026-06-12.zip") == true)
    try fixture.folder.write(answer.bytes, "all.zip")
    let files = try fixture.office.backUp(to: fixture.folder.file("registry.gpkg"))
      .compactMap { $0.split(separator: "/").last.map(String.init) }
    #expect(files.count == 3)
    _ = try OutsideProgram.run(
      "unzip", ["-q", fixture.folder.file("all.zip"), "-d", fixture.folder.file("all")])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: fixture.folder.file("all")).sorted()
        == files.sorted())
    for file in files {
      #expect(try fixture.folder.bytes("all/" + file).starts(with: Array("SQLite format 3".utf8)), "\(file)")
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.file("registry"))
    #expect(!left.contains { $0.hasPrefix("backup-") }, "\(left)")
  }

  @Test func `what people type stays text on every page`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .administrator)
    let payload = HostileContentTests.payload
    let added = try await fixture.send(
      "/staff/people", [("name", "xss"), ("fullName", payload), ("role", "reader"), ("cooperative", "")],
      as: session)
    #expect(added.status == 200)
    let refused = try await fixture.send(
      "/staff/people",
      [("name", payload), ("fullName", payload), ("role", payload), ("cooperative", payload)],
      as: session)
    #expect(refused.status == 422)
    let login = try await fixture.ask(
      "/staff/login", .post, form: [("name", payload), ("password", payload), ("next", payload)])
    var answers = [added, refused, login]
    for path in [
      "people", "people/xss", "audit",
      "login?done=" + payload.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!,
    ] {
      answers.append(try await fixture.ask("/staff/" + path, as: session))
    }
    for answer in answers {
      #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<img src=x"))
      #expect(answer.text.matches(of: /<style>/).count <= 1)
    }
  }

  @Test func `every state and kind that pages show has words`() {
    func keys<Kind: CaseIterable & RawRepresentable<String>>(_ prefix: String, _ kind: Kind.Type) -> [String]
    {
      kind.allCases.map { prefix + $0.rawValue }
    }
    let all: [[String]] = [
      keys("event-", TraceEventKind.self), keys("lot-", LotState.self), keys("survey-", SurveyState.self),
      keys("method-", SurveyMethod.self), keys("feature-", SurveyedFeatureState.self),
      keys("consent-", ConsentKind.self), keys("parcel-", ParcelState.self),
      keys("severity-", FindingSeverity.self), StaffRole.names.map { "role-" + $0 },
      keys("make-", ReportNow.self), keys("report-", ReportNow.self), keys("serial-", SerialState.self),
      keys("beginning-", LotBeginning.self), keys("move-", GoodsMove.self), keys("about-", GoodsMove.self),
      keys("done-moved-", GoodsMove.self), keys("labelFile-", LabelFileChoice.self),
      keys("linkForm-", LinkForm.self), keys("bound-", YieldBoundModel.self),
      keys("trace-", TraceDirection.self), keys("traceEnds-", TraceDirection.self),
      keys("tracePicture-", TraceDirection.self),
    ]
    for key in all.joined() { #expect(StaffPhrases.byKey[key] != nil, "\(key)") }
  }

  @Test func `every word a template names exists in both languages, and templates hold none of their own`() {
    for (name, template) in StaffTemplates.byName where name != "stylesheet" {
      #expect(!template.contains("{{{"), "\(name)")
      for match in template.matches(of: /\{\{words\.([A-Za-z]+)\}\}/) {
        #expect(StaffPhrases.byKey[String(match.1)] != nil, "\(name): \(match.1)")
      }
      let text = template.replacing(/<[^>]*>|\{\{[^}]*\}\}/.dotMatchesNewlines(), with: " ")
      #expect(!text.contains(/[A-Za-zÀ-ỹ]{2,}/), "\(name): \(text)")
    }
    for (key, phrase) in StaffPhrases.byKey {
      #expect(!phrase.vi.isEmpty && !phrase.en.isEmpty, "\(key)")
      let english = Set(phrase.en.matches(of: /\{(\w+)\}/).map { String($0.1) })
      #expect(Set(phrase.placeholders) == english, "\(key)")
      #expect(phrase.vi == phrase.vi.precomposedStringWithCanonicalMapping, "\(key)")
    }
  }
}
