import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  var hasTable: Bool { !figures.villages.isEmpty || hasRowWithoutVillage }

  /// Planned beside mapped, one row per village in the order of codes, then the total.
  var table: DocumentTable {
    var rows = figures.villages.enumerated().map { index, village in
      row(
        ordinal: language.count(index + 1), name: village.name, village.figures, due: date(village.due),
        isLate: figures.isLate(village))
    }
    if hasRowWithoutVillage {
      rows.append(
        row(ordinal: "", name: ReportPhrases.withoutVillage[language], figures.withoutVillage, due: ""))
    }
    rows.append(row(ordinal: "", name: ReportPhrases.total[language], figures.total, due: "", isBold: true))
    return DocumentTable(columns: columns, rows: rows)
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
    func column(
      _ title: Phrase, _ group: Phrase? = nil, width: Double, _ alignment: DocumentTable.Alignment
    ) -> DocumentTable.Column {
      DocumentTable.Column(
        title: title[language], group: group?[language], width: width, alignment: alignment)
    }
    return [
      column(ReportPhrases.ordinal, width: 0.065, .centre),
      column(ReportPhrases.village, width: 0.22, .left),
      column(ReportPhrases.parcels, ReportPhrases.plan, width: 0.105, .right),
      column(ReportPhrases.hectares, ReportPhrases.plan, width: 0.115, .right),
      column(ReportPhrases.parcels, ReportPhrases.mapped, width: 0.105, .right),
      column(ReportPhrases.hectares, ReportPhrases.mapped, width: 0.115, .right),
      column(ReportPhrases.percent, width: 0.13, .right),
      column(ReportPhrases.due, width: 0.145, .centre),
    ]
  }

  private func row(
    ordinal: String, name: String, _ figures: MappedAgainstPlan, due: String, isLate: Bool = false,
    isBold: Bool = false
  ) -> DocumentTable.Row {
    let mark = (figures.areaShare ?? 0) > 1 ? " " + ReportPhrases.exceededMark[language] : ""
    let hasTarget = figures.plannedParcels > 0 || figures.plannedArea.value > 0
    let none = ReportPhrases.noValue[language]
    let texts = [
      ordinal, name, hasTarget ? language.count(figures.plannedParcels) : none,
      hasTarget ? hectares(figures.plannedArea) : none,
      language.count(figures.mappedParcels), hectares(figures.mappedArea), percent(figures.areaShare) + mark,
    ]
    return DocumentTable.Row(
      cells: texts.map { DocumentTable.Cell(text: $0, isBold: isBold) }
        + [DocumentTable.Cell(text: due, isBold: isLate)])
  }

  private var hasRowWithoutVillage: Bool {
    figures.withoutVillage.mappedParcels > 0 || figures.withoutVillage.plannedParcels > 0
  }
}
