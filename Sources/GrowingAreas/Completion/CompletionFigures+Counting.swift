import Geospatial

extension CompletionFigures {
  /// Counts what is mapped against what is planned, village by village and crop by crop.
  ///
  /// Only targets in land area count: a share of sown area would pass 100 with the second crop. A village stands in the
  /// report when it is known, planned or mapped, so that nothing falls out of the total. Areas are added in the order
  /// given, so that the same parcels in the same order make the same sums.
  /// - Parameters:
  ///   - nothingToMap: visits that found nothing; one counts for as long as nothing of its target is on the map.
  ///   - mapped: parcels on the map, in the order of codes.
  public init(
    commune: Commune, villages: [Village], targets: [PlanTarget], nothingToMap: [NothingToMap] = [],
    mapped: [MappedParcel], offMap: [WorkOffMap] = [], quarter: Quarter, asOf: CalendarDate
  ) {
    var names: [String: String] = [:]
    for village in villages { names[village.code] = village.name }
    let codes = targets.map(\.village) + mapped.compactMap(\.villageCode) + offMap.compactMap(\.villageCode)
    for code in codes where names[code] == nil { names[code] = code }
    let planned = Dictionary(grouping: targets.filter { $0.kind == .land }, by: \.village)
    let counted = Dictionary(grouping: mapped, by: \.villageCode)
    let waiting = Dictionary(grouping: offMap, by: \.villageCode)
    let nothing = Dictionary(nothingToMap.map { ($0.scope, $0) }) { _, later in later }
    var met: [NothingToMap] = []
    var rows: [VillageCompletion] = []
    for code in names.keys.sorted() {
      var tally = VillageTally(targets: planned[code] ?? [])
      for parcel in counted[code] ?? [] { tally.add(parcel) }
      for work in waiting[code] ?? [] { tally.add(work) }
      met += tally.addTargets(visitedInVain: nothing)
      rows.append(tally.completion(code: code, name: names[code]!))
    }
    var homeless = VillageTally(targets: [])
    for parcel in counted[nil] ?? [] { homeless.add(parcel) }
    for work in waiting[nil] ?? [] { homeless.add(work) }
    self.init(
      communeCode: commune.code, communeName: commune.name, quarter: quarter, asOf: asOf, villages: rows,
      withoutVillage: homeless.figures, nothingToMap: met)
  }
}

extension VillageCompletion {
  /// The row of one village by itself.
  /// - Parameters:
  ///   - targets: its own, of either kind.
  ///   - nothingToMap: visits to it that found nothing.
  ///   - mapped: its parcels on the map, in the order of codes.
  public init(
    of village: Village, targets: [PlanTarget], nothingToMap: [NothingToMap], mapped: [MappedParcel]
  ) {
    var tally = VillageTally(targets: targets.filter { $0.kind == .land })
    for parcel in mapped { tally.add(parcel) }
    _ = tally.addTargets(
      visitedInVain: Dictionary(nothingToMap.map { ($0.scope, $0) }) { _, later in later })
    self = tally.completion(code: village.code, name: village.name)
  }
}

/// The count of one village while it goes on.
private struct VillageTally {
  private let targets: [PlanTarget]
  private let crops: Set<String?>
  private(set) var figures = MappedAgainstPlan()
  private var rows: [String?: MappedAgainstPlan] = [:]

  init(targets: [PlanTarget]) {
    self.targets = targets
    crops = Set(targets.map(\.crop))
  }

  /// The row a crop is counted in.
  private func row(of crop: String?) -> String? {
    // A target for all crops takes every crop that has none of its own.
    crops.contains(nil) && !crops.contains(crop) ? nil : crop
  }

  mutating func add(_ parcel: MappedParcel) {
    figures.add(parcel)
    // Two crops that are counted in one row make one parcel there.
    let parcelRows = parcel.crops.isEmpty ? [nil] : Set(parcel.crops.map(row))
    for row in parcelRows { rows[row, default: MappedAgainstPlan()].add(parcel) }
  }

  mutating func add(_ work: WorkOffMap) {
    figures.add(work.count, work.state)
    rows[row(of: work.crop), default: MappedAgainstPlan()].add(work.count, work.state)
  }

  /// Adds what is planned, once everything mapped is counted.
  /// - Returns: the visits that meet a target: nothing of it is on the map.
  mutating func addTargets(visitedInVain visits: [TargetScope: NothingToMap]) -> [NothingToMap] {
    var meeting: [NothingToMap] = []
    for target in targets {
      let isMapped = (rows[target.crop]?.mappedParcels ?? 0) > 0
      let visit = isMapped ? nil : visits[target.scope]
      figures.add(target, isMetByNothing: visit != nil)
      rows[target.crop, default: MappedAgainstPlan()].add(target, isMetByNothing: visit != nil)
      if let visit { meeting.append(visit) }
    }
    return meeting
  }

  func completion(code: String, name: String) -> VillageCompletion {
    let dues = Dictionary(targets.map { ($0.crop, $0.due) }) { first, _ in first }
    let crops = CropCompletion.sorted(
      rows.map { CropCompletion(crop: $0.key, figures: $0.value, due: dues[$0.key]) })
    let open = crops.filter(\.figures.isBehind).compactMap(\.due)
    var causes: [String] = []
    for target in targets where !target.lateCause.isEmpty && !causes.contains(target.lateCause) {
      causes.append(target.lateCause)
    }
    return VillageCompletion(
      code: code, name: name, figures: figures, crops: crops, due: open.min() ?? targets.map(\.due).max(),
      lateCause: causes.joined(separator: "; "), newDue: targets.compactMap(\.newDue).max())
  }
}
