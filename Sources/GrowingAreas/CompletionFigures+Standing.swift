public import Geospatial

extension MappedAgainstPlan {
  /// Planned land area that is not on the map yet; zero where the target was reached or passed.
  public var outstandingArea: SquareMetres {
    SquareMetres(max(0, plannedArea.value - mappedArea.value))
  }

  /// Whether there is a target, in land area or in parcels alone, and it was not reached.
  public var isBehind: Bool {
    if let areaShare { areaShare < 1 } else { mappedParcels < plannedParcels }
  }
}

extension CompletionFigures {
  /// Villages whose due day has passed without the target being reached; the largest outstanding area first.
  public var late: [VillageCompletion] {
    villages.filter(isLate).sorted {
      ($1.figures.outstandingArea, $0.code) < ($0.figures.outstandingArea, $1.code)
    }
  }

  public func isLate(_ village: VillageCompletion) -> Bool { daysLate(village) > 0 }

  /// Days since the due day of a village that is behind; 0 when it is not late.
  public func daysLate(_ village: VillageCompletion) -> Int {
    guard let due = village.due, village.figures.isBehind else { return 0 }
    return max(0, asOf.daysSince1970 - due.daysSince1970)
  }

  /// Planned land area not on the map yet, village by village: what one village has too much fills no gap of another.
  public var outstandingArea: SquareMetres {
    villages.reduce(withoutVillage.outstandingArea) { $0 + $1.figures.outstandingArea }
  }

  /// Share of the planned area that is mapped when no village counts for more than its own target; nil without a plan.
  public var cappedAreaShare: Double? {
    let planned = total.plannedArea.value
    return planned > 0 ? (planned - outstandingArea.value) / planned : nil
  }
}
