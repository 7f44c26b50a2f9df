import GrowingAreas
import Registry

/// What became of the parcels of a survey that was taken back.
public struct SurveyUndoing: Sendable {
  /// Codes of the parcels that left the map.
  public var retired: [String] = []
  /// Codes of those that somebody changed since; they are among `retired` unless they were to be kept.
  public var changedSince: [String] = []
}

extension Office {
  /// Turns a staged survey down; its file and findings stay on record.
  /// - Throws: `Refusal` unknownRecord, wrongState.
  public func rejectSurvey(_ id: String, why: String) throws {
    try checkRight(.reviewSurveys)
    try registry.change(by: author) { change in
      var record = try Self.survey(id, in: .staged, change.reading)
      record.state = .rejected
      try change.finishSurvey(record, why: required(why, field: "why"))
    }
  }

  /// Takes an accepted survey back: its parcels are retired, its file and findings stay on record.
  ///
  /// A parcel that was changed since holds work of others: it is named. Nothing is lost, since every version stays in its history
  /// and `restoreParcel` brings it back.
  /// - Parameter keepingChanged: parcels changed since stay on the map.
  /// - Throws: `Refusal` unknownRecord, wrongState.
  public func undoSurvey(_ id: String, why: String, keepingChanged: Bool = false) throws -> SurveyUndoing {
    try checkRight(.reviewSurveys)
    let why = try required(why, field: "why")
    return try registry.change(by: author) { change in
      var record = try Self.survey(id, in: .accepted, change.reading)
      var undoing = SurveyUndoing()
      for var parcel in try change.reading.parcels(ofSurvey: id) where parcel.state != .retired {
        if parcel.version > 1 {
          undoing.changedSince.append(parcel.code)
          if keepingChanged { continue }
        }
        parcel.state = .retired
        parcel.version += 1
        try change.updateParcel(parcel, fingerprint: nil, why: why)
        undoing.retired.append(parcel.code)
      }
      record.state = .undone
      try change.finishSurvey(record, why: why)
      return undoing
    }
  }

  private static func survey(
    _ id: String, in state: SurveyState, _ reading: RegistryReading
  ) throws -> SurveyRecord {
    guard let record = try reading.survey(id) else {
      throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
    }
    guard record.state == state else {
      throw Refusal(
        .wrongState, id, ["state": .text(record.state.rawValue), "wanted": .text(state.rawValue)])
    }
    return record
  }
}
