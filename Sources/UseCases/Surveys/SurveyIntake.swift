import Geospatial
import GrowingAreas
import Registry
import SurveyImport

/// One file on its way in: runs the rules over it and compares what comes out with the map.
struct SurveyIntake {
  var record: SurveyRecord
  /// Everything handled so far.
  private(set) var features: ReportedFeatures
  private let ahead: WorkAhead<ComparedBatch>

  /// Begins to read the file and to compare it with the map as it stands on the disk, on threads of its own: see `leave`.
  /// - Parameters:
  ///   - reading: for the rules and the places of the commune.
  ///   - registry: holds the map; it is read in a snapshot of its own.
  /// - Throws: `Refusal` for a file that cannot be taken, or a village or crop that is unknown.
  init(
    _ request: SurveyImportRequest, original: SurveyOriginal, id: String, at moment: Moment,
    reading: RegistryReading, map registry: RegistryStore
  ) throws {
    let village = try request.village.map(reading.standingVillageCode)
    if let village, try reading.village(village) == nil {
      throw Refusal(.unknownRecord, village, ["kind": .text("village")])
    }
    if let crop = request.crop, try reading.crop(crop) == nil {
      throw Refusal(.unknownRecord, crop, ["kind": .text("crop")])
    }
    let rules = try Self.rules(request, reading)
    let pipeline = SurveyPipeline(
      rules: rules, commune: try reading.commune(), villages: try reading.villages(),
      method: request.method, crs: request.crs, villageCode: village)
    let facts = try pipeline.facts(of: request.path)
    record = SurveyRecord(
      id: id, fileName: request.name ?? original.name, sha256: original.sha256, format: facts.format,
      crs: facts.crs, state: .staged, surveyor: request.surveyor, method: request.method,
      cropCode: request.crop, importedAt: moment.rfc3339)
    features = ReportedFeatures(of: request.path)
    ahead = WorkAhead("survey comparing") { put in
      try registry.read { map in
        let comparison = try MapComparison(request, rules, map)
        try pipeline.run(file: request.path, facts: facts) { try put(comparison.compared($0)) }
      }
    }
  }

  /// Ends the work on the file where it is. To be called once nothing more is wanted of it, whatever came before.
  func leave() { ahead.leave() }

  /// Hands over each batch of features in the order of the file on the caller's thread, so that it may be inside a transaction, while
  /// the next ones are worked on.
  mutating func eachBatch(progress: (Int) -> Void, keep: (inout [StagedFeature]) throws -> Void) throws {
    while var batch = try ahead.next() {
      try keep(&batch.features)
      for (feature, planeArea) in zip(batch.features, batch.planeAreas) {
        try features.add(ReportedFeature(feature, planeArea: planeArea))
      }
      progress(features.count)
    }
  }

  func report(_ outcome: SurveyImportReport.Outcome) -> SurveyImportReport {
    SurveyImportReport(outcome: outcome, record: record, features: features)
  }

  private static func rules(
    _ request: SurveyImportRequest, _ reading: RegistryReading
  ) throws -> SurveyRules {
    var rules = try Office.surveyRules(reading)
    for (setting, value) in request.limits { try setting.set(value, in: &rules) }
    return rules
  }
}
