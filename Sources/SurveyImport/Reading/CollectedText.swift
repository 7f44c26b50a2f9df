import FileFormats

/// Text that comes in pieces, gathered until its element ends; the memory is used again for the next one.
struct CollectedText {
  private(set) var bytes: [UInt8] = []
  /// More than this is read over: names and notes, not books.
  let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ piece: Span<UInt8>) {
    bytes.append(piece, limit: limit)
  }

  var decimal: Double? { parseDecimal(bytes.span) }

  var timestamp: Double? { parseTimestamp(bytes.span) }

  /// Composed, without white space around it; nil when nothing is left.
  var text: String? { composedText(bytes[...]) }
}

/// The text of UTF-8 bytes in composed form (NFC for Latin letters), without white space around it; nil when empty.
func composedText(_ bytes: ArraySlice<UInt8>) -> String? {
  let isBlank = { (byte: UInt8) in byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
  guard let start = bytes.firstIndex(where: { !isBlank($0) }),
    let end = bytes.lastIndex(where: { !isBlank($0) })
  else { return nil }
  return composed(String(decoding: bytes[start...end], as: UTF8.self))
}
