/// The value of a plain decimal such as `-104.2890` or `1.5e3`, whatever the locale; nil for anything else.
///
/// White space around it is allowed; NaN, infinity, hexadecimal and grouping marks are not. A value too large for a
/// `Double` gives infinity, which range checks catch.
public func parseDecimal(_ bytes: Span<UInt8>) -> Double? {
  var index = 0
  var end = bytes.count
  while index < end, isSpace(bytes[index]) { index += 1 }
  while end > index, isSpace(bytes[end - 1]) { end -= 1 }
  let start = index
  var isNegative = false
  if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
    isNegative = bytes[index] == UInt8(ascii: "-")
    index += 1
  }
  var mantissa: UInt64 = 0
  var digits = 0
  var significant = 0
  var decimals = 0
  var seenPoint = false
  while index < end {
    let byte = bytes[index]
    if byte == UInt8(ascii: "."), !seenPoint {
      seenPoint = true
    } else {
      let digit = byte &- UInt8(ascii: "0")
      if digit > 9 { break }
      digits += 1
      if seenPoint { decimals += 1 }
      if significant > 0 || digit > 0 { significant += 1 }
      mantissa = mantissa &* 10 &+ UInt64(digit)
    }
    index += 1
  }
  guard digits > 0 else { return nil }
  // Both the mantissa and the power of ten are exact in a Double, so one division rounds correctly.
  if index == end, significant <= 15 || (significant <= 18 && mantissa <= 1 << 53), decimals <= 22 {
    let magnitude = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }
  return parseLongDecimal(bytes, start: start, exponent: index, end: end)
}

/// The value of a plain decimal, see `parseDecimal` of a span.
public func parseDecimal(_ bytes: ArraySlice<UInt8>) -> Double? { parseDecimal(bytes.span) }

/// Many digits or an exponent: the standard library's own reader, which ignores the locale, once the form is checked.
private func parseLongDecimal(_ bytes: Span<UInt8>, start: Int, exponent: Int, end: Int) -> Double? {
  var index = exponent
  if index < end {
    guard bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    index += 1
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") { index += 1 }
    guard index < end else { return nil }
    while index < end {
      guard bytes[index] &- UInt8(ascii: "0") <= 9 else { return nil }
      index += 1
    }
  }
  var text = String()
  text.reserveCapacity(end - start)
  for index in start..<end { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
  return Double(text)
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

private let powersOfTen: [Double] = [
  1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  1e19,
  1e20, 1e21, 1e22,
]
