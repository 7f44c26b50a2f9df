import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Keeps a sheet, in place of an earlier one of the name and owner.
  /// - Throws: `Refusal` unknownRecord for its cooperative.
  public func setLabelSheet(_ sheet: OwnLabelSheet) throws {
    let owner = try sheet.cooperativeSlug.map(cooperativeNumber)
    try transaction.execute(
      "DELETE FROM label_sheet WHERE name = ? AND cooperative IS ?", [sheet.name, owner])
    try transaction.execute(
      "INSERT INTO label_sheet (cooperative, name, text) VALUES (?, ?, ?)", [owner, sheet.name, sheet.text])
    try transaction.record(
      .labelSheetSet, sheet.name,
      JSONObject([("text", .text(sheet.text)), ("cooperative", .optional(sheet.cooperativeSlug))]))
  }

  /// Forgets a sheet; runs that were printed on it keep what it said.
  /// - Parameter cooperative: whose it is; nil for one of everybody.
  /// - Throws: `Refusal` unknownRecord.
  public func removeLabelSheet(_ name: String, of cooperative: String?) throws {
    guard let sheet = try reading.labelSheet(name, of: cooperative), sheet.cooperativeSlug == cooperative
    else { throw Refusal.unknown("sheet", name) }
    try transaction.execute(
      "DELETE FROM label_sheet WHERE name = ? AND cooperative IS ?",
      [name, cooperative.map(cooperativeNumber)])
    try transaction.record(.labelSheetRemoved, name, JSONObject([("cooperative", .optional(cooperative))]))
  }
}
