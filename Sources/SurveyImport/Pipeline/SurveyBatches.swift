import Geospatial
import GrowingAreas

/// Has features staged batch by batch, and hands the batches over in order.
///
/// While the crew works on a batch, the caller's thread hands over the one before, and `WorkAhead` reads the next.
struct SurveyBatches {
  private(set) var summary: SurveyFileSummary
  private let crew: Crew<ReadFeature, StagedFeature>
  private let handOver: ([StagedFeature]) throws -> Void
  private var seen = OutlinesSeen()
  private var atWork: BatchAtWork<ReadFeature, StagedFeature>?

  init(
    crew: Crew<ReadFeature, StagedFeature>, facts: SurveyFilePlan,
    handOver: @escaping ([StagedFeature]) throws -> Void
  ) {
    self.crew = crew
    self.handOver = handOver
    summary = SurveyFileSummary(format: facts.format, crs: facts.crs)
  }

  /// Has the crew begin with a batch, and hands over what it worked on until now.
  mutating func add(_ batch: [ReadFeature]) throws { try begin(batch) }

  /// Hands over what is still worked on.
  mutating func finish() throws { try begin([]) }

  private mutating func begin(_ batch: [ReadFeature]) throws {
    let done = atWork.map { (lines: $0.jobs.map(\.line), staged: $0.products()) }
    atWork = batch.isEmpty ? nil : crew.begin(batch)
    guard let done else { return }
    var staged = done.staged
    for index in staged.indices {
      seen.note(&staged[index], line: done.lines[index])
      summary.count(staged[index])
    }
    try handOver(staged)
  }
}
