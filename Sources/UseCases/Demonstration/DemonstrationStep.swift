public import Geospatial
public import GrowingAreas
public import Traceability
public import Wording

/// One thing the demonstration made.
public enum DemonstrationStep: Sendable {
  case units(villages: Int, growers: Int, targets: Int)
  case survey(SurveyImportReport, String)
  case growingArea(GrowingArea)
  case lot(Lot)
  case labels(Int, String)
  case map(Int, SquareMetres, String)
  case report(CompletionFigures, String)

  /// One line for whoever watches.
  public func text(_ language: Language) -> String {
    switch self {
    case .units(let villages, let growers, let targets):
      DemonstrationPhrases.units.text(
        language,
        [
          "villages": language.count(villages), "growers": language.count(growers),
          "targets": language.count(targets),
        ])
    case .survey(let report, let file):
      DemonstrationPhrases.survey.text(
        language,
        [
          "file": file, "accepted": language.count(report.features.count(.accepted)),
          "repaired": language.count(report.features.count(.repaired)),
          "rejected": language.count(report.features.count(.rejected)),
          "area": language.area(squareMetres: report.features.area.value),
        ])
    case .growingArea(let area):
      DemonstrationPhrases.growingArea.text(
        language, ["code": area.code, "name": area.name, "parcels": language.count(area.parcelCodes.count)])
    case .lot(let lot):
      DemonstrationPhrases.lot.text(
        language, ["lot": lot.code.description, "mass": language.kilograms(lot.mass.value)])
    case .labels(let count, let path):
      DemonstrationPhrases.labels.text(language, ["count": language.count(count), "path": path])
    case .map(let count, let area, let path):
      DemonstrationPhrases.map.text(
        language,
        ["count": language.count(count), "area": language.area(squareMetres: area.value), "path": path])
    case .report(let figures, let path):
      DemonstrationPhrases.report.text(
        language,
        ["percent": figures.total.areaShare.map { language.percent($0) } ?? "-", "path": path])
    }
  }
}
