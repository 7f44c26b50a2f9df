import Geospatial
public import GrowingAreas
import Registry

/// What a merge of villages moved.
public struct VillageMerge: Sendable {
  /// The village as it is now.
  public var village: Village
  public var parcels: Int
  /// Targets of the plan that came to it from the others.
  public var targets: Int
}

extension Office {
  /// Makes villages part of another one: their land, parcels, growers and targets are its own from now on.
  ///
  /// Reports as of a day before still give the figures of the villages as they were.
  /// - Parameters:
  ///   - codes: villages that end.
  ///   - survivor: code of a village that stands; it gets their outlines too.
  ///   - name: what it is called from now on; nil leaves its name.
  ///   - publisher: with one, what is public has followed when this returns.
  /// - Throws: `Refusal` unknownRecord for a village that does not stand; invalidField for the survivor among those that
  ///   end, a village named twice, or targets in land and in sown area for the same crop.
  public func mergeVillages(
    _ codes: [String], into survivor: String, name: String? = nil, why: String, publisher: Publisher? = nil
  ) throws -> VillageMerge {
    try checkRight(.keepMap)
    let why = try required(why, field: "why")
    let merge = try registry.change(by: author) { change in
      var village = try Self.standing(survivor, change.reading)
      guard !codes.isEmpty, !codes.contains(survivor), Set(codes).count == codes.count else {
        throw invalid("village", codes.joined(separator: " "), "other-villages")
      }
      let ending = try codes.map { try Self.standing($0, change.reading) }
      let outlines = ([village] + ending).compactMap(\.outline)
      if !outlines.isEmpty { village.outline = try union(of: outlines).rounded.oriented }
      if let name { village.name = try required(name, field: "name") }
      let figures = try Self.figures(
        for: Quarter(containing: today), asOf: .end(of: today), reading: change.reading)
      let targets = try change.reading.planTargets()
      guard
        let plan = PlanTarget.merging(
          targets, of: Set(codes), into: survivor, met: Set(figures.nothingToMap.map(\.scope)))
      else { throw invalid("kind", survivor, "one-kind-of-area") }
      let parcels = try change.mergeVillages(codes, into: village, why: why)
      let moved = targets.count { codes.contains($0.village) }
      if moved > 0 { try change.setPlanTargets(plan.targets, why: why) }
      try carryVisits(
        meeting: Set(figures.nothingToMap), from: codes, into: survivor, met: plan.met, why: why, change)
      return VillageMerge(village: village, parcels: parcels, targets: moved)
    }
    try publisher?.publishPending()
    return merge
  }

  /// Gives a village another name; its code stays, and what names it follows.
  /// - Throws: `Refusal` unknownRecord; invalidField for an empty name.
  public func renameVillage(
    _ code: String, to name: String, why: String = "", publisher: Publisher? = nil
  ) throws -> Village {
    try checkRight(.keepMap)
    let renamed = try registry.change(by: author) { change in
      var village = try Self.standing(code, change.reading)
      village.name = try required(name, field: "name")
      try change.updateVillage(village, why: why)
      return village
    }
    try publisher?.publishPending()
    return renamed
  }

  /// Moves visits that found nothing along with the targets they meet; those that meet none of the new plan's end, or they
  /// would meet targets of land that nobody looked at.
  private func carryVisits(
    meeting: Set<NothingToMap>, from codes: [String], into survivor: String, met: Set<TargetScope>,
    why: String, _ change: RegistryChanging
  ) throws {
    for visit in try change.reading.nothingToMap() {
      let isMoving = codes.contains(visit.scope.village)
      guard isMoving || visit.scope.village == survivor && !met.contains(visit.scope) else { continue }
      try change.takeBackNothingToMap(visit.scope, why: why)
      var moved = visit
      moved.scope.village = survivor
      if isMoving, meeting.contains(visit), met.contains(moved.scope) { try change.recordNothingToMap(moved) }
    }
  }

  private static func standing(_ code: String, _ reading: RegistryReading) throws -> Village {
    guard let village = try reading.village(code) else {
      throw Refusal(.unknownRecord, code, ["kind": .text("village")])
    }
    return village
  }
}

private func invalid(_ field: String, _ value: String, _ rule: String) -> Refusal {
  Refusal(.invalidField, value, ["field": .text(field), "value": .text(value), "rule": .text(rule)])
}
