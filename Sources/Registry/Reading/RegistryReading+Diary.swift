import GRDB
public import GrowingAreas
public import Traceability

extension RegistryReading {
  /// By day and then in the order of entering.
  /// - Parameters:
  ///   - parcel, crop: only of these; nil for all.
  ///   - cooperative: only those it entered; nil for all.
  ///   - days: only of these; nil for all.
  ///   - struck: those that were struck out too.
  public func diary(
    ofParcel parcel: String? = nil, crop: String? = nil, of cooperative: String? = nil,
    on days: ClosedRange<CalendarDate>? = nil, struck: Bool = false
  ) throws -> [DiaryEntry] {
    var query = Self.diaryQuery + " WHERE 1"
    var arguments: StatementArguments = []
    if let parcel {
      query += " AND d.parcel = (SELECT fid FROM parcel WHERE code = ?)"
      arguments += [parcel]
    }
    if let crop {
      query += " AND d.crop = ?"
      arguments += [crop]
    }
    if let cooperative {
      query += " AND o.slug = ?"
      arguments += [cooperative]
    }
    if let days {
      query += " AND d.day BETWEEN ? AND ?"
      arguments += [days.lowerBound.description, days.upperBound.description]
    }
    if !struck { query += " AND d.struck_at IS NULL" }
    return try Array(rows(query + " ORDER BY d.day, d.id", arguments).map(diaryEntry))
  }

  public func diaryEntry(_ id: Int) throws -> DiaryEntry? {
    try row(Self.diaryQuery + " WHERE d.id = ?", [id]).map(diaryEntry)
  }

  private static let diaryQuery = """
    SELECT d.id, p.code, d.crop, d.day, d.work, d.input, d.ingredient, d.batch, d.shop, d.dose, d.reason, d.worker,
      d.notes, d.interval_days, d.struck_at, d.struck_why, o.slug
    FROM diary_entry d JOIN parcel p ON p.fid = d.parcel LEFT JOIN cooperative o ON o.fid = d.cooperative
    """

  private func diaryEntry(_ row: Row) throws -> DiaryEntry {
    DiaryEntry(
      id: row[0], parcelCode: row[1], cropCode: row[2], day: try storedDay(row[3], "diary_entry", "day"),
      work: row[4], input: row[5], ingredient: row[6], batch: row[7], shop: row[8], dose: row[9],
      reason: row[10], worker: row[11], notes: row[12], intervalDays: row[13],
      struckWhy: row[14] as String? == nil ? nil : row[15], cooperativeSlug: row[16])
  }
}
