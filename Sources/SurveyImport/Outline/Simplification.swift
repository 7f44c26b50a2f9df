import Geospatial
import GrowingAreas

/// Leaves out the points of a walk that say less than the survey can know.
struct Simplification {
  let rules: SurveyRules

  /// - Parameters:
  ///   - shape: valid, on the grid.
  ///   - area: of the shape, geodesic.
  ///   - sigma: one standard error per axis of its points; nil when unknown, and then nothing is left out.
  /// - Returns: the shape with its area as they are when nothing can go, or when it would not stay valid.
  func simplified(
    _ shape: MultiPolygon, area: SquareMetres, sigma: Metres?
  ) throws(GeometryFailure) -> (shape: MultiPolygon, area: SquareMetres, finding: ImportFinding?) {
    let tolerance = rules.simplifyShare * (sigma?.value ?? 0)
    // The grid itself is a centimetre.
    guard tolerance >= 0.02 else { return (shape, area, nil) }
    guard let fewer = try valid(shape, within: tolerance), fewer.pointCount < shape.pointCount else {
      return (shape, area, nil)
    }
    let areaLeft = geodesicArea(of: fewer)
    let finding = ImportFinding(
      .outlineSimplified,
      [
        "before": .count(shape.pointCount), "after": .count(fewer.pointCount),
        "tolerance": .metres(tolerance), "change": .squareMetres(areaLeft.value - area.value),
      ])
    return (fewer, areaLeft, finding)
  }

  /// The simplified shape on the grid; nil when it would not be valid.
  private func valid(
    _ shape: MultiPolygon, within tolerance: Double
  ) throws(GeometryFailure) -> MultiPolygon? {
    // A degree of longitude is shorter than one of latitude, so that east and west keep the tolerance too.
    let degrees = tolerance / 111_320
    let thin = thinned(shape, tolerance: degrees)
    if try outlineDefect(of: thin) == nil { return thin.oriented }
    // Few outlines would cross themselves without some of the points; finding out which is the costly part.
    let fewer = try Geospatial.simplified(shape, tolerance: degrees).rounded.oriented
    return try outlineDefect(of: fewer) == nil ? fewer : nil
  }
}
