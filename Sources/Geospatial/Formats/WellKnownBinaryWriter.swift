/// The shape as ISO well-known binary: a MultiPolygon, little endian, longitude first; rings as they are.
/// - Source: ISO/IEC 13249-3, OGC 06-103r4, clause 8; axis order of GeoPackage 1.3, clause 2.1.3.
public func wellKnownBinary(of shape: MultiPolygon) -> [UInt8] {
  let rings = shape.polygons.reduce(0) { $0 + 1 + $1.holes.count }
  let size = 9 + 9 * shape.polygons.count + 4 * rings + 16 * shape.pointCount
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
    var writer = WellKnownBinaryWriter(bytes: UnsafeMutableRawBufferPointer(buffer))
    writer.header(type: 6)
    writer.count(shape.polygons.count)
    for polygon in shape.polygons {
      writer.header(type: 3)
      writer.count(1 + polygon.holes.count)
      writer.ring(polygon.shell)
      for hole in polygon.holes { writer.ring(hole) }
    }
    filled = writer.offset
  }
}

/// Fills a buffer that was made exactly large enough.
private struct WellKnownBinaryWriter {
  let bytes: UnsafeMutableRawBufferPointer
  private(set) var offset = 0

  init(bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

  mutating func header(type: UInt32) {
    store(UInt8(1))
    store(type.littleEndian)
  }

  mutating func count(_ count: Int) { store(UInt32(count).littleEndian) }

  mutating func ring(_ ring: Ring) {
    count(ring.points.count)
    for point in ring.points {
      store(point.longitude.bitPattern.littleEndian)
      store(point.latitude.bitPattern.littleEndian)
    }
  }

  private mutating func store<Value: BitwiseCopyable>(_ value: Value) {
    bytes.storeBytes(of: value, toByteOffset: offset, as: Value.self)
    offset += MemoryLayout<Value>.size
  }
}
