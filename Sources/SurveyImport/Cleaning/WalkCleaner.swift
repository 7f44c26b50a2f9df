import Geospatial
import GrowingAreas

/// What one step of cleaning left, and what it has to say.
struct CleaningStep: Sendable {
  var points: [PlacedPoint]
  var finding: ImportFinding?
}

/// Makes the corners of one outline from one walk: drops, trims and closes, and lists every change.
///
/// Each step is a pure function on its own, in a file of its own; the order is that of `clean`.
struct WalkCleaner: Sendable {
  let rules: SurveyRules

  struct Result: Sendable {
    /// Corners in the order walked, at least three and closed over the gap by whoever draws the ring; empty when the walk
    /// bounds nothing.
    var corners: [PlacedPoint]
    /// In the order the steps were taken.
    var findings: [ImportFinding]
  }

  /// - Parameter points: as the device wrote them, on one plane.
  func clean(_ points: [PlacedPoint]) -> Result {
    let isClosedByDevice = Self.endsOnItsStart(points)
    var result = Result(corners: points, findings: [])
    for step in [
      droppingPointsWithoutFix, droppingFewSatellites, droppingPoorPrecision, droppingPoorAccuracy,
      droppingRepeatedPoints, droppingClosingPoint, droppingSpikes, collapsingPauses, droppingFurtherLaps,
      droppingStretchesWalkedTwice,
      trimmingOverWalk,
      { closing($0, isClosedByDevice: isClosedByDevice) },
    ] {
      // Fewer than three points have no start to come back to.
      guard result.corners.count >= 3 else { break }
      let outcome = step(result.corners)
      result.corners = outcome.points
      if let finding = outcome.finding {
        result.findings.append(finding)
        if finding.severity == .error { return Result(corners: [], findings: result.findings) }
      }
    }
    if result.corners.count < 3 {
      result.findings.append(
        ImportFinding(
          .tooFewPoints, ["count": .count(result.corners.count)], at: points.first?.place ?? SourcePlace()))
      result.corners = []
    }
    return result
  }
}
