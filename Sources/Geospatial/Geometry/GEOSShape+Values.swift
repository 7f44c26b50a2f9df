import CGEOS

/// Overlay cannot be interrupted per thread in GEOS 3.11, so the size of what goes in is bounded instead.
let greatestPointCount = 20_000_000

extension GEOSSession {
  /// A multipolygon made from the values; rings are taken as they are.
  /// - Throws: when a coordinate is not finite, a ring is open or has fewer than four points, or there are
  ///   too many.
  func shape(of value: MultiPolygon) throws(GeometryFailure) -> GEOSShape {
    try shape(of: value.polygons)
  }

  func shape(of polygons: [Polygon]) throws(GeometryFailure) -> GEOSShape {
    let count = MultiPolygon(polygons).pointCount
    guard count <= greatestPointCount else {
      throw GeometryFailure(.build, "more than \(greatestPointCount) points", pointCount: count)
    }
    var members = GEOSShapeList(in: self, capacity: polygons.count)
    for polygon in polygons { members.append(try shape(of: polygon)) }
    var pointers = members.relinquishAll()
    let type = CInt(GEOS_MULTIPOLYGON.rawValue)
    return try adopt(.build, GEOSGeom_createCollection_r(handle, type, &pointers, UInt32(pointers.count)))
  }

  func shape(of polygon: Polygon) throws(GeometryFailure) -> GEOSShape {
    var holes = GEOSShapeList(in: self, capacity: polygon.holes.count)
    for hole in polygon.holes { holes.append(try shape(of: hole)) }
    let shell = try shape(of: polygon.shell)
    var pointers = holes.relinquishAll()
    return try adopt(
      .build, GEOSGeom_createPolygon_r(handle, shell.relinquish(), &pointers, UInt32(pointers.count)))
  }

  func shape(of point: LonLat) throws(GeometryFailure) -> GEOSShape {
    guard point.longitude.isFinite, point.latitude.isFinite else {
      throw GeometryFailure(.build, "a coordinate is not a finite number")
    }
    return try adopt(.build, GEOSGeom_createPointFromXY_r(handle, point.longitude, point.latitude))
  }

  private func shape(of ring: Ring) throws(GeometryFailure) -> GEOSShape {
    guard ring.points.allSatisfy({ $0.longitude.isFinite && $0.latitude.isFinite }) else {
      throw GeometryFailure(.build, "a coordinate is not a finite number")
    }
    // Two doubles side by side are what GEOS copies: no coordinate is touched one by one.
    let sequence = ring.points.withUnsafeBytes {
      GEOSCoordSeq_copyFromBuffer_r(
        handle, $0.assumingMemoryBound(to: Double.self).baseAddress, UInt32(ring.points.count), 0, 0)
    }
    guard let sequence else { throw failure(.build) }
    guard let pointer = GEOSGeom_createLinearRing_r(handle, sequence) else {
      var failure = failure(.build)
      failure.place = ring.points.first
      throw failure
    }
    return GEOSShape(adopting: pointer, in: self)
  }
}

extension GEOSShape {
  /// All polygons in the geometry and its parts; points and lines are left out.
  borrowing func polygons() throws(GeometryFailure) -> MultiPolygon {
    let session = session
    return try lend { (pointer) throws(GeometryFailure) in
      var found: [Polygon] = []
      try session.collectPolygons(of: pointer, into: &found)
      return MultiPolygon(found)
    }
  }
}

extension GEOSSession {
  /// Results of GEOS nest at most twice: a collection holds multipolygons, which hold polygons.
  fileprivate func collectPolygons(
    of geometry: OpaquePointer, into found: inout [Polygon]
  ) throws(GeometryFailure) {
    switch GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(handle, geometry))) {
    case GEOS_POLYGON:
      if let polygon = try polygon(geometry) { found.append(polygon) }
    case GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION:
      for index in 0..<GEOSGetNumGeometries_r(handle, geometry) {
        guard let part = GEOSGetGeometryN_r(handle, geometry, index) else { throw failure(.read) }
        try collectPolygons(of: part, into: &found)
      }
    default: break
    }
  }

  private func polygon(_ geometry: OpaquePointer) throws(GeometryFailure) -> Polygon? {
    guard let shell = GEOSGetExteriorRing_r(handle, geometry) else { throw failure(.read) }
    var polygon = Polygon(shell: try ring(shell))
    guard !polygon.shell.points.isEmpty else { return nil }
    for index in 0..<GEOSGetNumInteriorRings_r(handle, geometry) {
      guard let hole = GEOSGetInteriorRingN_r(handle, geometry, index) else { throw failure(.read) }
      polygon.holes.append(try ring(hole))
    }
    return polygon
  }

  private func ring(_ line: OpaquePointer) throws(GeometryFailure) -> Ring {
    var count: UInt32 = 0
    guard let sequence = GEOSGeom_getCoordSeq_r(handle, line),
      GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1
    else { throw failure(.read) }
    var copied = true
    let points = [LonLat](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      let doubles = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: Double.self)
      copied = count == 0 || GEOSCoordSeq_copyToBuffer_r(handle, sequence, doubles, 0, 0) == 1
      filled = copied ? Int(count) : 0
    }
    guard copied else { throw failure(.read) }
    return Ring(closing: points)
  }
}
