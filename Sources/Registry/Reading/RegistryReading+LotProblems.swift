import GRDB
import GrowingAreas
import Traceability

extension RegistryReading {
  /// Lots of which the store says another amount than the ledger adds up to, each as a sentence.
  func lotProblems() throws -> [String] {
    let query = """
      SELECT p.gtin || '/' || l.code, l.balance, \(Self.ledgerBalance), l.unit
      FROM lot l JOIN product p ON p.fid = l.product WHERE l.balance <> \(Self.ledgerBalance) ORDER BY l.fid
      """
    let balances = try Array(
      rows(query).map { "lot \($0[0] as String): balance \($0[1] as Int), ledger \($0[2] as Int)" })
    let boxes = try Array(
      rows(
        """
        WITH named AS (SELECT box, lot FROM lot_box UNION SELECT box, lot FROM ledger_portion WHERE box IS NOT NULL),
          counted AS (
            SELECT b.box, b.lot, \(Self.ledgerBoxBalance) AS ledger,
              ifnull((SELECT s.thousandths FROM lot_box s WHERE s.box = b.box AND s.lot = b.lot), 0) AS stored
            FROM named b)
        SELECT b.box, p.gtin || '/' || l.code, b.stored, b.ledger FROM counted b
        JOIN lot l ON l.fid = b.lot JOIN product p ON p.fid = l.product
        WHERE b.stored <> b.ledger ORDER BY b.box, b.lot
        """
      ).map { "box \($0[0] as String), lot \($0[1] as String): \($0[2] as Int), ledger \($0[3] as Int)" })
    return balances + boxes
  }

  /// What came into a lot less what went out of it, corrections taking back what they correct.
  static let ledgerBalance = """
    ifnull((SELECT sum(iif(o.side = 'out', o.thousandths, -o.thousandths)) FROM ledger_portion o
      WHERE o.lot = l.fid AND o.side <> 'about'), 0)
    """

  private static let ledgerBoxBalance = """
    ifnull((SELECT sum(iif(o.side = 'out', o.thousandths, -o.thousandths)) FROM ledger_portion o
      WHERE o.lot = b.lot AND o.box = b.box), 0)
    """
}

extension RegistryChanging {
  /// Adds up anew what is there of every lot, where the store says something else than the ledger.
  /// - Returns: the number of lots mended.
  public func rebuildLotBalances() throws -> Int {
    let query = """
      SELECT p.gtin, l.code FROM lot l JOIN product p ON p.fid = l.product
      WHERE l.harvest_date IS NOT NULL ORDER BY l.fid
      """
    var mended = 0
    for lot in try Array(reading.rows(query).map { try LedgerRow.lot($0[0], $0[1]) }) {
      guard let before = try reading.stock(of: lot) else { continue }
      let after = try LedgerStock.replaying(reading.standingEntries(of: lot), of: lot, before: before)
      guard after.total != before.total || after.boxes != before.boxes else { continue }
      try write(LedgerStock([lot: after]), before: LedgerStock([lot: before]))
      try transaction.record(
        .lotMended, lot.description,
        JSONObject([
          ("before", .count(before.total.thousandths)), ("after", .count(after.total.thousandths)),
        ]))
      mended += 1
    }
    return mended
  }
}
