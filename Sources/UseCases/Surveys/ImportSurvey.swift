public import Geospatial
public import GrowingAreas
import Registry
public import SurveyImport

/// What a surveyor asks for with one file.
public struct SurveyImportRequest: Sendable {
  public var path: String
  /// What the file is called; nil for the last part of the path.
  public var name: String?
  public var crs: CRSChoice
  public var method: SurveyMethod?
  /// All features belong to this village, whatever the map says.
  public var village: String?
  public var crop: String?
  public var surveyor: String?
  /// Sides within this distance of a neighbour are moved onto it; nil to leave every outline as it was surveyed.
  public var snap: Metres?
  /// Limits for this file alone, instead of the commune's.
  public var limits: [SurveySetting: Double]
  /// Look only: nothing is kept.
  public var dryRun: Bool
  /// Make parcels at once of everything good that wants no yes of a reviewer.
  public var accept: Bool

  public init(
    path: String, crs: CRSChoice = .auto, method: SurveyMethod? = nil, village: String? = nil,
    crop: String? = nil, surveyor: String? = nil, snap: Metres? = nil, limits: [SurveySetting: Double] = [:],
    dryRun: Bool = false, accept: Bool = false
  ) {
    self.path = path
    self.crs = crs
    self.method = method
    self.village = village
    self.crop = crop
    self.surveyor = surveyor
    self.snap = snap
    self.limits = limits
    self.dryRun = dryRun
    self.accept = accept
  }
}

/// What became of one file.
public struct SurveyImportReport: Sendable {
  public enum Outcome: Sendable {
    case imported
    /// A dry run: nothing was kept.
    case previewed
    /// The same bytes stand in the registry already; nothing was changed.
    case knownBefore
    /// Every feature was rejected; nothing was kept.
    case refused
  }
  public var outcome: Outcome
  public var record: SurveyRecord
  /// In the order of the file.
  public var features: ReportedFeatures

  /// Whether no feature of the file is good.
  public var isEverythingRejected: Bool { features.count(.rejected) == features.count }
}

extension Office {
  /// Reads a survey file, stages its features with everything noticed, and makes parcels when asked to.
  ///
  /// One transaction per file: after a crash all of it is there or nothing.
  /// - Parameter progress: called with the number of features handled so far.
  /// - Throws: `Refusal` when the file as a whole cannot be taken; the registry is then as it was.
  public func importSurvey(
    _ request: SurveyImportRequest, progress: (Int) -> Void = { _ in }
  ) throws -> SurveyImportReport {
    try checkRight(.reviewSurveys)
    let original = try SurveyOriginal(at: request.path)
    if let known = try reportOnKnown(sha256: original.sha256) { return known }
    if request.dryRun {
      var intake = try registry.read { reading in
        try SurveyIntake(request, original: original, id: "", at: now(), reading: reading, map: registry)
      }
      defer { intake.leave() }
      try intake.eachBatch(progress: progress) { _ in }
      return intake.report(.previewed)
    }
    do {
      return try registry.change(by: author) { change in
        // Another importer may have been faster while this one waited for the lock.
        if let known = try Self.report(onKnown: original.sha256, reading: change.reading) { return known }
        let id = try change.nextSurveyID()
        var intake = try SurveyIntake(
          request, original: original, id: id, at: now(), reading: change.reading, map: registry)
        defer { intake.leave() }
        try change.beginSurvey(intake.record, original: original.eachPart)
        var acceptance = ParcelAcceptance(survey: intake.record)
        try intake.eachBatch(progress: progress) { features in
          if request.accept {
            for index in features.indices where features[index].isGood {
              try acceptance.accept(&features[index], change: change)
            }
          }
          try change.stage(features, in: id)
        }
        let refused = intake.report(.refused)
        if refused.isEverythingRejected { throw EverythingRejected(report: refused) }
        intake.record.state = request.accept ? .accepted : .staged
        try change.finishSurvey(intake.record)
        return intake.report(.imported)
      }
    } catch let rejected as EverythingRejected {
      return rejected.report
    }
  }

  private func reportOnKnown(sha256: String) throws -> SurveyImportReport? {
    try registry.read { try Self.report(onKnown: sha256, reading: $0) }
  }

  /// nil also when the file was turned down or taken back: then it may come again, as another survey.
  private static func report(onKnown sha256: String, reading: RegistryReading) throws -> SurveyImportReport? {
    guard let record = try reading.survey(sha256: sha256), record.state != .rejected, record.state != .undone
    else { return nil }
    return try report(on: record, reading: reading)
  }
}

/// Leaves the transaction of a file that brought nothing, so that nothing of it is kept.
private struct EverythingRejected: Error {
  let report: SurveyImportReport
}
