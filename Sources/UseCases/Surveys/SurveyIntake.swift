import Geospatial
import GrowingAreas
import Registry
import SurveyImport

/// One file on its way in: runs the rules over it and compares what comes out with the map.
struct SurveyIntake {
  var record: SurveyRecord
  /// Everything handled so far.
  private(set) var features: [ReportedFeature] = []
  private let request: SurveyImportRequest
  private var rules = SurveyRules()
  private let planes = PlaneArea()
  private var effort = ComparisonEffort(SurveyRules())

  init(_ request: SurveyImportRequest, original: SurveyOriginal, id: String, at moment: Moment) {
    self.request = request
    record = SurveyRecord(
      id: id, fileName: request.name ?? original.name, sha256: original.sha256, format: .gpx, crs: .wgs84,
      state: .staged,
      surveyor: request.surveyor, method: request.method, cropCode: request.crop, importedAt: moment.rfc3339)
  }

  func report(_ outcome: SurveyImportReport.Outcome) -> SurveyImportReport {
    SurveyImportReport(outcome: outcome, record: record, features: features)
  }

  /// Hands over each batch of features in the order of the file, compared with the map as `reading` sees it.
  ///
  /// That is the map without what comes of this very file, whose features are held against each other in memory, whether they
  /// become parcels at once or not: so a dry run says the same.
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
    rules = try Office.surveyRules(reading)
    for (setting, value) in request.limits { try setting.set(value, in: &rules) }
    effort = ComparisonEffort(rules)
    let pipeline = SurveyPipeline(
      rules: rules, commune: try reading.commune(), villages: try reading.villages(),
      method: request.method, crs: request.crs, villageCode: village)
    let facts = try pipeline.facts(of: request.path)
    let earlier = try OutlinesInFile(of: request.path)
    record.format = facts.format
    record.crs = facts.crs
    try pipeline.run(file: request.path, facts: facts) { batch in
      var batch = batch
      for index in batch.indices {
        let found = batch[index].findings.count
        try compare(&batch[index], with: earlier, reading)
        for new in batch[index].findings.indices.dropFirst(found) {
          batch[index].findings[new].place.feature = batch[index].index
        }
      }
      try keep(&batch)
      features += batch.map { ReportedFeature($0, planes) }
      progress(features.count)
    }
  }

  /// Marks an outline that stands on the map already, moves it onto its neighbours when asked to, and says how it lies to them.
  private func compare(
    _ feature: inout StagedFeature, with earlier: OutlinesInFile, _ reading: RegistryReading
  ) throws {
    guard feature.state == .accepted || feature.state == .repaired, let outline = feature.outline,
      let box = outline.shape.boundingBox
    else { return }
    if let parcel = try reading.parcelCode(fingerprint: OutlineFingerprint(of: outline.shape).bytes) {
      feature.state = .duplicate
      feature.parcelCode = parcel
      feature.findings.append(ImportFinding(.duplicateOutline, ["parcel": .text(parcel)]))
      return
    }
    let around = box.grown(by: max(rules.gapWidth, request.snap ?? Metres(0)))
    let most = effort.neighboursWanted
    let onMap = try reading.parcelNeighbours(of: around, most: most)
      .map { Neighbour(.parcel($0.code), $0.shape) }
    let neighbours = onMap + (try earlier.neighbours(of: around, most: most))
    let compared = try NeighbourComparison(
      of: outline.shape, with: neighbours, rules: rules, effort: effort)
    if let known = compared.duplicateOf {
      feature.findings += compared.findings
      feature.state = .duplicate
      if case .parcel(let code) = known { feature.parcelCode = code }
      return
    }
    let snapped = try request.snap.flatMap { distance in
      try snappedToNeighbours(outline, neighbours, within: distance, rules: rules)
    }
    if let snapped {
      feature.outline = snapped.outline
      feature.findings.append(snapped.finding)
      feature.findings +=
        try NeighbourComparison(of: snapped.outline.shape, with: neighbours, rules: rules).findings
    } else {
      feature.findings += compared.findings
    }
    try earlier.add(feature)
  }
}
