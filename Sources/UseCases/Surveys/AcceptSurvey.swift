import GrowingAreas
import Registry
import SurveyImport

/// Makes parcels of staged features, numbering them in the order they come.
struct ParcelAcceptance {
  let survey: SurveyRecord
  private var nextNumber: Int?

  init(survey: SurveyRecord) { self.survey = survey }

  /// Makes a parcel of a feature that is good; leaves any other as it is.
  mutating func accept(_ feature: inout StagedFeature, change: RegistryChanging) throws {
    guard feature.isGood, let outline = feature.outline, feature.parcelCode == nil else { return }
    let number = try nextNumber ?? change.nextParcelNumber()
    nextNumber = number + 1
    let parcel = Parcel(
      code: Parcel.code(number: number), name: feature.name,
      // The village may have become part of another since the walk.
      villageCode: try feature.villageCode.map(change.reading.standingVillageCode),
      cropCode: survey.cropCode, outline: outline)
    try change.addParcel(
      parcel, fingerprint: OutlineFingerprint(of: outline.shape).bytes, survey: survey.id,
      feature: feature.index)
    feature.parcelCode = parcel.code
  }
}

extension StagedFeature {
  /// Whether a parcel can be made of it.
  fileprivate var isGood: Bool { state == .accepted || state == .repaired }
}

extension Office {
  /// Makes parcels of a survey; the features left out can be accepted later.
  /// - Parameter indices: only these features, by their number in the file; nil for all good ones.
  /// - Returns: codes of the parcels made, in the order of the file.
  /// - Throws: `Refusal` unknownRecord for the survey or a feature, wrongState.
  public func acceptSurvey(_ id: String, features indices: Set<Int>? = nil) throws -> [String] {
    try registry.change(by: author) { change in
      guard var record = try change.reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      var unknown = indices ?? []
      var waiting: [StagedFeature] = []
      var chosen: [StagedFeature] = []
      try change.reading.eachStagedFeature(of: id) { feature in
        unknown.remove(feature.index)
        guard feature.parcelCode == nil, feature.isGood else { return }
        waiting.append(feature)
        if indices?.contains(feature.index) ?? true { chosen.append(feature) }
      }
      guard record.state == .staged || record.state == .accepted && !waiting.isEmpty else {
        throw Refusal(.wrongState, id, ["state": .text(record.state.rawValue), "wanted": .text("staged")])
      }
      if let missing = unknown.min() {
        throw Refusal(.unknownRecord, "\(id)/\(missing)", ["kind": .text("feature")])
      }
      var acceptance = ParcelAcceptance(survey: record)
      var made: [String] = []
      for var feature in chosen {
        try acceptance.accept(&feature, change: change)
        guard let code = feature.parcelCode else { continue }
        try change.setParcelCode(code, ofFeature: feature.index, in: id)
        made.append(code)
      }
      record.state = .accepted
      try change.finishSurvey(record)
      return made
    }
  }

  /// Turns a staged survey down; its file and findings stay on record.
  /// - Throws: `Refusal` unknownRecord, wrongState.
  public func rejectSurvey(_ id: String, why: String) throws {
    try registry.change(by: author) { change in
      var record = try Self.stagedSurvey(id, change.reading)
      record.state = .rejected
      try change.finishSurvey(record, why: why)
    }
  }

  /// Takes an accepted survey back: its parcels are retired, its file and findings stay on record.
  /// - Returns: codes of the parcels retired.
  /// - Throws: `Refusal` unknownRecord, wrongState.
  public func undoSurvey(_ id: String, why: String) throws -> [String] {
    try registry.change(by: author) { change in
      guard var record = try change.reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      guard record.state == .accepted else {
        throw Refusal(.wrongState, id, ["state": .text(record.state.rawValue), "wanted": .text("accepted")])
      }
      let parcels = try change.reading.parcels(ofSurvey: id)
      for var parcel in parcels where parcel.state != .retired {
        parcel.state = .retired
        parcel.version += 1
        try change.updateParcel(parcel, fingerprint: nil, why: why)
      }
      record.state = .undone
      try change.finishSurvey(record, why: why)
      return parcels.map(\.code)
    }
  }

  private static func stagedSurvey(_ id: String, _ reading: RegistryReading) throws -> SurveyRecord {
    guard let record = try reading.survey(id) else {
      throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
    }
    guard record.state == .staged else {
      throw Refusal(.wrongState, id, ["state": .text(record.state.rawValue), "wanted": .text("staged")])
    }
    return record
  }
}
