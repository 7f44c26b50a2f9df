import Geospatial

extension BoundingBox {
  /// Reads `west,south,east,north` in degrees.
  /// - Returns: nil when it is not four numbers on Earth in this order.
  /// - Source: RFC 7946, 5; OGC API - Features, 7.15.3, without boxes over the antimeridian.
  init?(query: some StringProtocol) {
    let numbers = query.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 4, let west = numbers[0], let south = numbers[1], let east = numbers[2],
      let north = numbers[3], LonLat(longitude: west, latitude: south).isOnEarth,
      LonLat(longitude: east, latitude: north).isOnEarth, west < east, south < north
    else { return nil }
    self.init(west: west, south: south, east: east, north: north)
  }
}
