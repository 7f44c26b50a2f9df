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

  /// What wants a look about an outline that is good in itself.
  private func judge(
    _ outline: ParcelOutline, declared: SquareMetres?, _ staged: inout StagedFeature
  ) throws(GeometryFailure) {
    if let finding = areaFinding(outline.area) { staged.findings.append(finding) }
    if outline.shape.polygons.count > 1 {
      staged.findings.append(
        ImportFinding(.severalPlots, ["count": .count(outline.shape.polygons.count)]))
    }
    if let finding = declaredAreaFinding(outline, declared: declared) { staged.findings.append(finding) }
    staged.findings += try map.placeFindings(
      of: outline.shape, area: outline.area, village: staged.villageCode)
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
      // One finding stands for all such points; readers count only from the second on.
      if staged.findings[index].code == .coordinateOutOfRange, staged.findings[index].values["count"] == nil {
        staged.findings[index].values["count"] = .count(1)
      }
      staged.findings[index].place.feature = staged.index
      if staged.findings[index].place.line == nil { staged.findings[index].place.line = line }
    }
  }
}
