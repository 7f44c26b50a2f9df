import GRDB
import GeoPackage
import Geospatial
public import GrowingAreas

extension RegistryChanging {
  /// Ends villages that became part of another: their parcels and growers belong to it from now on.
  ///
  /// What was counted in them before stays counted in them: each parcel gets a version in the new village, and the rows of
  /// the ended villages stay with their history. The plan is another change, see `setPlanTargets`.
  /// - Parameters:
  ///   - codes: villages that end.
  ///   - survivor: the village they become part of, with the outline it has then.
  ///   - why: the reason or the decision. Private.
  /// - Returns: the number of parcels that moved.
  /// - Throws: `Refusal` unknownRecord for a village that does not stand.
  public func mergeVillages(_ codes: [String], into survivor: Village, why: String) throws -> Int {
    try updateVillage(survivor, why: why)
    var moved = 0
    for code in codes {
      try requireVillage(code)
      var parcels: [Parcel] = []
      try reading.eachParcel(village: code) { parcels.append($0) }
      for var parcel in parcels {
        parcel.villageCode = survivor.code
        try updateParcel(parcel, fingerprint: nil, why: why)
      }
      moved += parcels.count
      try transaction.execute("UPDATE grower SET village = ? WHERE village = ?", [survivor.code, code])
      // Off the map at once, or the land would lie in two villages there.
      try transaction.execute(
        "UPDATE village SET merged_into = ?, geom = NULL WHERE code = ?", [survivor.code, code])
      transaction.noteReshaping(in: RegistrySchema.villages)
      try writeVersion(of: code, why: why)
      try transaction.record(
        .villageMerged, code,
        JSONObject([("into", .text(survivor.code)), ("parcels", .count(parcels.count))]))
      try transaction.announce(.village, code)
    }
    return moved
  }

  /// Records that a target was visited and holds nothing to map.
  /// - Throws: `Refusal` unknownRecord for village or crop.
  public func recordNothingToMap(_ visit: NothingToMap) throws { try record(visit, isStanding: true) }

  /// Takes such a record back; it stays in the history.
  /// - Throws: `Refusal` unknownRecord when none stands for the target.
  public func takeBackNothingToMap(_ scope: TargetScope, why: String) throws {
    guard var visit = try reading.nothingToMap().first(where: { $0.scope == scope }) else {
      throw Refusal.unknown(
        "nothing-to-map", [scope.village, scope.crop].compactMap(\.self).joined(separator: "/"))
    }
    visit.why = why
    try record(visit, isStanding: false)
  }

  private func record(_ visit: NothingToMap, isStanding: Bool) throws {
    let scope = visit.scope
    // A village that was merged may still have its own taken back.
    if isStanding { try requireVillage(scope.village) }
    if let crop = scope.crop { try requireCrop(crop) }
    try transaction.execute(
      """
      INSERT INTO nothing_to_map (commune, village, crop, is_standing, person, why, day, recorded_at, recorded_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        transaction.commune, scope.village, scope.crop, isStanding, visit.person, visit.why,
        visit.day.description, transaction.author.time, transaction.author.actor,
      ])
    // Person and reason are told in the row only, where erasing finds them.
    try transaction.record(
      .nothingToMapSet, scope.village,
      JSONObject([
        ("crop", .optional(scope.crop)), ("standing", .truth(isStanding)),
        ("day", .text(visit.day.description)),
      ]))
    try transaction.announce(.village, scope.village)
  }
}
