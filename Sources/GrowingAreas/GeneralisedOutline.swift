public import Geospatial

/// A parcel as far as the outline of its growing area needs it.
public struct AreaMember: Sendable {
  public var shape: MultiPolygon
  /// nil when nobody is on record; all such parcels together count as one grower.
  public var growerCode: String?

  public init(shape: MultiPolygon, growerCode: String?) {
    self.shape = shape
    self.growerCode = growerCode
  }
}

/// Fewer growers than this are never shown by themselves.
public let fewestGrowersShown = 3

/// The outline of a growing area that outsiders may see: parcels grown together, smoothed, and without any part
/// that fewer than three growers share, so that no single parcel can be read from it.
///
/// Parcels closer than 120 m run together; the edge lies about 20 m outside them and keeps no corner of theirs.
/// - Returns: nil when no part has enough growers.
public func generalisedOutline(of members: [AreaMember]) throws(GeometryFailure) -> MultiPolygon? {
  guard growerCount(members) >= fewestGrowersShown else { return nil }
  let grown = try buffered(union(of: members.map(\.shape)), by: Metres(60))
  let smooth = try buffered(grown, by: Metres(-40))
  // Five metres in degrees of latitude.
  let simple = try simplified(smooth, tolerance: 5 / 111_000)
  var parts: [Polygon] = []
  for polygon in simple.polygons {
    let part = MultiPolygon([Polygon(shell: polygon.shell)])
    var inside: [AreaMember] = []
    for member in members where try contains(part, pointInside(member.shape)) { inside.append(member) }
    if growerCount(inside) >= fewestGrowersShown { parts.append(contentsOf: part.polygons) }
  }
  return parts.isEmpty ? nil : MultiPolygon(parts).rounded.oriented
}

/// Distinct growers; parcels without one count as one grower together.
private func growerCount(_ members: [AreaMember]) -> Int { Set(members.map(\.growerCode)).count }
