public import Geospatial
public import GrowingAreas

/// The outline moved onto its neighbours where they lie closer than a distance, with the finding that says so; nil when nothing
/// moved, or when the result would not be a valid outline.
/// - Parameters:
///   - outline: valid, on the grid.
///   - neighbours: those whose boxes come within the distance.
/// - Throws: when GEOS cannot overlay what it called valid.
public func snappedToNeighbours(
  _ outline: ParcelOutline, _ neighbours: [Neighbour], within distance: Metres,
  rules: SurveyRules = SurveyRules()
) throws(GeometryFailure) -> (outline: ParcelOutline, finding: ImportFinding)? {
  guard let box = outline.shape.boundingBox?.grown(by: distance) else { return nil }
  let near = neighbours.filter { $0.shape.boundingBox?.intersects(box) ?? false }.map(StandingNeighbour.init)
  guard !near.isEmpty else { return nil }
  let moved = try snapped(outline.shape, onto: union(of: near.map(\.shape)), within: distance)
  guard let shape = try OutlineMaker(rules: rules).outline(from: moved).shape, shape != outline.shape else {
    return nil
  }
  var snapped = outline
  snapped.shape = shape
  snapped.area = geodesicArea(of: shape)
  // Rounding alone turns a corner by a centimetre; that is no move.
  let change = try difference(
    of: union(of: [shape, outline.shape]), minus: intersection(of: shape, with: outline.shape))
  guard geodesicArea(of: change).value > 0.01 * geodesicLength(of: outline.shape.polygons[0].shell).value
  else {
    return nil
  }
  var touched: [String] = []
  let around = try buffered(change, by: Metres(0.05))
  for neighbour in near where try intersects(around, neighbour.shape) { touched.append(neighbour.name.short) }
  let finding = ImportFinding(
    .snappedToNeighbour,
    [
      "parcel": .text(touched.joined(separator: ", ")), "limit": .metres(distance.value),
      "areaBefore": .squareMetres(outline.area.value), "areaAfter": .squareMetres(snapped.area.value),
    ])
  return (snapped, finding)
}
