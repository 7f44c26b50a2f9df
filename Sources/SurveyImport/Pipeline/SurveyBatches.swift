import Geospatial
import GrowingAreas

/// Gathers features as they are read, has them staged batch by batch, and hands the batches over in order.
///
/// While the crew works on a batch, the caller's thread hands over the one before and reads the next.
struct SurveyBatches {
  private(set) var summary: SurveyFileSummary
  private let rules: SurveyRules
  private let crew: SurveyCrew
  private let handOver: ([StagedFeature]) throws -> Void
  private var seen = OutlinesSeen()
  private var waiting: [ReadFeature] = []
  private var points = 0
  private var atWork: BatchAtWork?

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
    if waiting.count >= rules.batchFeatures || points >= rules.batchPoints { try beginNext() }
  }

  /// Hands over all that was read.
  mutating func finish() throws {
    try beginNext()
    try beginNext()
  }

  /// Has the crew begin with what waits, and hands over what it worked on until now.
  private mutating func beginNext() throws {
    let done = atWork.map { (lines: $0.features.map(\.line), staged: $0.staged()) }
    atWork = waiting.isEmpty ? nil : crew.begin(waiting)
    waiting.removeAll(keepingCapacity: true)
    points = 0
    guard let done else { return }
    var staged = done.staged
    for index in staged.indices {
      seen.note(&staged[index], line: done.lines[index])
      summary.count(staged[index])
    }
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
