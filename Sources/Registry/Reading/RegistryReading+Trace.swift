import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// Everything goods of the lot were made of, or everything that was made of them, over any depth of split, merge and
  /// process, by index; nil for an unknown lot.
  public func trace(_ lot: LotID, _ direction: TraceDirection) throws -> LotTrace? {
    guard let number: Int64 = try row("SELECT \(Self.lotNumber)", [lot.gtin.digits, lot.code.text])?[0]
    else { return nil }
    let way = Self.way(direction)
    let lots = try Array(
      stream(
        """
        WITH RECURSIVE \(way) SELECT p.gtin, l.code, l.harvest_date, l.beginning, l.state, l.unit, l.began, l.balance
        FROM way w CROSS JOIN lot l ON l.fid = w.lot CROSS JOIN product p ON p.fid = l.product
        """, [number]
      ).map(tracedLot))
    // What came out of an event stands in it as `out`, what went into it as `in`.
    let (side, ends) =
      direction == .forward ? ("in", "'ship', 'sell', 'destroy'") : ("out", "'harvest', 'receive'")
    let events = try entries(
      """
      WITH RECURSIVE \(way), met (number) AS (
        SELECT DISTINCT e.number FROM way w CROSS JOIN ledger_portion o ON o.lot = w.lot AND o.side = '\(side)'
        CROSS JOIN standing_event e ON e.number = o.event AND e.kind IN ('process', 'split', 'merge', \(ends)))
      SELECT \(LedgerRow.columns) FROM met m CROSS JOIN ledger_event e ON e.number = m.number
      """, [number])
    return LotTrace(
      of: lot, direction, lots: lots, events: events.filter { $0.event.kind.isTransformation },
      ends: events.filter { !$0.event.kind.isTransformation })
  }

  /// The lots made of a lot's goods, itself first among them in no order of its own; empty for an unknown lot.
  public func descendants(of lot: LotID) throws -> [LotID] {
    let query = """
      WITH RECURSIVE \(LineageQuery.down(from: "SELECT \(Self.lotNumber)"))
      SELECT p.gtin, l.code FROM down d CROSS JOIN lot l ON l.fid = d.lot CROSS JOIN product p ON p.fid = l.product
      ORDER BY l.fid
      """
    return try Array(
      stream(query, [lot.gtin.digits, lot.code.text]).map { try LedgerRow.lot($0[0], $0[1]) })
  }

  /// Table `way (lot)`, from the lot given as argument.
  static func way(_ direction: TraceDirection) -> String {
    switch direction {
    case .forward: LineageQuery.down(from: "SELECT ?") + ", way AS (SELECT lot FROM down)"
    case .back: LineageQuery.up(from: "SELECT ?") + ", way AS (SELECT lot FROM up)"
    }
  }

  private func tracedLot(_ row: Row) throws -> TracedLot {
    let unit: QuantityUnit = try known(row[5], "lot", "unit")
    return TracedLot(
      lot: try LedgerRow.lot(row[0], row[1]), day: try storedDay(row[2], "lot", "harvest_date"),
      beginning: try known(row[3], "lot", "beginning"), state: try known(row[4], "lot", "state"),
      quantity: Quantity(thousandths: row[6], unit: unit),
      balance: Quantity(thousandths: row[7], unit: unit))
  }
}
