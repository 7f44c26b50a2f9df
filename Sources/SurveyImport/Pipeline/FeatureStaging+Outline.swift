import Geospatial
import GrowingAreas

extension FeatureStaging {
  /// Makes the outline of what was read, as far as it allows one.
  func outline(_ feature: ReadFeature, into staged: inout StagedFeature) throws(GeometryFailure) {
    // What the reader found wrong stands; nothing is made of half a feature.
    let isWhole = !feature.findings.contains { $0.severity == .error }
    switch feature.geometry {
    case .walk(let points):
      staged.walk = points
      if isWhole { try outline(ofWalk: points, segmentStarts: feature.segmentStarts, into: &staged) }
    case .outline(let shape):
      if isWhole {
        try outline(
          drawn: shape, error: SurveyQuality(rules: rules, method: method).areaStandardError(ofDrawn: shape),
          into: &staged)
      }
    case .corners(let corners):
      if isWhole { try outline(ofTable: corners, into: &staged) }
    // Where the reader found the cause, its consequence would only send people the wrong way.
    case .notAnArea(let type):
      if isWhole { staged.findings.append(ImportFinding(.notAnArea, ["type": .text(type)])) }
    case .empty: if isWhole { staged.findings.append(ImportFinding(.emptyGeometry)) }
    }
  }

  private func outline(
    ofWalk points: [WalkedPoint], segmentStarts: [Int], into staged: inout StagedFeature
  ) throws(GeometryFailure) {
    if let wrong = points.first(where: { !$0.position.isOnEarth }) {
      staged.findings.append(outOfRange(wrong))
      return
    }
    guard let box = BoundingBox(around: points.lazy.map(\.position)) else {
      staged.findings.append(ImportFinding(.emptyGeometry))
      return
    }
    let placed = PlacedPoint.placed(points, on: LocalPlane(around: box.center))
    let segments = WalkSegments(placed, starts: segmentStarts, rules: rules)
    if let finding = segments.finding { staged.findings.append(finding) }
    let cleaned = segments.walks.map(WalkCleaner(rules: rules).clean)
    staged.findings += cleaned.flatMap(\.findings)
    try outline(rings: cleaned.map(\.corners).filter { !$0.isEmpty }, isWalked: true, into: &staged)
  }

  private func outline(
    ofTable corners: [TableCorner], into staged: inout StagedFeature
  ) throws(GeometryFailure) {
    guard let table = placing.table, !corners.isEmpty else {
      staged.findings.append(ImportFinding(.emptyGeometry))
      return
    }
    let read = table.positions(of: corners)
    staged.findings += read.findings
    guard let box = BoundingBox(around: read.positions.lazy.map(\.position)) else { return }
    let cleaner = WalkCleaner(rules: rules)
    let placed = PlacedPoint.placed(read.positions, on: LocalPlane(around: box.center))
    // A table lists corners: no spikes, no gap, no walk past the start.
    let distinct = cleaner.droppingRepeatedPoints(placed)
    if let finding = distinct.finding { staged.findings.append(finding) }
    guard distinct.points.count >= 3 else {
      staged.findings.append(
        ImportFinding(
          .tooFewPoints, ["count": .count(distinct.points.count)], at: placed.first?.place ?? SourcePlace()))
      return
    }
    try outline(rings: [distinct.points], isWalked: false, into: &staged)
  }

  private func outline(
    rings: [[PlacedPoint]], isWalked: Bool, into staged: inout StagedFeature
  ) throws(GeometryFailure) {
    guard !rings.isEmpty else { return }
    let drawn = MultiPolygon(rings.map { Polygon(shell: Ring(closing: $0.map(\.point.position))) })
    let quality = SurveyQuality(rules: rules, method: method)
    try outline(
      drawn: drawn, error: quality.areaStandardError(ofRings: rings),
      sigma: isWalked ? quality.typicalSigma(of: rings.flatMap(\.self)) : nil, into: &staged)
  }

  /// - Parameter sigma: of the points of a walk, which may be thinned out; nil for corners that somebody chose.
  private func outline(
    drawn: MultiPolygon, error: SquareMetres?, sigma: Metres? = nil, into staged: inout StagedFeature
  ) throws(GeometryFailure) {
    guard !drawn.isEmpty else {
      staged.findings.append(ImportFinding(.emptyGeometry))
      return
    }
    let nested = NestedRings.nested(drawn)
    if let finding = nested.finding { staged.findings.append(finding) }
    let made = try OutlineMaker(rules: rules).outline(from: nested.shape)
    staged.findings += made.findings
    guard let whole = made.shape else { return }
    let thinned = try Simplification(rules: rules).simplified(whole, area: made.area, sigma: sigma)
    if let finding = thinned.finding { staged.findings.append(finding) }
    if error == nil { staged.findings.append(ImportFinding(.areaErrorUnknown)) }
    staged.outline = ParcelOutline(
      shape: thinned.shape, area: thinned.area, areaStandardError: error, method: method)
  }

  private func outOfRange(_ point: WalkedPoint) -> ImportFinding {
    let (longitude, latitude) = (point.position.longitude, point.position.latitude)
    let isLatitude = !(latitude.isFinite && abs(latitude) <= 90)
    let value = isLatitude ? latitude : longitude
    return ImportFinding(
      .coordinateOutOfRange,
      [
        "axis": .text(isLatitude ? "latitude" : "longitude"),
        "value": .stated(value, StatedValue.degrees),
      ], at: SourcePlace(line: point.line > 0 ? Int(point.line) : nil))
  }
}
