import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  var hasTable: Bool { !figures.villages.isEmpty || hasRowWithoutVillage }

  /// Planned beside mapped, one row per village in the order of codes, then the total.
  var table: DocumentTable {
    var rows = figures.villages.enumerated().map { index, village in
      row(
        ordinal: .count(index + 1), name: village.name, village.figures,
        due: DocumentValue(day: village.due), isLate: figures.isLate(village))
    }
    if hasRowWithoutVillage {
      rows.append(
        row(
          ordinal: .empty, name: ReportPhrases.withoutVillage[language], figures.withoutVillage, due: .empty))
    }
    rows.append(
      row(
        ordinal: .empty, name: ReportPhrases.total[language], figures.total, due: .empty, isTotal: true))
    return DocumentTable(
      key: "villages", title: ReportPhrases.villagesHeading[language], columns: columns, rows: rows)
  }

  /// What has to be known to read the table rightly; names each village beyond its target.
  var tableNotes: [DocumentBlock] {
    var rules = [ReportPhrases.percentRule[language]]
    if figures.villages.contains(where: { $0.figures.areaShare == nil || $0.due == nil }) {
      rules.append(ReportPhrases.dashRule[language])
    }
    if !figures.late.isEmpty { rules.append(ReportPhrases.boldDueRule[language]) }
    var notes: [DocumentBlock] = [.note(rules.joined(separator: " "))]
    let totalShare = figures.total.areaShare ?? 0
    guard !figures.exceeded.isEmpty || totalShare > 1 else { return notes }
    notes.append(.note(ReportPhrases.exceeded[language]))
    var lines = figures.exceeded.map { village in
      say(
        ReportPhrases.exceededVillage,
        [
          "village": village.name, "percent": percent(village.figures.areaShare),
          "mapped": hectares(village.figures.mappedArea), "planned": hectares(village.figures.plannedArea),
        ])
    }
    if totalShare > 1 { lines.append(say(ReportPhrases.exceededTotal, ["percent": percent(totalShare)])) }
    return notes + listed(lines).map { .note($0) }
  }

  // MARK: - Columns and rows

  private var columns: [DocumentTable.Column] {
    return [
      language.column("ordinal", ReportPhrases.ordinal, width: 0.065, .centre),
      language.column("village", ReportPhrases.village, width: 0.22, .left),
      language.column(
        "plannedParcels", ReportPhrases.parcels, ReportPhrases.plan, width: 0.105, .right, .sum),
      language.column(
        "plannedHectares", ReportPhrases.hectares, ReportPhrases.plan, width: 0.115, .right, .sum),
      language.column(
        "mappedParcels", ReportPhrases.parcels, ReportPhrases.mapped, width: 0.105, .right, .sum),
      language.column(
        "mappedHectares", ReportPhrases.hectares, ReportPhrases.mapped, width: 0.115, .right, .sum),
      language.column(
        "areaShare", ReportPhrases.percent, width: 0.13, .right,
        .share(of: "mappedHectares", in: "plannedHectares")),
      language.column("due", ReportPhrases.due, width: 0.145, .centre),
    ]
  }

  private func row(
    ordinal: DocumentValue, name: String, _ figures: MappedAgainstPlan, due: DocumentValue,
    isLate: Bool = false, isTotal: Bool = false
  ) -> DocumentTable.Row {
    let mark = (figures.areaShare ?? 0) > 1 ? ReportPhrases.exceededMark[language] : nil
    let hasTarget = figures.plannedParcels > 0 || figures.plannedArea.value > 0
    func cell(_ value: DocumentValue, mark: String? = nil) -> DocumentTable.Cell {
      DocumentTable.Cell(value, language, isBold: isTotal, mark: mark)
    }
    return DocumentTable.Row(
      cells: [
        cell(ordinal), cell(.text(name)), cell(hasTarget ? .count(figures.plannedParcels) : .none),
        cell(hasTarget ? .hectares(figures.plannedArea) : .none), cell(.count(figures.mappedParcels)),
        cell(.hectares(figures.mappedArea)), cell(DocumentValue(share: figures.areaShare), mark: mark),
        DocumentTable.Cell(due, language, isBold: isLate),
      ], isTotal: isTotal)
  }

  private var hasRowWithoutVillage: Bool {
    figures.withoutVillage.mappedParcels > 0 || figures.withoutVillage.plannedParcels > 0
  }
}
