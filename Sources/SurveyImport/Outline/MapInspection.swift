import FoundationEssentials
public import Geospatial
public import GrowingAreas

/// Where a `MapInspection` looks up what lies around a parcel.
public struct InspectedMap {
  /// Numbers of the parcels whose boxes meet this one; some that just miss it may come along.
  public var numbers: (BoundingBox) throws -> [Int64]
  /// The parcel of a number; nil for one that is no longer on the map.
  public var parcel: (Int64) throws -> (code: String, shape: MultiPolygon)?

  public init(
    numbers: @escaping (BoundingBox) throws -> [Int64],
    parcel: @escaping (Int64) throws -> (code: String, shape: MultiPolygon)?
  ) {
    self.numbers = numbers
    self.parcel = parcel
  }
}

/// Looks at the parcels of a whole map one after the other, by the rules of an import.
///
/// Each pair is compared once, from the parcel with the later code. A parcel that is the same land as an earlier one is named
/// once and stands back behind it, so that hundreds of surveys of one field do not become pairs of hundreds.
///
/// The caller's thread looks up what lies around the parcels of a batch while all cores compare those of the batch before.
public struct MapInspection {
  private static let batchSize = 256

  private let rules: SurveyRules
  private let handOver: (String, [ImportFinding]) throws -> Void
  private var parcels: RecentParcels
  private let crew: Crew<PlacedParcel, Result<ComparedParcel, GeometryFailure>>
  private var batch: [PlacedParcel] = []
  private var atWork: BatchAtWork<PlacedParcel, Result<ComparedParcel, GeometryFailure>>?
  /// Parcels that are the same land as an earlier one.
  private var repeating: Set<String> = []

  /// - Parameters:
  ///   - workers: threads that compare; nil for one per core. The result is the same for any number.
  ///   - handOver: takes each parcel about which there is something to say, in the order in which they were added.
  public init(
    _ commune: Commune, villages: [Village], rules: SurveyRules = SurveyRules(), map: InspectedMap,
    workers: Int? = nil, handOver: @escaping (_ code: String, [ImportFinding]) throws -> Void
  ) {
    self.rules = rules
    self.handOver = handOver
    parcels = RecentParcels(map)
    crew = Crew(
      (0..<max(1, workers ?? ProcessInfo.processInfo.activeProcessorCount)).map { _ in
        let comparer = ParcelComparer(commune, villages: villages, rules: rules)
        return { comparer.compare($0) }
      })
  }

  /// Takes the next parcel, in the order of codes.
  /// - Throws: what looking up or handing over throws, or `GeometryFailure` when GEOS fails on what it called valid.
  public mutating func add(_ parcel: Parcel) throws {
    let reach = parcel.outline.shape.boundingBox?.grown(by: rules.gapWidth)
    var own: StandingNeighbour?
    var earlier: [StandingNeighbour] = []
    var later: [StandingNeighbour] = []
    for neighbour in try reach.map({ try parcels.around($0) }) ?? [] {
      let code = neighbour.name.short
      if code > parcel.code {
        later.append(neighbour)
      } else if code == parcel.code {
        own = neighbour
      } else if !repeating.contains(code) {
        earlier.append(neighbour)
      }
    }
    batch.append(
      PlacedParcel(
        standing: own ?? StandingNeighbour(Neighbour(.parcel(parcel.code), parcel.outline.shape)),
        area: parcel.outline.area, village: parcel.villageCode,
        earlier: earlier.sorted { $0.name.short < $1.name.short }, later: later))
    if batch.count == Self.batchSize { try turn() }
  }

  /// Hands over what is still worked on.
  public mutating func finish() throws {
    try turn()
    try turn()
  }

  /// Waits for the batch at work and has the crew begin with the next one.
  private mutating func turn() throws {
    let done = atWork.map { ($0.jobs, $0.products()) }
    atWork = batch.isEmpty ? nil : crew.begin(batch)
    batch.removeAll()
    guard let (jobs, products) = done else { return }
    for (placed, product) in zip(jobs, products) { try conclude(placed, product.get()) }
  }

  /// Those before a parcel are concluded only now: one of them that repeats another is no neighbour.
  private mutating func conclude(_ placed: PlacedParcel, _ compared: ComparedParcel) throws {
    let earlier = placed.earlier.filter { !repeating.contains($0.name.short) }
    var comparison = compared.comparison
    if comparison == nil || earlier.count < placed.earlier.count {
      comparison = try NeighbourComparison(
        of: placed.standing.shape, among: earlier, later: placed.later, rules: rules)
    }
    if comparison?.duplicateOf != nil { repeating.insert(placed.standing.name.short) }
    let findings = compared.placeFindings + (comparison?.findings ?? [])
    if !findings.isEmpty { try handOver(placed.standing.name.short, findings) }
  }
}
