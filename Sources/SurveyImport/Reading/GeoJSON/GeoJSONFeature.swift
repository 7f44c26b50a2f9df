import FileFormats
import Geospatial
import GrowingAreas

/// One feature while it is read; a bare geometry counts as a feature.
struct GeoJSONFeature {
  let index: Int
  let line: Int
  var notes: FeatureNotes
  private var declaredArea: SquareMetres?
  private var outline: OutlineBuilder
  private var walk: [WalkedPoint] = []
  /// Where the further lines begin in `walk`.
  private var segmentStarts: [Int] = []
  private var otherType: String?
  private let pointLimit: Int
  private var excess: (count: Int, limit: Int)?

  init(index: Int, line: Int, limits: SurveyLimits) {
    self.index = index
    self.line = line
    notes = FeatureNotes(limits: limits)
    outline = OutlineBuilder(limits: limits)
    pointLimit = limits.pointsPerFeature
  }

  /// A string, number or boolean among the properties.
  mutating func addProperty(_ value: String, as key: String, _ kind: PropertyKind) {
    let bytes = Array(value.utf8)
    guard let value = composedText(bytes[...]) else { return }
    notes.add(value, as: key, kind, area: &declaredArea)
  }

  /// Takes one geometry, alone or a member of a collection.
  mutating func add(_ tree: CoordinateTree?, type: String) {
    guard let tree, let height = tree.height else { return }
    if tree.count > pointLimit { excess = (tree.count, pointLimit) }
    let expected = ["LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3][type]
    if let expected, tree.isUneven || height != expected {
      notes.findText("[", in: "coordinates", at: SourcePlace(line: line, feature: index))
      return
    }
    switch type {
    case "Polygon", "MultiPolygon": addPolygons(tree)
    case "LineString", "MultiLineString": addLines(tree)
    default: if otherType == nil { otherType = type }
    }
  }

  private mutating func addLines(_ tree: CoordinateTree) {
    var next = 0
    for end in tree.ends where end.height == 1 {
      if !walk.isEmpty, segmentStarts.last != walk.count { segmentStarts.append(walk.count) }
      walk += tree.positions[next..<end.positions].lazy.compactMap { $0 }
        .map { WalkedPoint(position: $0, line: Int32(clamping: line)) }
      next = end.positions
    }
    if walk.count > pointLimit { excess = (walk.count, pointLimit) }
  }

  private mutating func addPolygons(_ tree: CoordinateTree) {
    var next = 0
    var isHole = false
    for end in tree.ends {
      switch end.height {
      case 1:
        for position in tree.positions[next..<end.positions] { outline.append(position) }
        next = end.positions
        outline.endRing(isHole: isHole)
        isHole = true
      case 2:
        outline.endPolygon()
        isHole = false
      default: break
      }
    }
  }

  func feature(system: FeatureSystem) -> ReadFeature {
    var notes = notes
    var geometry = geometry
    if let (count, limit) = excess ?? outline.excess {
      geometry = .empty
      notes.findTooManyPoints(count, limit: limit, at: SourcePlace(line: line, feature: index))
    }
    var feature = ReadFeature(
      index: index, name: notes.name, fields: notes.fields, declaredArea: declaredArea, geometry: geometry,
      line: line, findings: notes.findings)
    feature.system = system
    if case .walk(let points) = geometry {
      feature.segmentStarts = segmentStarts.filter { $0 < points.count }
    }
    return feature
  }

  private var geometry: ReadGeometry {
    if !outline.polygons.isEmpty { return .outline(MultiPolygon(outline.polygons)) }
    if !walk.isEmpty { return .walk(walk) }
    if let otherType { return .notAnArea(otherType) }
    return .empty
  }
}
