import Geospatial
import GrowingAreas
import Wording

extension WeeklyReport {
  /// Rows that fit beside the other sections on one page.
  private var rowsShown: Int { isMonthly ? .max : 4 }

  /// One row per village in which something changed; the smallest changes are put together when there are many.
  var table: DocumentTable {
    let changes = figures.changes
    let shown =
      changes.count <= rowsShown && lines(of: changes) <= Self.linesOfNames
      ? Set(changes.map(\.code))
      : Set(largest(of: changes).map(\.code))
    var rows = changes.filter { shown.contains($0.code) }.map { change in
      row(change.code == nil ? ReportPhrases.withoutVillage[language] : change.name, [change])
    }
    let others = changes.filter { !shown.contains($0.code) }
    if !others.isEmpty {
      rows.append(row(say(WeeklyPhrases.otherVillages, ["count": language.count(others.count)]), others))
    }
    let total = figures.standing.total
    rows.append(
      row(
        ReportPhrases.total[language], added: figures.added, withdrawn: figures.withdrawn, total,
        isTotal: true))
    return DocumentTable(
      key: "changes", title: changesHeading[language], columns: columns, rows: rows)
  }

  private static let linesOfNames = 4

  /// The largest changes, as many as fit with their names.
  private func largest(of changes: [VillageChange]) -> ArraySlice<VillageChange> {
    guard !isMonthly else { return changes[...] }
    var shown = changes.sorted { weight($0) > weight($1) }.prefix(rowsShown - 1)
    while shown.count > 1, lines(of: Array(shown)) > Self.linesOfNames { shown.removeLast() }
    return shown
  }

  /// How many lines the names take in their column, about; none are counted where a report may have many pages.
  private func lines(of changes: [VillageChange]) -> Int {
    isMonthly ? 0 : changes.reduce(0) { $0 + ($1.name.count + 26) / 27 }
  }

  private func weight(_ change: VillageChange) -> Double {
    change.added.area.value + change.withdrawn.area.value
  }

  private var columns: [DocumentTable.Column] {
    let (added, withdrawn) = (WeeklyPhrases.addedColumn, WeeklyPhrases.withdrawnColumn)
    // Where the villages stand adds up over all of them, not over those that changed.
    return [
      language.column("village", ReportPhrases.village, width: 0.34, .left),
      language.column("addedParcels", ReportPhrases.parcels, added, width: 0.09, .right, .sum),
      language.column("addedHectares", ReportPhrases.hectares, added, width: 0.11, .right, .sum),
      language.column("withdrawnParcels", ReportPhrases.parcels, withdrawn, width: 0.09, .right, .sum),
      language.column("withdrawnHectares", ReportPhrases.hectares, withdrawn, width: 0.11, .right, .sum),
      language.column("mappedHectares", ReportPhrases.hectares, WeeklyPhrases.soFarColumn, width: 0.12),
      language.column("areaShare", ReportPhrases.percent, WeeklyPhrases.soFarColumn, width: 0.14),
    ]
  }

  private func row(_ name: String, _ changes: [VillageChange]) -> DocumentTable.Row {
    func sum(_ counts: [MappedInVillage]) -> MappedInVillage {
      MappedInVillage(
        villageCode: nil, parcels: counts.reduce(0) { $0 + $1.parcels },
        area: counts.reduce(.zero) { $0 + $1.area })
    }
    let figures = changes.dropFirst().reduce(changes[0].figures) { $0 + $1.figures }
    return row(name, added: sum(changes.map(\.added)), withdrawn: sum(changes.map(\.withdrawn)), figures)
  }

  private func row(
    _ name: String, added: MappedInVillage, withdrawn: MappedInVillage, _ figures: MappedAgainstPlan,
    isTotal: Bool = false
  ) -> DocumentTable.Row {
    let mark = (figures.areaShare ?? 0) > 1 ? ReportPhrases.exceededMark[language] : nil
    let values: [DocumentValue] = [
      .text(name), .count(added.parcels), .hectares(added.area), .count(withdrawn.parcels),
      .hectares(withdrawn.area), .hectares(figures.mappedArea),
    ]
    let share = DocumentTable.Cell(
      DocumentValue(share: figures.areaShare), language, isBold: isTotal, mark: mark)
    return DocumentTable.Row(
      cells: values.map { DocumentTable.Cell($0, language, isBold: isTotal) } + [share], isTotal: isTotal)
  }
}
