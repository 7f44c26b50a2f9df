import CGEOS

/// The shape grown outwards by a distance, or shrunk by a negative one, with round corners.
///
/// Distances are those of a local plane around the middle of the shape: true to 1 % within 50 km of it.
/// - Parameter shape: valid; parts that shrink to nothing fall away.
/// - Returns: outer rings counter-clockwise; empty when nothing is left.
/// - Throws: with GEOS's words when the shape is not valid enough.
/// - Source: GEOSBuffer (GEOS 3.11), eight segments to a quarter circle.
public func buffered(_ shape: MultiPolygon, by distance: Metres) throws(GeometryFailure) -> MultiPolygon {
  guard let center = shape.boundingBox?.center else { return shape }
  let plane = LocalPlane(around: center)
  let session = GEOSSession()
  let flat = try session.shape(
    of: shape.mapped { position in
      let offset = plane.offset(of: position)
      return LonLat(longitude: offset.east, latitude: offset.north)
    })
  let grown = try flat.lend { (pointer) throws(GeometryFailure) in
    GEOSBuffer_r(session.handle, pointer, distance.value, 8)
  }
  return try session.adopt(.buffer, grown).polygons()
    .mapped { plane.position(east: $0.longitude, north: $0.latitude) }.oriented
}

extension MultiPolygon {
  /// The same rings with every position replaced.
  fileprivate func mapped(_ transform: (LonLat) -> LonLat) -> MultiPolygon {
    func ring(_ ring: Ring) -> Ring { Ring(closing: ring.points.map(transform)) }
    return MultiPolygon(
      polygons.map { Polygon(shell: ring($0.shell), holes: $0.holes.map(ring)) })
  }
}
