extension MultiPolygon {
  /// Reads a Polygon or MultiPolygon; Z and M are dropped, empty polygons too, rings stay as they are
  /// written.
  ///
  /// Both byte orders, ISO types (3, 1003, 2003, 3003 and 6, 1006, …) and the older Z and M flags are read.
  /// The size of the result is bounded by the size of the input, and nothing nests.
  /// - Source: ISO/IEC 13249-3, OGC 06-103r4, clause 8.
  public init(wellKnownBinary bytes: Span<UInt8>) throws(WellKnownBinaryFailure) {
    self = try bytes.withUnsafeBytes { (buffer) throws(WellKnownBinaryFailure) in
      try WellKnownBinaryReader.read(buffer)
    }
  }
}

/// A geometry as surveys have them.
public enum WellKnownGeometry: Sendable, Hashable {
  case areas(MultiPolygon)
  /// Each in the order walked.
  case lines([[LonLat]])
  /// Bounds no area: the type of the geometry by its number in the standard.
  case other(UInt32)

  /// Reads what `MultiPolygon` reads, and lines, alone or in a MultiLineString.
  public init(wellKnownBinary bytes: Span<UInt8>) throws(WellKnownBinaryFailure) {
    self = try bytes.withUnsafeBytes { (buffer) throws(WellKnownBinaryFailure) in
      try WellKnownBinaryReader.readAny(buffer)
    }
  }
}

/// Reads forward through bytes from anywhere; every step checks that they are there.
private struct WellKnownBinaryReader {
  private static let lineType: UInt32 = 2
  private static let polygonType: UInt32 = 3
  private static let multiLineType: UInt32 = 5
  private static let multiPolygonType: UInt32 = 6

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  static func read(_ bytes: UnsafeRawBufferPointer) throws(WellKnownBinaryFailure) -> MultiPolygon {
    var reader = WellKnownBinaryReader(bytes: bytes)
    let shape = try reader.shape()
    guard reader.offset == bytes.count else {
      throw WellKnownBinaryFailure(
        .trailingBytes, at: reader.offset, found: bytes.count - reader.offset)
    }
    return shape
  }

  static func readAny(_ bytes: UnsafeRawBufferPointer) throws(WellKnownBinaryFailure) -> WellKnownGeometry {
    var reader = WellKnownBinaryReader(bytes: bytes)
    let header = try reader.header()
    switch header.type {
    case polygonType, multiPolygonType: return .areas(try read(bytes))
    case lineType: return .lines([try reader.ring(header).points])
    case multiLineType:
      var lines: [[LonLat]] = []
      for _ in 0..<(try reader.count(header, bytesEach: 9)) {
        let part = try reader.header()
        guard part.type == lineType else { return .other(header.type) }
        lines.append(try reader.ring(part).points)
      }
      return .lines(lines)
    default: return .other(header.type)
    }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func shape() throws(WellKnownBinaryFailure) -> MultiPolygon {
    let start = offset
    let header = try header()
    switch header.type {
    case Self.polygonType:
      return MultiPolygon(try polygon(header).map { [$0] } ?? [])
    case Self.multiPolygonType:
      // A part takes at least nine bytes: byte order, type, number of rings.
      let count = try count(header, bytesEach: 9)
      var polygons: [Polygon] = []
      polygons.reserveCapacity(count)
      for _ in 0..<count {
        let start = offset
        let part = try self.header()
        guard part.type == Self.polygonType else {
          throw WellKnownBinaryFailure(.geometryType, at: start, found: Int(part.type))
        }
        if let polygon = try polygon(part) { polygons.append(polygon) }
      }
      return MultiPolygon(polygons)
    default:
      throw WellKnownBinaryFailure(.geometryType, at: start, found: Int(header.type))
    }
  }

  private struct Header {
    var isLittleEndian: Bool
    /// Without the marks for Z and M.
    var type: UInt32
    var dimensions: Int
  }

  private mutating func header() throws(WellKnownBinaryFailure) -> Header {
    guard offset < bytes.count else { throw WellKnownBinaryFailure(.truncated, at: offset) }
    let order = bytes[offset]
    guard order <= 1 else { throw WellKnownBinaryFailure(.byteOrder, at: offset, found: Int(order)) }
    offset += 1
    var header = Header(isLittleEndian: order == 1, type: 0, dimensions: 2)
    var type = try integer(header)
    if type & 0x8000_0000 != 0 { header.dimensions += 1 }
    if type & 0x4000_0000 != 0 { header.dimensions += 1 }
    type &= 0x3fff_ffff
    switch type / 1000 {
    case 1, 2: header.dimensions = max(header.dimensions, 3)
    case 3: header.dimensions = 4
    default: break
    }
    header.type = type < 4000 ? type % 1000 : type
    return header
  }

  private mutating func polygon(_ header: Header) throws(WellKnownBinaryFailure) -> Polygon? {
    let count = try count(header, bytesEach: 4)
    guard count > 0 else { return nil }
    var polygon = Polygon(shell: try ring(header))
    for _ in 1..<count { polygon.holes.append(try ring(header)) }
    return polygon.shell.points.isEmpty ? nil : polygon
  }

  private mutating func ring(_ header: Header) throws(WellKnownBinaryFailure) -> Ring {
    let stride = header.dimensions * 8
    let count = try count(header, bytesEach: stride)
    var ring = Ring(closing: [])
    ring.points.reserveCapacity(count)
    for _ in 0..<count {
      let point = LonLat(
        longitude: double(at: offset, header), latitude: double(at: offset + 8, header))
      guard point.longitude.isFinite, point.latitude.isFinite else {
        throw WellKnownBinaryFailure(.coordinate, at: offset)
      }
      ring.points.append(point)
      offset += stride
    }
    return ring
  }

  /// A count of things that each take so many bytes: refused before memory is reserved for it.
  private mutating func count(
    _ header: Header, bytesEach size: Int
  ) throws(WellKnownBinaryFailure) -> Int {
    let start = offset
    let count = Int(try integer(header))
    guard count <= (bytes.count - offset) / size else {
      throw WellKnownBinaryFailure(.count, at: start, found: count)
    }
    return count
  }

  private mutating func integer(_ header: Header) throws(WellKnownBinaryFailure) -> UInt32 {
    guard bytes.count - offset >= 4 else { throw WellKnownBinaryFailure(.truncated, at: offset) }
    let raw = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    offset += 4
    return header.isLittleEndian ? UInt32(littleEndian: raw) : UInt32(bigEndian: raw)
  }

  /// The caller has checked that the bytes are there.
  private func double(at offset: Int, _ header: Header) -> Double {
    let raw = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return Double(bitPattern: header.isLittleEndian ? UInt64(littleEndian: raw) : UInt64(bigEndian: raw))
  }
}
