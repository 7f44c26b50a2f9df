import CGEOS

/// Answers "which of these areas?" for many points and shapes: villages of a commune, parcels of a map.
///
/// Areas are found by their boxes and prepared in GEOS when first needed. Not `Sendable`, because GEOS fills
/// caches while it answers: each worker makes its own (a thousand villages take milliseconds).
public final class AreaLookup<Key> {
  private let areas: [(key: Key, shape: MultiPolygon)]
  private let index: BoxIndex
  private let session = GEOSSession()
  private var prepared: [PreparedBox?]

  /// - Parameter areas: valid shapes; empty ones contain nothing. Keys may repeat.
  public init(_ areas: [(key: Key, shape: MultiPolygon)]) {
    self.areas = areas
    index = BoxIndex(areas.map(\.shape.boundingBox))
    prepared = Array(repeating: nil, count: areas.count)
  }

  /// Keys of the areas that contain the point, the outline included, in the order given.
  public func keys(containing point: LonLat) throws(GeometryFailure) -> [Key] {
    let box = BoundingBox(
      west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
    let candidates = index.indices(meeting: box)
    return candidates.isEmpty ? [] : try keys(among: candidates, meeting: session.shape(of: point))
  }

  /// Keys of the areas that have at least one point in common with the shape, in the order given; touching
  /// counts.
  public func keys(intersecting shape: MultiPolygon) throws(GeometryFailure) -> [Key] {
    guard let box = shape.boundingBox else { return [] }
    let candidates = index.indices(meeting: box)
    return candidates.isEmpty ? [] : try keys(among: candidates, meeting: session.shape(of: shape))
  }

  private func keys(
    among candidates: [Int], meeting shape: borrowing GEOSShape
  ) throws(GeometryFailure) -> [Key] {
    var found: [Key] = []
    for candidate in candidates where try preparedArea(candidate).intersects(shape) {
      found.append(areas[candidate].key)
    }
    return found
  }

  private func preparedArea(_ index: Int) throws(GeometryFailure) -> PreparedBox {
    if let ready = prepared[index] { return ready }
    let new = PreparedBox(try PreparedShape(session.shape(of: areas[index].shape)))
    prepared[index] = new
    return new
  }
}

/// Lets an array hold prepared shapes, which cannot be copied.
private final class PreparedBox {
  private let shape: PreparedShape

  init(_ shape: consuming PreparedShape) { self.shape = shape }

  func intersects(_ other: borrowing GEOSShape) throws(GeometryFailure) -> Bool {
    try shape.intersects(other)
  }
}

/// A geometry with the indexes that make repeated questions fast, and the geometry itself, which GEOS goes on
/// using.
private struct PreparedShape: ~Copyable {
  private let base: GEOSShape
  private let prepared: OpaquePointer

  init(_ base: consuming GEOSShape) throws(GeometryFailure) {
    let session = base.session
    prepared = try base.lend { (pointer) throws(GeometryFailure) in
      guard let prepared = GEOSPrepare_r(session.handle, pointer) else { throw session.failure(.compare) }
      return prepared
    }
    self.base = base
  }

  deinit { GEOSPreparedGeom_destroy_r(base.session.handle, prepared) }

  borrowing func intersects(_ other: borrowing GEOSShape) throws(GeometryFailure) -> Bool {
    let session = base.session
    return try other.lend { (other) throws(GeometryFailure) in
      try session.truth(.compare, GEOSPreparedIntersects_r(session.handle, prepared, other))
    }
  }
}
