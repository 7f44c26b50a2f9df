/// What the first bytes of a picture say, read before any decoder sees it.
struct PictureHeader: Sendable, Hashable {
  enum Format: String {
    case jpeg, png
  }

  let format: Format
  let width: Int
  let height: Int

  /// - Returns: nil when the bytes are neither PNG nor JPEG, or end before their size is stated.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      // PNG 1.2, 11.2.2: IHDR comes first, width and height are its first two numbers.
      guard bytes.count >= 33, Array(bytes[12..<16]) == Array("IHDR".utf8) else { return nil }
      format = .png
      width = Self.number(bytes[16..<20])
      height = Self.number(bytes[20..<24])
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      guard let size = Self.sizeOfJPEG(bytes) else { return nil }
      format = .jpeg
      (width, height) = size
    } else {
      return nil
    }
    guard width > 0, height > 0 else { return nil }
  }

  /// Walks the segments to the first start-of-frame (ITU-T T.81, B.2.2).
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> (Int, Int)? {
    var at = 2
    while at + 9 < bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      switch marker {
      case 0xFF: at += 1
      case 0x01, 0xD0...0xD8: at += 2
      // C4, C8 and CC define tables; the other C's start a frame.
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        return (number(bytes[at + 7..<at + 9]), number(bytes[at + 5..<at + 7]))
      case 0xD9, 0xDA: return nil
      default: at += 2 + number(bytes[at + 2..<at + 4])
      }
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
