import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  /// One row for each target of a village and each further crop, then the total.
  func cropTable(_ details: CompletionDetails) -> DocumentTable {
    var rows: [DocumentTable.Row] = []
    for village in figures.villages {
      for (index, row) in village.crops.enumerated() {
        // Others than those that have a row; where there is no such row, all of them.
        let rest = village.crops.count == 1 ? CompletionPhrases.allCrops : CompletionPhrases.otherCrops
        let name = row.crop.map(cropName) ?? rest[language]
        rows.append(cropRow(village.name, name, row.figures, isRepeated: index > 0))
      }
    }
    rows.append(cropRow(ReportPhrases.total[language], "", figures.total, isTotal: true))
    let area = ReportPhrases.hectares
    return DocumentTable(
      key: "crops", title: CompletionPhrases.cropsHeading[language],
      columns: [
        language.column("village", ReportPhrases.village, width: 0.17, .left),
        language.column("crop", CompletionPhrases.crop, width: 0.16, .left),
        language.column("toMapHectares", ReportPhrases.plan, area, width: 0.115),
        language.column("mappedHectares", CompletionPhrases.mapped, area, width: 0.115),
        language.column("inReviewHectares", CompletionPhrases.inReview, area, width: 0.105),
        language.column("acceptedHectares", CompletionPhrases.accepted, area, width: 0.115),
        language.column("publishedHectares", CompletionPhrases.published, area, width: 0.115),
        language.column("errorHectares", CompletionPhrases.errorHectares, width: 0.105),
      ], rows: rows)
  }

  var cropNote: String {
    say(CompletionPhrases.cropNote, ["count": language.count(figures.total.intercropped)])
  }

  /// The crop's name, or its code where nobody named it.
  func cropName(_ code: String) -> String {
    guard let crop = details?.crops.first(where: { $0.code == code }) else { return code }
    return language == .vi ? crop.nameVi : crop.nameEn
  }

  private func cropRow(
    _ village: String, _ crop: String, _ figures: MappedAgainstPlan, isRepeated: Bool = false,
    isTotal: Bool = false
  ) -> DocumentTable.Row {
    var row = DocumentTable.Row(
      [
        .text(village), .text(crop), .hectares(figures.toMap.area), .hectares(figures.mappedArea),
        .hectares(figures[.inReview].area), .hectares(figures[.accepted].area),
        .hectares(figures[.published].area), DocumentValue(hectares: figures.mappedAreaStandardError),
      ], language, isTotal: isTotal)
    row.cells[0].isRepeated = isRepeated
    return row
  }
}
