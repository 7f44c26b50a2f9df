import FileFormats

/// Reads the text of a `coordinates` element, which may be any number of megabytes, tuple by tuple as it comes.
///
/// Tuples are apart by white space, their numbers by commas; a space behind a comma is forgiven, as Google Earth does.
struct KMLCoordinates {
  /// One tuple as written.
  struct Tuple {
    var longitude: Double?
    var latitude: Double?
    /// The text, cut off at 100 bytes.
    var written: String
  }

  private var tuple: [UInt8] = []
  private var isAfterComma = false

  mutating func clear() {
    tuple.removeAll(keepingCapacity: true)
    isAfterComma = false
  }

  /// The next tuple that is complete; nil when the piece is used up, its rest kept for the next piece.
  mutating func next(in bytes: Span<UInt8>, from index: inout Int) -> Tuple? {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        if !isAfterComma, let tuple = last() { return tuple }
      } else {
        isAfterComma = byte == UInt8(ascii: ",")
        // No three numbers are longer; what comes behind is dropped and the tuple does not read as a number.
        if tuple.count < 200 { tuple.append(byte) }
      }
    }
    return nil
  }

  /// The tuple in hand, which nothing but the end of the element ends; nil when there is none.
  mutating func last() -> Tuple? {
    guard !tuple.isEmpty else { return nil }
    let comma = tuple.firstIndex(of: UInt8(ascii: ",")) ?? tuple.endIndex
    let rest = tuple[comma...].dropFirst()
    let longitude = parseDecimal(tuple[..<comma])
    let latitude = parseDecimal(rest.prefix { $0 != UInt8(ascii: ",") })
    let needsText = longitude == nil || latitude == nil
    let written = needsText ? String(decoding: tuple.prefix(100), as: UTF8.self) : ""
    clear()
    return Tuple(longitude: longitude, latitude: latitude, written: written)
  }
}
