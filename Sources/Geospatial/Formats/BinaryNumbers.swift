extension [UInt8] {
  /// Appends a number in groups of seven bits, the lowest first, all but the last with the highest bit set: small numbers are short.
  public mutating func append(variableLength number: UInt64) {
    var rest = number
    while rest > 0x7f {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// The same for numbers that may be below zero: the sign becomes the lowest bit.
  public mutating func append(variableLengthSigned number: Int64) {
    append(variableLength: UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  /// Appends the eight bytes of a number of IEEE 754, the lowest first.
  public mutating func append(bitsOf number: Double) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: number.bitPattern >> shift))
    }
  }
}

/// Reads numbers that were appended to bytes; every method gives nil, and reads nothing, where they end before it or are no number.
public struct BinaryReader {
  private let bytes: [UInt8]
  private var offset = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Bytes that were not read.
  public var remaining: Int { bytes.count - offset }

  public mutating func byte() -> UInt8? {
    guard remaining > 0 else { return nil }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// The next bytes as they are.
  public mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
    guard (0...remaining).contains(count) else { return nil }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// What `append(variableLengthSigned:)` wrote.
  public mutating func signed() -> Int64? {
    let start = offset
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = byte() else { break }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
    }
    offset = start
    return nil
  }

  /// What `append(bitsOf:)` wrote.
  public mutating func double() -> Double? {
    slice(8).map { Double(bitPattern: $0.reversed().reduce(0) { $0 << 8 | UInt64($1) }) }
  }
}
