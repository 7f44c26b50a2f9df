import Geospatial

/// The head of a GeoPackage geometry: what can be said about it without reading its points.
/// - Source: OGC 12-128r17, clause 2.1.3.
struct GeometryHeader {
  /// Bytes before the well-known binary.
  var length: Int
  var referenceSystem: Int32
  var isEmpty: Bool
  /// nil when the writer stated none, or one that is no box.
  var envelope: BoundingBox?

  /// Bytes of the envelope by its code; x and y always come first.
  private static let envelopeLengths = [0, 32, 48, 48, 64]

  /// Reads bytes from anywhere.
  /// - Returns: nil when they are not the head of a GeoPackage geometry.
  init?(_ bytes: Span<UInt8>) {
    guard bytes.count >= 8 else { return nil }
    let flags = bytes[3]
    let envelopeCode = Int(flags >> 1 & 0b111)
    // An extended geometry (bit 5) follows no rule that is known here.
    guard bytes[0] == UInt8(ascii: "G"), bytes[1] == UInt8(ascii: "P"), bytes[2] == 0, flags & 0b10_0000 == 0,
      envelopeCode < Self.envelopeLengths.count
    else { return nil }
    length = 8 + Self.envelopeLengths[envelopeCode]
    guard bytes.count >= length else { return nil }
    let isLittleEndian = flags & 1 == 1
    func bits(_ offset: Int, _ count: Int) -> UInt64 {
      var value: UInt64 = 0
      for step in 0..<count {
        value = value << 8 | UInt64(bytes[offset + (isLittleEndian ? count - 1 - step : step)])
      }
      return value
    }
    referenceSystem = Int32(truncatingIfNeeded: bits(4, 4))
    isEmpty = flags & 0b1_0000 != 0
    guard envelopeCode > 0, !isEmpty else { return }
    func number(_ index: Int) -> Double { Double(bitPattern: bits(8 + 8 * index, 8)) }
    let box = BoundingBox(west: number(0), south: number(2), east: number(1), north: number(3))
    if box.west <= box.east, box.south <= box.north { envelope = box }
  }
}
