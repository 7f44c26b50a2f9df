import GRDB
import GrowingAreas

extension RegistryReading {
  /// Whether a document with these bytes was captured.
  public func hasCaptured(sha256: String) throws -> Bool {
    try row("SELECT 1 FROM captured_document WHERE sha256 = ?", [sha256]) != nil
  }

  public func hasCaptured(event name: String) throws -> Bool {
    try row("SELECT 1 FROM captured_event WHERE name = ?", [name]) != nil
  }

  /// In the order they came in.
  /// - Parameter state: nil for all.
  public func inbox(_ state: InboxState?) throws -> [InboxEvent] {
    try Array(
      rows(Self.inboxQuery + " WHERE ?1 IS NULL OR state = ?1 ORDER BY id", [state?.rawValue]).map(inboxEvent)
    )
  }

  public func inboxEvent(_ id: Int) throws -> InboxEvent? {
    try row(Self.inboxQuery + " WHERE id = ?", [id]).map(inboxEvent)
  }

  private static let inboxQuery = "SELECT id, name, kind, time, step, json, state, why FROM captured_event"

  private func inboxEvent(_ row: Row) throws -> InboxEvent {
    InboxEvent(
      id: row[0], name: row[1], kind: row[2], time: row[3], step: row[4], json: row[5],
      state: try known(row[6] as String, "captured_event", "state"), why: row[7])
  }
}
