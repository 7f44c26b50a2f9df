import GRDB
public import GrowingAreas

extension RegistryReading {
  public func commune() throws -> Commune {
    let query = """
      SELECT code, name, province_code, province_name, boundary_is_official, geom FROM commune
      ORDER BY fid LIMIT 1
      """
    guard let row = try row(query) else {
      throw Refusal(.registryDamaged, "commune", ["reason": .text("the commune is missing")])
    }
    return Commune(
      code: row[0], name: row[1], provinceCode: row[2], provinceName: row[3],
      boundary: try row.shape(5, "commune"), boundaryIsOfficial: row[4])
  }

  /// Those that stand, in the order of codes.
  public func villages() throws -> [Village] {
    try Array(rows(Self.villageQuery + " ORDER BY code").map(village))
  }

  /// nil also for a village that became part of another.
  public func village(_ code: String) throws -> Village? {
    try row(Self.villageQuery + " AND code = ?", [code]).map(village)
  }

  private static let villageQuery = "SELECT code, name, geom FROM village WHERE merged_into IS NULL"

  /// The code of the village that a village is now: its own, or that of the one it became part of in the end.
  public func standingVillageCode(_ code: String) throws -> String {
    let query = "SELECT code, merged_into FROM village WHERE merged_into IS NOT NULL"
    return try Self.ends(of: rows(query))[code] ?? code
  }

  private func village(_ row: Row) throws -> Village {
    Village(code: row[0], name: row[1], outline: try row.shape(2, "village"))
  }

  /// In the order of codes.
  public func crops() throws -> [Crop] { try Array(rows(Self.cropQuery + " ORDER BY code").map(crop)) }

  public func crop(_ code: String) throws -> Crop? {
    try row(Self.cropQuery + " WHERE code = ?", [code]).map(crop)
  }

  private static let cropQuery =
    "SELECT code, name_vi, name_en, bound_model, harvest_from, harvest_to, upper_yield FROM crop"

  private func crop(_ row: Row) throws -> Crop {
    Crop(
      code: row[0], nameVi: row[1], nameEn: row[2], boundModel: try known(row[3], "crop", "bound_model"),
      harvestFrom: try (row[4] as String?).map(monthDay), harvestTo: try (row[5] as String?).map(monthDay),
      upperYield: row[6])
  }

  private func monthDay(_ text: String) throws -> MonthDay {
    guard let day = MonthDay(text) else { throw Refusal.damaged("crop", "harvest_from") }
    return day
  }
}
