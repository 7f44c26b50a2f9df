import Geospatial
import GrowingAreas

/// Carries walks and outlines to WGS 84 from the system their file declares, or from the one decided for the file.
struct FeaturePlacing: Sendable {
  /// For coordinate tables and for all that declares no system; nil when the file has none of it.
  var table: TableTransformer?
  /// For each system that the file declares, and that the surveyor has not overruled.
  var declared: [CRSCode: TableTransformer] = [:]
  /// Whether the reader took latitudes for longitudes, because only so the file falls inside the commune.
  var degreesAreSwapped = false
  var placeName = ""

  /// The feature on WGS 84, with findings that say where its positions come from.
  func placed(_ feature: ReadFeature) -> ReadFeature {
    switch feature.system {
    case .wgs84: return degreesAreSwapped ? sayingSwapped(feature) : feature
    case .undeclared: return table.map { carried(feature, by: $0) } ?? feature
    case .declared(let system):
      guard let transformer = declared[system.code] else {
        return table.map { carried(feature, by: $0) } ?? feature
      }
      var feature = carried(feature, by: transformer)
      let code = StatedValue.crs(system.code)
      if system.isByParameters { feature.findings.append(ImportFinding(.systemRecognised, ["crs": code])) }
      if let difference = system.shiftDifference {
        feature.findings.append(
          ImportFinding(.datumShiftReplaced, ["crs": code, "difference": .metres(difference.value)]))
      }
      return feature
    }
  }

  private func carried(_ feature: ReadFeature, by transformer: TableTransformer) -> ReadFeature {
    var feature = feature
    feature.system = .wgs84
    let corners = feature.corners
    guard !corners.isEmpty else { return feature }
    let read = transformer.positions(of: corners)
    feature.findings += read.findings
    guard read.positions.count == corners.count else { return feature }
    feature.replacePositions(read.positions.lazy.map(\.position))
    return feature
  }

  private func sayingSwapped(_ feature: ReadFeature) -> ReadFeature {
    var feature = feature
    guard let first = feature.corners.first else { return feature }
    feature.findings.append(
      ImportFinding(
        .axisOrderRead,
        [
          "column": .text("longitude"), "value": .degrees(first.x), "axis": .text("latitude"),
          "place": .text(placeName),
        ], at: SourcePlace(line: feature.line)))
    return feature
  }
}

extension ReadFeature {
  /// The positions of a walk or outline as corners of a table, headed the Vietnamese way: x is north, y is east.
  var corners: [TableCorner] {
    func corner(_ position: LonLat, _ line: Int32) -> TableCorner {
      TableCorner(x: position.latitude, y: position.longitude, line: line)
    }
    switch geometry {
    case .walk(let points): return points.map { corner($0.position, $0.line) }
    case .outline(let shape):
      let line = Int32(clamping: line ?? 0)
      return shape.polygons.flatMap { $0.rings.flatMap { $0.points.map { corner($0, line) } } }
    case .corners, .notAnArea, .empty: return []
    }
  }

  /// Puts positions, as many as `corners` has and in its order, in the place of those that are there.
  fileprivate mutating func replacePositions(_ positions: some Sequence<LonLat>) {
    var next = positions.makeIterator()
    switch geometry {
    case .walk(var points):
      for index in points.indices { if let position = next.next() { points[index].position = position } }
      geometry = .walk(points)
    case .outline(var shape):
      func replace(_ ring: inout Ring) {
        for index in ring.points.indices { if let position = next.next() { ring.points[index] = position } }
      }
      for polygon in shape.polygons.indices {
        replace(&shape.polygons[polygon].shell)
        for hole in shape.polygons[polygon].holes.indices { replace(&shape.polygons[polygon].holes[hole]) }
      }
      geometry = .outline(shape)
    case .corners, .notAnArea, .empty: break
    }
  }
}
