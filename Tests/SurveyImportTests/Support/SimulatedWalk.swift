import Geospatial
import GrowingAreas

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A field in metres around a place in Bắc Hà, and walks around it as a phone would record them.
struct SimulatedField {
  /// Corners in metres east and north, counter-clockwise, the first not repeated.
  var corners: [SIMD2<Double>]
  var plane = LocalPlane(around: LonLat(longitude: 104.2890, latitude: 22.5370))

  static let square = SimulatedField(corners: [[0, 0], [100, 0], [100, 100], [0, 100]])
  /// 100 m by 60 m without a 50 m by 30 m corner: 4500 m².
  static let lShape = SimulatedField(corners: [
    [0, 0], [100, 0], [100, 30], [50, 30], [50, 60], [0, 60],
  ])
  /// A terrace of 90 m by 6 m: 540 m².
  static let strip = SimulatedField(corners: [[0, 0], [90, 0], [90, 6], [0, 6]])

  /// By the surveyor's formula, in square metres.
  var area: Double {
    zip(corners, corners.dropFirst() + [corners[0]])
      .reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) } / 2
  }

  var perimeter: Double {
    zip(corners, corners.dropFirst() + [corners[0]]).reduce(0) { $0 + length($1.1 - $1.0) }
  }

  /// The place so many metres along the boundary; beyond the perimeter it goes round again.
  func place(at distance: Double) -> SIMD2<Double> {
    var rest = distance.truncatingRemainder(dividingBy: perimeter)
    if rest < 0 { rest += perimeter }
    for (a, b) in zip(corners, corners.dropFirst() + [corners[0]]) {
      let side = length(b - a)
      if rest <= side { return a + rest / side * (b - a) }
      rest -= side
    }
    return corners[0]
  }

  /// A walk at 1 m/s, one point every `step` metres.
  /// - Parameters:
  ///   - from, to: metres along the boundary; past the perimeter is an over-walk.
  ///   - sigma: standard error per axis in metres, alike for `correlation` seconds.
  func walk(
    from: Double = 0, to: Double? = nil, step: Double = 2, sigma: Double = 0, correlation: Double = 60,
    timed: Bool = true, hdop: Double? = 1, seed: UInt64 = 1
  ) -> [WalkedPoint] {
    var random = SeededRandom(seed: seed)
    let decay = correlation > 0 ? exp(-step / correlation) : 0
    var error = SIMD2(random.normal(), random.normal()) * sigma
    let end = to ?? perimeter
    return stride(from: from, through: end, by: step).enumerated().map { index, distance in
      if index > 0 {
        error =
          decay * error
          + (1 - decay * decay).squareRoot() * sigma * SIMD2(random.normal(), random.normal())
      }
      return point(
        place(at: distance) + error, time: timed ? 1_760_000_000 + distance - from : nil, hdop: hdop,
        line: index + 1)
    }
  }

  func point(
    _ place: SIMD2<Double>, time: Double? = nil, hdop: Double? = 1, line: Int = 0
  ) -> WalkedPoint {
    WalkedPoint(
      position: plane.position(east: place.x, north: place.y), time: time, hdop: hdop, line: Int32(line))
  }

  var outline: MultiPolygon {
    MultiPolygon([
      Polygon(shell: Ring(closing: corners.map { plane.position(east: $0.x, north: $0.y) }))
    ])
  }

  func moved(east: Double, north: Double) -> SimulatedField {
    SimulatedField(corners: corners.map { $0 + SIMD2(east, north) }, plane: plane)
  }

  private func length(_ vector: SIMD2<Double>) -> Double {
    (vector.x * vector.x + vector.y * vector.y).squareRoot()
  }
}
