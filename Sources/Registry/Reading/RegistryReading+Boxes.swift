import GRDB
public import Traceability

extension RegistryReading {
  /// A box with what it holds, or held when it left; nil when nothing was ever put into it.
  public func box(_ code: BoxCode) throws -> PackedBox? {
    let query = """
      SELECT \(LedgerRow.columns) FROM standing_event e
      WHERE e.number IN (SELECT event FROM ledger_portion WHERE box = ?)
      """
    return PackedBox(code, from: try entries(query, [code.text]))
  }

  /// Codes of all boxes that were ever packed, in their order.
  public func boxCodes() throws -> [BoxCode] {
    try Array(
      rows("SELECT DISTINCT box FROM ledger_portion WHERE box IS NOT NULL ORDER BY box").map {
        try BoxCode($0[0])
      })
  }

  /// Codes of all boxes that goods of a product were ever in, in their order.
  func boxCodes(of gtin: GTIN) throws -> [BoxCode] {
    let query = """
      SELECT DISTINCT o.box FROM product p CROSS JOIN lot l ON l.product = p.fid
      CROSS JOIN ledger_portion o ON o.lot = l.fid WHERE p.gtin = ? AND o.box IS NOT NULL ORDER BY o.box
      """
    return try Array(rows(query, [gtin.digits]).map { try BoxCode($0[0]) })
  }
}
