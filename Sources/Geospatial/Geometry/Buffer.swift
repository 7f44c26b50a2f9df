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
  let flat = try session.shape(of: shape.flattened(on: plane))
  let grown = try flat.lend { (pointer) throws(GeometryFailure) in
    GEOSBuffer_r(session.handle, pointer, distance.value, 8)
  }
  return try session.adopt(.buffer, grown).polygons().unflattened(from: plane).oriented
}

/// The land that closes up when the shape is grown by half a width and shrunk again: gaps, clefts and holes
/// narrower than the width.
///
/// Corners are kept sharp, so that a corner between two straight sides is no gap.
/// - Parameters:
///   - shape: valid.
///   - least: where no piece can be so large, none is cut out, which is the dear part; smaller ones may come all the same.
/// - Returns: the pieces, outer rings counter-clockwise, none of the shape's own land; what is left of a side
///   by rounding alone (narrower than a micrometre) may be among them.
/// - Throws: with GEOS's words when the shape is not valid enough.
/// - Source: morphological closing (Serra 1982) through GEOSBufferWithStyle (GEOS 3.11), mitred to five times
///   the distance.
public func narrowGaps(
  in shape: MultiPolygon, narrowerThan width: Metres, ofArea least: SquareMetres = .zero
) throws(GeometryFailure) -> MultiPolygon {
  guard let center = shape.boundingBox?.center else { return shape }
  let plane = LocalPlane(around: center)
  let session = GEOSSession()
  let flat = try session.shape(of: shape.flattened(on: plane))
  let grown = try session.mitred(flat, by: width.value / 2)
  let closed = try session.mitred(grown, by: -width.value / 2)
  // Shrinking, GEOS may cut off what sticks out by a hundredth of the distance (BufferParameters, simplify factor): so much more than
  // the whole gains may a gap have.
  let (whole, after) = (try session.measures(of: flat), try session.measures(of: closed))
  guard after.area - whole.area + width.value / 200 * whole.length >= least.value else {
    return MultiPolygon([])
  }
  return try session.gaps(in: flat, closedTo: closed).unflattened(from: plane).oriented
}

extension GEOSSession {
  /// The shape grown or shrunk by metres of its plane, with sharp corners.
  func mitred(
    _ shape: borrowing GEOSShape, by distance: Double
  ) throws(GeometryFailure) -> GEOSShape {
    let result = try shape.lend { (pointer) throws(GeometryFailure) in
      GEOSBufferWithStyle_r(
        handle, pointer, distance, 8, Int32(GEOSBUF_CAP_FLAT.rawValue), Int32(GEOSBUF_JOIN_MITRE.rawValue), 5)
    }
    return try adopt(.buffer, result)
  }

  /// Square metres of its plane, and metres around it.
  fileprivate func measures(
    of shape: borrowing GEOSShape
  ) throws(GeometryFailure) -> (area: Double, length: Double) {
    try shape.lend { (pointer) throws(GeometryFailure) in
      var (area, length) = (0.0, 0.0)
      guard GEOSArea_r(handle, pointer, &area) == 1, GEOSLength_r(handle, pointer, &length) == 1 else {
        throw failure(.buffer)
      }
      return (area, length)
    }
  }

  fileprivate func gaps(
    in shape: borrowing GEOSShape, closedTo closed: borrowing GEOSShape
  ) throws(GeometryFailure) -> MultiPolygon {
    do {
      return try difference(of: closed, minus: shape).polygons()
    } catch {
      // Shrinking with sharp corners, GEOS now and then draws a side across another, and then refuses what it drew.
      let (mended, whole) = (try repaired(closed.polygons()), try repaired(shape.polygons()))
      return try difference(of: self.shape(of: mended), minus: self.shape(of: whole)).polygons()
    }
  }

  private func difference(
    of shape: borrowing GEOSShape, minus other: borrowing GEOSShape
  ) throws(GeometryFailure) -> GEOSShape {
    let result = try shape.lend { (a) throws(GeometryFailure) in
      // To the micrometre: sides that closing drew anew lie on the old ones but for rounding, which costs the exact overlay several
      // attempts.
      try other.lend { (b) throws(GeometryFailure) in GEOSDifferencePrec_r(handle, a, b, 1e-6) }
    }
    return try adopt(.difference, result)
  }
}

extension MultiPolygon {
  /// The same rings in metres east and north of the plane's centre.
  func flattened(on plane: LocalPlane) -> MultiPolygon {
    mapped { position in
      let offset = plane.offset(of: position)
      return LonLat(longitude: offset.east, latitude: offset.north)
    }
  }

  func unflattened(from plane: LocalPlane) -> MultiPolygon {
    mapped { plane.position(east: $0.longitude, north: $0.latitude) }
  }

  /// The same rings with every position replaced.
  private func mapped(_ transform: (LonLat) -> LonLat) -> MultiPolygon {
    func ring(_ ring: Ring) -> Ring { Ring(closing: ring.points.map(transform)) }
    return MultiPolygon(
      polygons.map { Polygon(shell: ring($0.shell), holes: $0.holes.map(ring)) })
  }
}
