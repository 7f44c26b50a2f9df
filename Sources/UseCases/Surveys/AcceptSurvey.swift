import Geospatial
public import GrowingAreas
import Registry
import SurveyImport

/// Makes parcels of staged features, numbering them in the order they come.
struct ParcelAcceptance {
  let survey: SurveyRecord
  private var nextNumber: Int?

  init(survey: SurveyRecord) { self.survey = survey }

  /// Makes a parcel of a feature.
  mutating func accept(_ feature: inout StagedFeature, change: RegistryChanging) throws {
    guard let outline = feature.outline else { return }
    let number = try nextNumber ?? change.nextParcelNumber()
    nextNumber = number + 1
    let parcel = Parcel(
      code: Parcel.code(number: number), name: feature.name,
      // The village may have become part of another since the walk.
      villageCode: try feature.villageCode.map(change.reading.standingVillageCode),
      cropCode: survey.cropCode, variety: feature.variety, outline: outline)
    try change.addParcel(
      parcel, fingerprint: OutlineFingerprint(of: outline.shape).bytes, survey: survey.id,
      feature: feature.index)
    feature.parcelCode = parcel.code
  }
}

extension StagedFeature {
  /// Whether a parcel can be made of it without asking anybody.
  var isGood: Bool { (state == .accepted || state == .repaired) && outline != nil && yesWanted == nil }

  /// The finding that a person has to say yes to before a parcel is made, by choosing the feature; nil when there is none.
  var yesWanted: FindingCode? {
    [FindingCode.nearDuplicate, .outsideCommune].first { code in findings.contains { $0.code == code } }
  }

  /// Whether a parcel was made of it. A duplicate carries the code of the parcel it repeats until it is one itself.
  var isParcel: Bool {
    guard let parcelCode else { return false }
    return !findings.contains { finding in
      [.nearDuplicate, .duplicateOutline].contains(finding.code)
        && finding.values["parcel"] == .text(parcelCode)
    }
  }

  /// Whether it becomes a parcel only when a person chooses it, and nobody has yet.
  var isWaitingForYes: Bool {
    outline != nil && state != .rejected && !findings.contains { $0.code == .duplicateOutline }
      && yesWanted != nil && !isParcel
  }

  /// What a person should look at before it becomes a parcel: why it waits for a yes, or that it lies on another parcel; nil
  /// when it is one, or needs no look.
  var lookWanted: ImportFinding? {
    if isWaitingForYes { return findings.first { $0.code == yesWanted } }
    return isGood && parcelCode == nil ? findings.first { $0.code == .overlapsParcel } : nil
  }
}

/// What became of the features of a survey that was accepted.
public struct SurveyAcceptance: Sendable {
  /// A feature that was not taken.
  public struct Held: Sendable {
    public var feature: Int
    /// Why: a person has to look at it and choose it by its number, or it is on the map already.
    public var finding: ImportFinding
  }
  /// Codes of the parcels made, in the order of the file.
  public var parcels: [String] = []
  public var held: [Held] = []
}

extension Office {
  /// Makes parcels of a survey; the features left out can be accepted later.
  ///
  /// Each is held against the map as it stands now, not as it stood when the file came in.
  /// - Parameter indices: only these features, by their number in the file, also those that want a yes and those turned down
  ///   in review; nil for all that need no word of their own.
  /// - Throws: `Refusal` unknownRecord for the survey or a feature, wrongState.
  public func acceptSurvey(_ id: String, features indices: Set<Int>? = nil) throws -> SurveyAcceptance {
    try checkRight(.reviewSurveys)
    return try registry.change(by: author) { change in
      guard var record = try change.reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      var unknown = indices ?? []
      var isWaiting = false
      var turnedDown: Set<Int> = []
      var chosen: [StagedFeature] = []
      var outcome = SurveyAcceptance()
      try change.reading.eachStagedFeature(of: id) { feature in
        unknown.remove(feature.index)
        var feature = feature
        if feature.isTurnedDown, indices?.contains(feature.index) == true {
          turnedDown.insert(feature.index)
          feature.takeBackRejection()
        }
        let waits = feature.isWaitingForYes
        guard waits || feature.isGood && feature.parcelCode == nil else { return }
        isWaiting = true
        if let indices {
          if indices.contains(feature.index) { chosen.append(feature) }
        } else if !waits {
          chosen.append(feature)
        } else if let finding = feature.findings.first(where: { $0.code == feature.yesWanted }) {
          outcome.held.append(SurveyAcceptance.Held(feature: feature.index, finding: finding))
        }
      }
      guard record.state == .staged || record.state == .accepted && isWaiting else {
        throw Refusal(.wrongState, id, ["state": .text(record.state.rawValue), "wanted": .text("staged")])
      }
      if let missing = unknown.min() {
        throw Refusal(.unknownRecord, "\(id)/\(missing)", ["kind": .text("feature")])
      }
      var acceptance = ParcelAcceptance(survey: record)
      let rules = try Self.surveyRules(change.reading)
      for var feature in chosen {
        let isChosen = indices != nil
        if let finding = try Self.standing(feature, on: change.reading, rules, allowingNear: isChosen) {
          outcome.held.append(SurveyAcceptance.Held(feature: feature.index, finding: finding))
          continue
        }
        try acceptance.accept(&feature, change: change)
        guard let code = feature.parcelCode else { continue }
        if turnedDown.contains(feature.index) { try change.setReview(of: feature, in: id) }
        try change.setParcelCode(code, ofFeature: feature.index, in: id)
        outcome.parcels.append(code)
      }
      record.state = .accepted
      try change.finishSurvey(record)
      return outcome
    }
  }

  /// Why a feature is on the map already; nil when it is not.
  private static func standing(
    _ feature: StagedFeature, on reading: RegistryReading, _ rules: SurveyRules, allowingNear: Bool
  ) throws -> ImportFinding? {
    guard let shape = feature.outline?.shape, let box = shape.boundingBox else { return nil }
    if let parcel = try reading.parcelCode(fingerprint: OutlineFingerprint(of: shape).bytes) {
      return ImportFinding(.duplicateOutline, ["parcel": .text(parcel)])
    }
    if allowingNear { return nil }
    let neighbours = try reading.parcelNeighbours(of: box).map { Neighbour(.parcel($0.code), $0.shape) }
    return try NeighbourComparison.nearDuplicate(of: shape, among: neighbours, rules: rules)
  }
}
