import Geospatial
import GrowingAreas

/// Leaves out the points of a walk that say less than the survey can know.
struct Simplification {
  let rules: SurveyRules

  /// - Parameters:
  ///   - shape: valid, on the grid.
  ///   - sigma: one standard error per axis of its points; nil when unknown, and then nothing is left out.
  /// - Returns: the shape as it is when nothing can go, or when it would not stay valid.
  func simplified(
    _ shape: MultiPolygon, sigma: Metres?
  ) throws(GeometryFailure) -> (shape: MultiPolygon, finding: ImportFinding?) {
    let tolerance = rules.simplifyShare * (sigma?.value ?? 0)
    // The grid itself is a centimetre.
    guard tolerance >= 0.02 else { return (shape, nil) }
    // A degree of longitude is shorter than one of latitude, so that east and west keep the tolerance too.
    let fewer = try Geospatial.simplified(shape, tolerance: tolerance / 111_320).rounded.oriented
    guard fewer.pointCount < shape.pointCount, try outlineDefect(of: fewer) == nil else {
      return (shape, nil)
    }
    let change = geodesicArea(of: fewer).value - geodesicArea(of: shape).value
    let finding = ImportFinding(
      .outlineSimplified,
      [
        "before": .count(shape.pointCount), "after": .count(fewer.pointCount),
        "tolerance": .metres(tolerance), "change": .squareMetres(change),
      ])
    return (fewer, finding)
  }
}
