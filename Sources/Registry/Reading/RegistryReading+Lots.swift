import GRDB
public import Geospatial
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// In the order of GTINs and lot codes.
  public func lots() throws -> [Lot] {
    try Array(rows(Self.lotQuery + " ORDER BY p.gtin, l.code").map { ($0[0] as Int64, try lot($0)) })
      .map { try completed($0.1, $0.0) }
  }

  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> Lot? {
    try row(Self.lotQuery + " AND p.gtin = ? AND l.code = ?", [gtin.digits, code.text])
      .map { try completed(lot($0), $0[0]) }
  }

  private static let lotQuery = """
    SELECT l.fid, p.gtin, l.code, l.harvest_date, l.state, l.notes FROM lot l JOIN product p ON p.fid = l.product
    WHERE p.gtin IS NOT NULL AND l.harvest_date IS NOT NULL
    """

  private func lot(_ row: Row) throws -> Lot {
    Lot(
      gtin: try GTIN(row[1]), code: try LotCode(row[2]),
      harvestDate: try storedDay(row[3], "lot", "harvest_date"),
      sources: [], state: try known(row[4], "lot", "state"), notes: row[5])
  }

  private func completed(_ lot: Lot, _ number: Int64) throws -> Lot {
    let sources = try Array(
      rows(
        """
        SELECT p.code, s.kilograms FROM lot_source s JOIN parcel p ON p.fid = s.parcel WHERE s.lot = ?
        ORDER BY p.code
        """, [number]
      ).map { LotSource(parcelCode: $0[0], mass: Kilograms($0[1])) })
    return Lot(
      gtin: lot.gtin, code: lot.code, harvestDate: lot.harvestDate, sources: sources, state: lot.state,
      notes: lot.notes)
  }

  /// What lots of the crop took from a parcel in a year, whatever became of them.
  public func harvested(fromParcel code: String, crop: String, year: Int) throws -> Kilograms {
    let query = """
      SELECT ifnull(sum(s.kilograms), 0.0) FROM lot_source s
      JOIN lot l ON l.fid = s.lot JOIN product p ON p.fid = l.product
      WHERE s.parcel = (SELECT fid FROM parcel WHERE code = ?) AND p.crop = ?
        AND CAST(substr(l.harvest_date, 1, 4) AS INTEGER) = ?
      """
    return Kilograms(try row(query, [code, crop, year])?[0] ?? 0)
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
