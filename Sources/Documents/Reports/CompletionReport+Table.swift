import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  var hasTable: Bool { !figures.villages.isEmpty || hasRowWithoutVillage }

  /// What is to be mapped beside what is, one row per village in the order of codes, then the total.
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

  // MARK: - Columns and rows

  private var columns: [DocumentTable.Column] {
    return [
      language.column("ordinal", ReportPhrases.ordinal, width: 0.065, .centre),
      language.column("village", ReportPhrases.village, width: 0.22, .left),
      language.column(
        "toMapParcels", ReportPhrases.parcels, ReportPhrases.plan, width: 0.105, .right, .sum),
      language.column(
        "toMapHectares", ReportPhrases.hectares, ReportPhrases.plan, width: 0.115, .right, .sum),
      language.column(
        "mappedParcels", ReportPhrases.parcels, ReportPhrases.mapped, width: 0.105, .right, .sum),
      language.column(
        "mappedHectares", ReportPhrases.hectares, ReportPhrases.mapped, width: 0.115, .right, .sum),
      language.column(
        "areaShare", ReportPhrases.percent, width: 0.13, .right,
        .share(of: "mappedHectares", in: "toMapHectares")),
      language.column("due", ReportPhrases.due, width: 0.145, .centre),
    ]
  }

  private func row(
    ordinal: DocumentValue, name: String, _ figures: MappedAgainstPlan, due: DocumentValue,
    isLate: Bool = false, isTotal: Bool = false
  ) -> DocumentTable.Row {
    let mark = (figures.areaShare ?? 0) > 1 ? ReportPhrases.exceededMark[language] : nil
    let hasTarget = figures.toMap.parcels > 0 || figures.toMap.area.value > 0
    func cell(_ value: DocumentValue, mark: String? = nil) -> DocumentTable.Cell {
      DocumentTable.Cell(value, language, isBold: isTotal, mark: mark)
    }
    return DocumentTable.Row(
      cells: [
        cell(ordinal), cell(.text(name)), cell(hasTarget ? .count(figures.toMap.parcels) : .none),
        cell(hasTarget ? .hectares(figures.toMap.area) : .none), cell(.count(figures.mappedParcels)),
        cell(.hectares(figures.mappedArea)), cell(DocumentValue(share: figures.areaShare), mark: mark),
        DocumentTable.Cell(due, language, isBold: isLate),
      ], isTotal: isTotal)
  }

  private var hasRowWithoutVillage: Bool {
    figures.withoutVillage.mappedParcels > 0 || figures.withoutVillage.plannedParcels > 0
  }
}
