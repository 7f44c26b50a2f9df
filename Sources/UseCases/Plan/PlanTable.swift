import Geospatial
public import GrowingAreas
import Registry

extension Office {
  /// Takes a plan of targets from a table, CSV or the first filled sheet of a workbook; the version before it is kept.
  ///
  /// Columns: village, crop, parcels, hectares, due; and, where they are there, start, kind (`canh tác`, land counted once,
  /// or `gieo trồng`, sown area; empty for the first), person, responsible, result, means, late_cause, new_due. Others
  /// are passed over. A workbook's day may be a day of the workbook.
  /// - Parameters:
  ///   - isDryRun: whether to say what would be taken, and keep nothing.
  ///   - noted: called with what is to be said about the table as a whole.
  /// - Returns: the targets in the order of the file.
  /// - Throws: `Refusal` invalidField with file, line and column for the first row that is not good: an unknown
  ///   village or crop, a number below zero, a day that does not exist, a start after the due day, a new due day not after
  ///   the first, a second target for the same village and crop. Nothing is taken then.
  public func importPlan(
    from path: String, isDryRun: Bool = false, noted: (ImportFinding) -> Void = { _ in }
  ) throws -> [PlanTarget] {
    try checkRight(.keepPlan)
    let table = try NamedTable(at: path, columns: ["village", "crop", "parcels", "hectares", "due"])
    table.findings.forEach(noted)
    if isDryRun { return try registry.read { try Self.targets(in: table, $0) } }
    return try registry.change(by: author) { change in
      let targets = try Self.targets(in: table, change.reading)
      try change.setPlanTargets(targets, why: fileName(of: path))
      return targets
    }
  }

  private static func targets(in table: NamedTable, _ reading: RegistryReading) throws -> [PlanTarget] {
    let villages = Set(try reading.villages().map(\.code))
    let crops = Set(try reading.crops().map(\.code))
    var planned: Set<TargetScope> = []
    return try table.rows.map { row in
      let target = try target(row, villages: villages, crops: crops)
      guard planned.insert(target.scope).inserted else { throw row.invalid("village", "one-target-each") }
      return target
    }
  }

  private static let areaKinds: [String: AreaKind] = [
    "canh tác": .land, "canh-tac": .land, "land": .land, "gieo trồng": .sown, "gieo-trong": .sown,
    "sown": .sown,
  ]

  private static func target(
    _ row: NamedTable.Row, villages: Set<String>, crops: Set<String>
  ) throws -> PlanTarget {
    let due = try row.value("due", "existing-day", row.day)
    func optionalDay(_ column: String, _ rule: String, _ fits: (CalendarDate) -> Bool) throws -> CalendarDate?
    {
      guard row[column] != nil else { return nil }
      let day = try row.value(column, "existing-day", row.day)
      guard fits(day) else { throw row.invalid(column, rule) }
      return day
    }
    return PlanTarget(
      village: try row.value("village", "known-village") { villages.contains($0) ? $0 : nil },
      crop: try row["crop"].map { crop in
        guard crops.contains(crop) else { throw row.invalid("crop", "known-crop") }
        return crop
      },
      parcels: try row.value("parcels", "count-from-zero") { Int($0).flatMap { $0 < 0 ? nil : $0 } },
      area: try row.value("hectares", "hectares-from-zero") { text in
        Double(text).flatMap { (0...1e6).contains($0) ? SquareMetres($0 * 10_000) : nil }
      },
      start: try optionalDay("start", "not-after-due") { $0 <= due }, due: due, person: row["person"] ?? "",
      responsible: row["responsible"] ?? "", result: row["result"] ?? "", means: row["means"] ?? "",
      kind: try row["kind"] == nil ? .land : row.value("kind", "area-kind") { areaKinds[$0.lowercased()] },
      lateCause: row["late_cause"] ?? "",
      newDue: try optionalDay("new_due", "after-due") { $0 > due })
  }
}

private func fileName(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
