import GRDB
public import GrowingAreas

extension RegistryChanging {
  /// A code no grower has had: `H-0007`.
  public func nextGrowerCode() throws -> String {
    "H-" + digits(try highest("grower", "code", after: "H-") + 1, width: 4)
  }

  /// - Throws: `Refusal` recordExists; unknownRecord for the village.
  public func addGrower(_ grower: Grower) throws {
    guard try reading.row("SELECT 1 FROM grower WHERE code = ?", [grower.code]) == nil else {
      throw Refusal.exists("grower", grower.code)
    }
    if let village = grower.villageCode { try requireVillage(village) }
    try transaction.execute(
      "INSERT INTO grower (commune, code, name, phone, village, notes) VALUES (?, ?, ?, ?, ?, ?)",
      [transaction.commune, grower.code, grower.name, grower.phone, grower.villageCode, grower.notes])
    try transaction.record(
      .growerAdded, grower.code, about: grower.code,
      JSONObject([
        ("name", .text(grower.name)), ("phone", .optional(grower.phone)),
        ("village", .optional(grower.villageCode)),
        ("notes", .optional(grower.notes)),
      ]))
  }

  /// Adds a dated row; of each kind the latest holds.
  /// - Throws: `Refusal` unknownRecord; invalidField for a day that has not come yet.
  public func recordConsent(_ consent: Consent) throws {
    guard consent.day <= latestDay() else {
      throw Refusal.invalid(
        consent.growerCode, field: "day", value: consent.day.description, rule: "not after today")
    }
    let grower = try reading.number(
      "grower", consent.growerCode, "SELECT fid FROM grower WHERE code = ? AND erased_at IS NULL",
      [consent.growerCode])
    try insert(consent, grower: grower)
    try transaction.record(
      .consentRecorded, consent.growerCode, about: consent.growerCode,
      JSONObject([
        ("kind", .text(consent.kind.rawValue)), ("given", .truth(consent.isGiven)),
        ("day", .text(consent.day.description)), ("evidence", .text(consent.evidence)),
      ]))
    try announceParcels(ofGrower: consent.growerCode)
  }

  func insert(_ consent: Consent, grower: Int64) throws {
    try transaction.execute(
      "INSERT INTO consent (grower, kind, is_given, day, evidence, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
      [
        grower, consent.kind.rawValue, consent.isGiven, consent.day.description, consent.evidence,
        transaction.author.time,
      ])
  }

  /// The grower's parcels, and what is shown of them elsewhere.
  func announceParcels(ofGrower code: String) throws {
    for row in try Row.fetchAll(
      database, sql: "SELECT fid, code FROM parcel WHERE grower = ?", arguments: [code])
    {
      try transaction.announce(.parcel, row[1])
      try announceUses(ofParcel: row[0])
    }
  }

  /// The day it is in Việt Nam at the time of the change.
  func latestDay() -> CalendarDate {
    let time = transaction.author.time
    let utc = CalendarDate(time.prefix(10)) ?? CalendarDate(daysSince1970: 0)
    // Seven hours ahead: from 17:00 UTC on it is the next day there.
    let hour = Int(time.dropFirst(11).prefix(2)) ?? 0
    return hour >= 17 ? CalendarDate(daysSince1970: utc.daysSince1970 + 1) : utc
  }

  /// The highest number in codes of the form prefix and digits; 0 without any.
  func highest(_ table: String, _ column: String, after prefix: String) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT max(CAST(substr(\(column), \(prefix.count + 1)) AS INTEGER)) FROM \(table)
        WHERE \(column) GLOB '\(prefix)[0-9]*'
        """) ?? 0
  }

  func digits(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
