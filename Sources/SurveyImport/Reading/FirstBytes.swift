import FileFormats
import GrowingAreas

/// What the first bytes of a file promise.
enum FirstBytes {
  case blank, xml, json, text, zip, shapefile, geopackage, nmea
  /// A format that is read through the outside converter, GML excepted, which is XML.
  case converted(SurveyFormat)
  /// Something known that is no survey format of ours.
  case other(String)

  /// Whether it is worth unpacking.
  var mayBeSurvey: Bool {
    switch self {
    case .xml, .json, .text, .zip, .shapefile, .geopackage, .nmea, .converted: true
    case .blank, .other: false
    }
  }

  init(_ bytes: [UInt8]) {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let content = isWide ? bytes[2...].filter { $0 != 0 } : Array(bytes.dropFirst(hasMark ? 3 : 0))
    if content.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = .zip
    } else if content.starts(with: ShapefileFiles.mark) {
      // The index begins like the shapes; its first entry is where they begin, word 50, and not the number 1.
      self = content.dropFirst(100).starts(with: [0, 0, 0, 50]) ? .other("shx") : .shapefile
    } else if content.starts(with: Array("SQLite format 3".utf8)) {
      // Bytes 68 to 71 name the application: GPKG, and GP10 or GP11 before version 1.2.
      self = content.dropFirst(68).starts(with: [0x47, 0x50]) ? .geopackage : .other("sqlite")
    } else if let format = Self.converted(content) {
      self = .converted(format)
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
      case UInt8(ascii: "$") where Self.isSentence(content): self = .nmea
      default: self = .text
      }
    }
  }

  /// `$`, five capitals, a comma.
  private static func isSentence(_ content: [UInt8]) -> Bool {
    let start = content.drop { $0 <= 0x20 }.dropFirst().prefix(6)
    return start.count == 6 && start.last == UInt8(ascii: ",") && start.dropLast().allSatisfy(isCapital)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func converted(_ content: [UInt8]) -> SurveyFormat? {
    if content.starts(with: [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62]) { return .flatgeobuf }
    // The first element of a design file: type 9 in two or three dimensions, 766 words.
    if content.first == 0x08 || content.first == 0xC8, content.dropFirst().starts(with: [0x09, 0xFE, 0x02]) {
      return .dgn
    }
    let lines = content.prefix(200).split { $0 == 0x0A || $0 == 0x0D }.prefix(4).map { line in
      String(decoding: line, as: UTF8.self).uppercased().filter { !$0.isWhitespace }
    }
    switch lines.first {
    case "0" where lines.dropFirst().first == "SECTION": return .dxf
    // Remarks that some programs put before the first section.
    case "999" where lines.contains("0") || lines.contains("999"): return .dxf
    case "!TABLE": return .mapinfo
    case let line? where line.hasPrefix("VERSION") && Int(line.dropFirst(7)) != nil: return .mapinfo
    default: return nil
    }
  }
}
