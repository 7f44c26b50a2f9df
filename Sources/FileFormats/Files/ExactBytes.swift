/// Reads a file in pieces of known length.
struct ExactBytes: ~Copyable {
  private var file: FileBytes
  private var buffer = [UInt8](repeating: 0, count: FileBytes.stride)
  private var filled = 0
  private var index = 0

  init(path: String, limit: Int) throws(FormatFailure) { file = try FileBytes(path: path, limit: limit) }

  /// Replaces `bytes` by the next `count` bytes of the file; false when the file ends before the first of them.
  /// - Throws: `cutShort` when it ends among them.
  mutating func next(_ count: Int, into bytes: inout [UInt8]) throws(FormatFailure) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    while bytes.count < count {
      if index == filled {
        try fill()
        if filled == 0 {
          if bytes.isEmpty { return false }
          throw FormatFailure(.malformed(.cutShort))
        }
      }
      let end = min(filled, index + count - bytes.count)
      bytes += buffer[index..<end]
      index = end
    }
    return true
  }

  private mutating func fill() throws(FormatFailure) {
    var failure: FormatFailure?
    filled = buffer.withUnsafeMutableBytes { bytes in
      do throws(FormatFailure) { return try file.read(into: bytes) } catch {
        failure = error
        return 0
      }
    }
    index = 0
    if let failure { throw failure }
  }
}

extension [UInt8] {
  /// The whole number that begins at the offset, which the caller has checked.
  func integer32(_ offset: Int, isBigEndian: Bool = false) -> Int {
    var value: UInt32 = 0
    for step in 0..<4 { value = value << 8 | UInt32(self[offset + (isBigEndian ? step : 3 - step)]) }
    return Int(Int32(bitPattern: value))
  }

  func integer16(_ offset: Int) -> Int { Int(self[offset]) | Int(self[offset + 1]) << 8 }

  /// The floating-point number that begins at the offset, little endian.
  func double(_ offset: Int) -> Double {
    var value: UInt64 = 0
    for step in 0..<8 { value = value << 8 | UInt64(self[offset + 7 - step]) }
    return Double(bitPattern: value)
  }
}
