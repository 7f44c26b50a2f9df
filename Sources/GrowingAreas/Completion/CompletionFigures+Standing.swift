public import Geospatial

extension MappedAgainstPlan {
  /// Land area to map that is not on the map yet; zero where the target was reached or passed.
  public var outstandingArea: SquareMetres {
    SquareMetres(max(0, toMap.area.value - mappedArea.value))
  }

  /// Whether there is a target, in land area or in parcels alone, and it was not reached.
  public var isBehind: Bool {
    if let areaShare { areaShare < 1 } else { mappedParcels < toMap.parcels }
  }
}

extension VillageCompletion {
  /// The rows a target stands in; the village as a whole when it was not counted by crop.
  private var units: [MappedAgainstPlan] { crops.isEmpty ? [figures] : crops.map(\.figures) }

  /// Whether one of its targets was not reached: what another has too much does not make up for it.
  public var isBehind: Bool { units.contains(where: \.isBehind) }

  /// Land area to map that is not on the map yet, target by target.
  public var outstandingArea: SquareMetres { units.reduce(.zero) { $0 + $1.outstandingArea } }
}

/// A target whose mapped area passes the one to map.
public struct ExceededTarget: Sendable, Hashable {
  public var village: VillageCompletion
  /// nil for a target for all crops.
  public var crop: String?
  public var figures: MappedAgainstPlan
}

extension CompletionFigures {
  /// Villages whose mapped area passes the one to map, so that no percentage over 100 stands unexplained.
  public var exceeded: [VillageCompletion] { villages.filter { ($0.figures.areaShare ?? 0) > 1 } }

  /// Single targets that were passed, by village and crop.
  public var exceededTargets: [ExceededTarget] {
    villages.flatMap { village in
      village.crops.filter { ($0.figures.areaShare ?? 0) > 1 }.map { row in
        ExceededTarget(village: village, crop: row.crop, figures: row.figures)
      }
    }
  }

  /// Villages with a target whose due day has passed without being reached; the largest outstanding area first.
  public var late: [VillageCompletion] {
    villages.filter(isLate).sorted { ($1.outstandingArea, $0.code) < ($0.outstandingArea, $1.code) }
  }

  public func isLate(_ village: VillageCompletion) -> Bool { daysLate(village) > 0 }

  /// Days since the due day of a village that is behind; 0 when it is not late.
  public func daysLate(_ village: VillageCompletion) -> Int {
    guard let due = village.due, village.isBehind else { return 0 }
    return max(0, asOf.daysSince1970 - due.daysSince1970)
  }

  /// Land area to map that is not on the map yet, target by target: what one has too much fills no gap of another.
  public var outstandingArea: SquareMetres { villages.reduce(.zero) { $0 + $1.outstandingArea } }

  /// Share of the area to map that is mapped when no target counts for more than itself; nil without a plan.
  public var cappedAreaShare: Double? {
    let toMap = total.toMap.area.value
    return toMap > 0 ? (toMap - outstandingArea.value) / toMap : nil
  }
}
