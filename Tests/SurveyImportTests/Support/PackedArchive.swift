import FileFormats

/// A ZIP archive made byte by byte, so that it can also lie.
/// - Source: PKWARE APPNOTE 6.3, 4.3.
struct PackedArchive {
  private(set) var bytes: [UInt8] = []
  private var table: [UInt8] = []
  private var entries = 0

  /// - Parameters:
  ///   - isEncrypted: sets the flag alone.
  ///   - size: what the archive claims; nil for the truth.
  mutating func add(_ name: String, _ content: [UInt8], isEncrypted: Bool = false, size: Int? = nil) {
    // gzip is a header of 10 bytes, the deflated bytes, the check sum and the size.
    let gzip = GzipStream.compressed(content)
    let packed = gzip[10..<(gzip.count - 8)]
    let checksum = gzip[(gzip.count - 8)..<(gzip.count - 4)]
    let offset = bytes.count
    let name = Array(name.utf8)
    // 0x0801: names in UTF-8, and the bit of encryption.
    let described =
      two(20) + two(isEncrypted ? 0x0801 : 0x0800) + two(8) + two(0) + two(0x21) + checksum
      + four(packed.count) + four(size ?? content.count) + two(name.count) + two(0)
    bytes += [0x50, 0x4B, 3, 4] + described + name + packed
    table += [0x50, 0x4B, 1, 2] + two(20) + described + two(0) + two(0) + two(0) + four(0) + four(offset)
    table += name
    entries += 1
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  var whole: [UInt8] {
    bytes + table + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(entries) + two(entries) + four(table.count)
      + four(bytes.count) + two(0)
  }

  private func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }
}
