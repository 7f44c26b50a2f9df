import Geospatial
import GrowingAreas
import UseCases
import Wording

/// The stable form of `survey import --json` and `survey show --json`: one object per file, with the features as `features`.
struct SurveyImportJSON: Encodable {
  struct Import: Encodable {
    var id, file, sha256, format, crs, state: String
  }
  struct Summary: Encodable {
    var features, accepted, repaired, rejected, duplicates: Int
    var areaSquareMetres: Double
    /// Numbers of the features that wait for a yes of their own: `survey accept ID --feature N`.
    var waitingForYes: [Int]
  }
  var `import`: Import
  var summary: Summary

  /// Prints the object. Of a file with a hundred thousand features its text would take more room than all else.
  static func write(_ report: SurveyImportReport, file: String, _ language: Language) throws {
    try Terminal.json(
      listing: "features", report.features.each, beside: SurveyImportJSON(report, file: file)
    ) { feature, line in line.members(of: feature, language) }
  }

  private init(_ report: SurveyImportReport, file: String) {
    let record = report.record
    let features = report.features
    let state =
      switch report.outcome {
      case .imported, .knownBefore: record.state.rawValue
      case .previewed: "previewed"
      case .refused: "refused"
      }
    `import` = Import(
      id: record.id, file: file, sha256: record.sha256, format: record.format.rawValue,
      crs: record.crs.description, state: state)
    summary = Summary(
      features: features.count, accepted: features.count(.accepted), repaired: features.count(.repaired),
      rejected: features.count(.rejected), duplicates: features.count(.duplicate),
      areaSquareMetres: features.area.value, waitingForYes: features.waitingForYes)
  }
}

extension JSONLine {
  fileprivate mutating func members(of feature: ReportedFeature, _ language: Language) {
    let outline = feature.outline
    member("areaSquareMetres", outline?.area.value)
    member("areaStandardErrorSquareMetres", outline?.areaStandardError?.value)
    findings(feature.findings, language)
    member("index", feature.index)
    member("name", feature.name)
    member("parcel", feature.parcelCode)
    member("planeAreaSquareMetres", outline?.planeArea?.value)
    member("state", feature.state.rawValue)
    member("vertices", outline?.corners)
  }

  mutating func findings(_ findings: [ImportFinding], _ language: Language) {
    member("findings", findings) { finding, line in
      line.member("code", finding.code.rawValue)
      line.member("latitude", finding.place.latitude)
      line.member("line", finding.place.line)
      line.member("longitude", finding.place.longitude)
      line.member("message", finding.text(language))
      line.member("nextStep", FindingNextSteps.phrase(finding.code.rawValue)?[language] ?? "")
      line.member("severity", finding.severity.rawValue)
      line.member("vertex", finding.place.vertex)
    }
  }
}
