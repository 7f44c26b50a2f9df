import Geospatial
import GrowingAreas
import UseCases
import Wording

/// A survey as lines of text.
enum SurveyLines {
  static func counts(_ report: SurveyImportReport, _ language: Language) -> String {
    func count(_ state: SurveyedFeatureState) -> String { language.count(report.features.count(state)) }
    return CommandPhrases.surveyCounts.text(
      language,
      [
        "accepted": count(.accepted), "repaired": count(.repaired), "rejected": count(.rejected),
        "duplicates": count(.duplicate), "area": language.area(squareMetres: report.features.area.value),
      ])
  }

  /// `3  Nương trên  đã nhận  P-00017  1,02 ha ± 450 m²  1,02 ha trên mặt phẳng EPSG:9208`.
  static func feature(_ feature: ReportedFeature, _ language: Language) -> String {
    let state = CommandPhrases.state(ofFeature: feature.state.rawValue)[language]
    var parts = [language.count(feature.index), feature.name.map(Terminal.printable) ?? "–", state]
    if let parcel = feature.parcelCode { parts.append(parcel) }
    if let outline = feature.outline { parts += areas(of: outline, language) }
    return parts.joined(separator: "  ")
  }

  /// The geodesic area with its standard error, and the area on the plane of the province.
  static func areas(of outline: ReportedFeature.Outline, _ language: Language) -> [String] {
    let error =
      outline.areaStandardError.map { "± " + language.area(squareMetres: $0.value, squareMetresPerSao: nil) }
      ?? "(\(CommandPhrases.errorUnknown[language]))"
    var parts = [language.area(squareMetres: outline.area.value) + " " + error]
    if let plane = outline.planeArea {
      parts.append(
        CommandPhrases.planeArea.text(
          language,
          [
            "area": language.area(squareMetres: plane.value, squareMetresPerSao: nil),
            "crs": PlaneArea.crs.description,
          ]))
    }
    return parts
  }

  /// Which features want a yes of their own, and how to give it; nil when none does.
  static func waiting(_ report: SurveyImportReport, _ language: Language) -> String? {
    let numbers = report.features.waitingForYes
    guard !numbers.isEmpty, [.imported, .knownBefore].contains(report.outcome),
      [.staged, .accepted].contains(report.record.state)
    else { return nil }
    return CommandPhrases.waitingForYes.text(
      language,
      ["numbers": numbers.map(String.init).joined(separator: ","), "id": report.record.id])
  }

  /// One line for each finding.
  static func findings(of feature: ReportedFeature, file: String, _ language: Language) -> [String] {
    feature.findings.map { finding in
      var finding = finding
      if finding.place.feature == nil { finding.place.feature = feature.index }
      return finding.line(file: file, language)
    }
  }
}
