public import Geospatial

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A corner of an outline with the standard error of its position.
public struct MeasuredCorner: Sendable, Hashable {
  /// Metres on a plane around the outline.
  public var east: Double
  public var north: Double
  /// One standard error per axis in metres.
  public var sigma: Double
  /// Seconds on any clock, from corner to corner never less.
  public var time: Double

  public init(east: Double, north: Double, sigma: Double, time: Double) {
    self.east = east
    self.north = north
    self.sigma = sigma
    self.time = time
  }
}

/// How far the errors of two corners of one survey are alike.
public enum ErrorCorrelation: Sendable, Hashable {
  /// Corners averaged separately: not at all.
  case none
  /// exp(-|tᵢ - tⱼ| / time) for corners measured at tᵢ and tⱼ.
  case exponential(time: Double)
}

/// One standard error of the area inside a ring of measured corners.
///
/// The area is ½ Σ Pᵢ × Pᵢ₊₁, so that a corner moves it by half the cross product of its own error with dᵢ = Pᵢ₊₁ - Pᵢ₋₁,
/// the ring being closed: P₋₁ is the last corner. To first order, with errors alike on both axes and independent between
/// them, SE² = ¼ ΣᵢΣⱼ ρᵢⱼ σᵢσⱼ dᵢ · dⱼ. The ring is closed, time is not: first and last corner correlate by the time between
/// them.
///
/// With ρᵢⱼ = exp(-|tᵢ - tⱼ| / τ) the correlation is a product over the steps between i and j, so the double sum is
/// Σⱼ vⱼ · (vⱼ + 2 sⱼ), where vⱼ = σⱼ dⱼ and sⱼ, the decayed sum of all earlier ones, follows from the one before:
/// sⱼ = ρⱼ₋₁,ⱼ (sⱼ₋₁ + vⱼ₋₁). One pass instead of n².
/// - Parameters:
///   - corners: in the order measured, the first not repeated at the end; fewer than three enclose nothing.
/// - Returns: square metres; 0 for fewer than three corners.
/// - Source: variance of the surveyor's formula with independent corners, Bondesson, Ståhl and Holm 1998; the correlation
///   is checked by simulation in `AreaErrorTests`.
public func areaStandardError(
  of corners: [MeasuredCorner], correlation: ErrorCorrelation
) -> SquareMetres {
  let count = corners.count
  guard count >= 3 else { return .zero }
  var sum = 0.0
  var earlier = SIMD2<Double>.zero
  for index in 0..<count {
    let before = corners[index == 0 ? count - 1 : index - 1]
    let after = corners[index == count - 1 ? 0 : index + 1]
    let weighted =
      corners[index].sigma * SIMD2(after.east - before.east, after.north - before.north)
    sum += weighted.dot(weighted + 2 * earlier)
    guard index + 1 < count, case .exponential(let time) = correlation else { continue }
    earlier = exp((corners[index].time - after.time) / time) * (earlier + weighted)
  }
  // Rounding can leave a sum that is zero in truth slightly below it.
  return SquareMetres(max(sum, 0).squareRoot() / 2)
}
