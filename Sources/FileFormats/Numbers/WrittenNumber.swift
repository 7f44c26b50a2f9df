/// How a single mark with three digits behind it is read: `2.493` is a decimal to some and a thousand to others.
public enum LoneMarkReading: Sendable, Hashable {
  case decimal, grouping
}

/// A number as people write it in tables.
public struct WrittenNumber: Sendable, Hashable {
  public var value: Double
  /// Whether it was written in degrees, minutes and seconds; `value` is then in decimal degrees.
  public var isDegrees: Bool

  public init(value: Double, isDegrees: Bool = false) {
    self.value = value
    self.isDegrees = isDegrees
  }
}

/// The value of a number written the plain or the Vietnamese way; nil when the text is no number.
///
/// `2493195.350`, `2.493.195,35`, `2 493 195,35`, `2,493,195.35`, `104°17'20,4"`, `22°32'13.2"N`. A mark that comes
/// once and last is the decimal mark; a mark that comes twice groups, and groups hold three digits.
/// - Parameter loneMark: the reading of `452.386` or `452,386`, which the text alone does not decide.
public func parseNumber(_ bytes: Span<UInt8>, loneMark: LoneMarkReading = .decimal) -> WrittenNumber? {
  if loneMark == .decimal || isPlain(bytes), let value = parseDecimal(bytes) {
    return WrittenNumber(value: value)
  }
  var characters: [Unicode.Scalar] = []
  guard let text = try? UTF8Span(validating: bytes) else { return nil }
  var scalars = text.makeUnicodeScalarIterator()
  while let scalar = scalars.next() { characters.append(scalar) }
  while let last = characters.last, last.properties.isWhitespace { characters.removeLast() }
  let trimmed = characters.drop { $0.properties.isWhitespace }
  if let degrees = parseDegrees(trimmed) { return WrittenNumber(value: degrees, isDegrees: true) }
  return parseGrouped(trimmed, loneMark: loneMark).map { WrittenNumber(value: $0) }
}

/// Whether the text is digits alone, or with one point that groups nothing: what most cells hold, and needs no second look.
private func isPlain(_ bytes: Span<UInt8>) -> Bool {
  var point: Int?
  for index in bytes.indices where !isDigit(bytes[index]) {
    guard bytes[index] == UInt8(ascii: "."), point == nil, index > 0, index + 1 < bytes.count else {
      return false
    }
    point = index
  }
  guard let point else { return true }
  return point > 3 || bytes.count - point != 4
}

/// A number with grouping marks, or with a comma for its decimal mark.
func parseGrouped(_ text: ArraySlice<Unicode.Scalar>, loneMark: LoneMarkReading) -> Double? {
  let isSigned = text.first == "-" || text.first == "+"
  var groups: [[UInt8]] = [[]]
  var marks: [Unicode.Scalar] = []
  for scalar in text.dropFirst(isSigned ? 1 : 0) {
    if let byte = UInt8(exactly: scalar.value), isDigit(byte) {
      groups[groups.count - 1].append(byte)
    } else if scalar == "." || scalar == "," || scalar.properties.isWhitespace {
      marks.append(scalar.properties.isWhitespace ? " " : scalar)
      groups.append([])
    } else {
      return nil
    }
  }
  guard !groups.contains([]) else { return nil }
  var decimals: [UInt8]?
  if let last = marks.last, last != " ", marks.dropLast().firstIndex(of: last) == nil,
    !(loneMark == .grouping && marks.count == 1 && couldGroup(groups))
  {
    decimals = groups.removeLast()
    marks.removeLast()
  }
  if let mark = marks.first {
    guard marks.allSatisfy({ $0 == mark }), groups[0].count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
  }
  var plain = text.first == "-" ? [UInt8(ascii: "-")] : []
  plain += groups.joined()
  if let decimals { plain += [UInt8(ascii: ".")] + decimals }
  return parseDecimal(plain.span)
}

private func couldGroup(_ groups: [[UInt8]]) -> Bool {
  groups[0].count <= 3 && groups[0].first != UInt8(ascii: "0") && groups[1].count == 3
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") <= 9 }
