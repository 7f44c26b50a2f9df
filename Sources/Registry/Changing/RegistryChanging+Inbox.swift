import GRDB
import GrowingAreas

extension RegistryChanging {
  /// Lays events of others into the inbox, those that lie there already left out.
  /// - Parameter events: with their positions in the document, from 1; their ids count nothing.
  /// - Returns: the number of events that are new.
  /// - Throws: `Refusal` recordExists when a document with these bytes was captured.
  public func capture(
    _ events: [(position: Int, event: InboxEvent)], file: String, sha256: String
  ) throws -> Int {
    guard try !reading.hasCaptured(sha256: sha256) else { throw Refusal.exists("document", file) }
    try transaction.execute(
      "INSERT INTO captured_document (sha256, file, captured_at, captured_by) VALUES (?, ?, ?, ?)",
      [sha256, file, transaction.author.time, transaction.author.actor])
    let document = database.lastInsertedRowID
    var new = 0
    for (position, event) in events where try !reading.hasCaptured(event: event.name) {
      try transaction.execute(
        """
        INSERT INTO captured_event (document, position, name, kind, time, step, json, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          document, position, event.name, event.kind, event.time, event.step, event.json,
          InboxState.waiting.rawValue,
        ])
      new += 1
    }
    try transaction.record(
      .eventsCaptured, String(document), JSONObject([("events", .count(events.count)), ("new", .count(new))]))
    return new
  }

  /// Says what became of an event in the inbox.
  /// - Throws: `Refusal` unknownRecord; wrongState when it was settled before.
  public func settle(inboxEvent id: Int, as state: InboxState, why: String) throws {
    guard let event = try reading.inboxEvent(id) else { throw Refusal.unknown("event", String(id)) }
    guard event.state == .waiting else {
      throw Refusal(
        .wrongState, String(id),
        ["state": .text(event.state.rawValue), "wanted": .text(InboxState.waiting.rawValue)])
    }
    try transaction.execute(
      "UPDATE captured_event SET state = ?, settled_at = ?, settled_by = ?, why = ? WHERE id = ?",
      [state.rawValue, transaction.author.time, transaction.author.actor, why, id])
    try transaction.record(
      .eventSettled, String(id), JSONObject([("state", .text(state.rawValue)), ("why", .text(why))]))
  }
}
