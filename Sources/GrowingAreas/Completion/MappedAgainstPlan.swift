public import Geospatial

/// Parcels and land area of one unit in every state of the work, planned beside mapped.
public struct MappedAgainstPlan: Sendable, Hashable {
  private var counts: [WorkState: WorkCount] = [:]
  /// What the plan asks for, less what was found to be nothing to map; the denominator of every share.
  ///
  /// Added up from the targets that are open, never a difference: a remainder of rounding would pass for a target.
  public private(set) var toMap = WorkCount.none
  /// Parcels on the map under more than one crop: each is in the row of each of its crops, and once in a total.
  public var intercropped = 0
  /// Parcels on the map whose area error is not known.
  public var parcelsOfUnknownError = 0
  /// Sum of the squared standard errors of the others, in m⁴.
  private var areaVariance = 0.0

  public init() {}

  /// - Parameters:
  ///   - mappedParcels: counted as accepted.
  public init(plannedParcels: Int, plannedArea: SquareMetres, mappedParcels: Int, mappedArea: SquareMetres) {
    toMap = WorkCount(parcels: plannedParcels, area: plannedArea)
    counts[.accepted] = WorkCount(parcels: mappedParcels, area: mappedArea)
  }

  /// What stands in a state.
  public subscript(state: WorkState) -> WorkCount {
    switch state {
    case .planned: toMap + self[.nothingToMap]
    case .surveyed: self[.inReview] + mapped
    default: counts[state] ?? .none
    }
  }

  /// What is on the map: accepted and published.
  public var mapped: WorkCount { self[.accepted] + self[.published] }
  public var mappedParcels: Int { mapped.parcels }
  public var mappedArea: SquareMetres { mapped.area }

  public var plannedParcels: Int { self[.planned].parcels }
  public var plannedArea: SquareMetres { self[.planned].area }

  /// Mapped land area over the land area to map; more than 1 where the target was exceeded, nil without a target.
  public var areaShare: Double? { share(of: mapped.area) }

  /// Published land area over the land area to map; never more than `areaShare`.
  public var publishedShare: Double? { share(of: self[.published].area) }

  private func share(of area: SquareMetres) -> Double? {
    let toMap = toMap.area.value
    return toMap > 0 ? area.value / toMap : nil
  }

  /// One standard error of the mapped area, taking the errors of parcels as independent; nil when nothing is mapped or
  /// no parcel's error is known. Parcels whose error is not known add none: see `parcelsOfUnknownError`.
  public var mappedAreaStandardError: SquareMetres? {
    mapped.parcels > parcelsOfUnknownError ? SquareMetres(areaVariance.squareRoot()) : nil
  }

  mutating func add(_ parcel: MappedParcel) {
    counts[parcel.state, default: .none] += WorkCount(parcels: 1, area: parcel.area)
    if parcel.crops.count > 1 { intercropped += 1 }
    if let error = parcel.areaStandardError?.value {
      areaVariance += error * error
    } else {
      parcelsOfUnknownError += 1
    }
  }

  mutating func add(_ count: WorkCount, _ state: WorkState) { counts[state, default: .none] += count }

  /// Adds a target; one that was met by nothing to map leaves what is to be mapped as it is.
  mutating func add(_ target: PlanTarget, isMetByNothing: Bool) {
    let count = WorkCount(parcels: target.parcels, area: target.area)
    if isMetByNothing { add(count, .nothingToMap) } else { toMap += count }
  }

  public static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.toMap += b.toMap
    for (state, count) in b.counts { sum.add(count, state) }
    sum.intercropped += b.intercropped
    sum.parcelsOfUnknownError += b.parcelsOfUnknownError
    sum.areaVariance += b.areaVariance
    return sum
  }
}
