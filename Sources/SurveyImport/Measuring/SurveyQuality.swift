import Geospatial
import GrowingAreas

/// What is known about the errors of a survey's positions, and the standard error of the area that follows from it.
struct SurveyQuality: Sendable {
  let rules: SurveyRules
  /// How the corners were measured, as the surveyor says; nil when nobody said.
  let method: SurveyMethod?

  /// One standard error of the area inside the corners of a walk; nil when nothing is known about their quality.
  func areaStandardError(ofWalk corners: [PlacedPoint]) -> SquareMetres? {
    guard let sigmas = sigmas(of: corners.map(\.point)) else { return nil }
    let times = times(of: corners)
    return standardError(
      zip(corners, zip(sigmas, times)).map { corner, quality in
        MeasuredCorner(
          east: corner.offset.x, north: corner.offset.y, sigma: quality.0, time: quality.1)
      })
  }

  /// The same for several rings, which count as measured separately.
  func areaStandardError(ofRings rings: [[PlacedPoint]]) -> SquareMetres? {
    var variance = 0.0
    for ring in rings {
      guard let error = areaStandardError(ofWalk: ring) else { return nil }
      variance += error.value * error.value
    }
    return SquareMetres(variance.squareRoot())
  }

  /// One standard error of the area of a drawn outline: only the method can tell it.
  func areaStandardError(ofDrawn shape: MultiPolygon) -> SquareMetres? {
    guard method != nil, let box = shape.boundingBox else { return nil }
    let plane = LocalPlane(around: box.center)
    return areaStandardError(
      ofRings: shape.polygons.flatMap(\.rings).map { ring in
        PlacedPoint.placed(ring.points.dropLast().map { WalkedPoint(position: $0) }, on: plane)
      })
  }

  /// The middle one of the standard errors per axis of the points; nil when nothing is known about them.
  func typicalSigma(of corners: [PlacedPoint]) -> Metres? {
    guard let sigmas = sigmas(of: corners.map(\.point)), !sigmas.isEmpty else { return nil }
    return Metres(sigmas.sorted()[sigmas.count / 2])
  }

  private func standardError(_ corners: [MeasuredCorner]) -> SquareMetres {
    SurveyImport.areaStandardError(
      of: corners,
      correlation: method == .averagedCorners ? .none : .exponential(time: rules.correlationTime))
  }

  /// One standard error per axis and point in metres.
  ///
  /// What the device states of itself comes first; hdop tells it for a walk only, since an RTK receiver reports the same
  /// hdop as a phone; then the method. Points without a figure get the middle one of the others, if those are the majority.
  private func sigmas(of points: [WalkedPoint]) -> [Double]? {
    let usesHDOP = method == nil || method == .walk
    let known = points.map { point -> Double? in
      let stated = point.sigma?.value ?? (usesHDOP ? point.hdop.map { $0 * rules.sigmaPerHDOP.value } : nil)
      return stated.flatMap { $0.isFinite && $0 > 0 ? $0 : nil }
    }
    let figures = known.compactMap { $0 }.sorted()
    if 2 * figures.count > points.count {
      let middle = figures[figures.count / 2]
      return known.map { $0 ?? middle }
    }
    return method.map { Array(repeating: rules.sigma(of: $0).value, count: points.count) }
  }

  /// Seconds at each corner; where the device wrote none, or its clock jumps back, those of a steady walk.
  private func times(of corners: [PlacedPoint]) -> [Double] {
    let recorded = corners.compactMap(\.point.time)
    let isUsable =
      recorded.count == corners.count && zip(recorded, recorded.dropFirst()).allSatisfy { $0 <= $1 }
    return isUsable ? recorded : corners.walkedLengths.map { $0 / rules.walkingPace }
  }
}
