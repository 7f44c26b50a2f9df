import Foundation
import HTTPTypes
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// A script typed into every field of every form that pages of the staff site hold, whatever forms there are.
@Suite(.serialized) struct `Scripts typed into forms` {
  /// Forms that would end the visit, or shut somebody out.
  private static let leftOut = ["logout", "/account", "/disable", "/reset", "/erase", "/backup"]

  @Test(arguments: [StaffFixture.Somebody.ownCooperative, .centre, .administrator])
  func `what is typed into every field of every form stays text on every page`(
    somebody: StaffFixture.Somebody
  ) async throws {
    let fixture = try await `Owners of goods`.fixture()
    // Open again, so that every form is there.
    let own = try fixture.office.keepingGoods(of: "mua-xuan")
    let recalled = try #require(try own.recalls().first).lot
    _ = try own.closeRecall(of: recalled, why: "x", publisher: Publisher.open(from: own))
    let session = try await fixture.session(of: somebody)
    var (seen, typed, told): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    for _ in 0..<2 {
      seen = []
      var waiting = ["/staff"]
      while let path = waiting.popLast() {
        guard seen.insert(path.prefix { $0 != "?" && $0 != "#" }.description).inserted else { continue }
        let page = try await fixture.ask(path, as: session)
        if let next = page.location { waiting.append(next) }
        guard page.type?.hasPrefix("text/html") == true else { continue }
        check(page, path, &told)
        waiting += page.text.matches(of: /href="(\/staff[^"]*)"/).map {
          String($0.1).replacing("&amp;", with: "&")
        }
        for form in PageForm.all(on: page.text) where !Self.leftOut.contains(where: form.action.contains) {
          guard form.isPost else { continue }
          typed.insert(form.action.replacing(/[0-9]+/, with: "0"))
          let fields = form.filled(with: HostileContentTests.payload)
          let answer =
            form.hasFiles
            ? try await fixture.sendFiles([("", [])], as: session, to: form.action, fields: fields)
            : try await fixture.ask(form.action, .post, as: session, form: fields)
          #expect([200, 303, 404, 422].contains(answer.status), "\(form.action): \(answer.status)")
          check(answer, form.action, &told)
        }
      }
    }
    // It was typed and told in many places, so that this looked at something.
    let least: [StaffFixture.Somebody: (Int, Int)] = [
      .ownCooperative: (20, 10), .centre: (8, 4), .administrator: (30, 15),
    ]
    #expect(typed.count >= least[somebody]?.0 ?? 0, "\(typed.sorted())")
    #expect(told.count >= least[somebody]?.1 ?? 0, "\(told.sorted())")
  }

  private func check(_ answer: Answer, _ path: String, _ told: inout Set<String>) {
    let text = answer.text
    #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(path)")
    #expect(text.matches(of: /<style>/).count <= 1, "\(path)")
    // In attributes no quotation mark of it is left.
    #expect(!text.contains("\"'\">") && !text.contains("'\"><"), "\(path)")
    if text.contains("&lt;script&gt;alert") { told.insert(path) }
  }
}

/// A form as it stands on a page.
private struct PageForm {
  let action: String
  let isPost, hasFiles: Bool
  private let fields: [(name: String, kind: String, value: String)]

  static func all(on page: String) -> [PageForm] {
    page.matches(of: /<form([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).compactMap { match in
      let head = String(match.1)
      guard let action = attribute("action", of: head) else { return nil }
      return PageForm(
        action: action, isPost: head.contains("method=\"post\""), hasFiles: head.contains("multipart"),
        fields: fields(of: String(match.2)))
    }
  }

  private static func fields(of body: String) -> [(name: String, kind: String, value: String)] {
    body.matches(of: /<(input|textarea|select)([^>]*)>(?:((?:<option[^>]*>[^<]*<\/option>\s*)*))/).compactMap
    { match in
      let head = String(match.2)
      guard let name = attribute("name", of: head) else { return nil }
      let kind =
        match.1 == "input"
        ? attribute("inputmode", of: head) ?? attribute("type", of: head) ?? "text" : String(match.1)
      let options = String(match.3).matches(of: /value="([^"]*)"/).map { String($0.1) }
      let value = options.first { !$0.isEmpty } ?? attribute("value", of: head) ?? ""
      return (name, kind, value)
    }
  }

  private static func attribute(_ name: String, of head: String) -> String? {
    guard let start = head.range(of: " \(name)=\"") else { return nil }
    return String(head[start.upperBound...].prefix { $0 != "\"" }).replacing("&amp;", with: "&")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">")
  }

  /// The form with the text in every field that takes text.
  func filled(with text: String) -> [(String, String)] {
    fields.compactMap { field in
      switch field.kind {
      case "hidden", "select", "checkbox": (field.name, field.value)
      case "decimal", "numeric": (field.name, field.value.isEmpty ? "1" : field.value)
      case "date": (field.name, field.value.isEmpty ? "2026-06-12" : field.value)
      case "file": nil
      default: (field.name, text)
      }
    }
  }
}
