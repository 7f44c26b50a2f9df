import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// Everything goods of the lot were made of, or everything that was made of them, over any depth of split, merge and
  /// process, by index; nil for an unknown lot.
  public func trace(_ lot: LotID, _ direction: TraceDirection) throws -> LotTrace? {
    guard let number: Int64 = try row("SELECT \(Self.lotNumber)", [lot.gtin.digits, lot.code.text])?[0]
    else { return nil }
    let gtins = try gtins()
    var numbers: [Int64] = []
    var names: [Int64: LotID] = [:]
    var lots: [TracedLot] = []
    let rows = try stream(
      """
      WITH RECURSIVE \(Self.way(direction))
        SELECT l.fid, l.product, l.code, l.harvest_date, l.beginning, l.state, l.unit, l.began, l.balance
        FROM way w CROSS JOIN lot l ON l.fid = w.lot
      """, [number])
    while let row = try rows.next() {
      guard let gtin = gtins[row[1]] else { throw Refusal.damaged("lot", "product") }
      let lot = LotID(gtin, try LotCode(row[2]))
      numbers.append(row[0])
      names[row[0]] = lot
      lots.append(try tracedLot(lot, row))
    }
    // What came out of an event stands in it as `out`, what went into it as `in`.
    let (side, ends) =
      direction == .forward ? ("in", "'ship', 'sell', 'destroy'") : ("out", "'harvest', 'receive'")
    let events = try entries(
      """
      WITH met (number) AS (
        SELECT DISTINCT e.number FROM json_each(?) w
        CROSS JOIN ledger_portion o ON o.lot = w.value AND o.side = '\(side)'
        CROSS JOIN standing_event e ON e.number = o.event AND e.kind IN ('process', 'split', 'merge', \(ends)))
      SELECT \(LedgerRow.columns) FROM met m CROSS JOIN ledger_event e ON e.number = m.number
      """, [Self.list(numbers)], knowing: names)
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

  /// Of all products, by internal number.
  private func gtins() throws -> [Int64: GTIN] {
    var gtins: [Int64: GTIN] = [:]
    let rows = try rows("SELECT fid, gtin FROM product")
    while let row = try rows.next() { gtins[row[0]] = try GTIN(row[1]) }
    return gtins
  }

  private func tracedLot(_ lot: LotID, _ row: Row) throws -> TracedLot {
    let unit: QuantityUnit = try known(row[6], "lot", "unit")
    return TracedLot(
      lot: lot, day: try storedDay(row[3], "lot", "harvest_date"),
      beginning: try known(row[4], "lot", "beginning"), state: try known(row[5], "lot", "state"),
      quantity: Quantity(thousandths: row[7], unit: unit),
      balance: Quantity(thousandths: row[8], unit: unit))
  }
}
