import Geospatial
public import GrowingAreas
import Registry

extension Office {
  /// Takes a plan of targets from a table; the version before it is kept.
  ///
  /// Columns: village, crop, parcels, hectares, due, person, responsible, result, means.
  /// - Returns: the targets in the order of the file.
  public func importPlan(from path: String) throws -> [PlanTarget] {
    let table = try NamedTable(at: path, columns: ["village", "crop", "parcels", "hectares", "due"])
    let targets = try table.rows.map { row in
      PlanTarget(
        village: try row.text("village"), crop: row["crop"],
        parcels: try row.value("parcels", "0, 1, 2, …") { Int($0).flatMap { $0 < 0 ? nil : $0 } },
        area: try row.value("hectares", "12.5") { text in
          Double(text).flatMap { (0...1e6).contains($0) ? SquareMetres($0 * 10_000) : nil }
        },
        due: try row.value("due", "YYYY-MM-DD") { CalendarDate($0) }, person: row["person"] ?? "",
        responsible: row["responsible"] ?? "", result: row["result"] ?? "", means: row["means"] ?? "")
    }
    try registry.change(by: author) { change in
      for target in targets {
        try Self.require(change.reading.village(target.village), target.village, "village")
      }
      try change.setPlanTargets(targets)
    }
    return targets
  }

  public func planTargets() throws -> [PlanTarget] { try registry.read { try $0.planTargets() } }
}
