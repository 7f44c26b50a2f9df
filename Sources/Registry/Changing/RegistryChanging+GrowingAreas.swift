import GRDB
public import GrowingAreas

extension RegistryChanging {
  /// Makes a growing area with its official codes and parcels.
  /// - Throws: `Refusal` recordExists; unknownRecord for crop or parcel.
  public func addGrowingArea(_ area: GrowingArea) throws {
    guard try reading.growingArea(area.code) == nil else { throw Refusal.exists("growing area", area.code) }
    try requireCrop(area.cropCode)
    try transaction.execute(
      """
      INSERT INTO growing_area (name, standard, seed_origin, market, representative, cooperative, commune, code, crop,
        recorded_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, try columns(of: area) + [transaction.commune, area.code, area.cropCode, transaction.author.time])
    try keepVersion(ofGrowingArea: area.code)
    try transaction.record(.growingAreaAdded, area.code, Self.told(area))
    try transaction.announce(.growingArea, area.code)
    for code in area.officialCodes { try addOfficialCode(code, toGrowingArea: area.code) }
    if !area.parcelCodes.isEmpty { try assign(parcels: area.parcelCodes, toGrowingArea: area.code) }
  }

  /// Changes what is said of an area; its code, crop, official codes and parcels stay.
  /// - Throws: `Refusal` unknownRecord for the area, the grower or the cooperative.
  public func updateGrowingArea(_ area: GrowingArea) throws {
    let number = try growingAreaNumber(area.code)
    try transaction.execute(
      """
      UPDATE growing_area SET name = ?, standard = ?, seed_origin = ?, market = ?, representative = ?, cooperative = ?
      WHERE fid = ?
      """, try columns(of: area) + [number])
    try keepVersion(ofGrowingArea: area.code)
    try transaction.record(.growingAreaChanged, area.code, Self.told(area))
    try transaction.announce(.growingArea, area.code)
  }

  private func columns(of area: GrowingArea) throws -> StatementArguments {
    let representative = try area.representative.map { code in
      try reading.number("grower", code, "SELECT fid FROM grower WHERE code = ?", [code])
    }
    return [
      area.name, area.standard, area.seedOrigin, area.market, representative,
      try area.cooperative.map(cooperativeNumber),
    ]
  }

  private func keepVersion(ofGrowingArea code: String) throws {
    try transaction.execute(
      """
      INSERT INTO growing_area_version (growing_area, changed_at, name, standard, seed_origin, market, representative,
        cooperative)
      SELECT fid, ?, name, standard, seed_origin, market, representative, cooperative FROM growing_area WHERE code = ?
      """, [transaction.author.time, code])
  }

  private static func told(_ area: GrowingArea) -> JSONObject {
    JSONObject([
      ("name", .text(area.name)), ("crop", .text(area.cropCode)), ("standard", .text(area.standard)),
      ("seedOrigin", .text(area.seedOrigin)), ("market", .text(area.market)),
      ("representative", .optional(area.representative)), ("cooperative", .optional(area.cooperative)),
    ])
  }

  /// Lets parcels belong to an area from now on; those that do already stay.
  /// - Throws: `Refusal` unknownRecord for area or parcel.
  public func assign(parcels: [String], toGrowingArea code: String) throws {
    let area = try growingAreaNumber(code)
    for parcel in parcels {
      let number = try parcelNumber(parcel)
      let isMember =
        "SELECT 1 FROM growing_area_member WHERE growing_area = ? AND parcel = ? AND valid_to IS NULL"
      guard try reading.row(isMember, [area, number]) == nil else { continue }
      try transaction.execute(
        "INSERT INTO growing_area_member (growing_area, parcel, valid_from) VALUES (?, ?, ?)",
        [area, number, transaction.author.time])
      try announceUses(ofParcel: number)
    }
    try transaction.record(.parcelsAssigned, code, JSONObject([("parcels", .texts(parcels))]))
    try transaction.announce(.growingArea, code)
  }

  /// - Throws: `Refusal` recordExists when the scheme has given this code already; unknownRecord.
  public func addOfficialCode(_ code: GrowingAreaCode, toGrowingArea area: String) throws {
    let number = try growingAreaNumber(area)
    let taken = "SELECT 1 FROM growing_area_code WHERE scheme = ? AND value = ?"
    guard try reading.row(taken, [code.scheme, code.value]) == nil else {
      throw Refusal.exists("official code", code.value)
    }
    try transaction.execute(
      "INSERT INTO growing_area_code (growing_area, scheme, value, market, status) VALUES (?, ?, ?, ?, ?)",
      [number, code.scheme, code.value, code.market, code.status.rawValue])
    try keepVersion(of: code, number)
    try transaction.record(.officialCodeAdded, area, Self.told(code))
    try transaction.announce(.growingArea, area)
  }

  /// Gives an area an official code, or the one it has another market or status.
  /// - Throws: `Refusal` recordExists when the scheme has given this code to another area; unknownRecord.
  public func setOfficialCode(_ code: GrowingAreaCode, ofGrowingArea area: String) throws {
    let number = try growingAreaNumber(area)
    let held = "SELECT 1 FROM growing_area_code WHERE scheme = ? AND value = ? AND growing_area = ?"
    guard try reading.row(held, [code.scheme, code.value, number]) != nil else {
      return try addOfficialCode(code, toGrowingArea: area)
    }
    try transaction.execute(
      "UPDATE growing_area_code SET market = ?, status = ? WHERE scheme = ? AND value = ?",
      [code.market, code.status.rawValue, code.scheme, code.value])
    try keepVersion(of: code, number)
    try transaction.record(.officialCodeSet, area, Self.told(code))
    try transaction.announce(.growingArea, area)
  }

  private func keepVersion(of code: GrowingAreaCode, _ area: Int64) throws {
    try transaction.execute(
      """
      INSERT INTO growing_area_code_version (growing_area, scheme, value, market, status, changed_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """, [area, code.scheme, code.value, code.market, code.status.rawValue, transaction.author.time])
  }

  private static func told(_ code: GrowingAreaCode) -> JSONObject {
    JSONObject([
      ("scheme", .text(code.scheme)), ("value", .text(code.value)), ("market", .text(code.market)),
      ("status", .text(code.status.rawValue)),
    ])
  }

  func growingAreaNumber(_ code: String) throws -> Int64 {
    try reading.number("growing area", code, "SELECT fid FROM growing_area WHERE code = ?", [code])
  }
}
