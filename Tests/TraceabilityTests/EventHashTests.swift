import Crypto
import Foundation
import GrowingAreas
import Testing
import Traceability

/// Events and the names that the reference implementation of CBV 2.0 gives them; see make_event_hashes.py.
struct EventHashTests {
  struct Case: Sendable {
    var json: JSONValue
    var namespaces: [String: String]
    /// nil for events of the standard's own files.
    var text: String?
    var hash: String
  }

  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let standard = here.appending(path: "../../../shared/standards/epcis")

  static let cases: [Case] = {
    let file = here.appending(path: "../Fixtures/traceability/event-hashes.jsonl")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    return lines.compactMap { line in
      guard let row = JSONValue(Data(line.utf8)), case .object(let namespaces)? = row["namespaces"] else {
        return nil
      }
      var json = row["event"]
      if let name = row["file"]?.plain, case .number(let index)? = row["index"] {
        guard let data = try? Data(contentsOf: standard.appending(path: name)),
          case .array(let events)? = JSONValue(data)?["epcisBody"]?["eventList"]
        else { return nil }
        json = events[Int(index)]
      }
      guard let json, let hash = row["hash"]?.plain else { return nil }
      return Case(
        json: json,
        namespaces: Dictionary(
          uniqueKeysWithValues: namespaces.map { ($0.name, $0.value.plain ?? "") }),
        text: row["text"]?.plain, hash: hash)
    }
  }()

  @Test func `there are 20 cases and more, those of the standard's files too where they are here`() {
    let isThere = FileManager.default.fileExists(atPath: Self.standard.path)
    #expect(Self.cases.count >= (isThere ? 33 : 25))
  }

  @Test func `every event has the name that the reference implementation gives it`() throws {
    for (index, one) in Self.cases.enumerated() {
      let event = try EPCISEvent.read(one.json, subject: "\(index)").event
      let text = event.hashText(namespaces: one.namespaces)
      if let expected = one.text { #expect(text == expected) }
      let digest = SHA256.hash(data: Data(text.utf8)).map { String(format: "%02x", $0) }.joined()
      #expect("ni:///sha-256;\(digest)?ver=CBV2.0" == one.hash)
    }
  }

  @Test func `an event written and read again is the same`() throws {
    for (index, one) in Self.cases.enumerated() {
      let event = try EPCISEvent.read(one.json, subject: "\(index)").event
      var text: [UInt8] = []
      event.appendJSON(to: &text)
      let json = try #require(JSONValue(Data(text)))
      #expect(try EPCISEvent.read(json, subject: "\(index)").event == event)
    }
  }

  @Test(arguments: [
    ("eventTime", "2026-06-12T06:30:00", "date-time-with-zone"),
    ("eventTime", "2026-13-12T06:30:00Z", "date-time-with-zone"),
    ("eventTimeZoneOffset", "7", "zone-offset"), ("eventTimeZoneOffset", "Z", "zone-offset"),
    ("action", "MAYBE", "event-action"), ("type", "QuantityEvent", "event-kind-unknown"),
  ])
  func `a wrong member is named with its rule`(field: String, value: String, rule: String) throws {
    guard case .object(var members) = Self.cases[0].json else { return }
    members.removeAll { $0.name == field }
    members.append(JSONMember(field, .text(value)))
    let refusal = #expect(throws: Refusal.self) { try EPCISEvent.read(.object(members), subject: "event 1") }
    #expect(refusal?.values == ["field": .text(field), "value": .text(value), "rule": .text(rule)])
    members.removeLast()
    let missing = #expect(throws: Refusal.self) { try EPCISEvent.read(.object(members), subject: "event 1") }
    #expect(missing?.values["rule"] == .text("value-missing"))
  }

  @Test(arguments: [
    ("2026-06-12T06:30:00+07:00", "2026-06-11T23:30:00.000Z", "2026-06-12T06:30:00+07:00"),
    ("1969-12-31T23:59:59.9996Z", "1970-01-01T00:00:00.000Z", "1970-01-01T00:00:00+00:00"),
    ("2000-02-29T00:00:00.5-06:30", "2000-02-29T06:30:00.500Z", "2000-02-29T00:00:00.500-06:30"),
  ])
  func `moments are read and written to the millisecond`(text: String, utc: String, own: String) throws {
    let time = try #require(ZonedMoment(text))
    #expect(time.utcText == utc)
    #expect(time.description == own)
    #expect(ZonedMoment(own) == time)
  }
}

extension JSONValue {
  var plain: String? { if case .text(let text) = self { text } else { nil } }

  /// By the reader of Foundation, for tests.
  init?(_ data: Data) {
    guard let value = try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed) else {
      return nil
    }
    self.init(any: value)
  }

  private init(any value: Any) {
    switch value {
    case let text as String: self = .text(text)
    case let list as [Any]: self = .array(list.map(JSONValue.init(any:)))
    case let object as [String: Any]:
      self = .object(object.sorted { $0.key < $1.key }.map { JSONMember($0.key, JSONValue(any: $0.value)) })
    case let number as NSNumber: self = .number(number.doubleValue)
    default: self = .null
    }
  }
}
