public import Geospatial
public import GrowingAreas

/// What there is to say about two parcels that cover the same ground; nil when they share less than
/// `SurveyRules.overlapShare` of the smaller one.
/// - Parameters:
///   - outline: the new outline, valid.
///   - neighbour: a parcel of the map; an outline that is not valid is compared as its repair, never passed over.
/// - Throws: when GEOS cannot overlay the two.
public func overlapFinding(
  of outline: MultiPolygon, with neighbour: (code: String, shape: MultiPolygon),
  rules: SurveyRules = SurveyRules()
) throws(GeometryFailure) -> ImportFinding? {
  guard let box = outline.boundingBox, let other = neighbour.shape.boundingBox, box.intersects(other) else {
    return nil
  }
  let isValid = try outlineDefect(of: neighbour.shape) == nil
  let standing = isValid ? neighbour.shape : try repaired(neighbour.shape)
  let shared = geodesicArea(of: try intersection(of: outline, with: standing))
  let smaller = min(geodesicArea(of: outline), geodesicArea(of: standing))
  guard smaller.value > 0, shared.value >= rules.overlapShare * smaller.value else { return nil }
  return ImportFinding(
    .overlapsParcel,
    ["parcel": .text(neighbour.code), "share": .share(shared.value / smaller.value)])
}
