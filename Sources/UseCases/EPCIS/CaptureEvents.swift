public import GrowingAreas
public import Registry
import Traceability

/// What becomes of a document of which some events are wrong.
public enum CaptureErrorBehaviour: String, Sendable, CaseIterable {
  /// Nothing is taken.
  case rollback
  /// The others are taken.
  case proceed
}

/// What became of one document of others.
public struct CaptureReport: Sendable {
  public enum Outcome: String, Sendable {
    case captured, partly, refused, knownBefore, previewed
  }

  /// One event, by its place in the document.
  public struct Event: Sendable {
    /// From 1.
    public var index: Int
    /// nil for a wrong one.
    public var name: String?
    /// Whether it lay in the inbox before.
    public var isKnown = false
    public var refusal: Refusal?
    /// Members that are kept but mean nothing here.
    public var notUnderstood: [String] = []
  }

  public var outcome: Outcome
  public var events: [Event]

  public var new: Int { events.count { $0.refusal == nil && !$0.isKnown } }
  public var known: Int { events.count { $0.isKnown } }
  public var wrong: Int { events.count { $0.refusal != nil } }
}

extension Office {
  /// Takes an EPCIS 2.0 document of others into the inbox; the same document twice changes nothing.
  ///
  /// One transaction: after a crash all of it is there or nothing.
  /// - Throws: `Refusal` when the document as a whole cannot be read.
  public func captureEvents(
    at path: String, onError behaviour: CaptureErrorBehaviour = .rollback, dryRun: Bool = false
  ) throws -> CaptureReport {
    let tree = try jsonTree(at: path)
    let original = try OriginalFile(at: path)
    if try registry.read({ try $0.hasCaptured(sha256: original.sha256) }) {
      return CaptureReport(outcome: .knownBefore, events: [])
    }
    let (list, namespaces) = try EPCISDocument.events(in: tree, subject: path)
    var events: [CaptureReport.Event] = []
    var good: [(position: Int, event: InboxEvent)] = []
    for (index, json) in list.enumerated() {
      var told = CaptureReport.Event(index: index + 1)
      do throws(Refusal) {
        let read = try EPCISEvent.read(json, subject: "\(path), event \(index + 1)")
        let name = read.event.id ?? read.event.hashName(namespaces: namespaces)
        told.name = name
        told.notUnderstood = read.notUnderstood
        good.append(
          (
            index + 1,
            InboxEvent(
              id: 0, name: name, kind: read.event.kind.rawValue, time: read.event.time.description,
              step: read.event.businessStep ?? "", json: json.json)
          ))
      } catch {
        told.refusal = error
      }
      events.append(told)
    }
    let names = Set(good.map(\.event.name))
    let known = try registry.read { reading in try names.filter { try reading.hasCaptured(event: $0) } }
    for index in events.indices where events[index].name.map(known.contains) == true {
      events[index].isKnown = true
    }
    let wrong = events.count { $0.refusal != nil }
    if wrong > 0, behaviour == .rollback || good.isEmpty {
      return CaptureReport(outcome: .refused, events: events)
    }
    guard !dryRun else { return CaptureReport(outcome: .previewed, events: events) }
    try registry.change(by: author) { change in
      _ = try change.capture(good, file: original.name, sha256: original.sha256)
    }
    return CaptureReport(outcome: wrong > 0 ? .partly : .captured, events: events)
  }

  /// Events of others in the order they came in.
  /// - Parameter state: nil for all.
  public func inbox(_ state: InboxState? = .waiting) throws -> [InboxEvent] {
    try registry.read { try $0.inbox(state) }
  }

  /// Sets an event of the inbox aside.
  /// - Throws: `Refusal` unknownRecord, wrongState, invalidField without a reason.
  public func refuseInboxEvent(_ id: Int, why: String) throws {
    let why = try required(why, field: "why")
    try registry.change(by: author) { try $0.settle(inboxEvent: id, as: .refused, why: why) }
  }
}
