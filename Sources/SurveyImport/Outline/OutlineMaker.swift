import Geospatial
import GrowingAreas

/// Makes a valid outline from rings: on the grid, with its direction, repaired only where it fails.
struct OutlineMaker: Sendable {
  let rules: SurveyRules

  struct Result: Sendable {
    /// Valid, outer rings counter-clockwise, on the grid of 1e-7 degrees; nil when nothing with an area was left.
    var shape: MultiPolygon?
    /// Geodesic, of the shape.
    var area = SquareMetres.zero
    var findings: [ImportFinding]
  }

  /// - Parameter drawn: rings closed, validity unknown.
  /// - Throws: when GEOS fails on what it should carry.
  func outline(from drawn: MultiPolygon) throws(GeometryFailure) -> Result {
    let shape = drawn.rounded.oriented
    let noted = repeatedPoints(drawn.pointCount - shape.pointCount)
    guard let defect = try outlineDefect(of: shape) else {
      let area = geodesicArea(of: shape)
      if area.value > 0 { return Result(shape: shape, area: area, findings: noted) }
      return unusable(try outlineDefect(of: drawn) ?? OutlineDefect(.tooFewPoints, place: nil), noted)
    }
    if let words = reasonNotToRepair(shape) {
      return unusable(OutlineDefect(.other, place: defect.place, words: words), noted)
    }
    let mended = try validOnGrid(shape)
    if let remaining = mended.defect { return unusable(remaining, noted) }
    let area = geodesicArea(of: mended.shape)
    guard area.value > 0 else { return unusable(defect, noted) }
    let finding = ImportFinding(
      .outlineRepaired,
      [
        "reason": .text(words(of: defect)), "areaBefore": .squareMetres(geodesicArea(of: shape).value),
        "areaAfter": .squareMetres(area.value), "parts": .count(mended.shape.polygons.count),
      ], at: SourcePlace(vertex: vertex(of: drawn, at: defect.place), position: defect.place))
    return Result(
      shape: mended.shape, area: area, findings: noted + [finding] + sliversFinding(mended.slivers))
  }

  /// The name of what makes a repair endless; nil where one may begin.
  private func reasonNotToRepair(_ shape: MultiPolygon) -> String? {
    if shape.polygons.count > rules.repairedParts { return "too-many-parts" }
    if shape.pointCount > rules.repairedCorners { return "too-many-corners" }
    return Crossings(limit: rules.crossingLimit).areTooMany(in: shape) ? "too-many-crossings" : nil
  }

  private func unusable(_ defect: OutlineDefect, _ findings: [ImportFinding]) -> Result {
    let finding = ImportFinding(
      .outlineUnusable, ["reason": .text(words(of: defect))], at: SourcePlace(position: defect.place))
    return Result(shape: nil, findings: findings + [finding])
  }

  private func repeatedPoints(_ count: Int) -> [ImportFinding] {
    count > 0 ? [ImportFinding(.repeatedPointsDropped, ["count": .count(count)])] : []
  }

  /// The stable name of the reason; GEOS's own words only where it has none.
  private func words(of defect: OutlineDefect) -> String {
    defect.reason == .other ? defect.words : defect.reason.rawValue
  }

  private struct Mended {
    var shape: MultiPolygon
    /// What is still wrong after all rounds.
    var defect: OutlineDefect?
    /// Areas of the parts that fell away.
    var slivers: [SquareMetres] = []
  }

  /// Repairing makes corners off the grid, and putting them on it can break the outline again. Each round has less to part
  /// than the one before, all of it within a centimetre: one or two are the rule.
  private func validOnGrid(_ shape: MultiPolygon) throws(GeometryFailure) -> Mended {
    var mended = Mended(shape: shape)
    for _ in 0..<8 {
      mended.shape = try repaired(mended.shape).rounded.oriented
      dropSlivers(from: &mended)
      mended.defect = try outlineDefect(of: mended.shape)
      guard let defect = mended.defect else { break }
      if mended.shape.polygons.count > rules.repairedParts {
        mended.defect = OutlineDefect(.other, place: defect.place, words: "too-many-parts")
        break
      }
    }
    return mended
  }

  private func dropSlivers(from mended: inout Mended) {
    let parts = mended.shape.polygons.map { (polygon: $0, area: geodesicArea(of: MultiPolygon([$0]))) }
    let largest = parts.map(\.area).max() ?? .zero
    let limit = SquareMetres(min(rules.sliverShare * largest.value, rules.sliverArea.value))
    mended.slivers += parts.lazy.map(\.area).filter { $0 < limit }
    mended.shape = MultiPolygon(parts.filter { $0.area >= limit }.map(\.polygon))
  }

  private func sliversFinding(_ slivers: [SquareMetres]) -> [ImportFinding] {
    guard !slivers.isEmpty else { return [] }
    let values: [String: StatedValue] = [
      "count": .count(slivers.count), "area": .squareMetres(slivers.reduce(.zero, +).value),
    ]
    return [ImportFinding(.sliversDropped, values)]
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
