import Geospatial
import GrowingAreas

/// Carries one feature of a file through all rules. Depends on nothing but the feature, so that the order of work and the
/// number of cores change no result.
struct FeatureStaging {
  let rules: SurveyRules
  let method: SurveyMethod?
  /// All features belong to this village, whatever the map says; nil to ask the map.
  let villageCode: String?
  let map: CommuneMap
  let placing: FeaturePlacing

  func stage(_ read: ReadFeature) -> StagedFeature {
    let feature = placing.placed(read)
    var staged = StagedFeature(
      index: feature.index, name: feature.name, fields: feature.fields, state: .accepted,
      findings: feature.findings, villageCode: villageCode)
    do {
      try outline(feature, into: &staged)
      if let outline = staged.outline { try judge(outline, declared: feature.declaredArea, &staged) }
    } catch {
      // GEOS failing where it should not is still no reason to lose the other features.
      staged.findings.append(
        ImportFinding(
          .outlineUnusable, ["reason": .text(error.words)], at: SourcePlace(position: error.place)))
    }
    conclude(&staged, line: feature.line)
    return staged
  }

  private func outline(_ feature: ReadFeature, into staged: inout StagedFeature) throws(GeometryFailure) {
    // What the reader found wrong stands; nothing is made of half a feature.
    let isWhole = !feature.findings.contains { $0.severity == .error }
    switch feature.geometry {
    case .walk(let points):
      staged.walk = points
      if isWhole { try outline(ofWalk: points, into: &staged) }
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
    ofWalk points: [WalkedPoint], into staged: inout StagedFeature
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
    let walk = WalkCleaner(rules: rules).clean(placed)
    staged.findings += walk.findings
    try outline(corners: walk.corners, into: &staged)
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
    try outline(corners: distinct.points, into: &staged)
  }

  private func outline(
    corners: [PlacedPoint], into staged: inout StagedFeature
  ) throws(GeometryFailure) {
    guard !corners.isEmpty else { return }
    let drawn = MultiPolygon([Polygon(shell: Ring(closing: corners.map(\.point.position)))])
    let quality = SurveyQuality(rules: rules, method: method)
    try outline(drawn: drawn, error: quality.areaStandardError(ofWalk: corners), into: &staged)
  }

  private func outline(
    drawn: MultiPolygon, error: SquareMetres?, into staged: inout StagedFeature
  ) throws(GeometryFailure) {
    guard !drawn.isEmpty else {
      staged.findings.append(ImportFinding(.emptyGeometry))
      return
    }
    let made = try OutlineMaker(rules: rules).outline(from: drawn)
    staged.findings += made.findings
    guard let shape = made.shape else { return }
    if error == nil { staged.findings.append(ImportFinding(.areaErrorUnknown)) }
    staged.outline = ParcelOutline(
      shape: shape, area: geodesicArea(of: shape), areaStandardError: error, method: method)
  }

  private func outOfRange(_ point: WalkedPoint) -> ImportFinding {
    let (longitude, latitude) = (point.position.longitude, point.position.latitude)
    let isLatitude = !(latitude.isFinite && abs(latitude) <= 90)
    let value = isLatitude ? latitude : longitude
    return ImportFinding(
      .coordinateOutOfRange,
      [
        "axis": .text(isLatitude ? "latitude" : "longitude"),
        // JSON has no word for what is no number.
        "value": value.isFinite ? .degrees(value) : .text("\(value)"),
      ], at: SourcePlace(line: point.line > 0 ? Int(point.line) : nil))
  }

  /// What wants a look about an outline that is good in itself.
  private func judge(
    _ outline: ParcelOutline, declared: SquareMetres?, _ staged: inout StagedFeature
  ) throws(GeometryFailure) {
    if let finding = areaFinding(outline.area) { staged.findings.append(finding) }
    if let finding = declaredAreaFinding(outline, declared: declared) { staged.findings.append(finding) }
    if let finding = try map.outsideFinding(for: outline.shape, area: outline.area) {
      staged.findings.append(finding)
    }
    guard staged.villageCode == nil else { return }
    staged.villageCode = try map.village(of: outline.shape)
    if staged.villageCode == nil { staged.findings.append(ImportFinding(.noVillage)) }
  }

  private func areaFinding(_ area: SquareMetres) -> ImportFinding? {
    let stated = StatedValue.squareMetres(area.value)
    if area < rules.smallestArea {
      return ImportFinding(
        .areaVerySmall, ["area": stated, "limit": .squareMetres(rules.smallestArea.value)])
    }
    guard area > rules.largestArea else { return nil }
    return ImportFinding(.areaVeryLarge, ["area": stated, "limit": .squareMetres(rules.largestArea.value)])
  }

  private func declaredAreaFinding(_ outline: ParcelOutline, declared: SquareMetres?) -> ImportFinding? {
    guard let declared else { return nil }
    let limit = max(
      rules.declaredShare * outline.area.value, 2 * (outline.areaStandardError?.value ?? 0))
    guard abs(declared.value - outline.area.value) > limit else { return nil }
    return ImportFinding(
      .declaredAreaDiffers,
      ["declared": .squareMetres(declared.value), "measured": .squareMetres(outline.area.value)])
  }

  private func conclude(_ staged: inout StagedFeature, line: Int?) {
    if staged.outline == nil || staged.findings.contains(where: { $0.severity == .error }) {
      staged.state = .rejected
      staged.outline = nil
    } else if staged.findings.contains(where: { $0.code == .outlineRepaired }) {
      staged.state = .repaired
    }
    for index in staged.findings.indices {
      staged.findings[index].place.feature = staged.index
      if staged.findings[index].place.line == nil { staged.findings[index].place.line = line }
    }
  }
}
