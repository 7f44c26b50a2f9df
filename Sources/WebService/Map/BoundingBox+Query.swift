import Geospatial

extension BoundingBox {
  /// Reads four numbers in the axes of a system, the lower corner first, or six with heights, which are passed over.
  /// - Returns: nil when they are not such a box on Earth.
  /// - Source: RFC 7946, 5; OGC API - Features, 7.15.3 and Part 2, 6.2.1, without boxes over the antimeridian.
  init?(query: some StringProtocol, in system: ReferenceSystem = .wgs84) {
    var numbers = query.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
    guard numbers.count == query.count(where: { $0 == "," }) + 1, numbers.allSatisfy(\.isFinite) else {
      return nil
    }
    if numbers.count == 6 { numbers = [numbers[0], numbers[1], numbers[3], numbers[4]] }
    guard numbers.count == 4, numbers[0] < numbers[2], numbers[1] < numbers[3],
      let corners = system.positions(around: numbers)
    else { return nil }
    self.init(around: corners)
  }
}
