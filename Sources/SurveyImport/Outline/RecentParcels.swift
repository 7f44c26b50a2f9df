import Geospatial

/// Parcels of the map that were asked for lately: those with codes near each other mostly lie near each other.
struct RecentParcels {
  /// Points that a generation holds, 16 bytes each.
  private static let mostPoints = 250_000

  private let map: InspectedMap
  // Two generations: when the younger one is full, the older one is forgotten.
  private var young: [Int64: StandingNeighbour?] = [:]
  private var old: [Int64: StandingNeighbour?] = [:]
  private var points = 0

  init(_ map: InspectedMap) { self.map = map }

  /// Those whose boxes meet this one.
  mutating func around(_ box: BoundingBox) throws -> [StandingNeighbour] {
    try map.numbers(box).compactMap { number in
      guard let parcel = try parcel(number), parcel.box?.intersects(box) ?? true else { return nil }
      return parcel
    }
  }

  private mutating func parcel(_ number: Int64) throws -> StandingNeighbour? {
    if let known = young[number] { return known }
    let parcel =
      try old[number] ?? map.parcel(number).map { StandingNeighbour(Neighbour(.parcel($0.code), $0.shape)) }
    if points > Self.mostPoints {
      old = young
      young = [:]
      points = 0
    }
    young[number] = .some(parcel)
    points += 100 + (parcel?.shape.pointCount ?? 0)
    return parcel
  }
}
