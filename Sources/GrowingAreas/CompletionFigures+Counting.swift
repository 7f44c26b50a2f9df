public import Geospatial

/// Parcels and land area on the map in one village; no code for parcels that lie in none.
public struct MappedInVillage: Sendable, Hashable {
  public var villageCode: String?
  public var parcels: Int
  public var area: SquareMetres

  public init(villageCode: String?, parcels: Int, area: SquareMetres) {
    self.villageCode = villageCode
    self.parcels = parcels
    self.area = area
  }
}

extension CompletionFigures {
  /// Counts what is mapped against what is planned, village by village.
  ///
  /// Only targets in land area count: a share of sown area would pass 100 with the second crop. A village stands in the report when it is known, planned or mapped, so that nothing falls out of the total.
  public init(
    commune: Commune, villages: [Village], targets: [PlanTarget], mapped: [MappedInVillage], quarter: Quarter,
    asOf: CalendarDate
  ) {
    var names: [String: String] = [:]
    for village in villages { names[village.code] = village.name }
    for target in targets where names[target.village] == nil { names[target.village] = target.village }
    for entry in mapped {
      if let code = entry.villageCode, names[code] == nil { names[code] = code }
    }
    let planned = Dictionary(grouping: targets.filter { $0.kind == .land }, by: \.village)
    let counted = Dictionary(grouping: mapped, by: \.villageCode)
    func figures(_ targets: [PlanTarget], _ mapped: [MappedInVillage]) -> MappedAgainstPlan {
      MappedAgainstPlan(
        plannedParcels: targets.reduce(0) { $0 + $1.parcels },
        plannedArea: targets.reduce(.zero) { $0 + $1.area },
        mappedParcels: mapped.reduce(0) { $0 + $1.parcels },
        mappedArea: mapped.reduce(.zero) { $0 + $1.area })
    }
    func causes(_ targets: [PlanTarget]) -> String {
      var causes: [String] = []
      for target in targets where !target.lateCause.isEmpty && !causes.contains(target.lateCause) {
        causes.append(target.lateCause)
      }
      return causes.joined(separator: "; ")
    }
    self.init(
      communeCode: commune.code, communeName: commune.name, quarter: quarter, asOf: asOf,
      villages: names.keys.sorted().map { code in
        let targets = planned[code] ?? []
        return VillageCompletion(
          code: code, name: names[code]!, figures: figures(targets, counted[code] ?? []),
          due: targets.map(\.due).max(), lateCause: causes(targets),
          newDue: targets.compactMap(\.newDue).max())
      },
      withoutVillage: figures([], counted[nil] ?? []))
  }
}
