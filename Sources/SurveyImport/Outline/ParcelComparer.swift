import Geospatial
import GrowingAreas
import Synchronization

/// A parcel and those around it.
struct PlacedParcel: Sendable {
  let standing: StandingNeighbour
  /// As it was measured when it was surveyed.
  let area: SquareMetres
  let village: String?
  /// By code, without those that are known to repeat another.
  let earlier: [StandingNeighbour]
  let later: [StandingNeighbour]
}

struct ComparedParcel: Sendable {
  var placeFindings: [ImportFinding]
  /// nil in a crowd: it is mostly made of parcels that repeat one another, and which do is known only when those before are done.
  var comparison: NeighbourComparison?
}

/// The rules with lookups of their own, which only one thread at a time may use.
final class ParcelComparer: Sendable {
  private let rules: SurveyRules
  private let map: Mutex<CommuneMap>

  init(_ commune: Commune, villages: [Village], rules: SurveyRules) {
    self.rules = rules
    map = Mutex(CommuneMap(commune, villages: villages, rules: rules))
  }

  func compare(_ placed: PlacedParcel) -> Result<ComparedParcel, GeometryFailure> {
    Result { () throws(GeometryFailure) in
      let standing = placed.standing
      let area = standing.finding == nil ? placed.area : geodesicArea(of: standing.shape)
      let place = try map.withLock { (map) throws(GeometryFailure) in
        try map.placeFindings(of: standing.shape, area: area, village: placed.village)
      }
      let comparison =
        placed.earlier.count > rules.crowdedNeighbours
        ? nil
        : try NeighbourComparison(
          of: standing.shape, among: placed.earlier, later: placed.later, rules: rules)
      return ComparedParcel(
        placeFindings: (standing.finding.map { [$0] } ?? []) + place, comparison: comparison)
    }
  }
}
