import GrowingAreas
import Registry

extension StagedFeature {
  /// Whether a reviewer turned it down.
  var isTurnedDown: Bool { findings.contains { $0.code == .rejectedInReview } }

  mutating func turnDown(why: String) {
    state = .rejected
    findings.append(
      ImportFinding(.rejectedInReview, ["why": .text(why)], at: SourcePlace(feature: index)))
  }

  /// Gives the feature the state back that its other findings say.
  mutating func takeBackRejection() {
    findings.removeAll { $0.code == .rejectedInReview }
    let codes = Set(findings.map(\.code))
    state =
      codes.contains(.nearDuplicate) ? .duplicate : codes.contains(.outlineRepaired) ? .repaired : .accepted
  }
}

extension Office {
  /// Turns single features of a survey down; its other features are left as they are.
  ///
  /// Outline, raw points and findings stay on record, and `acceptSurvey` takes such a feature after all when it is named there.
  /// - Parameter indices: by their number in the file; all of them or none.
  /// - Throws: `Refusal` unknownRecord for the survey or a feature; wrongState for a survey that was turned down or taken back,
  ///   for a feature that is a parcel by now, and for one that is rejected already; invalidField for an empty reason.
  public func rejectFeatures(_ indices: Set<Int>, of id: String, why: String) throws {
    try checkRight(.reviewSurveys)
    try registry.change(by: author) { change in
      guard let record = try change.reading.survey(id) else {
        throw Refusal(.unknownRecord, id, ["kind": .text("survey")])
      }
      guard [.staged, .accepted].contains(record.state) else { throw wrongState(id, record.state.rawValue) }
      let why = try required(why, field: "why")
      var unknown = indices
      var chosen: [StagedFeature] = []
      try change.reading.eachStagedFeature(of: id) { feature in
        guard unknown.remove(feature.index) != nil else { return }
        let name = "\(id)/\(feature.index)"
        if feature.isParcel { throw wrongState("\(name) (\(feature.parcelCode ?? ""))", "accepted") }
        if feature.state == .rejected { throw wrongState(name, "rejected") }
        chosen.append(feature)
      }
      if let missing = unknown.min() {
        throw Refusal(.unknownRecord, "\(id)/\(missing)", ["kind": .text("feature")])
      }
      for var feature in chosen {
        feature.turnDown(why: why)
        try change.setReview(of: feature, in: id, why: why)
      }
    }
  }

  private func wrongState(_ subject: String, _ state: String) -> Refusal {
    Refusal(.wrongState, subject, ["state": .text(state), "wanted": .text(SurveyState.staged.rawValue)])
  }
}
