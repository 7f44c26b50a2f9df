import CGEOS

/// The land inside at least one of the shapes, counted once where they overlap; outer rings
/// counter-clockwise.
/// - Parameter shapes: valid each; they may overlap one another.
/// - Throws: when a shape is not valid enough to be overlaid, with GEOS's words.
/// - Source: GEOSUnaryUnion (GEOS 3.11).
public func union(of shapes: [MultiPolygon]) throws(GeometryFailure) -> MultiPolygon {
  let session = GEOSSession()
  let all = try session.shape(of: shapes.flatMap(\.polygons))
  let result = try all.lend { (pointer) throws(GeometryFailure) in
    GEOSUnaryUnion_r(session.handle, pointer)
  }
  return try session.adopt(.union, result).polygons().oriented
}

/// The land inside both shapes, outer rings counter-clockwise; shapes that only touch share none.
/// - Throws: when a shape is not valid enough to be overlaid, with GEOS's words.
/// - Source: GEOSIntersection (GEOS 3.11).
public func intersection(
  of shape: MultiPolygon, with other: MultiPolygon
) throws(GeometryFailure) -> MultiPolygon {
  try overlay(.intersection, shape, other, GEOSIntersection_r)
}

/// The land inside the first shape and outside the second, outer rings counter-clockwise.
/// - Throws: when a shape is not valid enough to be overlaid, with GEOS's words.
/// - Source: GEOSDifference (GEOS 3.11).
public func difference(
  of shape: MultiPolygon, minus other: MultiPolygon
) throws(GeometryFailure) -> MultiPolygon {
  try overlay(.difference, shape, other, GEOSDifference_r)
}

private func overlay(
  _ step: GeometryFailure.Step, _ first: MultiPolygon, _ second: MultiPolygon,
  _ operation: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
) throws(GeometryFailure) -> MultiPolygon {
  let session = GEOSSession()
  let a = try session.shape(of: first)
  let b = try session.shape(of: second)
  let result = try a.lend { (a) throws(GeometryFailure) in
    try b.lend { (b) throws(GeometryFailure) in operation(session.handle, a, b) }
  }
  return try session.adopt(step, result).polygons().oriented
}
