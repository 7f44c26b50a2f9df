import GRDB
public import GrowingAreas

extension RegistryReading {
  /// In the order of codes.
  public func growingAreas() throws -> [GrowingArea] {
    try Array(rows(Self.areaQuery + " ORDER BY a.code").map { ($0[0] as Int64, try area($0)) })
      .map { try completed($0.1, $0.0) }
  }

  public func growingArea(_ code: String) throws -> GrowingArea? {
    try row(Self.areaQuery + " WHERE a.code = ?", [code]).map { try completed(area($0), $0[0]) }
  }

  /// Codes of the areas a parcel belongs to now, in order.
  public func growingAreaCodes(ofParcel code: String) throws -> [String] {
    let query = """
      SELECT a.code FROM growing_area_member m JOIN growing_area a ON a.fid = m.growing_area
      WHERE m.parcel = (SELECT fid FROM parcel WHERE code = ?) AND m.valid_to IS NULL ORDER BY a.code
      """
    return try Array(rows(query, [code]).map { $0[0] })
  }

  /// Areas that were recorded by then, in the order of codes, with the official codes and parcels they had.
  public func growingAreas(asOf moment: OfficeTime) throws -> [GrowingArea] {
    let bound = moment.boundInUTC
    let areas = try Array(
      rows(Self.areaThen, [bound]).map { ($0[0] as Int64, try area($0)) })
    return try areas.map { number, area in
      var area = area
      let codes = """
        SELECT scheme, value, market, status FROM growing_area_code_version WHERE sequence IN
          (SELECT max(sequence) FROM growing_area_code_version WHERE growing_area = ? AND changed_at < ?
            GROUP BY scheme, value) ORDER BY scheme, value
        """
      area.officialCodes = try Array(rows(codes, [number, bound]).map(officialCode))
      let members = """
        SELECT p.code FROM growing_area_member m JOIN parcel p ON p.fid = m.parcel
        JOIN parcel_version v ON v.parcel = p.fid
        WHERE m.growing_area = ?1 AND m.valid_from < ?2 AND (m.valid_to IS NULL OR m.valid_to >= ?2)
          AND v.version = (SELECT max(version) FROM parcel_version WHERE parcel = p.fid AND changed_at < ?2)
          AND v.state <> 'retired' ORDER BY p.code
        """
      area.parcelCodes = try Array(rows(members, [number, bound]).map { $0[0] })
      return area
    }
  }

  private static let areaQuery = """
    SELECT \(said) FROM growing_area a JOIN growing_area v ON v.fid = a.fid
    """
  private static let areaThen = """
    SELECT \(said) FROM growing_area a JOIN growing_area_version v ON v.sequence =
      (SELECT max(sequence) FROM growing_area_version WHERE growing_area = a.fid AND changed_at < ?)
    ORDER BY a.code
    """
  private static let said = """
    a.fid, a.code, v.name, a.crop, v.standard, v.seed_origin, v.market,
    (SELECT code FROM grower WHERE fid = v.representative), (SELECT slug FROM cooperative WHERE fid = v.cooperative)
    """

  private func area(_ row: Row) throws -> GrowingArea {
    GrowingArea(
      code: row[1], name: row[2], cropCode: row[3], standard: row[4], seedOrigin: row[5], market: row[6],
      representative: row[7], cooperative: row[8])
  }

  private func officialCode(_ row: Row) throws -> GrowingAreaCode {
    GrowingAreaCode(
      scheme: row[0], value: row[1], market: row[2], status: try known(row[3], "growing_area_code", "status"))
  }

  private func completed(_ area: GrowingArea, _ number: Int64) throws -> GrowingArea {
    var area = area
    area.officialCodes = try Array(
      rows(
        "SELECT scheme, value, market, status FROM growing_area_code WHERE growing_area = ? ORDER BY scheme, value",
        [number]
      ).map(officialCode))
    area.parcelCodes = try Array(
      rows(
        """
        SELECT p.code FROM growing_area_member m JOIN parcel p ON p.fid = m.parcel
        WHERE m.growing_area = ? AND m.valid_to IS NULL AND p.state <> 'retired' ORDER BY p.code
        """, [number]
      ).map { $0[0] })
    return area
  }
}
