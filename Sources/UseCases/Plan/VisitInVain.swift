public import GrowingAreas
import Registry

extension Office {
  /// Records that a target was visited and holds nothing to map; the target is met by that.
  /// - Parameters:
  ///   - crop: nil for the target for all crops.
  ///   - person: who was there.
  ///   - day: when; nil for today.
  /// - Throws: `Refusal` unknownRecord when the plan has no such target; wrongState when something of it is on the map;
  ///   invalidField for an empty reason or person, or a day to come.
  public func recordNothingToMap(
    village: String, crop: String?, person: String, why: String, day: CalendarDate? = nil
  ) throws -> NothingToMap {
    try checkRight(.keepPlan)
    let visit = NothingToMap(
      scope: TargetScope(village: village, crop: crop), person: try required(person, field: "person"),
      why: try required(why, field: "why"), day: try pastDay(day))
    return try registry.change(by: author) { change in
      guard try change.reading.planTargets().contains(where: { $0.scope == visit.scope }) else {
        throw Refusal(.unknownRecord, visit.scope.words, ["kind": .text("target")])
      }
      try change.recordNothingToMap(visit)
      // The rule when such a visit counts stands in one place.
      let figures = try Self.figures(
        for: Quarter(containing: today), asOf: .end(of: today), reading: change.reading)
      guard figures.nothingToMap.contains(visit) else {
        throw Refusal(
          .wrongState, visit.scope.words,
          ["state": .text(WorkState.accepted.rawValue), "wanted": .text(WorkState.nothingToMap.rawValue)])
      }
      return visit
    }
  }

  /// Takes such a record back: the target is open again.
  /// - Throws: `Refusal` unknownRecord when there is none for the target; invalidField for an empty reason.
  public func takeBackNothingToMap(village: String, crop: String?, why: String) throws {
    try checkRight(.keepPlan)
    let scope = TargetScope(village: village, crop: crop)
    let why = try required(why, field: "why")
    try registry.change(by: author) { try $0.takeBackNothingToMap(scope, why: why) }
  }

  /// Visits that found nothing to map and were not taken back, by village and crop.
  public func nothingToMap() throws -> [NothingToMap] {
    try checkRight(.readPlan)
    return try registry.read { try $0.nothingToMap() }
  }
}

extension TargetScope {
  /// `BAN-PHO/man-tam-hoa`.
  var words: String { [village, crop].compactMap(\.self).joined(separator: "/") }
}
