import Geospatial
import GrowingAreas
import Registry

/// The figures of `report completion --json`.
struct CompletionJSON: Encodable {
  struct Unit: Encodable {
    var village: String?
    var plannedParcels, toMapParcels, mappedParcels: Int
    var plannedHectares, toMapHectares, mappedHectares: Double
    /// Mapped over what is to map, which is what is planned less what was found to be nothing to map.
    var areaShare: Double?

    init(_ village: String?, _ figures: MappedAgainstPlan) {
      self.village = village
      plannedParcels = figures.plannedParcels
      toMapParcels = figures.toMap.parcels
      mappedParcels = figures.mappedParcels
      plannedHectares = figures.plannedArea.hectares
      toMapHectares = figures.toMap.area.hectares
      mappedHectares = figures.mappedArea.hectares
      areaShare = figures.areaShare
    }
  }
  var quarter, asOf: String
  var villages: [Unit]
  var withoutVillage, total: Unit

  init(_ figures: CompletionFigures) {
    quarter = figures.quarter.description
    asOf = figures.asOf.description
    villages = figures.villages.map { Unit($0.code, $0.figures) }
    withoutVillage = Unit(nil, figures.withoutVillage)
    total = Unit(nil, figures.total)
  }
}

/// The plan of `report roadmap --json`: targets and due days.
struct RoadmapJSON: Encodable {
  struct Milestone: Encodable {
    var due: String
    var villages, parcels, parcelsByThen: Int
    var hectares, hectaresByThen: Double
  }
  var targets: [PlanTargetJSON]
  var milestones: [Milestone]

  init(_ targets: [PlanTarget]) {
    self.targets = targets.map(PlanTargetJSON.init)
    milestones = RoadmapMilestone.milestones(of: targets).map { milestone in
      Milestone(
        due: milestone.due.description, villages: milestone.villages, parcels: milestone.parcels,
        parcelsByThen: milestone.parcelsByThen, hectares: milestone.area.hectares,
        hectaresByThen: milestone.areaByThen.hectares)
    }
  }
}

/// The figures of `report weekly --json` and `report monthly --json`, where `week` names the month.
struct WeeklyJSON: Encodable {
  struct Change: Encodable {
    var village: String?
    var addedParcels, withdrawnParcels, remeasuredParcels: Int
    var addedHectares, withdrawnHectares: Double
  }
  var week, firstDay, lastDay: String
  /// RFC 3339: what happened from the one on and before the other was counted.
  var begin, end: String
  var changes: [Change]
  /// Codes of villages past their due day without reaching the target.
  var late: [String]
  var standing: CompletionJSON

  init(_ figures: WeeklyFigures) {
    week = figures.period.description
    firstDay = figures.period.firstDay.description
    lastDay = figures.period.lastDay.description
    begin = figures.period.begin.rfc3339
    end = figures.period.end.rfc3339
    changes = figures.changes.map { change in
      Change(
        village: change.code, addedParcels: change.added.parcels, withdrawnParcels: change.withdrawn.parcels,
        remeasuredParcels: change.remeasured, addedHectares: change.added.area.hectares,
        withdrawnHectares: change.withdrawn.area.hectares)
    }
    late = figures.standing.late.map(\.code)
    standing = CompletionJSON(figures.standing)
  }
}

/// A line of `report list --json`.
struct KeptReportJSON: Encodable {
  var number, size: Int
  var kind, period, language, form, asOf, madeAt, madeBy, sha256: String
  var isErased: Bool

  init(_ report: KeptReport) {
    number = report.number
    size = report.size
    kind = report.kind.rawValue
    period = report.period
    language = report.language
    form = report.form
    asOf = report.asOf
    madeAt = report.madeAt
    madeBy = report.madeBy
    sha256 = report.sha256
    isErased = report.isErased
  }
}
