import Geospatial
import GrowingAreas
import UseCases
import Wording

/// A survey as lines of text.
enum SurveyLines {
  static func counts(_ report: SurveyImportReport, _ language: Language) -> String {
    func count(_ state: SurveyedFeatureState) -> String { language.count(report.count(state)) }
    return CommandPhrases.surveyCounts.text(
      language,
      [
        "accepted": count(.accepted), "repaired": count(.repaired), "rejected": count(.rejected),
        "duplicates": count(.duplicate), "area": language.area(squareMetres: report.area.value),
      ])
  }

  /// One line for each finding, in the order of the file.
  static func findings(_ features: [StagedFeature], file: String, _ language: Language) -> [String] {
    features.flatMap { feature in
      feature.findings.map { finding in
        var finding = finding
        if finding.place.feature == nil { finding.place.feature = feature.index }
        return finding.line(file: file, language)
      }
    }
  }
}
