import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// In the order of GTINs and lot codes.
  /// - Parameters:
  ///   - state: only lots in this state; nil for all.
  ///   - isInStock: only lots of which something is left.
  public func lots(state: LotState? = nil, isInStock: Bool = false) throws -> [Lot] {
    var query = Self.lotQuery
    if isInStock { query += " AND l.balance > 0" }
    query += " AND (?1 IS NULL OR l.state = ?1) ORDER BY p.gtin, l.code"
    return try Array(rows(query, [state?.rawValue]).map { ($0[0] as Int64, try lot($0)) })
      .map { try completed($0.1, $0.0) }
  }

  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> Lot? {
    try row(Self.lotQuery + " AND p.gtin = ? AND l.code = ?", [gtin.digits, code.text])
      .map { try completed(lot($0), $0[0]) }
  }

  public func lot(_ id: LotID) throws -> Lot? { try lot(id.gtin, id.code) }

  private static let lotQuery = """
    SELECT l.fid, p.gtin, l.code, l.harvest_date, l.state, l.notes, l.beginning, l.unit, l.began, l.balance,
      l.outside_share, l.alcohol
    FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin IS NOT NULL AND l.harvest_date IS NOT NULL
    """

  private func lot(_ row: Row) throws -> Lot {
    let unit: QuantityUnit = try known(row[7], "lot", "unit")
    return Lot(
      gtin: try GTIN(row[1]), code: try LotCode(row[2]),
      harvestDate: try storedDay(row[3], "lot", "harvest_date"),
      beginning: try known(row[6], "lot", "beginning"), sources: [],
      quantity: Quantity(thousandths: row[8], unit: unit),
      balance: Quantity(thousandths: row[9], unit: unit), outsideShare: row[10], alcohol: row[11],
      state: try known(row[4], "lot", "state"), notes: row[5])
  }

  private func completed(_ lot: Lot, _ number: Int64) throws -> Lot {
    var lot = lot
    let harvest = """
      SELECT e.number FROM ledger_portion o JOIN standing_event e ON e.number = o.event AND e.kind = 'harvest'
      WHERE o.lot = ? AND o.side = 'out'
      """
    if let event: Int = try row(harvest, [number])?[0] { lot.sources = try sources(ofHarvest: event) }
    lot.originParcelCodes = try originParcelCodes(ofLotNumber: number)
    return lot
  }

  /// Every parcel the goods may have grown on, through all that they were made of; in the order of codes.
  private func originParcelCodes(ofLotNumber number: Int64) throws -> [String] {
    let query = """
      WITH RECURSIVE \(LineageQuery.up(from: "SELECT ?"))
      SELECT DISTINCT p.code FROM up u CROSS JOIN ledger_portion o ON o.lot = u.lot AND o.side = 'out'
      CROSS JOIN standing_event e ON e.number = o.event AND e.kind = 'harvest'
      CROSS JOIN harvest_weighing w ON w.event = e.number
      CROSS JOIN harvest_weighing_parcel wp ON wp.weighing = w.id CROSS JOIN parcel p ON p.fid = wp.parcel
      ORDER BY p.code
      """
    return try Array(rows(query, [number]).map { $0[0] })
  }

  /// Runs of codes issued for a lot, in order.
  public func codeRuns(_ gtin: GTIN, _ lot: LotCode) throws -> [CodeRun] {
    let condition = " WHERE p.gtin = ? AND l.code = ? ORDER BY r.id"
    return try Array(rows(Self.runQuery + condition, [gtin.digits, lot.text]).map(codeRun))
  }

  public func codeRun(_ id: Int) throws -> CodeRun? {
    try row(Self.runQuery + " WHERE r.id = ?", [id]).map(codeRun)
  }

  private static let runQuery = """
    SELECT r.id, p.gtin, l.code, r.count, r.issued_at FROM code_run r
    JOIN lot l ON l.fid = r.lot JOIN product p ON p.fid = l.product
    """

  private func codeRun(_ row: Row) throws -> CodeRun {
    CodeRun(id: row[0], gtin: try GTIN(row[1]), lot: try LotCode(row[2]), count: row[3], issuedAt: row[4])
  }

  /// In the order they were issued.
  public func serials(ofRun id: Int) throws -> [SerialCode] {
    try Array(
      rows("SELECT text FROM serial WHERE run = ? ORDER BY position", [id]).map { try SerialCode($0[0]) })
  }

  /// Of all runs of the lot, in the order they were issued.
  public func serials(_ gtin: GTIN, _ lot: LotCode) throws -> [SerialCode] {
    try codeRuns(gtin, lot).flatMap { try serials(ofRun: $0.id) }
  }
}
