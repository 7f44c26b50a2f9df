import GRDB
import Geospatial
public import GrowingAreas

extension RegistryReading {
  /// The targets of the latest plan, by village and crop, those for all crops first; empty while there is no
  /// plan.
  public func planTargets() throws -> [PlanTarget] {
    try planTargets(ofVersion: row("SELECT max(version) FROM plan_version").flatMap { $0[0] })
  }

  /// All versions of the plan with their targets, the first one first.
  public func planVersions() throws -> [PlanVersion] {
    try Array(
      rows("SELECT version, recorded_at, recorded_by, why FROM plan_version ORDER BY version").map { row in
        PlanVersion(number: row[0], recordedAt: row[1], recordedBy: row[2], why: row[3], targets: [])
      }
    ).map { version in
      var version = version
      version.targets = try planTargets(ofVersion: Int64(version.number))
      return version
    }
  }

  /// - Parameter version: nil when there is no plan.
  func planTargets(ofVersion version: Int64?) throws -> [PlanTarget] {
    let query = """
      SELECT village, crop, parcels, area_square_metres, due, person, responsible, result, means,
        kind, late_cause, new_due, start FROM plan_target
      WHERE plan = ? ORDER BY village, crop
      """
    return try Array(
      rows(query, [version]).map { row in
        PlanTarget(
          village: row[0], crop: row[1], parcels: row[2], area: SquareMetres(row[3]),
          start: try (row[12] as String?).map { try storedDay($0, "plan_target", "start") },
          due: try storedDay(row[4], "plan_target", "due"), person: row[5], responsible: row[6],
          result: row[7], means: row[8], kind: try known(row[9] as String, "plan_target", "kind"),
          lateCause: row[10],
          newDue: try (row[11] as String?).map { try storedDay($0, "plan_target", "new_due") })
      })
  }

  /// Visits that found nothing to map and were not taken back, by village and crop.
  public func nothingToMap() throws -> [NothingToMap] { try nothingToMap(recordedBefore: "9999") }

  /// - Parameter moment: a bound for stored times.
  func nothingToMap(recordedBefore moment: String) throws -> [NothingToMap] {
    let query = """
      SELECT village, crop, person, why, day FROM nothing_to_map WHERE is_standing AND sequence IN
        (SELECT max(sequence) FROM nothing_to_map WHERE recorded_at < ? GROUP BY village, crop)
      ORDER BY village, crop
      """
    return try Array(
      rows(query, [moment]).map { row in
        NothingToMap(
          scope: TargetScope(village: row[0], crop: row[1]), person: row[2], why: row[3],
          day: try storedDay(row[4], "nothing_to_map", "day"))
      })
  }
}
