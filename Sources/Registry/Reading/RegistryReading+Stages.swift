import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// The first and the last event of each kind that tells of a lot's way: what made the lot and all it was made of, and what
  /// the lot itself was packed, shipped and sold by. Each holds its kind and time only.
  public func stageEvents(of lot: LotID) throws -> [TraceEvent] {
    let query = """
      WITH RECURSIVE \(LineageQuery.up(from: "SELECT \(Self.lotNumber)"))
      SELECT e.kind, min(e.time), max(e.time) FROM up u
      CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
      CROSS JOIN standing_event e ON e.number = o.event AND e.kind IN ('harvest', 'receive', 'process')
      GROUP BY e.kind
      UNION ALL
      SELECT e.kind, min(e.time), max(e.time) FROM ledger_portion i
      CROSS JOIN standing_event e ON e.number = i.event AND e.kind IN ('pack', 'ship', 'sell')
      WHERE i.lot = \(Self.lotNumber) AND i.side = 'in' GROUP BY e.kind
      """
    let key: [String] = [lot.gtin.digits, lot.code.text]
    let found = try Array(
      rows(query, StatementArguments(key + key)).map { row in
        (try known(row[0], "ledger_event", "kind") as TraceEventKind, row[1] as String, row[2] as String)
      })
    return try found.flatMap { kind, first, last in
      try [first, last].map { text in
        guard let time = EventTime(text) else { throw Refusal.damaged("ledger_event", "time") }
        return TraceEvent(kind, at: time)
      }
    }
  }
}
