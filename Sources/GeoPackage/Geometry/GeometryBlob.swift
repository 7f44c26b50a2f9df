public import Geospatial

/// Why bytes are not a GeoPackage geometry of an area.
public enum GeometryBlobFailure: Error, Sendable, Hashable {
  /// The head is not that of a GeoPackage geometry.
  case header
  case shape(WellKnownBinaryFailure)
}

/// The shape as it lies in a geometry column: head with reference system 4326 and envelope, then ISO
/// well-known binary.
///
/// An empty shape carries the mark for it and no envelope.
/// - Source: OGC 12-128r17, clause 2.1.3; longitude comes first whatever the reference system says.
public func geometryBlob(of shape: MultiPolygon) -> [UInt8] {
  let box = shape.boundingBox
  // Version 0; bit 0 little endian, bits 1 to 3 kind of envelope (1: x and y), bit 4 empty.
  var bytes: [UInt8] = [
    UInt8(ascii: "G"), UInt8(ascii: "P"), 0, box == nil ? 0b1_0001 : 0b0_0011, 0xe6, 0x10, 0, 0,
  ]
  let body = wellKnownBinary(of: shape)
  bytes.reserveCapacity(8 + 32 + body.count)
  if let box {
    for number in [box.west, box.east, box.south, box.north] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
      }
    }
  }
  bytes += body
  return bytes
}

extension MultiPolygon {
  /// Reads what a geometry column holds.
  public init(geometryBlob bytes: Span<UInt8>) throws(GeometryBlobFailure) {
    guard let header = GeometryHeader(bytes) else { throw .header }
    do throws(WellKnownBinaryFailure) {
      try self.init(wellKnownBinary: bytes.extracting(header.length...))
    } catch {
      throw .shape(error)
    }
  }
}

extension WellKnownGeometry {
  /// Reads what a geometry column holds; an empty geometry is an empty area.
  public init(geometryBlob bytes: Span<UInt8>) throws(GeometryBlobFailure) {
    guard let header = GeometryHeader(bytes) else { throw .header }
    do throws(WellKnownBinaryFailure) {
      self =
        header.isEmpty
        ? .areas(MultiPolygon([])) : try .init(wellKnownBinary: bytes.extracting(header.length...))
    } catch {
      throw .shape(error)
    }
  }
}

/// The box around the geometry of a blob, by its head where that states one.
/// - Returns: nil when the geometry is empty, or the bytes are no area.
public func boundingBox(ofGeometryBlob bytes: Span<UInt8>) -> BoundingBox? {
  guard let header = GeometryHeader(bytes), !header.isEmpty else { return nil }
  return header.envelope ?? (try? MultiPolygon(geometryBlob: bytes))?.boundingBox
}
