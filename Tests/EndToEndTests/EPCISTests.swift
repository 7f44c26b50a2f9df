import Foundation
import TestSupport
import Testing

/// The standard's own files; they are no part of the project.
private let standard = Program.checkout.deletingLastPathComponent().appending(path: "shared/standards/epcis")

/// Events of others through the built binary.
@Suite struct `Events of others` {
  private static func document(_ events: [String]) -> String {
    """
    {"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],"type":"EPCISDocument",
    "schemaVersion":"2.0","creationDate":"2026-06-12T06:30:00+07:00","epcisBody":{"eventList":[
    \(events.joined(separator: ","))]}}
    """
  }

  private static let good = """
    {"type":"ObjectEvent","eventTime":"2026-06-12T06:30:00+07:00","eventTimeZoneOffset":"+07:00","action":"OBSERVE",
    "bizStep":"shipping","quantityList":[{"epcClass":"https://id.gs1.org/01/08931234567897/10/NGO-1","quantity":500,
    "uom":"KGM"}]}
    """
  private static let wrong = good.replacing("+07:00\"", with: "\"", maxReplacements: 1)

  @Test func `the same document, and the same event in another, change nothing`() throws {
    let work = try Workplace(prepared: false)
    let file = try work.folder.write(Self.document([Self.good]), to: "a.jsonld")
    let first = try #require(try work.json("epcis", "capture", file).first as? [String: Any])
    #expect(first["outcome"] as? String == "captured" && first["new"] as? Int == 1)
    let before = try work.dump()
    let again = try #require(try work.json("epcis", "capture", file).first as? [String: Any])
    #expect(again["outcome"] as? String == "knownBefore")
    #expect(try work.dump() == before)
    let other = try work.folder.write(Self.document([Self.good]) + "\n", to: "b.jsonld")
    let known = try #require(try work.json("epcis", "capture", other).first as? [String: Any])
    #expect(known["new"] as? Int == 0 && known["known"] as? Int == 1)
    #expect(try work.json("epcis", "inbox").count == 1)
    try work.good("epcis", "refuse", "1", "--why", "not ours")
    #expect(try work.json("epcis", "inbox").isEmpty)
    #expect(try work.run("epcis", "refuse", "1", "--why", "again").status == 65)
  }

  @Test func `of a document with a wrong event nothing is taken, or the good ones when asked for`() throws {
    let work = try Workplace(prepared: false)
    let file = try work.folder.write(Self.document([Self.good, Self.wrong]), to: "a.jsonld")
    let before = try work.dump()
    let refused = try work.run("epcis", "capture", file, "--json")
    #expect(refused.status == 65)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(refused.output.utf8)) as? [String: Any])
    let events = try #require(report["events"] as? [[String: Any]])
    #expect(events.map { $0["state"] as? String } == ["new", "wrong"])
    #expect(events[1]["index"] as? Int == 2)
    #expect((events[1]["error"] as? [String: Any])?["code"] as? String == "invalid-field")
    #expect(try work.dump() == before)
    #expect(try work.run("epcis", "capture", file, "--proceed").status == 3)
    #expect(try work.json("epcis", "inbox").count == 1)
  }

  @Test(arguments: [
    "", "[]", "{", #"{"type":"EPCISDocument"}"#, #"{"type":"EPCISDocument","schemaVersion":"1.2"}"#,
    #"{"type":"EPCISDocument","schemaVersion":"2.0","epcisBody":{"eventList":{}}}"#,
    String(repeating: "[", count: 5000),
  ])
  func `what is no document is refused and nothing is written`(text: String) throws {
    let work = try Workplace(prepared: false)
    let before = try work.dump()
    let outcome = try work.run("epcis", "capture", try work.folder.write(text, to: "a.jsonld"))
    #expect(outcome.status == 65 && !outcome.errors.isEmpty)
    #expect(try work.dump() == before)
  }

  /// What of them the model does not cover stands in docs/epcis.md.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: standard.path), "the standard's files are not here"))
  func `the standard's example files are captured`() throws {
    let work = try Workplace(prepared: false)
    let files = try FileManager.default.contentsOfDirectory(atPath: standard.path)
      .filter { $0.hasSuffix(".jsonld") && $0 != "epcis-context.jsonld" }.sorted()
    #expect(files.count == 7)
    for file in files {
      let report = try #require(
        try work.json("epcis", "capture", standard.appending(path: file).path).first as? [String: Any])
      #expect(report["outcome"] as? String == "captured", "\(file): \(report)")
      // As docs/epcis.md says: nothing in these files is kept without being understood.
      let events = try #require(report["events"] as? [[String: Any]])
      #expect(events.allSatisfy { ($0["notUnderstood"] as? [String])?.isEmpty == true }, "\(file): \(report)")
    }
    #expect(try work.json("epcis", "inbox").count >= 10)
  }
}
