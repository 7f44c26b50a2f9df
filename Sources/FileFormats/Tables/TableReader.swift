/// Reads delimited text row by row, in constant memory whatever the size of the file.
///
/// Comma, semicolon or tab, recognised from the first lines; cells quoted by RFC 4180, which also lets them hold line
/// ends; lines ended by LF, CRLF or CR; UTF-8 with or without byte order mark, UTF-16 with one, and the Vietnamese
/// encodings of before Unicode, also as they look when a program took them for Latin-1. Blank lines are passed over. A quote inside a cell that does not begin with one is text: seconds are written `20,4"`.
public struct TableReader: ~Copyable {
  /// The mark between cells.
  public let delimiter: Unicode.Scalar
  /// What the text was written in and is converted from; nil for Unicode.
  public let legacyEncoding: LegacyEncoding?
  /// 1-based line on which the current row begins.
  public private(set) var line = 1

  private var source: TableBytes
  private let limits: FormatLimits
  private let delimiterByte: UInt8
  /// Bytes of all cells of the row, one after the other.
  private var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private var ends: [Int] = []
  private var nextLine = 1

  /// - Parameter delimiter: an ASCII mark; nil to recognise it.
  /// - Throws: `FormatFailure` when the file cannot be opened or its encoding is not Unicode.
  public init(
    path: String, delimiter: Unicode.Scalar? = nil, limits: FormatLimits = FormatLimits()
  ) throws(FormatFailure) {
    let sample = try TextSample(ofFile: path, limits: limits)
    let encoding = LegacyEncoding.recognised(in: sample.words)
    source = try TableBytes.open(
      path: path, isSingleByte: !sample.isUnicode && encoding != nil, limits: limits)
    legacyEncoding = encoding
    self.limits = limits
    self.delimiter = delimiter ?? recogniseDelimiter(in: source.ahead)
    delimiterByte = UInt8(ascii: self.delimiter)
  }

  /// Cells in the current row.
  public var count: Int { ends.count }

  /// UTF-8 of a cell of the current row, quotes taken off; empty when the row has no such cell.
  public func cell(_ index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// A cell of the current row without white space around it; empty when the row has no such cell.
  public func text(_ index: Int) -> String {
    let cell = cell(index)
    let start = cell.firstIndex { !isSpace($0) } ?? cell.endIndex
    let end = cell.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    return String(decoding: cell[start..<end], as: UTF8.self)
  }

  /// Moves to the next row that is not blank; false at the end of the file.
  /// - Throws: `FormatFailure` with the line on which the row begins.
  public mutating func next() throws(FormatFailure) -> Bool {
    repeat {
      line = nextLine
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      guard try readRow() else { return false }
    } while ends.count == 1 && bytes.allSatisfy(isSpace)
    if bytes.contains(0) { throw FormatFailure(.malformed(.notWellFormed), line: line) }
    if bytes.contains(where: { $0 > 0x7F }), (try? UTF8Span(validating: bytes.span)) == nil {
      throw FormatFailure(.malformed(.notUTF8), line: line)
    }
    if let legacyEncoding { convert(from: legacyEncoding) }
    return true
  }

  private mutating func convert(from encoding: LegacyEncoding) {
    guard bytes.contains(where: { $0 > 0x7F }) else { return }
    var converted: [UInt8] = []
    var begin = 0
    for index in ends.indices {
      converted += encoding.decoded(String(decoding: bytes[begin..<ends[index]], as: UTF8.self)).utf8
      begin = ends[index]
      ends[index] = converted.count
    }
    bytes = converted
  }

  /// One line of the file, or several where a quoted cell holds line ends; false when nothing is left.
  private mutating func readRow() throws(FormatFailure) -> Bool {
    var byte = try source.next(line: nextLine)
    if byte == nil { return false }
    while true {
      byte = byte == UInt8(ascii: "\"") ? try readQuotedCell() : try readPlainCell(from: byte)
      ends.append(bytes.count)
      if ends.count > limits.columns {
        throw FormatFailure(.partTooLarge(limit: limits.columns), line: line)
      }
      guard byte == delimiterByte else { break }
      byte = try source.next(line: nextLine)
    }
    if byte == UInt8(ascii: "\r"), try source.peek(line: nextLine) == UInt8(ascii: "\n") {
      _ = try source.next(line: nextLine)
    }
    nextLine += 1
    return true
  }

  /// Takes the cell that begins with `first`; returns the byte that ended it, nil at the end of the file.
  private mutating func readPlainCell(from first: UInt8?) throws(FormatFailure) -> UInt8? {
    var next = first
    while let byte = next, byte != delimiterByte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      try append(byte)
      next = try source.next(line: nextLine)
    }
    return next
  }

  /// Takes the cell whose opening quote is read; returns the byte that ended it, nil at the end of the file.
  private mutating func readQuotedCell() throws(FormatFailure) -> UInt8? {
    while true {
      guard let byte = try source.next(line: nextLine) else {
        throw FormatFailure(.malformed(.unclosedQuote), line: line)
      }
      if byte == UInt8(ascii: "\"") {
        guard try source.peek(line: nextLine) == UInt8(ascii: "\"") else { break }
        _ = try source.next(line: nextLine)
      } else if byte == UInt8(ascii: "\n") {
        nextLine += 1
      }
      try append(byte)
    }
    var next = try source.next(line: nextLine)
    while next == UInt8(ascii: " ") && delimiterByte != UInt8(ascii: " ") {
      next = try source.next(line: nextLine)
    }
    guard next == nil || next == delimiterByte || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    else {
      throw FormatFailure(.malformed(.textAfterQuote), line: nextLine)
    }
    return next
  }

  private mutating func append(_ byte: UInt8) throws(FormatFailure) {
    bytes.append(byte)
    if bytes.count > limits.tokenBytes {
      throw FormatFailure(.partTooLarge(limit: limits.tokenBytes), line: line)
    }
  }
}

/// The mark that comes in most of the first lines; of two equally good ones the one that no number contains.
private func recogniseDelimiter(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar {
  let lines = bytes.split(maxSplits: 20) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.prefix(20)
  let candidates: [Unicode.Scalar] = ["\t", ";", ","]
  let counts = candidates.map { mark in lines.count { $0.contains(UInt8(ascii: mark)) } }
  let best = counts.max() ?? 0
  return candidates[counts.firstIndex(of: best) ?? 2]
}
