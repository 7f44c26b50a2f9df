import Geospatial
import GrowingAreas

/// Says how an outline lies to the commune and its villages.
///
/// Not `Sendable`, because `AreaLookup` is not: each worker makes its own.
final class CommuneMap {
  private let rules: SurveyRules
  private let boundary: MultiPolygon?
  private let commune: AreaLookup<Bool>
  private let villages: AreaLookup<Int>
  /// Codes and outlines of the villages that are drawn.
  private let drawnVillages: [(code: String, outline: MultiPolygon)]
  private let sides: [(start: LonLat, end: LonLat)]
  /// Which sides of the boundary an outline may touch: most outlines touch none, and need no overlay.
  private let sideIndex: BoxIndex

  init(_ commune: Commune, villages: [Village], rules: SurveyRules) {
    self.rules = rules
    boundary = Self.usable(commune.boundary)
    self.commune = AreaLookup(boundary.map { [(true, $0)] } ?? [])
    drawnVillages = villages.compactMap { village in
      Self.usable(village.outline).map { (village.code, $0) }
    }
    self.villages = AreaLookup(drawnVillages.enumerated().map { ($0.offset, $0.element.outline) })
    sides = (boundary?.polygons ?? []).flatMap(\.rings).flatMap { ring in
      zip(ring.points, ring.points.dropFirst()).map { ($0, $1) }
    }
    sideIndex = BoxIndex(sides.map { BoundingBox(around: [$0.start, $0.end]) })
  }

  /// The shape itself, or its repair: a boundary drawn badly must not reject the parcels inside it. nil when there is none, or
  /// nothing of it is of use.
  private static func usable(_ shape: MultiPolygon?) -> MultiPolygon? {
    guard let shape, !shape.isEmpty else { return nil }
    do {
      let good = try outlineDefect(of: shape) == nil ? shape : repaired(shape)
      return good.isEmpty ? nil : good
    } catch {
      return nil
    }
  }

  /// What there is to say about where an outline lies.
  /// - Parameter village: code of the village it was given to; nil for none.
  func placeFindings(
    of outline: MultiPolygon, area: SquareMetres, village: String?
  ) throws(GeometryFailure) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if let finding = try outsideFinding(for: outline, area: area) { findings.append(finding) }
    if let village, let finding = try outsideFinding(for: outline, area: area, village: village) {
      findings.append(finding)
    }
    return findings
  }

  /// A warning when more than a small share of the outline lies outside; nil without a boundary.
  private func outsideFinding(
    for outline: MultiPolygon, area: SquareMetres
  ) throws(GeometryFailure) -> ImportFinding? {
    guard let boundary, let box = outline.boundingBox, area.value > 0 else { return nil }
    let share: Double
    if sideIndex.indices(meeting: box).isEmpty {
      share = try commune.keys(containing: box.center).isEmpty ? 1 : 0
    } else {
      share = 1 - geodesicArea(of: try intersection(of: outline, with: boundary)).value / area.value
    }
    guard share > rules.outsideShare else { return nil }
    let isApart = try commune.keys(intersecting: outline).isEmpty
    let distance = isApart ? distanceToBoundary(from: box.center) : 0
    return ImportFinding(
      .outsideCommune, ["share": .share(min(share, 1)), "distance": .metres(distance)],
      at: SourcePlace(position: box.center))
  }

  /// A warning when more than a small share of the outline lies outside the village it was given to; nil where that is not
  /// drawn.
  private func outsideFinding(
    for outline: MultiPolygon, area: SquareMetres, village code: String
  ) throws(GeometryFailure) -> ImportFinding? {
    guard let village = drawnVillages.first(where: { $0.code == code }), area.value > 0 else { return nil }
    let inside = geodesicArea(of: try intersection(of: outline, with: village.outline))
    let share = 1 - inside.value / area.value
    guard share > rules.outsideShare else { return nil }
    return ImportFinding(.outsideVillage, ["village": .text(code), "share": .share(min(share, 1))])
  }

  /// The village that holds the greatest part of the outline, the first of equals; nil when none that is drawn holds any.
  func village(of outline: MultiPolygon) throws(GeometryFailure) -> String? {
    let candidates = try villages.keys(intersecting: outline)
    guard candidates.count > 1 else { return candidates.first.map { drawnVillages[$0].code } }
    var best: (code: String, area: SquareMetres)?
    for candidate in candidates {
      let village = drawnVillages[candidate]
      let area = geodesicArea(of: try intersection(of: outline, with: village.outline))
      if area > best?.area ?? SquareMetres(-1) { best = (village.code, area) }
    }
    return best?.code
  }

  /// Metres from a position to the nearest side of the boundary.
  private func distanceToBoundary(from position: LonLat) -> Double {
    let plane = LocalPlane(around: position)
    let squares = sides.lazy.map { side -> Double in
      let (a, b) = (plane.offset(of: side.start), plane.offset(of: side.end))
      let start = SIMD2(a.east, a.north)
      let leg = SIMD2(b.east, b.north) - start
      let length = leg.dot(leg)
      let share = length > 0 ? min(max(-start.dot(leg) / length, 0), 1) : 0
      let nearest = start + share * leg
      return nearest.dot(nearest)
    }
    return (squares.min() ?? 0).squareRoot()
  }
}
