import Geospatial

extension PlanTarget {
  /// The plan after villages became one: their targets are added up, crop by crop.
  ///
  /// Parcels and areas are summed, the earliest start and the latest due day hold, texts that differ stand one after the
  /// other. A target that was met by nothing to map brings none of its figures along, since a target is met as a whole.
  /// - Parameters:
  ///   - villages: codes of the villages that end.
  ///   - survivor: code of the village they become.
  ///   - met: targets met by nothing to map; where all that come together are, the sum is met too.
  /// - Returns: the plan by village and crop, and what is met in it; nil when a land target and a sown one would have to be
  ///   added up.
  public static func merging(
    _ targets: [PlanTarget], of villages: Set<String>, into survivor: String, met: Set<TargetScope>
  ) -> (targets: [PlanTarget], met: Set<TargetScope>)? {
    var merged: [TargetScope: PlanTarget] = [:]
    var isMet: [TargetScope: Bool] = [:]
    for target in targets {
      var moved = target
      if villages.contains(target.village) { moved.village = survivor }
      guard let other = merged[moved.scope] else {
        merged[moved.scope] = moved
        isMet[moved.scope] = met.contains(target.scope)
        continue
      }
      guard other.kind == moved.kind else { return nil }
      switch (isMet[moved.scope]!, met.contains(target.scope)) {
      case (true, false):
        merged[moved.scope] = moved
        isMet[moved.scope] = false
      case (false, true): break
      default: merged[moved.scope] = other.adding(moved)
      }
    }
    return (
      merged.values.sorted { ($0.village, $0.crop ?? "") < ($1.village, $1.crop ?? "") },
      Set(isMet.filter(\.value).keys)
    )
  }

  private func adding(_ other: PlanTarget) -> PlanTarget {
    func both(_ path: KeyPath<PlanTarget, String>) -> String {
      let texts = [self[keyPath: path], other[keyPath: path]].filter { !$0.isEmpty }
      return texts.count == 2 && texts[0] == texts[1] ? texts[0] : texts.joined(separator: "; ")
    }
    let due = max(due, other.due)
    return PlanTarget(
      village: village, crop: crop, parcels: parcels + other.parcels, area: area + other.area,
      start: [start, other.start].compactMap(\.self).min(), due: due, person: both(\.person),
      responsible: both(\.responsible), result: both(\.result), means: both(\.means), kind: kind,
      lateCause: both(\.lateCause),
      newDue: [newDue, other.newDue].compactMap(\.self).filter { $0 > due }.max())
  }
}
