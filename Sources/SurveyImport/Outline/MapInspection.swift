public import Geospatial
public import GrowingAreas

/// Looks at the parcels of a whole map one after the other, by the rules of an import.
///
/// Each pair is compared once, from the parcel with the later code. A parcel that is the same land as an earlier one is named
/// once and stands back behind it, so that hundreds of surveys of one field do not become pairs of hundreds.
public final class MapInspection {
  private let rules: SurveyRules
  private let map: CommuneMap
  /// Parcels that are the same land as an earlier one.
  private var repeating: Set<String> = []

  public init(_ commune: Commune, villages: [Village], rules: SurveyRules = SurveyRules()) {
    self.rules = rules
    map = CommuneMap(commune, villages: villages, rules: rules)
  }

  /// What there is to say about a parcel. To be called in the order of codes.
  /// - Parameter neighbours: parcels of the map whose boxes meet the given one; the parcel itself may be among them.
  /// - Throws: what `neighbours` throws, or `GeometryFailure` when GEOS fails on what it called valid.
  public func findings(
    for parcel: Parcel, neighbours: (BoundingBox) throws -> [(code: String, shape: MultiPolygon)]
  ) throws -> [ImportFinding] {
    let standing = StandingNeighbour(Neighbour(.parcel(parcel.code), parcel.outline.shape))
    var findings = standing.finding.map { [$0] } ?? []
    guard let box = standing.shape.boundingBox else { return findings }
    findings += try map.placeFindings(of: standing.shape, area: standing.area, village: parcel.villageCode)
    var earlier: [Neighbour] = []
    var later: [Neighbour] = []
    for (code, shape) in try neighbours(box.grown(by: rules.gapWidth)) {
      if code > parcel.code {
        later.append(Neighbour(.parcel(code), shape))
      } else if code < parcel.code, !repeating.contains(code) {
        earlier.append(Neighbour(.parcel(code), shape))
      }
    }
    earlier.sort { $0.name.short < $1.name.short }
    let compared = try NeighbourComparison(of: standing.shape, with: earlier, later: later, rules: rules)
    if compared.duplicateOf != nil { repeating.insert(parcel.code) }
    return findings + compared.findings
  }
}
