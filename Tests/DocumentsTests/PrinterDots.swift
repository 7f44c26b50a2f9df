import Printing

/// Dots as a printer reads them from its commands.
struct PrinterDots {
  /// From the top; true is black.
  var rows: [[Bool]]

  var height: Int { rows.count }

  struct Malformed: Error { var what: String }

  /// All bitmaps of a file of commands.
  static func decode(_ bytes: [UInt8], _ language: PrinterLanguage) throws -> [PrinterDots] {
    switch language {
    case .zpl:
      try String(decoding: bytes, as: UTF8.self).matches(
        of: /\^XA\^PW(\d+)\^LL(\d+)\^LH0,0\^FO0,0\^GFA,(\d+),(\d+),(\d+),([^^]*)\^FS\^PQ1\^XZ\n/
      ).map { match in
        let perRow = Int(match.5)!
        let rows = try zebra(String(match.6), digitsPerRow: perRow * 2)
        guard rows.count == Int(match.2)!, Int(match.3)! == rows.count * perRow else {
          throw Malformed(what: "\(rows.count) rows")
        }
        return PrinterDots(rows: rows.map { Array($0.prefix(Int(match.1)!)) })
      }
    case .tspl: try tsc(bytes)
    }
  }

  private static func zebra(_ text: String, digitsPerRow: Int) throws -> [[Bool]] {
    var rows: [[Bool]] = []
    var digits: [Int] = []
    var times = 0
    for character in text {
      let ascii = Int(character.asciiValue!)
      switch character {
      case "G"..."Y": times += ascii - 70
      case "g"..."z": times += (ascii - 102) * 20
      case ",": digits += Array(repeating: 0, count: digitsPerRow - digits.count)
      case "!": digits += Array(repeating: 15, count: digitsPerRow - digits.count)
      case ":": rows.append(rows[rows.count - 1])
      default:
        guard let digit = character.hexDigitValue else { throw Malformed(what: "\(character)") }
        digits += Array(repeating: digit, count: max(1, times))
        times = 0
      }
      guard digits.count <= digitsPerRow else { throw Malformed(what: "a row of \(digits.count)") }
      if digits.count == digitsPerRow {
        rows.append(digits.flatMap { digit in [8, 4, 2, 1].map { digit & $0 != 0 } })
        digits = []
      }
    }
    return rows
  }

  private static func tsc(_ bytes: [UInt8]) throws -> [PrinterDots] {
    var found: [PrinterDots] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var lines: [String] = []
      for _ in 0..<4 {
        let end = rest.firstIndex(of: 10)!
        lines.append(String(decoding: rest[..<end], as: UTF8.self))
        rest = rest[(end + 1)...]
      }
      guard lines[1] == "GAP 2.0 mm,0 mm\r", lines[3] == "CLS\r" else { throw Malformed(what: "\(lines)") }
      var fields: [String] = []
      for _ in 0..<5 {
        let end = rest.firstIndex(of: UInt8(ascii: ","))!
        fields.append(String(decoding: rest[..<end], as: UTF8.self))
        rest = rest[(end + 1)...]
      }
      guard fields[0] == "BITMAP 0", fields[4] == "0", let perRow = Int(fields[2]),
        let height = Int(fields[3])
      else { throw Malformed(what: "\(fields)") }
      let data = Array(rest.prefix(perRow * height))
      // 0 is a black dot.
      found.append(
        PrinterDots(
          rows: (0..<height).map { y in
            (0..<perRow * 8).map { data[y * perRow + $0 / 8] >> (7 - $0 % 8) & 1 == 0 }
          }))
      rest = rest.dropFirst(data.count)
      let end = Array("\r\nPRINT 1,1\r\n".utf8)
      guard rest.starts(with: end) else { throw Malformed(what: "no PRINT") }
      rest = rest.dropFirst(end.count)
    }
    return found
  }

  init(rows: [[Bool]]) { self.rows = rows }

  /// Reads a PBM of the raw kind, as ImageMagick writes it.
  init(portableBitmap bytes: [UInt8]) throws {
    let header = bytes.split(separator: 10, maxSplits: 2, omittingEmptySubsequences: false)
    let size = String(decoding: header[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard header[0].elementsEqual("P4".utf8), size.count == 2 else { throw Malformed(what: "no PBM") }
    let data = Array(header[2])
    let perRow = (size[0] + 7) / 8
    rows = (0..<size[1]).map { y in
      (0..<size[0]).map { data[y * perRow + $0 / 8] >> (7 - $0 % 8) & 1 == 1 }
    }
  }

  /// A picture for zbar, on white paper.
  var portableBitmap: [UInt8] {
    let width = rows[0].count
    var bytes = Array("P1\n\(width) \(height)\n".utf8)
    for row in rows { bytes += row.flatMap { [UInt8(ascii: $0 ? "1" : "0"), 32] } + [10] }
    return bytes
  }
}
