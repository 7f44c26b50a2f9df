public import GrowingAreas
import Registry
public import Traceability

/// What became of a table of diary entries.
public struct DiaryImport: Sendable {
  /// Kept, in the order of the file.
  public var entries: [DiaryEntry] = []
  /// Rows that stood in the diary before, word for word.
  public var known = 0
}

extension Office {
  /// Keeps entries of the field diary, all of them or none; what stands there already is not written twice.
  /// - Parameter entries: an empty crop means the main crop of the parcel.
  /// - Throws: `Refusal` unknownRecord, wrongState for a parcel off the map, invalidField.
  public func addDiaryEntries(_ entries: [DiaryEntry], isDryRun: Bool = false) throws -> DiaryImport {
    try checkKeepsGoods()
    var done = DiaryImport()
    do {
      try registry.change(by: author) { change in
        for entry in entries { try keep(entry, in: change, &done) }
        if isDryRun { throw DiaryPreviewOver() }
      }
    } catch is DiaryPreviewOver {}
    return done
  }

  /// Keeps the entries of a table (CSV, XLSX) with the columns date, parcel, work and any of crop, input, ingredient, batch,
  /// shop, dose, interval, reason, worker, notes; several parcels stand in one cell, apart by blanks.
  /// - Parameter noted: called with what is to be said about the table as a whole.
  /// - Throws: `Refusal` of the table with line and column; see `addDiaryEntries`.
  public func importDiary(
    from path: String, isDryRun: Bool = false, noted: (ImportFinding) -> Void = { _ in }
  ) throws -> DiaryImport {
    try checkKeepsGoods()
    let table = try NamedTable(at: path, columns: ["date", "parcel", "work"])
    table.findings.forEach(noted)
    var done = DiaryImport()
    do {
      try registry.change(by: author) { change in
        for row in table.rows {
          for entry in try Self.entries(row) {
            do {
              try keep(entry, in: change, &done)
            } catch var refusal as Refusal {
              refusal.place.line = row.line
              refusal.subject = "\(path)"
              if refusal.code == .unknownRecord || refusal.code == .wrongState {
                throw row.invalid("parcel", refusal.code == .wrongState ? "on-the-map" : "known-parcel")
              }
              throw refusal
            }
          }
        }
        if isDryRun { throw DiaryPreviewOver() }
      }
    } catch is DiaryPreviewOver {}
    return done
  }

  /// By day; with those struck out when asked for. A cooperative has its own entries, the commune all.
  public func diary(parcel: String? = nil, crop: String? = nil, struck: Bool = false) throws -> [DiaryEntry] {
    try checkKeepsGoods()
    return try registry.read { reading in
      if let parcel { try Self.require(reading.parcel(parcel), parcel, "parcel") }
      if let crop { try Self.require(reading.crop(crop), crop, "crop") }
      return try reading.diary(
        ofParcel: parcel, crop: crop, of: role.cooperative, struck: struck)
    }
  }

  /// - Throws: `Refusal` unknownRecord; wrongState for one struck out before; invalidField without a reason.
  public func strikeDiaryEntry(_ id: Int, why: String) throws {
    try checkKeepsGoods()
    let why = try required(why, field: "why")
    try registry.change(by: author) { change in
      if let own = role.cooperative, try change.reading.diaryEntry(id)?.cooperativeSlug != own {
        throw Refusal(.unknownRecord, String(id), ["kind": .text("diary-entry")])
      }
      try change.strikeDiaryEntry(id, why: why)
    }
  }

  private static func entries(_ row: NamedTable.Row) throws -> [DiaryEntry] {
    let day = try row.value("date", "existing-day") { row.day($0) }
    let parcels = try row.text("parcel").split { " ,;+".contains($0) }.map(String.init)
    let interval = try row["interval"].map { _ in
      try row.value("interval", "days-from-zero") { text in
        Int(text).flatMap { (0...1000).contains($0) ? $0 : nil }
      }
    }
    return try parcels.map { parcel in
      DiaryEntry(
        parcelCode: parcel, cropCode: row["crop"] ?? "", day: day, work: try row.text("work"),
        input: row["input"] ?? "", ingredient: row["ingredient"] ?? "", batch: row["batch"] ?? "",
        shop: row["shop"] ?? "", dose: row["dose"] ?? "", reason: row["reason"] ?? "",
        worker: row["worker"] ?? "", notes: row["notes"] ?? "", intervalDays: interval)
    }
  }

  private func keep(_ entry: DiaryEntry, in change: RegistryChanging, _ done: inout DiaryImport) throws {
    var entry = entry
    entry.cooperativeSlug = role.cooperative
    entry.work = try required(entry.work, field: "work")
    let parcel = try Self.parcelOnMap(entry.parcelCode, change.reading)
    if entry.cropCode.isEmpty { entry.cropCode = parcel.cropCode ?? "" }
    func invalid(_ field: String, _ value: String, _ rule: String) -> Refusal {
      Refusal(
        .invalidField, entry.parcelCode,
        ["field": .text(field), "value": .text(value), "rule": .text(rule)])
    }
    guard try change.reading.crop(entry.cropCode) != nil else {
      throw invalid("crop", entry.cropCode, "known-crop")
    }
    guard entry.day <= today else { throw invalid("date", entry.day.description, "not-in-future") }
    guard (0...1000).contains(entry.intervalDays ?? 0) else {
      throw invalid("interval", String(entry.intervalDays ?? 0), "days-from-zero")
    }
    // An input whose interval nobody states cannot be waited for.
    guard entry.input.isEmpty || entry.intervalDays != nil else {
      throw invalid("interval", "", "interval-of-input")
    }
    let standing = try change.reading.diary(
      ofParcel: entry.parcelCode, crop: entry.cropCode, on: entry.day...entry.day)
    let isKnown = standing.contains { known in
      var known = known
      known.id = 0
      return known == entry
    }
    if isKnown { done.known += 1 } else { done.entries.append(try change.addDiaryEntry(entry)) }
  }
}

/// Ends the transaction of a dry run without keeping it.
private struct DiaryPreviewOver: Error {}
