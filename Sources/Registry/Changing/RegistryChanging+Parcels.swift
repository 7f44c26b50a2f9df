import FoundationEssentials
import GRDB
import Geospatial
public import GrowingAreas

extension RegistryChanging {
  /// The running number of the next parcel, for `Parcel.code(number:)`; numbers are never used twice.
  public func nextParcelNumber() throws -> Int { try highest("parcel", "code", after: "P-") + 1 }

  /// Puts a parcel on the map as its first version.
  /// - Parameters:
  ///   - fingerprint: of its outline, see `OutlineFingerprint`.
  ///   - survey: id of the survey it comes from, which was begun before.
  ///   - feature: its number in that survey.
  /// - Throws: `Refusal` recordExists; unknownRecord for the survey, village, crop or grower.
  public func addParcel(_ parcel: Parcel, fingerprint: [UInt8], survey: String, feature: Int) throws {
    guard try reading.row("SELECT 1 FROM parcel WHERE code = ?", [parcel.code]) == nil else {
      throw Refusal.exists("parcel", parcel.code)
    }
    let surveyNumber = try surveyNumber(survey)
    try requireReferences(of: parcel)
    let outline = parcel.outline
    try transaction.execute(
      """
      INSERT INTO parcel (commune, code, name, village, crop, grower, state, method, area_square_metres,
        area_standard_error, version, outline_version, changed_at, fingerprint, survey, feature, geom, intercrops,
        variety)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        transaction.commune, parcel.code, parcel.name, parcel.villageCode, parcel.cropCode, parcel.growerCode,
        parcel.state.rawValue, outline.method?.rawValue, outline.area.value, outline.areaStandardError?.value,
        transaction.author.time, Data(fingerprint), surveyNumber, feature, geometryValue(outline.shape),
        intercrops(parcel), parcel.variety ?? "",
      ])
    let number = database.lastInsertedRowID
    transaction.noteFeature(in: RegistrySchema.parcels, adding: outline.shape.boundingBox)
    try writeVersion(
      parcel, number, version: 1, outlineVersion: 1, why: "", survey: surveyNumber, feature: feature)
    try transaction.record(
      .parcelAdded, parcel.code,
      payload(parcel, version: 1, fingerprint, [("survey", .text(survey)), ("feature", .count(feature))]))
    try transaction.announce(.parcel, parcel.code)
    if let village = parcel.villageCode { try transaction.announce(.village, village) }
  }

  /// Gives a parcel its next version; the one before stays in the history, with its outline.
  ///
  /// The version kept is the stored one plus one, whatever `parcel.version` says.
  /// - Parameters:
  ///   - fingerprint: of the new outline; nil when the outline stays, then `parcel.outline` is not looked at.
  ///   - why: the reason, as the person gave it. Private.
  /// - Throws: `Refusal` unknownRecord for the parcel, or for village, crop or grower.
  public func updateParcel(_ parcel: Parcel, fingerprint: [UInt8]?, why: String) throws {
    let query =
      "SELECT fid, version, outline_version, village, fingerprint, geom FROM parcel WHERE code = ?"
    guard let stored = try reading.row(query, [parcel.code]) else {
      throw Refusal.unknown("parcel", parcel.code)
    }
    try requireReferences(of: parcel)
    let number: Int64 = stored[0]
    let version = (stored[1] as Int) + 1
    let outlineVersion: Int = fingerprint == nil ? stored[2] : version
    if let fingerprint {
      try transaction.execute(
        "UPDATE parcel_version SET outline = ? WHERE parcel = ? AND version = ?",
        [stored[5] as Data, number, stored[2] as Int])
      try replaceOutline(parcel.outline, of: number, fingerprint)
    }
    try transaction.execute(
      """
      UPDATE parcel SET name = ?, village = ?, crop = ?, intercrops = ?, variety = ?, grower = ?, state = ?,
        version = ?, outline_version = ?, changed_at = ? WHERE fid = ?
      """,
      [
        parcel.name, parcel.villageCode, parcel.cropCode, intercrops(parcel), parcel.variety ?? "",
        parcel.growerCode, parcel.state.rawValue, version, outlineVersion, transaction.author.time, number,
      ])
    transaction.noteFeature(in: RegistrySchema.parcels, adding: nil)
    guard let kept = try reading.parcel(parcel.code) else { throw Refusal.unknown("parcel", parcel.code) }
    try writeVersion(
      kept, number, version: version, outlineVersion: outlineVersion, why: why, survey: nil, feature: nil)
    try transaction.record(
      .parcelChanged, parcel.code,
      payload(kept, version: version, fingerprint ?? Array(stored[4] as Data), []))
    try transaction.announce(.parcel, parcel.code)
    for village in [stored[3] as String?, parcel.villageCode].compactMap(\.self) {
      try transaction.announce(.village, village)
    }
    try announceUses(ofParcel: number)
  }

  private func requireReferences(of parcel: Parcel) throws {
    if let village = parcel.villageCode { try requireVillage(village) }
    for crop in parcel.crops { try requireCrop(crop) }
    if let grower = parcel.growerCode {
      _ = try reading.number("grower", grower, "SELECT fid FROM grower WHERE code = ?", [grower])
    }
  }

  private func replaceOutline(_ outline: ParcelOutline, of number: Int64, _ fingerprint: [UInt8]) throws {
    try transaction.execute(
      """
      UPDATE parcel SET geom = ?, fingerprint = ?, area_square_metres = ?, area_standard_error = ?, method = ?
      WHERE fid = ?
      """,
      [
        geometryValue(outline.shape), Data(fingerprint), outline.area.value, outline.areaStandardError?.value,
        outline.method?.rawValue, number,
      ])
    transaction.noteReshaping(in: RegistrySchema.parcels)
  }

  private func writeVersion(
    _ parcel: Parcel, _ number: Int64, version: Int, outlineVersion: Int, why: String, survey: Int64?,
    feature: Int?
  ) throws {
    try transaction.execute(
      """
      INSERT INTO parcel_version (parcel, version, changed_at, actor, why, name, village, crop, grower, state, method,
        area_square_metres, area_standard_error, outline_version, survey, feature, intercrops, variety)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, version, transaction.author.time, transaction.author.actor, why, parcel.name,
        parcel.villageCode,
        parcel.cropCode, parcel.growerCode, parcel.state.rawValue, parcel.outline.method?.rawValue,
        parcel.outline.area.value, parcel.outline.areaStandardError?.value, outlineVersion, survey, feature,
        intercrops(parcel), parcel.variety ?? "",
      ])
  }

  private func intercrops(_ parcel: Parcel) -> String { parcel.intercrops.joined(separator: " ") }

  /// The parcel's own name and the reason are told in `parcel_version` only, where erasing a person finds them.
  private func payload(
    _ parcel: Parcel, version: Int, _ fingerprint: [UInt8], _ more: [(String, JSONObject.Value)]
  ) -> JSONObject {
    var object = JSONObject([
      ("version", .count(version)), ("state", .text(parcel.state.rawValue)),
      ("village", .optional(parcel.villageCode)), ("crop", .optional(parcel.cropCode)),
      ("intercrops", .texts(parcel.intercrops)), ("variety", .optional(parcel.variety)),
      ("grower", .optional(parcel.growerCode)),
      ("area", .number(parcel.outline.area.value)),
      ("fingerprint", .hexadecimal(fingerprint)),
    ])
    for (name, value) in more { object.add(name, value) }
    return object
  }

  /// Growing areas and lots show what a parcel is, so they are made anew with it.
  func announceUses(ofParcel number: Int64) throws {
    let areas = """
      SELECT a.code FROM growing_area_member m JOIN growing_area a ON a.fid = m.growing_area
      WHERE m.parcel = ? AND m.valid_to IS NULL ORDER BY a.code
      """
    for row in try Array(reading.rows(areas, [number]).map { $0.copy() }) {
      try transaction.announce(.growingArea, row[0])
    }
    let lots = """
      WITH RECURSIVE \(LineageQuery.harvestedFromParcel), \(LineageQuery.down(from: "SELECT lot FROM harvested"))
      SELECT p.gtin || '/' || l.code FROM down d JOIN lot l ON l.fid = d.lot JOIN product p ON p.fid = l.product
      WHERE p.gtin IS NOT NULL ORDER BY l.fid
      """
    for row in try Array(reading.rows(lots, [number]).map { $0.copy() }) {
      try transaction.announce(.lot, row[0])
    }
  }
}
