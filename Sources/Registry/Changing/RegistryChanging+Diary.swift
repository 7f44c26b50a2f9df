import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Keeps an entry of the field diary.
  /// - Throws: `Refusal` unknownRecord for parcel or crop.
  public func addDiaryEntry(_ entry: DiaryEntry) throws -> DiaryEntry {
    try requireCrop(entry.cropCode)
    try transaction.execute(
      """
      INSERT INTO diary_entry (parcel, crop, day, work, input, ingredient, batch, shop, dose, reason, worker, notes,
        interval_days, recorded_at, recorded_by, cooperative)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        parcelNumber(entry.parcelCode), entry.cropCode, entry.day.description, entry.work, entry.input,
        entry.ingredient, entry.batch, entry.shop, entry.dose, entry.reason, entry.worker, entry.notes,
        entry.intervalDays, transaction.author.time, transaction.author.actor,
        entry.cooperativeSlug.map(cooperativeNumber),
      ])
    var kept = entry
    kept.id = Int(database.lastInsertedRowID)
    // Worker, shop, reason and notes are told in the entry's own row only, where erasing a person finds them.
    try transaction.record(
      .diaryEntryAdded, String(kept.id),
      JSONObject([
        ("parcel", .text(entry.parcelCode)), ("crop", .text(entry.cropCode)),
        ("day", .text(entry.day.description)), ("input", .text(entry.input)), ("dose", .text(entry.dose)),
        ("interval", .count(entry.intervalDays ?? 0)),
      ]))
    return kept
  }

  /// Strikes an entry out; it stays to be read.
  /// - Throws: `Refusal` unknownRecord; wrongState for one struck out before.
  public func strikeDiaryEntry(_ id: Int, why: String) throws {
    guard let entry = try reading.diaryEntry(id) else { throw Refusal.unknown("diary-entry", String(id)) }
    guard entry.struckWhy == nil else {
      throw Refusal(
        .wrongState, String(id), ["state": .text("struck-out"), "wanted": .text("standing")])
    }
    try transaction.execute(
      "UPDATE diary_entry SET struck_at = ?, struck_by = ?, struck_why = ? WHERE id = ?",
      [transaction.author.time, transaction.author.actor, why, id])
    try transaction.record(.diaryEntryStruck, String(id), JSONObject())
  }
}
