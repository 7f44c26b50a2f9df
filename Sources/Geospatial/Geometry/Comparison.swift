import CGEOS

/// Whether the shapes have at least one point in common; touching counts.
/// - Source: GEOSIntersects (GEOS 3.11).
public func intersects(_ shape: MultiPolygon, _ other: MultiPolygon) throws(GeometryFailure) -> Bool {
  guard let box = shape.boundingBox, let otherBox = other.boundingBox, box.intersects(otherBox) else {
    return false
  }
  let session = GEOSSession()
  let a = try session.shape(of: shape)
  let b = try session.shape(of: other)
  return try a.lend { (a) throws(GeometryFailure) in
    try b.lend { (b) throws(GeometryFailure) in
      try session.truth(.compare, GEOSIntersects_r(session.handle, a, b))
    }
  }
}

/// Whether the point lies inside the shape or on its outline. For many points against the same shapes use
/// `AreaLookup`.
public func contains(_ shape: MultiPolygon, _ point: LonLat) throws(GeometryFailure) -> Bool {
  guard let box = shape.boundingBox, box.contains(point) else { return false }
  let session = GEOSSession()
  let area = try session.shape(of: shape)
  let place = try session.shape(of: point)
  return try area.lend { (area) throws(GeometryFailure) in
    try place.lend { (place) throws(GeometryFailure) in
      try session.truth(.compare, GEOSIntersects_r(session.handle, area, place))
    }
  }
}

/// A position surely inside the shape, near the middle of its widest part: for names on maps and for asking
/// which village.
/// - Throws: when the shape is empty.
/// - Source: GEOSPointOnSurface (GEOS 3.11).
public func pointInside(_ shape: MultiPolygon) throws(GeometryFailure) -> LonLat {
  guard !shape.isEmpty else { throw GeometryFailure(.pointInside, "the shape is empty") }
  let session = GEOSSession()
  let result = try session.shape(of: shape).lend { (pointer) throws(GeometryFailure) in
    GEOSPointOnSurface_r(session.handle, pointer)
  }
  let position = try session.adopt(.pointInside, result).lend { (pointer) throws(GeometryFailure) in
    session.position(of: pointer)
  }
  guard let position else { throw GeometryFailure(.pointInside, "the shape encloses no area") }
  return position
}

/// The shape with fewer points, still valid; no point moves, none that stays out lies further off than the
/// tolerance.
/// - Parameter tolerance: degrees, 0 or more; 1e-5 is about one metre.
/// - Source: GEOSTopologyPreserveSimplify (GEOS 3.11).
public func simplified(
  _ shape: MultiPolygon, tolerance: Double
) throws(GeometryFailure) -> MultiPolygon {
  guard tolerance.isFinite, tolerance >= 0 else {
    throw GeometryFailure(.simplify, "the tolerance \(tolerance) is not 0 or more")
  }
  let session = GEOSSession()
  let result = try session.shape(of: shape).lend { (pointer) throws(GeometryFailure) in
    GEOSTopologyPreserveSimplify_r(session.handle, pointer, tolerance)
  }
  return try session.adopt(.simplify, result).polygons().oriented
}
