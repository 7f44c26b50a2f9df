import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// What is there of lots, as the rules of the ledger look at it; unknown lots are left out.
  public func stock(of lots: some Sequence<LotID>) throws -> [LotID: LotStock] {
    var stock: [LotID: LotStock] = [:]
    for lot in lots where stock[lot] == nil { stock[lot] = try self.stock(of: lot) }
    return stock
  }

  public func stock(of lot: LotID) throws -> LotStock? {
    let query =
      "SELECT l.fid, l.unit, l.balance, l.state, l.latest FROM lot l WHERE l.fid = \(Self.lotNumber)"
    guard let row = try row(query, [lot.gtin.digits, lot.code.text]) else { return nil }
    let boxes = try Dictionary(
      uniqueKeysWithValues: Array(
        rows("SELECT box, thousandths FROM lot_box WHERE lot = ?", [row[0] as Int64])
          .map { (try BoxCode($0[0]), $0[1] as Int) }))
    return LotStock(
      unit: try known(row[1], "lot", "unit"), loose: (row[2] as Int) - boxes.values.reduce(0, +),
      boxes: boxes, state: try known(row[3], "lot", "state"),
      latest: (row[4] as String?).flatMap { EventTime($0) })
  }

  /// All that a box holds, in the order of lots; empty for a box that holds nothing.
  public func contents(of box: BoxCode) throws -> [LotPortion] {
    let query = """
      SELECT p.gtin, l.code, b.thousandths, l.unit FROM lot_box b JOIN lot l ON l.fid = b.lot
      JOIN product p ON p.fid = l.product WHERE b.box = ? ORDER BY p.gtin, l.code
      """
    return try Array(
      rows(query, [box.text]).map { row in
        LotPortion(
          lot: try LedgerRow.lot(row[0], row[1]), box: box,
          quantity: Quantity(thousandths: row[2], unit: try known(row[3], "lot", "unit")))
      })
  }
}
