public import GrowingAreas
import Registry

extension Office {
  /// All surveys, oldest first.
  public func surveys() throws -> [SurveyRecord] {
    try checkRight(.reviewSurveys)
    return try registry.read { try $0.surveys() }
  }

  /// One survey with its features and findings, without raw points.
  /// - Throws: `Refusal` unknownRecord.
  public func survey(_ id: String) throws -> SurveyImportReport {
    try checkRight(.reviewSurveys)
    return try registry.read { reading in
      guard let record = try reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      return try Self.report(on: record, reading: reading)
    }
  }

  /// What is on record about a survey.
  static func report(on record: SurveyRecord, reading: RegistryReading) throws -> SurveyImportReport {
    let planes = PlaneArea()
    var features = ReportedFeatures(of: record.fileName)
    try reading.eachStagedFeature(of: record.id) {
      let planeArea = $0.outline.flatMap { planes.area(of: $0.shape) }
      try features.add(ReportedFeature($0, planeArea: planeArea))
    }
    return SurveyImportReport(outcome: .knownBefore, record: record, features: features)
  }
}
