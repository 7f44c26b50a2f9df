import CGEOS

/// The land inside at least one of the shapes, counted once where they overlap; outer rings counter-clockwise.
///
/// Only polygons whose boxes hang together are overlaid, so a map of parcels that seldom touch takes a time that
/// grows with their number and no faster.
/// - Parameter shapes: valid each; they may overlap one another.
/// - Throws: when a shape is not valid enough to be overlaid, with GEOS's words.
/// - Source: GEOSUnaryUnion (GEOS 3.11).
public func union(of shapes: [MultiPolygon]) throws(GeometryFailure) -> MultiPolygon {
  let session = GEOSSession()
  let polygons = shapes.flatMap(\.polygons)
  var united: [Polygon] = []
  for group in BoxIndex(polygons.map { BoundingBox(around: $0.shell.points) }).groups {
    // A polygon alone is built too: what cannot be built is refused whatever lies beside it.
    let together = try session.shape(of: group.map { polygons[$0] })
    if group.count == 1 {
      united.append(polygons[group[0]])
    } else {
      let result = try together.lend { (pointer) throws(GeometryFailure) in
        GEOSUnaryUnion_r(session.handle, pointer)
      }
      united += try session.adopt(.union, result).polygons().polygons
    }
  }
  return MultiPolygon(united).oriented
}

/// The land inside both shapes, outer rings counter-clockwise; shapes that only touch share none.
/// - Throws: when a shape is not valid enough to be overlaid, with GEOS's words.
/// - Source: GEOSIntersection (GEOS 3.11).
public func intersection(
  of shape: MultiPolygon, with other: MultiPolygon
) throws(GeometryFailure) -> MultiPolygon {
  try overlay(.intersection, shape, other, GEOSIntersection_r)
}

/// The land of the shape inside a box, outer rings counter-clockwise.
/// - Throws: when the shape is not valid enough to be overlaid, with GEOS's words.
public func part(of shape: MultiPolygon, in box: BoundingBox) throws(GeometryFailure) -> MultiPolygon {
  guard let around = shape.boundingBox, around.intersects(box) else { return MultiPolygon([]) }
  if around.union(box) == box { return shape }
  let corners = [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)]
  let rectangle = Ring(closing: corners.map { LonLat(longitude: $0, latitude: $1) })
  return try intersection(of: shape, with: MultiPolygon([Polygon(shell: rectangle)]))
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
