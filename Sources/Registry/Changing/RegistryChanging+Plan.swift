import GRDB
import Geospatial
public import GrowingAreas

extension RegistryChanging {
  /// Makes these targets the plan; the plan before is kept as its earlier version.
  /// - Parameter why: how the version came about, such as the name of the file it was read from.
  /// - Throws: `Refusal` unknownRecord for village or crop; recordExists for a second target of the same
  ///   village and crop.
  public func setPlanTargets(_ targets: [PlanTarget], why: String = "") throws {
    try transaction.execute(
      "INSERT INTO plan_version (recorded_at, recorded_by, why) VALUES (?, ?, ?)",
      [transaction.author.time, transaction.author.actor, why])
    let version = database.lastInsertedRowID
    var known: Set<[String]> = []
    for target in targets {
      try requireVillage(target.village)
      if let crop = target.crop { try requireCrop(crop) }
      guard known.insert([target.village, target.crop ?? ""]).inserted else {
        throw Refusal.exists(
          "plan target", [target.village, target.crop].compactMap(\.self).joined(separator: "/"))
      }
      try transaction.execute(
        """
        INSERT INTO plan_target (plan, commune, village, crop, parcels, area_square_metres, due, person, responsible,
          result, means, kind, late_cause, new_due, start) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          version, transaction.commune, target.village, target.crop, target.parcels, target.area.value,
          target.due.description, target.person, target.responsible, target.result, target.means,
          target.kind.rawValue, target.lateCause, target.newDue?.description,
          target.start?.description,
        ])
    }
    let rows = targets.map { target in
      JSONObject([
        ("village", .text(target.village)), ("crop", .optional(target.crop)),
        ("parcels", .count(target.parcels)),
        ("area", .number(target.area.value)), ("due", .text(target.due.description)),
        ("kind", .text(target.kind.rawValue)), ("start", .optional(target.start?.description)),
        ("newDue", .optional(target.newDue?.description)),
      ])
    }
    try transaction.record(.planSet, String(version), JSONObject([("targets", .objects(rows))]))
    // What is planned stands on the pages of villages; those of the plan before may be planned no more.
    let former = try reading.planTargets(ofVersion: version - 1)
    for village in Set((former + targets).map(\.village)).sorted() {
      try transaction.announce(.village, village)
    }
  }
}
