import Geospatial
import GrowingAreas
import Registry
import SurveyImport

/// One file on its way in: runs the rules over it and compares what comes out with the map.
struct SurveyIntake {
  var record: SurveyRecord
  /// Everything handled so far, without raw points.
  private(set) var features: [StagedFeature] = []
  private let request: SurveyImportRequest

  init(_ request: SurveyImportRequest, original: OriginalFile, id: String, at moment: Moment) {
    self.request = request
    record = SurveyRecord(
      id: id, fileName: original.name, sha256: original.sha256, format: .gpx, crs: .wgs84, state: .staged,
      surveyor: request.surveyor, method: request.method, cropCode: request.crop, importedAt: moment.rfc3339)
  }

  func report(_ outcome: SurveyImportReport.Outcome) -> SurveyImportReport {
    SurveyImportReport(outcome: outcome, record: record, features: features)
  }

  /// Hands over each batch of features in the order of the file, compared with the map as `reading` sees it.
  mutating func run(
    reading: RegistryReading, progress: (Int) -> Void, keep: (inout [StagedFeature]) throws -> Void
  ) throws {
    let village = try request.village.map(reading.standingVillageCode)
    if let village, try reading.village(village) == nil {
      throw Refusal(.unknownRecord, village, ["kind": .text("village")])
    }
    if let crop = request.crop, try reading.crop(crop) == nil {
      throw Refusal(.unknownRecord, crop, ["kind": .text("crop")])
    }
    let pipeline = SurveyPipeline(
      rules: SurveyRules(), commune: try reading.commune(), villages: try reading.villages(),
      method: request.method, crs: request.crs, villageCode: village)
    let facts = try pipeline.facts(of: request.path)
    record.format = facts.format
    record.crs = facts.crs
    try pipeline.run(file: request.path, facts: facts) { batch in
      var batch = batch
      for index in batch.indices { try compareWithMap(&batch[index], reading: reading) }
      try keep(&batch)
      for feature in batch {
        var compact = feature
        compact.walk = []
        features.append(compact)
      }
      progress(features.count)
    }
  }

  /// Marks an outline that stands on the map already, and says which parcels a new one covers.
  private func compareWithMap(_ feature: inout StagedFeature, reading: RegistryReading) throws {
    guard feature.state == .accepted || feature.state == .repaired, let outline = feature.outline,
      let box = outline.shape.boundingBox
    else { return }
    if let parcel = try reading.parcelCode(fingerprint: OutlineFingerprint(of: outline.shape).bytes) {
      feature.state = .duplicate
      feature.parcelCode = parcel
      feature.findings.append(ImportFinding(.duplicateOutline, ["parcel": .text(parcel)]))
      return
    }
    for neighbour in try reading.parcelNeighbours(of: box) {
      if let finding = try overlapFinding(of: outline.shape, with: neighbour) {
        feature.findings.append(finding)
      }
    }
  }
}
