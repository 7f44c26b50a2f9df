import Geospatial
import GrowingAreas

/// Makes a valid outline from rings: on the grid, with its direction, repaired only where it fails.
struct OutlineMaker: Sendable {
  let rules: SurveyRules

  struct Result: Sendable {
    /// Valid, outer rings counter-clockwise, on the grid of 1e-7 degrees; nil when nothing with an area was left.
    var shape: MultiPolygon?
    var findings: [ImportFinding]
  }

  /// - Parameter drawn: rings closed, validity unknown.
  /// - Throws: when GEOS fails on what it should carry.
  func outline(from drawn: MultiPolygon) throws(GeometryFailure) -> Result {
    let shape = drawn.rounded.oriented
    guard let defect = try outlineDefect(of: shape) else {
      return try checkedForArea(shape, [], defect: outlineDefect(of: drawn))
    }
    var finding = ImportFinding(
      .outlineRepaired,
      ["reason": .text(defect.words), "areaBefore": .squareMetres(geodesicArea(of: shape).value)],
      at: SourcePlace(vertex: vertex(of: drawn, at: defect.place), position: defect.place))
    var (mended, findings) = droppingSlivers(try validOnGrid(shape))
    finding.values["areaAfter"] = .squareMetres(geodesicArea(of: mended).value)
    finding.values["parts"] = .count(mended.polygons.count)
    if !mended.isEmpty { findings.insert(finding, at: 0) }
    return try checkedForArea(mended, findings, defect: defect)
  }

  /// Repairing makes corners off the grid, and putting them on it can break the outline again: a second round nearly always
  /// settles it, since it only has to part what lies within a centimetre.
  private func validOnGrid(_ shape: MultiPolygon) throws(GeometryFailure) -> MultiPolygon {
    var shape = shape
    for _ in 0..<3 {
      shape = try repaired(shape).rounded.oriented
      if try outlineDefect(of: shape) == nil { break }
    }
    return shape
  }

  private func droppingSlivers(_ shape: MultiPolygon) -> (MultiPolygon, [ImportFinding]) {
    let areas = shape.polygons.map { geodesicArea(of: MultiPolygon([$0])) }
    let limit = min(rules.sliverShare * (areas.max()?.value ?? 0), rules.sliverArea.value)
    let slivers = areas.filter { $0.value < limit }
    guard !slivers.isEmpty else { return (shape, []) }
    let kept = zip(shape.polygons, areas).filter { $0.1.value >= limit }.map(\.0)
    let finding = ImportFinding(
      .sliversDropped,
      ["count": .count(slivers.count), "area": .squareMetres(slivers.reduce(.zero, +).value)])
    return (MultiPolygon(kept), [finding])
  }

  private func checkedForArea(
    _ shape: MultiPolygon, _ findings: [ImportFinding], defect: OutlineDefect?
  ) throws(GeometryFailure) -> Result {
    let remaining = try outlineDefect(of: shape)
    guard !shape.isEmpty, remaining == nil, geodesicArea(of: shape).value > 0 else {
      let cause = remaining ?? defect ?? OutlineDefect(.tooFewPoints, place: nil)
      let finding = ImportFinding(
        .outlineUnusable, ["reason": .text(cause.words)], at: SourcePlace(position: cause.place))
      return Result(shape: nil, findings: findings + [finding])
    }
    return Result(shape: shape, findings: findings)
  }

  /// The 1-based number of the vertex nearest to the place, in the ring it is nearest to.
  private func vertex(of shape: MultiPolygon, at place: LonLat?) -> Int? {
    guard let place else { return nil }
    var nearest: (square: Double, number: Int)?
    for ring in shape.polygons.lazy.flatMap(\.rings) {
      for (index, point) in ring.points.enumerated() {
        let (x, y) = (point.longitude - place.longitude, point.latitude - place.latitude)
        if x * x + y * y < nearest?.square ?? .infinity { nearest = (x * x + y * y, index + 1) }
      }
    }
    return nearest?.number
  }
}
