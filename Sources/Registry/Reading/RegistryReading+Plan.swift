import GRDB
import Geospatial
public import GrowingAreas

extension RegistryReading {
  /// The targets of the latest plan, by village and crop, those for all crops first; empty while there is no
  /// plan.
  public func planTargets() throws -> [PlanTarget] {
    try planTargets(ofVersion: row("SELECT max(version) FROM plan_version").flatMap { $0[0] })
  }

  /// - Parameter version: nil when there is no plan.
  func planTargets(ofVersion version: Int64?) throws -> [PlanTarget] {
    let query = """
      SELECT village, crop, parcels, area_square_metres, due, person, responsible, result, means,
        kind, late_cause, new_due FROM plan_target
      WHERE plan = ? ORDER BY village, crop
      """
    return try Array(
      rows(query, [version]).map { row in
        PlanTarget(
          village: row[0], crop: row[1], parcels: row[2], area: SquareMetres(row[3]),
          due: try storedDay(row[4], "plan_target", "due"), person: row[5], responsible: row[6],
          result: row[7], means: row[8], kind: try known(row[9] as String, "plan_target", "kind"),
          lateCause: row[10],
          newDue: try (row[11] as String?).map { try storedDay($0, "plan_target", "new_due") })
      })
  }
}
