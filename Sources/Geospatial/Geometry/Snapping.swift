import CGEOS

/// The outline with its sides moved onto its neighbours wherever the two lie closer together than a distance: strips
/// between them become part of it, strips of overlap leave it, wider overlaps stay as they are.
/// - Parameters:
///   - outline: valid.
///   - neighbours: valid, one value for all of them.
/// - Returns: the outline, not yet on the grid; it may have parts or touch itself, so ask `outlineDefect`.
/// - Throws: with GEOS's words when a shape is not valid enough.
/// - Source: closing by GEOSBufferWithStyle, overlay on a grid of a millimetre by GEOSUnionPrec and GEOSDifferencePrec
///   (GEOS 3.11).
public func snapped(
  _ outline: MultiPolygon, onto neighbours: MultiPolygon, within distance: Metres
) throws(GeometryFailure) -> MultiPolygon {
  guard let center = outline.boundingBox?.center else { return outline }
  let plane = LocalPlane(around: center)
  let session = GEOSSession()
  let (own, others) = (outline.flattened(on: plane), neighbours.flattened(on: plane))
  let gaps = try session.pieces(
    of: session.gaps(between: own, others, narrowerThan: distance), touching: own, others)
  let overlaps = try session.narrowPieces(
    of: session.overlay(.intersection, own, others, GEOSIntersection_r), width: distance)
  let whole = try session.overlay(.union, own, gaps) { GEOSUnionPrec_r($0, $1, $2, gridSize) }
  let cut = try session.overlay(.difference, whole, overlaps) { GEOSDifferencePrec_r($0, $1, $2, gridSize) }
  return cut.unflattened(from: plane).oriented
}

/// Metres on the local plane: far below the grid that outlines are kept on, far above what overlay leaves as cracks.
private let gridSize = 0.001

extension GEOSSession {
  fileprivate func overlay(
    _ step: GeometryFailure.Step, _ first: MultiPolygon, _ second: MultiPolygon,
    _ operation: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> OpaquePointer?
  ) throws(GeometryFailure) -> MultiPolygon {
    let a = try shape(of: first)
    let b = try shape(of: second)
    let result = try a.lend { (a) throws(GeometryFailure) in
      try b.lend { (b) throws(GeometryFailure) in operation(handle, a, b) }
    }
    return try adopt(step, result).polygons()
  }

  fileprivate func gaps(
    between first: MultiPolygon, _ second: MultiPolygon, narrowerThan width: Metres
  ) throws(GeometryFailure) -> MultiPolygon {
    let together = try overlay(.union, first, second, GEOSUnion_r)
    let closed = try mitred(mitred(shape(of: together), by: width.value / 2), by: -width.value / 2)
    return try overlay(.difference, closed.polygons(), together, GEOSDifference_r)
  }

  /// The pieces that touch both shapes: a strip between them, not a cleft in one.
  fileprivate func pieces(
    of shape: MultiPolygon, touching first: MultiPolygon, _ second: MultiPolygon
  ) throws(GeometryFailure) -> MultiPolygon {
    let a = try self.shape(of: first)
    let b = try self.shape(of: second)
    var kept: [Polygon] = []
    for polygon in shape.polygons {
      let piece = try self.shape(of: [polygon])
      if try lie(piece, near: a), try lie(piece, near: b) { kept.append(polygon) }
    }
    return MultiPolygon(kept)
  }

  private func lie(_ piece: borrowing GEOSShape, near other: borrowing GEOSShape) throws(GeometryFailure)
    -> Bool
  {
    var distance = 0.0
    let answer = try piece.lend { (piece) throws(GeometryFailure) in
      try other.lend { (other) throws(GeometryFailure) in GEOSDistance_r(handle, piece, other, &distance) }
    }
    guard answer == 1 else { throw failure(.compare) }
    return distance <= gridSize
  }

  /// The pieces that vanish when half the width is taken off all round.
  fileprivate func narrowPieces(of shape: MultiPolygon, width: Metres) throws(GeometryFailure) -> MultiPolygon
  {
    var narrow: [Polygon] = []
    for polygon in shape.polygons {
      let rest = try mitred(self.shape(of: [polygon]), by: -width.value / 2).polygons()
      if rest.isEmpty { narrow.append(polygon) }
    }
    return MultiPolygon(narrow)
  }
}
