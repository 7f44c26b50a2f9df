import Geospatial
import GrowingAreas

/// Gathers features as they are read into batches, by the limits of the rules.
struct ReadBatches {
  let rules: SurveyRules
  let reading: SurveyPipeline.Reading

  /// - Parameter put: takes each batch in the order of the file; the last one may be small.
  func each(_ put: ([ReadFeature]) throws -> Void) throws {
    var batch: [ReadFeature] = []
    var points = 0
    try reading { feature in
      batch.append(feature)
      points += feature.geometry.pointCount
      guard batch.count >= rules.batchFeatures || points >= rules.batchPoints else { return }
      try put(batch)
      batch.removeAll()
      points = 0
    }
    if !batch.isEmpty { try put(batch) }
  }
}

extension ReadGeometry {
  fileprivate var pointCount: Int {
    switch self {
    case .walk(let points): points.count
    case .outline(let shape): shape.pointCount
    case .corners(let corners): corners.count
    case .notAnArea, .empty: 0
    }
  }
}
