public import Geospatial
public import GrowingAreas

/// How an outline lies to the parcels around it: the same land, an overlap, a gap, several plots drawn as one.
///
/// What is compared is bounded by `SurveyRules.neighboursNamed`, so that one outline over all parcels of a map, or hundreds of
/// surveys of one field, cost no more than that many overlays each.
public struct NeighbourComparison: Sendable {
  public private(set) var findings: [ImportFinding] = []
  /// The first neighbour that is the same land, by `SurveyRules.duplicateShare`.
  public private(set) var duplicateOf: Neighbour.Name?

  private let outline: MultiPolygon
  private let box: BoundingBox?
  private lazy var area = geodesicArea(of: outline)
  private let rules: SurveyRules
  private var covered: [Neighbour.Name] = []
  private var named = 0
  /// Neighbours whose sides cross those of the outline too often.
  private var notCompared = 0

  /// - Parameters:
  ///   - outline: valid.
  ///   - neighbours: those whose boxes come within `rules.gapWidth` of its box, in the order in which they are to be named. One
  ///     whose outline is not valid is compared as its repair, and named.
  ///   - effort: what is left for outlines that take an unusual effort; nil for no end.
  /// - Throws: when GEOS cannot overlay what it called valid.
  public init(
    of outline: MultiPolygon, with neighbours: [Neighbour], rules: SurveyRules = SurveyRules(),
    effort: ComparisonEffort? = nil
  ) throws(GeometryFailure) {
    let spent = effort.flatMap { $0.isUnusual(outline, neighbours) ? $0 : nil }
    guard spent?.isLeft ?? true else {
      self.init(of: outline, rules)
      findings.append(ImportFinding(.neighboursNotCompared, ["count": .count(neighbours.count)]))
      return
    }
    try self.init(of: outline, among: neighbours.lazy.map(StandingNeighbour.init), rules: rules, spent)
  }

  /// - Parameter later: neighbours that are held against this outline when their own turn comes: here they only fill gaps.
  init(
    of outline: MultiPolygon, among neighbours: some Sequence<StandingNeighbour>,
    later: [StandingNeighbour] = [], rules: SurveyRules, _ spent: ComparisonEffort? = nil
  ) throws(GeometryFailure) {
    self.init(of: outline, rules)
    guard let reach = box?.grown(by: rules.gapWidth) else { return }
    var standing: [StandingNeighbour] = []
    for neighbour in neighbours {
      if named >= rules.neighboursNamed { break }
      guard neighbour.box?.intersects(reach) ?? (neighbour.finding != nil) else { continue }
      if let finding = neighbour.finding { name(finding) }
      try compareOverlap(with: neighbour, spent)
      standing.append(neighbour)
    }
    if covered.count > 1 {
      let codes = covered.map(\.short).joined(separator: ", ")
      findings.append(
        ImportFinding(.coversParcels, ["count": .count(covered.count), "parcel": .text(codes)]))
    }
    if notCompared > 0 {
      findings.append(ImportFinding(.neighboursNotCompared, ["count": .count(notCompared)]))
    } else if duplicateOf == nil, named < rules.neighboursNamed {
      try findGaps(to: standing, later, spent)
    }
  }

  private init(of outline: MultiPolygon, _ rules: SurveyRules) {
    self.outline = outline
    self.rules = rules
    box = outline.boundingBox
  }

  /// Says that an outline is the same land as one of the neighbours; nil when it is not.
  /// - Throws: when GEOS cannot overlay what it called valid.
  public static func nearDuplicate(
    of outline: MultiPolygon, among neighbours: [Neighbour], rules: SurveyRules = SurveyRules()
  ) throws(GeometryFailure) -> ImportFinding? {
    let area = geodesicArea(of: outline).value
    for neighbour in neighbours {
      // Areas that differ by more cannot have so much in common.
      let other = geodesicArea(of: neighbour.shape).value
      guard min(area, other) >= rules.duplicateShare * max(area, other) else { continue }
      let compared = try NeighbourComparison(of: outline, with: [neighbour], rules: rules)
      if compared.duplicateOf != nil { return compared.findings.first { $0.code == .nearDuplicate } }
    }
    return nil
  }

  private mutating func name(_ finding: ImportFinding) {
    findings.append(finding)
    named += 1
  }

  private mutating func compareOverlap(
    with other: StandingNeighbour, _ spent: ComparisonEffort?
  ) throws(GeometryFailure) {
    guard mayOverlap(other) else { return }
    spent?.spend(onOverlayOf: outline, with: other.shape)
    if Crossings(limit: rules.crossingLimit).areTooMany(between: outline, and: other.shape) {
      notCompared += 1
      return
    }
    let common = try intersection(of: outline, with: other.shape)
    let shared = geodesicArea(of: common)
    // Most neighbours whose boxes overlap have only sides in common: their own areas need not be known.
    guard shared.value > 0 else { return }
    let otherArea = geodesicArea(of: other.shape)
    let smaller = min(area, otherArea)
    guard smaller.value > 0 else { return }
    let together = area.value + otherArea.value - shared.value
    let name = other.name.value
    let place = SourcePlace(position: try pointInside(common))
    if shared.value >= rules.duplicateShare * together {
      duplicateOf = duplicateOf ?? other.name
      self.name(
        ImportFinding(
          .nearDuplicate, [name.key: name.value, "share": .share(shared.value / together)], at: place))
      return
    }
    if shared.value >= rules.coveredShare * otherArea.value { covered.append(other.name) }
    let share = shared.value / smaller.value
    guard share >= rules.overlapShare || shared >= rules.overlapArea else { return }
    let kind = try isSliver(common) ? "sliver" : "real-overlap"
    self.name(
      ImportFinding(
        share >= rules.overlapShare ? .overlapsParcel : .overlapsSlightly,
        [
          name.key: name.value, "area": .squareMetres(shared.value), "share": .share(share),
          "kind": .text(kind),
        ], at: place))
  }

  /// Whether the boxes have so much in common that an overlap could be told: most neighbours only touch.
  private mutating func mayOverlap(_ other: StandingNeighbour) -> Bool {
    guard let box, let otherBox = other.box else { return false }
    let across = min(box.east, otherBox.east) - max(box.west, otherBox.west)
    let along = min(box.north, otherBox.north) - max(box.south, otherBox.south)
    guard across > 0, along > 0 else { return false }
    // No degree is longer.
    let most = across * along * Self.metresPerDegree * Self.metresPerDegree
    if most >= rules.overlapArea.value { return true }
    let leastShare = min(rules.overlapShare, rules.coveredShare, rules.duplicateShare)
    return most >= leastShare * min(area, geodesicArea(of: other.shape)).value
  }

  private static let metresPerDegree = 111_700.0

  /// Whether the overlap is nowhere wider than `rules.sliverWidth`.
  private func isSliver(_ common: MultiPolygon) throws(GeometryFailure) -> Bool {
    // Into an outline fits a circle whose radius is its area by its boundary: most overlaps are told by that alone.
    for polygon in common.polygons {
      let boundary = polygon.rings.reduce(0) { $0 + geodesicLength(of: $1).value }
      if geodesicArea(of: MultiPolygon([polygon])).value > rules.sliverWidth.value / 2 * boundary {
        return false
      }
    }
    return try buffered(common, by: Metres(-rules.sliverWidth.value / 2)).isEmpty
  }

  /// A gap lies between the outline and at least one neighbour; what one of them alone bounds is a hole or a cleft of its own.
  private mutating func findGaps(
    to neighbours: [StandingNeighbour], _ later: [StandingNeighbour], _ spent: ComparisonEffort?
  ) throws(GeometryFailure) {
    // So many around one outline lie on it, not beside it.
    guard neighbours.count + later.count <= 100, rules.gapWidth.value > 0 else { return }
    let shapes = [outline] + (neighbours + later).map(\.shape)
    for window in gapWindows(shapes) {
      let parts = try shapes.map { (shape) throws(GeometryFailure) in try part(of: shape, in: window) }
        .filter { !$0.isEmpty }
      spent?.spend(onGapsAmong: parts)
      for piece in try gaps(in: union(of: parts)) {
        let gap = MultiPolygon([piece])
        let size = geodesicArea(of: gap)
        guard size >= rules.overlapArea, named < rules.neighboursNamed else { continue }
        let around = try buffered(gap, by: Metres(0.05))
        guard try intersects(around, outline), try bounding(around, later).isEmpty else { continue }
        let names = try bounding(around, neighbours)
        guard !names.isEmpty else { continue }
        name(
          ImportFinding(
            .gapToNeighbour,
            [
              "parcel": .text(names.joined(separator: ", ")), "area": .squareMetres(size.value),
              "width": .metres(rules.gapWidth.value),
            ], at: SourcePlace(position: try pointInside(gap))))
      }
    }
  }

  /// Where sides come so near to each other that a gap of a size that is told is possible; everywhere, where the limits allow gaps
  /// of any size.
  private func gapWindows(_ shapes: [MultiPolygon]) -> [BoundingBox] {
    let width = rules.gapWidth.value
    guard rules.overlapArea.value >= 2 * width * width else {
      return shapes.compactMap(\.boundingBox).reduce(nil) { $0?.union($1) ?? $1 }.map { [$0] } ?? []
    }
    return NearSides(of: outline, among: Array(shapes.dropFirst()), nearerThan: rules.gapWidth).windows
  }

  private func gaps(in together: MultiPolygon) throws(GeometryFailure) -> [Polygon] {
    try narrowGaps(in: together, narrowerThan: rules.gapWidth, ofArea: rules.overlapArea).polygons
  }

  private func bounding(
    _ gap: MultiPolygon, _ neighbours: [StandingNeighbour]
  ) throws(GeometryFailure) -> [String] {
    var names: [String] = []
    for neighbour in neighbours where try intersects(gap, neighbour.shape) {
      names.append(neighbour.name.short)
    }
    return names
  }
}
