import Synchronization

/// Carries positions between a projected system in metres and WGS 84, both ways; or between degrees on another datum and
/// WGS 84, whose longitude and latitude then stand where easting and northing are named.
///
/// One operation is chosen when it is made and serves every point: for VN-2000 always EPSG:6960 (Decision
/// 05/2007/QĐ-BTNMT), never a ballpark guess. Making one costs about a millisecond, a point 0.2 µs. Safe to
/// share: a lock lets one thread at a time use the operation.
public final class CoordinateTransformer: Sendable {
  public let from: CRSCode
  public let to: CRSCode
  /// The operation in PROJ's words: `Inverse of Vietnam TM-3 zone 104-45 + VN-2000 to WGS 84 (2)`.
  public let operationName: String
  /// Metres, as the EPSG register states it; nil when unknown.
  public let accuracy: Metres?
  /// Where the projected system may be used.
  public let areaOfUse: BoundingBox

  private let isHeldToAreaOfUse: Bool
  private let projected: CRSCode
  private let operation: Mutex<ProjectionOperation>

  /// - Parameters:
  ///   - from: a projected system in metres, degrees on another datum, or WGS 84.
  ///   - to: the other of the two.
  ///   - isHeldToAreaOfUse: false carries points outside the system's area of use too, for whoever asks for just this system.
  public init(from: CRSCode, to: CRSCode, isHeldToAreaOfUse: Bool = true) throws(ProjectionFailure) {
    let operation = try ProjectionOperation(from: from, to: to)
    self.isHeldToAreaOfUse = isHeldToAreaOfUse
    self.from = from
    self.to = to
    operationName = operation.name
    accuracy = operation.accuracy
    areaOfUse = operation.areaOfUse
    projected = from == .wgs84 ? to : from
    self.operation = Mutex(operation)
  }

  /// The point as longitude and latitude on WGS 84.
  /// - Throws: when it is not finite, names another system or lies outside the system's area of use.
  public func unproject(_ point: ProjectedPoint) throws(ProjectionFailure) -> LonLat {
    try unproject([point])[0]
  }

  /// The position in metres east and north in the projected system.
  /// - Throws: when it is not finite or lies outside the system's area of use.
  public func project(_ position: LonLat) throws(ProjectionFailure) -> ProjectedPoint {
    try project([position])[0]
  }

  /// The points as longitudes and latitudes, in the same order.
  /// - Throws: for the first point that cannot be carried, with its index; no result then.
  public func unproject(_ points: [ProjectedPoint]) throws(ProjectionFailure) -> [LonLat] {
    try operation.withLock { (operation) throws(ProjectionFailure) in
      var result: [LonLat] = []
      result.reserveCapacity(points.count)
      for (index, point) in points.enumerated() {
        guard point.crs == projected else {
          throw failure(.otherSystem, "the point is in \(point.crs)", index)
        }
        guard point.easting.isFinite, point.northing.isFinite else {
          throw failure(.notFinite, "easting or northing is not a finite number", index)
        }
        let (x, y) = try computed(index, operation.unproject(x: point.easting, y: point.northing))
        result.append(try inAreaOfUse(LonLat(longitude: x, latitude: y), index))
      }
      return result
    }
  }

  /// The positions in the projected system, in the same order.
  /// - Throws: for the first position that cannot be carried, with its index; no result then.
  public func project(_ positions: [LonLat]) throws(ProjectionFailure) -> [ProjectedPoint] {
    try operation.withLock { (operation) throws(ProjectionFailure) in
      var result: [ProjectedPoint] = []
      result.reserveCapacity(positions.count)
      for (index, position) in positions.enumerated() {
        guard position.isOnEarth else {
          throw failure(.notFinite, "longitude or latitude is not a number on earth", index)
        }
        let inside = try inAreaOfUse(position, index)
        let (x, y) = try computed(index, operation.project(x: inside.longitude, y: inside.latitude))
        result.append(ProjectedPoint(easting: x, northing: y, crs: projected))
      }
      return result
    }
  }

  /// PROJ carries a point of another zone without complaint, and gives infinity for what it cannot carry.
  private func inAreaOfUse(_ position: LonLat, _ index: Int) throws(ProjectionFailure) -> LonLat {
    guard !isHeldToAreaOfUse || areaOfUse.contains(position) else {
      throw ProjectionFailure(
        .outsideAreaOfUse, from: from, to: to, words: "outside the area of use of \(projected)", index: index,
        position: position, areaOfUse: areaOfUse)
    }
    return position
  }

  private func computed(
    _ index: Int, _ outcome: ProjectionOperation.Outcome
  ) throws(ProjectionFailure) -> (Double, Double) {
    switch outcome {
    case .point(let x, let y): return (x, y)
    case .refused(let words): throw failure(.notComputable, words, index)
    }
  }

  private func failure(
    _ reason: ProjectionFailure.Reason, _ words: String, _ index: Int
  ) -> ProjectionFailure {
    ProjectionFailure(reason, from: from, to: to, words: words, index: index)
  }
}
