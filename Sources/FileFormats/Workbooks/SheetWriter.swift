/// Turns the XML of a sheet (ECMA-376, 18.3) into lines of cells apart by tabs.
struct SheetWriter: XMLHandler {
  let file: SheetFile
  private let texts: [[UInt8]]
  private let limits: FormatLimits
  private var output: [UInt8] = []
  private var written = 0
  /// 1-based row in hand, and the last line that is ended.
  private var row = 0
  private var line = 0
  /// Cells of the row in hand that are written.
  private var columns = 0
  private var column = 0
  private var kind = CellKind.number
  private var value: [UInt8] = []
  private var isInValue = false

  private enum CellKind { case number, shared, text }

  init(texts: [[UInt8]], limits: FormatLimits) throws(FormatFailure) {
    file = try SheetFile()
    self.texts = texts
    self.limits = limits
  }

  mutating func elementBegan(_ element: borrowing XMLElement) throws {
    switch element.name {
    case Names.row: try beginRow(element)
    case Names.cell: try beginCell(element)
    case Names.value, Names.text: isInValue = true
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>, at position: borrowing XMLPosition) throws {
    if isInValue { value.append(bytes, limit: limits.tokenBytes + 1) }
  }

  mutating func elementEnded(_ name: XMLName) throws {
    switch name {
    case Names.value, Names.text: isInValue = false
    case Names.cell: try endCell()
    case Names.row: try endRow()
    default: break
    }
  }

  mutating func finish() throws(FormatFailure) { try flush() }

  private mutating func beginRow(_ element: borrowing XMLElement) throws {
    let number = element.number("r").map { Int(exactly: $0) ?? 0 } ?? row + 1
    // Backwards or beyond what any program writes, and every line between would have to be written.
    guard number > row, number <= 1 << 20 else { throw FormatFailure(.malformed(.notWellFormed)) }
    row = number
    columns = 0
    column = 0
    output += [UInt8](repeating: UInt8(ascii: "\n"), count: row - 1 - line)
    line = row - 1
  }

  private mutating func endRow() throws {
    output.append(UInt8(ascii: "\n"))
    line = row
    if output.count > FileBytes.stride { try flush() }
  }

  private mutating func beginCell(_ element: borrowing XMLElement) throws {
    // 0 for a reference that is none, which no column can follow.
    column = element.text("r").map { columnNumber($0) ?? 0 } ?? column + 1
    guard column > columns else { throw FormatFailure(.malformed(.notWellFormed)) }
    if column > limits.columns { throw FormatFailure(.partTooLarge(limit: limits.columns)) }
    value = []
    kind =
      switch element.text("t") {
      case "s": .shared
      case nil, "n": .number
      default: .text
      }
  }

  private mutating func endCell() throws {
    guard !value.isEmpty else { return }
    if columns > 0 { output.append(UInt8(ascii: "\t")) }
    for _ in (columns + 1)..<max(column, columns + 1) { output.append(UInt8(ascii: "\t")) }
    columns = column
    switch kind {
    case .shared:
      guard let number = parseDecimal(value.span).flatMap({ Int(exactly: $0) }),
        texts.indices.contains(number)
      else { throw FormatFailure(.malformed(.notWellFormed)) }
      append(texts[number])
    case .number:
      if let number = parseDecimal(value.span), number.isFinite {
        append(plain(number))
      } else {
        append(value)
      }
    case .text: append(value)
    }
    if output.count > FileBytes.stride { try flush() }
  }

  /// Marks of the table inside a cell become spaces, so that a line stays a row.
  private mutating func append(_ cell: [UInt8]) {
    if cell.first == UInt8(ascii: "\"") { output.append(UInt8(ascii: " ")) }
    for byte in cell { output.append(byte < 0x20 ? 0x20 : byte) }
  }

  private mutating func flush() throws(FormatFailure) {
    written += output.count
    // Cells may point to one long text a million times.
    if written > limits.unpackedBytes {
      throw FormatFailure(.archiveTooLarge(.bytes, limit: limits.unpackedBytes))
    }
    try file.write(output[...])
    output.removeAll(keepingCapacity: true)
  }

  private enum Names {
    static let row = XMLName("row")
    static let cell = XMLName("c")
    static let value = XMLName("v")
    static let text = XMLName("t")
  }
}

/// The shortest digits that give the number back; a lone point never with three digits behind it, which could group.
private func plain(_ number: Double) -> [UInt8] {
  var digits = Array("\(number)".utf8)
  if digits.suffix(2) == [UInt8(ascii: "."), UInt8(ascii: "0")] { return digits.dropLast(2) }
  if digits.dropLast(3).last == UInt8(ascii: ".") { digits.append(UInt8(ascii: "0")) }
  return digits
}

/// 1-based column of `AB12`; nil when the reference is none.
private func columnNumber(_ reference: String) -> Int? {
  var number = 0
  for letter in reference.utf8.prefix(while: { $0 > UInt8(ascii: "9") }) {
    guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter, number < 1 << 20 else { return nil }
    number = number * 26 + Int(letter - UInt8(ascii: "A")) + 1
  }
  return number > 0 ? number : nil
}
