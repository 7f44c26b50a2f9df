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
  struct Feature: Encodable {
    var index: Int
    var name: String?
    var state: String
    var parcel: String?
    var areaSquareMetres: Double?
    var areaStandardErrorSquareMetres: Double?
    /// On the plane of the province's VN-2000 zone.
    var planeAreaSquareMetres: Double?
    var vertices: Int?
    var findings: [Finding]

    init(_ feature: StagedFeature, _ planes: PlaneArea, _ language: Language) {
      index = feature.index
      name = feature.name
      state = feature.state.rawValue
      parcel = feature.parcelCode
      areaSquareMetres = feature.outline?.area.value
      areaStandardErrorSquareMetres = feature.outline?.areaStandardError?.value
      planeAreaSquareMetres = feature.outline.flatMap { planes.area(of: $0.shape)?.value }
      vertices = feature.outline?.shape.pointCount
      findings = feature.findings.map { Finding($0, language) }
    }
  }
  struct Finding: Encodable {
    var code, severity, message, nextStep: String
    var line, vertex: Int?
    var longitude, latitude: Double?

    init(_ finding: ImportFinding, _ language: Language) {
      code = finding.code.rawValue
      severity = finding.severity.rawValue
      message = finding.text(language)
      nextStep = FindingNextSteps.phrase(code)?[language] ?? ""
      line = finding.place.line
      vertex = finding.place.vertex
      longitude = finding.place.longitude
      latitude = finding.place.latitude
    }
  }

  var `import`: Import
  var summary: Summary

  /// Prints the object. Of a file with a hundred thousand features its text would take more room than all else.
  static func write(_ report: SurveyImportReport, file: String, _ language: Language) throws {
    let planes = PlaneArea()
    try Terminal.json(
      listing: "features", report.features.lazy.map { Feature($0, planes, language) },
      beside: SurveyImportJSON(report, file: file))
  }

  private init(_ report: SurveyImportReport, file: String) {
    let record = report.record
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
      features: report.features.count, accepted: report.count(.accepted), repaired: report.count(.repaired),
      rejected: report.count(.rejected), duplicates: report.count(.duplicate),
      areaSquareMetres: report.area.value, waitingForYes: report.waitingForYes.map(\.index))
  }
}
