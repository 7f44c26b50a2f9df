import FoundationEssentials
import Geospatial
public import GrowingAreas

/// From a survey file to staged features: every feature accepted, repaired, rejected or named a duplicate, every change
/// listed.
///
/// The file is read in batches on a thread of its own, each batch is worked on by all cores, and handed over in the order of the
/// file. Memory is bounded by the batches on the way, four at most, not by the file; only the fingerprints of outlines seen
/// (about 50 bytes each) stay.
public struct SurveyPipeline: Sendable {
  public let rules: SurveyRules
  let commune: Commune
  private let villages: [Village]
  private let method: SurveyMethod?
  private let crs: CRSChoice
  private let villageCode: String?
  private let workers: Int

  /// - Parameters:
  ///   - villages: those with an outline are asked which feature lies in them.
  ///   - method: how the corners were measured; nil to go by the quality figures of the file alone.
  ///   - villageCode: all features belong to this village, whatever the map says.
  ///   - workers: threads that work on a batch; nil for one per core. The result is the same for any number.
  public init(
    rules: SurveyRules = SurveyRules(), commune: Commune, villages: [Village] = [],
    method: SurveyMethod? = nil, crs: CRSChoice = .auto, villageCode: String? = nil, workers: Int? = nil
  ) {
    self.rules = rules
    self.commune = commune
    self.villages = villages
    self.method = method
    self.crs = crs
    self.villageCode = villageCode
    self.workers = max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// Hands features over in the order of the file, as `readSurvey` does.
  typealias Reading = @Sendable ((ReadFeature) throws -> Void) throws -> Void

  /// What a file is read with: the systems its features declare, and the one decided for those that declare none.
  /// - Parameter hints: what the reader was told while `reading` ran.
  func plan(
    format: SurveyFormat, file: String, hints: ReadingHints = ReadingHints(),
    reading: ((ReadFeature) throws -> Void) throws -> Void
  ) throws -> SurveyFilePlan {
    let decision = ReferenceSystemDecision(rules: rules, place: commune.boundary?.boundingBox)
    var systems = SystemsFound(
      tally: decision.tally(for: crs), all: decision.candidates, overrulesDeclared: crs != .auto)
    try reading { systems.note($0) }
    func transformer(_ reading: TableReading) throws -> TableTransformer {
      try TableTransformer(reading, commune: commune, rules: rules, file: file)
    }
    var table: TableTransformer?
    if systems.tally.count > 0 {
      table = try transformer(decision.reading(of: systems.tally, crs, file: file))
    }
    let declared = try Dictionary(
      uniqueKeysWithValues: systems.declared.map { code, tally in
        (
          code,
          try transformer(decision.reading(of: tally, declaredInFile: code, file: file))
        )
      })
    let codes = Set(declared.keys).union(table.map { [$0.reading.code] } ?? [])
    return SurveyFilePlan(
      format: format, crs: codes.count == 1 && !systems.hasWGS84 ? codes.first! : .wgs84,
      placing: FeaturePlacing(
        table: table, declared: declared, degreesAreSwapped: hints.degreesAreSwapped,
        placeName: commune.name), hints: hints)
  }

  func run(
    _ facts: SurveyFilePlan, each batch: ([StagedFeature]) throws -> Void, reading: @escaping Reading
  ) throws -> SurveyFileSummary {
    let crew = Crew(
      (0..<workers).map { _ in
        let worker = SurveyWorker(
          rules: rules, method: method, villageCode: villageCode, commune: commune, villages: villages,
          placing: facts.placing)
        return { worker.stage($0) }
      })
    let ahead = WorkAhead("survey reading", ReadBatches(rules: rules, reading: reading).each)
    defer { ahead.leave() }
    return try withoutActuallyEscaping(batch) { batch in
      var batches = SurveyBatches(crew: crew, facts: facts, handOver: batch)
      while let features = try ahead.next() { try batches.add(features) }
      try batches.finish()
      return batches.summary
    }
  }
}
