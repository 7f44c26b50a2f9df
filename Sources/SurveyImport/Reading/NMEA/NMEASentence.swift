import FileFormats

/// One sentence of a receiver, its check sum found right.
/// - Source: NMEA 0183; fields of GGA and RMC as receivers' manuals agree on them.
struct NMEASentence {
  /// What a line is.
  enum Line {
    case sentence(NMEASentence)
    /// Begun like a sentence, but cut or changed on the way.
    case damaged
    /// Something else that loggers write between sentences.
    case other
  }

  /// `GGA`, whichever satellites it comes from.
  let type: ArraySlice<UInt8>
  private let fields: [ArraySlice<UInt8>]

  static func read(_ line: ArraySlice<UInt8>) -> Line {
    guard let start = line.firstIndex(of: UInt8(ascii: "$")) else { return .other }
    let rest = line[(start + 1)...]
    guard let star = rest.firstIndex(of: UInt8(ascii: "*")), rest.endIndex - star >= 3,
      let high = hexadecimal(rest[star + 1]), let low = hexadecimal(rest[star + 2])
    else { return .damaged }
    let body = rest[..<star]
    guard body.reduce(0, ^) == high << 4 | low else { return .damaged }
    let fields = body.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard let name = fields.first, name.count == 5 else { return .other }
    return .sentence(NMEASentence(type: name.suffix(3), fields: Array(fields.dropFirst())))
  }

  func field(_ index: Int) -> ArraySlice<UInt8> { fields.indices.contains(index) ? fields[index] : [] }

  func decimal(_ index: Int) -> Double? { parseDecimal(field(index)) }

  /// Degrees of `ddmm.mmmm` or `dddmm.mmmm` and the letter in the field behind it; nil when they are none.
  func degrees(_ index: Int) -> Double? {
    guard let value = decimal(index), value >= 0, let letter = field(index + 1).first else { return nil }
    let degrees = (value / 100).rounded(.down)
    let minutes = value - degrees * 100
    guard minutes < 60 else { return nil }
    let isNegative = letter == UInt8(ascii: "S") || letter == UInt8(ascii: "W")
    guard isNegative || letter == UInt8(ascii: "N") || letter == UInt8(ascii: "E") else { return nil }
    return (isNegative ? -1 : 1) * (degrees + minutes / 60)
  }

  /// Seconds since midnight UTC of `hhmmss.ss`.
  func timeOfDay(_ index: Int) -> Double? {
    guard let value = decimal(index), value >= 0, value < 240_000 else { return nil }
    let hours = (value / 10_000).rounded(.down)
    let minutes = ((value - hours * 10_000) / 100).rounded(.down)
    let seconds = value - hours * 10_000 - minutes * 100
    return minutes < 60 && seconds < 61 ? hours * 3600 + minutes * 60 + seconds : nil
  }

  /// Seconds from 1970 to the midnight that begins the day `ddmmyy`; years are 1980 to 2079.
  func day(_ index: Int) -> Double? {
    let digits = field(index).map { Int($0) - 48 }
    guard digits.count == 6, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let year = digits[4] * 10 + digits[5]
    let text =
      "\(year < 80 ? 2000 + year : 1900 + year)-\(digits[2])\(digits[3])-\(digits[0])\(digits[1])T00:00:00Z"
    return parseTimestamp(Array(text.utf8).span)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
