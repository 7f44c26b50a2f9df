import CGEOS

/// The first defect found in the outline, nil when it is valid; an empty outline is valid.
/// - Throws: only when GEOS itself fails; defects are the result.
/// - Source: GEOSisValidDetail (GEOS 3.11), after checks of what GEOS cannot even build.
public func outlineDefect(of shape: MultiPolygon) throws(GeometryFailure) -> OutlineDefect? {
  for ring in shape.polygons.lazy.flatMap(\.rings) {
    if let defect = defectBeforeBuilding(ring) { return defect }
  }
  let session = GEOSSession()
  return try session.shape(of: shape).lend { (pointer) throws(GeometryFailure) in
    var words: UnsafeMutablePointer<CChar>?
    var location: OpaquePointer?
    let isValid = try session.truth(
      .validate, GEOSisValidDetail_r(session.handle, pointer, 0, &words, &location))
    defer {
      GEOSFree_r(session.handle, words)
      GEOSGeom_destroy_r(session.handle, location)
    }
    guard !isValid else { return nil }
    let text = words.map { String(cString: $0) } ?? ""
    return OutlineDefect(
      OutlineDefect.Reason(geosWords: text), place: location.flatMap(session.position(of:)), words: text)
  }
}

private func defectBeforeBuilding(_ ring: Ring) -> OutlineDefect? {
  guard ring.points.allSatisfy(\.isOnEarth) else { return OutlineDefect(.invalidCoordinate, place: nil) }
  guard ring.points.first == ring.points.last else {
    return OutlineDefect(.openRing, place: ring.points.last)
  }
  return ring.points.count < 4 ? OutlineDefect(.tooFewPoints, place: ring.points.first) : nil
}

/// A valid outline of the same land, outer rings counter-clockwise.
///
/// Rings are taken as areas, so that a bow-tie keeps both halves and an over-walked start costs nothing (the
/// structure method); a hole outside its ring becomes land of its own. Open rings are closed; rings with
/// fewer than three different corners, and the lines and points left over, go.
/// - Returns: an empty value when nothing encloses an area.
/// - Throws: when a coordinate is not finite, or GEOS fails.
/// - Source: GEOSMakeValidWithParams (GEOS 3.11), method structure, collapsed parts not kept.
public func repaired(_ shape: MultiPolygon) throws(GeometryFailure) -> MultiPolygon {
  let session = GEOSSession()
  let built = try session.shape(of: shape.polygons.compactMap(closedPolygon))
  guard let parameters = GEOSMakeValidParams_create_r(session.handle) else { throw session.failure(.repair) }
  defer { GEOSMakeValidParams_destroy_r(session.handle, parameters) }
  guard GEOSMakeValidParams_setMethod_r(session.handle, parameters, GEOS_MAKE_VALID_STRUCTURE) == 1,
    GEOSMakeValidParams_setKeepCollapsed_r(session.handle, parameters, 0) == 1
  else { throw session.failure(.repair) }
  let valid = try built.lend { (pointer) throws(GeometryFailure) in
    GEOSMakeValidWithParams_r(session.handle, pointer, parameters)
  }
  return try session.adopt(.repair, valid).polygons().oriented
}

private func closedPolygon(_ polygon: Polygon) -> Polygon? {
  let shell = Ring(closing: polygon.shell.points)
  guard shell.points.count >= 4 else { return nil }
  let holes = polygon.holes.map { Ring(closing: $0.points) }.filter { $0.points.count >= 4 }
  return Polygon(shell: shell, holes: holes)
}

extension GEOSSession {
  /// The coordinates of a point geometry; nil when it is none or empty.
  func position(of point: OpaquePointer) -> LonLat? {
    var position = LonLat(longitude: 0, latitude: 0)
    guard GEOSGeomGetX_r(handle, point, &position.longitude) == 1,
      GEOSGeomGetY_r(handle, point, &position.latitude) == 1
    else { return nil }
    return position
  }
}
