/// Turns UTF-16 into UTF-8 piece by piece.
struct UTF16Decoder {
  let isBigEndian: Bool
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func decode(
    _ bytes: ArraySlice<UInt8>, into result: inout [UInt8], line: Int
  ) throws(FormatFailure) {
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      if highSurrogate == nil, UTF16.isLeadSurrogate(unit) {
        highSurrogate = unit
        continue
      }
      let scalar =
        highSurrogate.map { UTF16.isTrailSurrogate(unit) ? Self.joined($0, unit) : nil }
        ?? Unicode.Scalar(unit)
      guard let scalar else { throw FormatFailure(.malformed(.unknownEncoding), line: line) }
      highSurrogate = nil
      result.append(contentsOf: UTF8.encode(scalar)!)
    }
  }

  func finish(line: Int) throws(FormatFailure) {
    if oddByte != nil || highSurrogate != nil { throw FormatFailure(.malformed(.cutShort), line: line) }
  }

  private static func joined(_ high: UInt16, _ low: UInt16) -> Unicode.Scalar? {
    Unicode.Scalar(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF)))
  }
}
