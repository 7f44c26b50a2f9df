import Geospatial

/// What changed in one village between two points in time.
public struct VillageChange: Sendable, Hashable {
  /// nil for parcels that lie in no village.
  public var code: String?
  public var name: String
  /// Parcels that came onto the map of the village, with the area they have at the end.
  public var added: MappedInVillage
  /// Parcels that left it, with the area they had at the beginning.
  public var withdrawn: MappedInVillage
  /// Parcels that stayed and were measured anew to another area.
  public var remeasured: Int
  /// Where the village stands at the end.
  public var figures: MappedAgainstPlan
}

/// What one surveyor brought onto the map.
public struct SurveyorCount: Sendable, Hashable {
  /// nil for parcels whose survey names nobody. Private.
  public var surveyor: String?
  public var added: WorkCount
}

/// The figures of a Friday or monthly report: where all villages stand, and what changed in the week or month.
public struct WeeklyFigures: Sendable, Hashable {
  public var period: ReportingPeriod
  /// At the end of the week, or on the day of the report when that comes before.
  public var standing: CompletionFigures
  /// Villages in which something changed, in the order of codes; parcels in no village last.
  public var changes: [VillageChange]
  /// Who walked the parcels that came onto the map of the commune, those with the most parcels first.
  public var surveyors: [SurveyorCount]

  /// - Parameters:
  ///   - standing: figures at the end.
  ///   - before: parcels on the map before the first day of the period, each in the village that its village then has become
  ///     by the end.
  ///   - after: parcels on the map at the end.
  public init(
    period: ReportingPeriod, standing: CompletionFigures, before: [MappedParcel], after: [MappedParcel]
  ) {
    self.period = period
    self.standing = standing
    let units =
      standing.villages.map { (code: $0.code as String?, name: $0.name, figures: $0.figures) }
      + [(code: nil, name: "", figures: standing.withoutVillage)]
    var changes: [String?: VillageChange] = [:]
    for unit in units {
      let nothing = MappedInVillage(villageCode: unit.code, parcels: 0, area: .zero)
      changes[unit.code] = VillageChange(
        code: unit.code, name: unit.name, added: nothing, withdrawn: nothing, remeasured: 0,
        figures: unit.figures)
    }
    let earlier = Dictionary(before.map { ($0.code, $0) }) { first, _ in first }
    let later = Dictionary(after.map { ($0.code, $0) }) { first, _ in first }
    for parcel in after {
      if let then = earlier[parcel.code], then.villageCode == parcel.villageCode {
        if then.outlineArea != parcel.outlineArea { changes[parcel.villageCode]?.remeasured += 1 }
      } else {
        changes[parcel.villageCode]?.added.add(parcel)
      }
    }
    for parcel in before
    where later[parcel.code]?.villageCode != parcel.villageCode || later[parcel.code] == nil {
      changes[parcel.villageCode]?.withdrawn.add(parcel)
    }
    self.changes = units.compactMap { changes[$0.code] }.filter { change in
      change.added.parcels > 0 || change.withdrawn.parcels > 0 || change.remeasured > 0
    }
    surveyors = Dictionary(grouping: after.filter { earlier[$0.code] == nil }, by: \.surveyor)
      .map { surveyor, parcels in
        SurveyorCount(
          surveyor: surveyor,
          added: parcels.reduce(.none) { $0 + WorkCount(parcels: 1, area: $1.area) })
      }.sorted { ($1.added.parcels, $0.surveyor ?? "") < ($0.added.parcels, $1.surveyor ?? "") }
  }

  public var added: MappedInVillage { sum(changes.map(\.added)) }
  public var withdrawn: MappedInVillage { sum(changes.map(\.withdrawn)) }

  /// Villages behind whose due day lies in the seven days after these figures, the earliest first.
  public var dueNext: [VillageCompletion] {
    let today = standing.asOf.daysSince1970
    return standing.villages.filter { village in
      guard let due = village.due, village.isBehind else { return false }
      return (today...today + 7).contains(due.daysSince1970)
    }.sorted { ($0.due!, $0.code) < ($1.due!, $1.code) }
  }

  private func sum(_ counts: [MappedInVillage]) -> MappedInVillage {
    MappedInVillage(
      villageCode: nil, parcels: counts.reduce(0) { $0 + $1.parcels },
      area: counts.reduce(.zero) { $0 + $1.area })
  }
}
