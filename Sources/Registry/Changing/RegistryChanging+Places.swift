import GRDB
public import Geospatial
public import GrowingAreas
import Traceability

extension RegistryChanging {
  /// Sets the outline of the commune.
  /// - Parameter official: whether it is the official one; a drawn one is named as such wherever it is shown.
  public func setBoundary(_ boundary: MultiPolygon, official: Bool) throws {
    let code = transaction.commune
    try transaction.execute(
      "UPDATE commune SET geom = ?, boundary_is_official = ? WHERE code = ?",
      [geometryValue(boundary), official, code])
    transaction.noteReshaping(in: RegistrySchema.communes)
    try transaction.record(
      .boundarySet, code,
      JSONObject([("official", .truth(official)), ("points", .count(boundary.pointCount))]))
    try transaction.announce(.commune, code)
  }

  /// - Throws: `Refusal` recordExists, also for the code of a village that became part of another.
  public func addVillage(_ village: Village) throws {
    guard try reading.row("SELECT 1 FROM village WHERE code = ?", [village.code]) == nil else {
      throw Refusal.exists("village", village.code)
    }
    try transaction.execute(
      "INSERT INTO village (commune, code, name, geom) VALUES (?, ?, ?, ?)",
      [transaction.commune, village.code, village.name, village.outline.map(geometryValue)])
    transaction.noteFeature(in: RegistrySchema.villages, adding: village.outline?.boundingBox)
    try writeVersion(of: village.code, why: "")
    try record(.villageAdded, village)
  }

  /// Gives a village another name or outline; the village as it was stays in its history.
  /// - Throws: `Refusal` unknownRecord.
  public func updateVillage(_ village: Village, why: String = "") throws {
    try requireVillage(village.code)
    try transaction.execute(
      "UPDATE village SET name = ?, geom = ? WHERE code = ?",
      [village.name, village.outline.map(geometryValue), village.code])
    transaction.noteReshaping(in: RegistrySchema.villages)
    try writeVersion(of: village.code, why: why)
    try record(.villageChanged, village)
  }

  /// Keeps the village as it is now as its next version.
  func writeVersion(of code: String, why: String) throws {
    try transaction.execute(
      """
      INSERT INTO village_version SELECT fid,
        (SELECT ifnull(max(version), 0) + 1 FROM village_version WHERE village = fid), ?, ?, ?, name, merged_into, geom
      FROM village WHERE code = ?
      """, [transaction.author.time, transaction.author.actor, why, code])
  }

  func requireVillage(_ code: String) throws {
    _ = try reading.number(
      "village", code, "SELECT fid FROM village WHERE code = ? AND merged_into IS NULL", [code])
  }

  func requireCrop(_ code: String) throws {
    _ = try reading.number("crop", code, "SELECT rowid FROM crop WHERE code = ?", [code])
  }

  private func record(_ action: AuditAction, _ village: Village) throws {
    try transaction.record(
      action, village.code,
      JSONObject([
        ("name", .text(village.name)), ("points", .count(village.outline?.pointCount ?? 0)),
      ]))
    try transaction.announce(.village, village.code)
  }

  /// The caller asks first whether there is one of the code.
  public func addCrop(_ setting: CropSetting) throws {
    let crop = setting.crop
    try transaction.execute(
      """
      INSERT INTO crop (code, name_vi, name_en, bound_model, harvest_from, harvest_to, upper_yield, ratio_expected,
        ratio_lowest, ratio_highest, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        crop.code, crop.nameVi, crop.nameEn, crop.boundModel.rawValue, Self.text(crop.harvestFrom),
        Self.text(crop.harvestTo),
        crop.upperYield, setting.ratio?.expected, setting.ratio?.lowest, setting.ratio?.highest,
        setting.source,
      ])
    try transaction.record(
      .cropAdded, crop.code,
      JSONObject([
        ("name", .text(crop.nameVi)), ("bound", .text(crop.boundModel.rawValue)),
        ("from", .optional(Self.text(crop.harvestFrom))), ("to", .optional(Self.text(crop.harvestTo))),
        ("upperYield", .number(crop.upperYield ?? .nan)),
        ("ratio", .number(setting.ratio?.expected ?? .nan)),
      ]))
  }
}
