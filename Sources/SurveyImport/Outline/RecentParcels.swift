import Geospatial

/// Parcels of the map that were asked for lately, ready to be compared.
struct RecentParcels {
  private let map: InspectedMap
  /// nil for a parcel that is no longer on the map.
  private var recent = RecentShapes<Int64, StandingNeighbour?>()

  init(_ map: InspectedMap) { self.map = map }

  /// Those whose boxes meet this one.
  mutating func around(_ box: BoundingBox) throws -> [StandingNeighbour] {
    try map.numbers(box).compactMap { number in
      guard let parcel = try parcel(number), parcel.box?.intersects(box) ?? true else { return nil }
      return parcel
    }
  }

  private mutating func parcel(_ number: Int64) throws -> StandingNeighbour? {
    if let known = recent[number] { return known }
    let parcel = try map.parcel(number).map { StandingNeighbour(Neighbour(.parcel($0.code), $0.shape)) }
    recent.keep(parcel, of: parcel?.shape, as: number)
    return parcel
  }
}
