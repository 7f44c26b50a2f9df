import CZlib

extension BitImage {
  /// A PNG file of the dots, one bit each (ISO/IEC 15948:2004, colour type 0, bit depth 1).
  ///
  /// Written here and not by a library, because a label is many equal rows: told as "no change from the row
  /// above" they cost almost nothing, and libpng does not try that on pictures of one bit.
  /// - Throws: `drawingFailed`.
  public func png() throws(PrintingFailure) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
    var header: [UInt8] = []
    header.append(bigEndian: UInt32(width))
    header.append(bigEndian: UInt32(height))
    // Depth 1, grey, deflate, adaptive filters, not interlaced.
    header += [1, 0, 0, 0, 0]
    file.appendChunk("IHDR", header)
    file.appendChunk("IDAT", try Self.deflated(filteredRows))
    file.appendChunk("IEND", [])
    return file
  }

  /// Each row with its filter before it: 2 and the difference from the row above where that is nothing, else 0
  /// and the row itself. In a PNG a dot of 1 is white.
  private var filteredRows: [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(height * (bytesPerRow + 1))
    let same = [2] + [UInt8](repeating: 0, count: bytesPerRow)
    let all = bytes.span
    for start in stride(from: 0, to: all.count, by: bytesPerRow) {
      if start > 0, (start..<start + bytesPerRow).allSatisfy({ all[$0] == all[$0 - bytesPerRow] }) {
        rows += same
      } else {
        rows.append(0)
        for place in start..<start + bytesPerRow { rows.append(~all[place]) }
      }
    }
    return rows
  }

  private static func deflated(_ rows: [UInt8]) throws(PrintingFailure) -> [UInt8] {
    var count = compressBound(UInt(rows.count))
    var packed = [UInt8](repeating: 0, count: Int(count))
    guard compress2(&packed, &count, rows, UInt(rows.count), 1) == Z_OK else {
      throw .drawingFailed(reason: "deflate")
    }
    packed.removeLast(packed.count - Int(count))
    return packed
  }
}

extension [UInt8] {
  fileprivate mutating func append(bigEndian value: UInt32) {
    for shift in stride(from: UInt32(24), through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Length, name, content, and the CRC of name and content.
  fileprivate mutating func appendChunk(_ name: String, _ content: [UInt8]) {
    append(bigEndian: UInt32(content.count))
    let named = Array(name.utf8) + content
    self += named
    append(bigEndian: UInt32(crc32(0, named, UInt32(named.count))))
  }
}
