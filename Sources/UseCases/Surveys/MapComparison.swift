import Geospatial
import GrowingAreas
import Registry
import SurveyImport

/// Holds the features of a file against the map, and against those before them in the file.
///
/// That is the map without what comes of this very file, whose features are held against each other alone, whether they become
/// parcels at once or not: so a dry run says the same.
struct MapComparison {
  private let rules: SurveyRules
  private let snap: Metres?
  private let map: RegistryReading
  private let earlier: OutlinesInFile
  private let effort: ComparisonEffort
  private let planes = PlaneArea()

  /// - Throws: `Refusal` storageFailed.
  init(_ request: SurveyImportRequest, _ rules: SurveyRules, _ map: RegistryReading) throws {
    self.rules = rules
    self.map = map
    snap = request.snap
    earlier = try OutlinesInFile(of: request.path)
    effort = ComparisonEffort(rules)
  }

  /// To be called in the order of the file.
  func compared(_ batch: [StagedFeature]) throws -> ComparedBatch {
    var batch = batch
    for index in batch.indices {
      let found = batch[index].findings.count
      try compare(&batch[index])
      for new in batch[index].findings.indices.dropFirst(found) {
        batch[index].findings[new].place.feature = batch[index].index
      }
    }
    return ComparedBatch(
      features: batch, planeAreas: batch.map { $0.outline.flatMap { planes.area(of: $0.shape) } })
  }

  /// Marks an outline that stands on the map already, moves it onto its neighbours when asked to, and says how it lies to them.
  private func compare(_ feature: inout StagedFeature) throws {
    guard feature.state == .accepted || feature.state == .repaired, let outline = feature.outline,
      let box = outline.shape.boundingBox
    else { return }
    if let parcel = try map.parcelCode(fingerprint: OutlineFingerprint(of: outline.shape).bytes) {
      feature.state = .duplicate
      feature.parcelCode = parcel
      feature.findings.append(ImportFinding(.duplicateOutline, ["parcel": .text(parcel)]))
      return
    }
    let around = box.grown(by: max(rules.gapWidth, snap ?? Metres(0)))
    let most = effort.neighboursWanted
    let onMap = try map.parcelNeighbours(of: around, most: most)
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
    let snapped = try snap.flatMap { distance in
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

/// Features that were held against the map, in the order of the file.
struct ComparedBatch: Sendable {
  var features: [StagedFeature]
  /// Of each feature: see `ReportedFeature.Outline`.
  let planeAreas: [SquareMetres?]
}
