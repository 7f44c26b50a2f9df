public import Geospatial

/// A due day of the plan, with what must be on the map by then.
public struct RoadmapMilestone: Sendable, Hashable {
  public var due: CalendarDate
  /// Targets that are due on this day, and the villages they lie in.
  public var villages: Int
  public var parcels: Int
  public var area: SquareMetres
  /// This and all earlier milestones together.
  public var parcelsByThen: Int
  public var areaByThen: SquareMetres

  /// The due days of a plan's targets in land area, earliest first.
  public static func milestones(of targets: [PlanTarget]) -> [RoadmapMilestone] {
    var milestones: [RoadmapMilestone] = []
    let byDue = Dictionary(grouping: targets.filter { $0.kind == .land }, by: \.due)
    for due in byDue.keys.sorted() {
      let targets = byDue[due]!
      let parcels = targets.reduce(0) { $0 + $1.parcels }
      let area = targets.reduce(SquareMetres.zero) { $0 + $1.area }
      milestones.append(
        RoadmapMilestone(
          due: due, villages: Set(targets.map(\.village)).count, parcels: parcels, area: area,
          parcelsByThen: parcels + (milestones.last?.parcelsByThen ?? 0),
          areaByThen: area + (milestones.last?.areaByThen ?? .zero)))
    }
    return milestones
  }
}

/// One of the six points in which a task must be clear (*6 rõ*).
public enum ClearPoint: String, Sendable, CaseIterable {
  case task, person, responsibility, time, result, means
}

extension PlanTarget {
  /// The points nobody has written down yet, in the order of `ClearPoint`; task and time are always there.
  public var unclear: [ClearPoint] {
    [
      (ClearPoint.person, person), (.responsibility, responsible), (.result, result), (.means, means),
    ].filter { $0.1.isEmpty }.map(\.0)
  }
}
