/// How high above one datum lies what is at height 0 on the other, all over the area of use of a system.
///
/// Both datums are ellipsoids moved against each other by some hundred metres, so the heights form a smooth surface: between four
/// times four places a polynomial gives them to a millimetre over a country.
struct DatumHeights {
  /// Where the heights are to be known.
  struct Places {
    fileprivate let across: CubicWeights
    fileprivate let along: CubicWeights

    init(from low: SIMD2<Double>, to high: SIMD2<Double>) {
      across = CubicWeights(from: low.x, to: high.x)
      along = CubicWeights(from: low.y, to: high.y)
    }

    /// Row by row.
    var all: [SIMD2<Double>] {
      (0..<4).flatMap { row in (0..<4).map { SIMD2(across.places[$0], along.places[row]) } }
    }
  }

  private let places: Places
  private let rows: [SIMD4<Double>]

  /// - Parameter heights: at all places, in their order.
  init(_ places: Places, _ heights: [Double]) {
    self.places = places
    rows = stride(from: 0, to: heights.count, by: 4).map { SIMD4(heights[$0..<$0 + 4]) }
  }

  /// Metres.
  func height(x: Double, y: Double) -> Double {
    let weights = places.along.weights(at: y)
    var along = SIMD4<Double>()
    for row in 0..<4 { along += rows[row] * weights[row] }
    return (along * places.across.weights(at: x)).sum()
  }
}

/// How much each of four places of a stretch counts at a value, by Lagrange's polynomial through them.
private struct CubicWeights {
  /// Where Chebyshev's polynomial of degree 4 is 0: no other four places leave less between them.
  let places: SIMD4<Double>
  private var scales = SIMD4<Double>(repeating: 1)

  init(from low: Double, to high: Double) {
    let roots = SIMD4(
      -0.923_879_532_511_287, -0.382_683_432_365_09, 0.382_683_432_365_09, 0.923_879_532_511_287)
    places = (low + high) / 2 + (high - low) / 2 * roots
    for place in 0..<4 {
      for other in 0..<4 where other != place { scales[place] /= places[place] - places[other] }
    }
  }

  func weights(at value: Double) -> SIMD4<Double> {
    let away = value - places
    let (first, last) = (away[0] * away[1], away[2] * away[3])
    return SIMD4(away[1] * last, away[0] * last, first * away[3], first * away[2]) * scales
  }
}
