/// The bytes of a text file as UTF-8, one after the other, whichever Unicode encoding the file has.
struct TableBytes: ~Copyable {
  private var file: FileBytes
  private var raw = [UInt8](repeating: 0, count: FileBytes.stride)
  private var buffer: [UInt8] = []
  private var index = 0
  private var isAtEnd = false
  private var utf16: UTF16Decoder?
  /// Whether each byte is one letter, read as Latin-1 for now: what it means is for `LegacyEncoding` to say.
  private let isSingleByte: Bool

  private init(file: consuming FileBytes, isSingleByte: Bool) {
    self.file = file
    self.isSingleByte = isSingleByte
  }

  /// - Throws: `FormatFailure` when the file cannot be opened.
  static func open(
    path: String, isSingleByte: Bool, limits: FormatLimits
  ) throws(FormatFailure) -> TableBytes {
    var bytes = TableBytes(
      file: try FileBytes(path: path, limit: limits.fileBytes), isSingleByte: isSingleByte)
    try bytes.begin()
    return bytes
  }

  /// Reads the first piece and looks at its byte order mark.
  private mutating func begin() throws(FormatFailure) {
    try fill(line: 1)
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
    } else if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
      var decoder = UTF16Decoder(isBigEndian: buffer[0] == 0xFE)
      let first = buffer
      buffer = []
      try decoder.decode(first[2...], into: &buffer, line: 1)
      utf16 = decoder
    }
  }

  /// What is read already and not yet taken: at the beginning, up to 64 kB of the file.
  var ahead: ArraySlice<UInt8> { buffer[index...] }

  /// The next byte; nil at the end of the file.
  mutating func next(line: Int) throws(FormatFailure) -> UInt8? {
    while index == buffer.count {
      if isAtEnd { return nil }
      try fill(line: line)
    }
    defer { index += 1 }
    return buffer[index]
  }

  /// The byte that `next` will give; nil at the end of the file.
  mutating func peek(line: Int) throws(FormatFailure) -> UInt8? {
    guard let byte = try next(line: line) else { return nil }
    index -= 1
    return byte
  }

  private mutating func fill(line: Int) throws(FormatFailure) {
    var failure: FormatFailure?
    let count = raw.withUnsafeMutableBytes { bytes in
      do throws(FormatFailure) { return try file.read(into: bytes) } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    index = 0
    buffer.removeAll(keepingCapacity: true)
    isAtEnd = count == 0
    if isSingleByte {
      for byte in raw[..<count] {
        if byte < 0x80 { buffer.append(byte) } else { buffer += [0xC0 | byte >> 6, 0x80 | byte & 0x3F] }
      }
    } else if utf16 == nil {
      buffer.append(contentsOf: raw[..<count])
    } else if isAtEnd {
      try utf16?.finish(line: line)
    } else {
      try utf16?.decode(raw[..<count], into: &buffer, line: line)
    }
  }
}
