import CGEOS

/// Owns exactly one geometry of GEOS and keeps its session alive.
struct GEOSShape: ~Copyable {
  let session: GEOSSession
  /// nil only once ownership was given away, when nobody can call this value any more.
  private var pointer: OpaquePointer?

  init(adopting pointer: OpaquePointer, in session: GEOSSession) {
    self.pointer = pointer
    self.session = session
  }

  deinit { GEOSGeom_destroy_r(session.handle, pointer) }

  /// Lends the geometry for one call; it must not be kept.
  borrowing func lend<Result>(
    _ body: (OpaquePointer) throws(GeometryFailure) -> Result
  ) throws(GeometryFailure) -> Result {
    try body(pointer!)
  }

  /// Gives ownership away to a GEOS function that takes it, which it does even when it fails.
  consuming func relinquish() -> OpaquePointer {
    defer { pointer = nil }
    return pointer!
  }
}

/// Owns geometries on their way into a polygon or a collection.
struct GEOSShapeList: ~Copyable {
  private let session: GEOSSession
  private var pointers: [OpaquePointer?] = []

  init(in session: GEOSSession, capacity: Int) {
    self.session = session
    pointers.reserveCapacity(capacity)
  }

  deinit {
    for pointer in pointers { GEOSGeom_destroy_r(session.handle, pointer) }
  }

  mutating func append(_ shape: consuming GEOSShape) { pointers.append(shape.relinquish()) }

  /// Gives all of them away, in order, to a GEOS function that takes them even when it fails.
  mutating func relinquishAll() -> [OpaquePointer?] {
    defer { pointers = [] }
    return pointers
  }
}
