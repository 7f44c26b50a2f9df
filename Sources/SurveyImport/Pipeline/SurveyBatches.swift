import Geospatial
import GrowingAreas

/// Gathers features as they are read, has them staged batch by batch, and hands the batches over in order.
struct SurveyBatches {
  private(set) var summary: SurveyFileSummary
  private let rules: SurveyRules
  private let crew: SurveyCrew
  private let handOver: ([StagedFeature]) throws -> Void
  private var seen = OutlinesSeen()
  private var waiting: [ReadFeature] = []
  private var points = 0

  init(
    rules: SurveyRules, crew: SurveyCrew, facts: SurveyFilePlan,
    handOver: @escaping ([StagedFeature]) throws -> Void
  ) {
    self.rules = rules
    self.crew = crew
    self.handOver = handOver
    summary = SurveyFileSummary(format: facts.format, crs: facts.crs)
  }

  mutating func add(_ feature: ReadFeature) throws {
    waiting.append(feature)
    points += feature.geometry.pointCount
    if waiting.count >= rules.batchFeatures || points >= rules.batchPoints { try finish() }
  }

  /// Stages and hands over what waits.
  mutating func finish() throws {
    guard !waiting.isEmpty else { return }
    var staged = crew.stage(waiting)
    for index in staged.indices {
      seen.note(&staged[index], line: waiting[index].line)
      summary.count(staged[index])
    }
    waiting.removeAll(keepingCapacity: true)
    points = 0
    try handOver(staged)
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
