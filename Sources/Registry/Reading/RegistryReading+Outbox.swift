import GRDB
import GrowingAreas

extension RegistryReading {
  /// Rows after a sequence number, in order.
  /// - Parameter limit: the most rows to return.
  public func outbox(after sequence: Int, limit: Int) throws -> [OutboxEntry] {
    try Row.fetchAll(
      database, sql: "SELECT sequence, kind, key FROM outbox WHERE sequence > ? ORDER BY sequence LIMIT ?",
      arguments: [sequence, limit]
    ).map { row in
      OutboxEntry(sequence: row[0], kind: try known(row[1], "outbox", "kind"), key: row[2])
    }
  }

  /// 0 while nothing was announced.
  public func lastOutboxSequence() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT max(sequence) FROM outbox") ?? 0
  }
}
