/// What the first bytes of a file promise.
enum FirstBytes {
  case blank, xml, json, text, zip
  /// Something known that is no survey format of ours.
  case other(String)

  /// Whether it is worth unpacking.
  var mayBeSurvey: Bool {
    switch self {
    case .xml, .json, .text, .zip: true
    case .blank, .other: false
    }
  }

  init(_ bytes: [UInt8]) {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = isWide ? bytes[2...].filter { $0 != 0 } : Array(bytes.dropFirst(hasMark ? 3 : 0))
    if content.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if content.starts(with: Array("SQLite format 3".utf8)) {
      self = .other("sqlite")
    } else if content.starts(with: Array("%PDF".utf8)) {
      self = .other("pdf")
    } else if content.contains(0) {
      self = .other("binary")
    } else {
      switch content.first(where: { $0 > 0x20 || $0 == 0x1E }) {
      case nil: self = .blank
      case UInt8(ascii: "<"): self = .xml
      case UInt8(ascii: "{"), 0x1E: self = .json
      case UInt8(ascii: "["): self = .other("json-array")
      default: self = .text
      }
    }
  }
}
