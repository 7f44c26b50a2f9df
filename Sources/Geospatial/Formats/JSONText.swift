/// Appends a quoted JSON string (RFC 8259, clause 7): quotation mark, backslash and control characters
/// escaped, all else as it is in UTF-8.
public func appendJSONString(_ value: String, to text: inout [UInt8]) {
  var value = value
  text.append(UInt8(ascii: "\""))
  value.withUTF8 { bytes in
    var start = 0
    for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5c {
      text.append(contentsOf: bytes[start..<index])
      appendEscaped(byte, to: &text)
      start = index + 1
    }
    text.append(contentsOf: bytes[start...])
  }
  text.append(UInt8(ascii: "\""))
}

private func appendEscaped(_ byte: UInt8, to text: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "\""): append("\\\"", to: &text)
  case UInt8(ascii: "\\"): append("\\\\", to: &text)
  case 0x0a: append("\\n", to: &text)
  case 0x0d: append("\\r", to: &text)
  case 0x09: append("\\t", to: &text)
  default:
    append("\\u00", to: &text)
    text.append(hexadecimalDigit(byte >> 4))
    text.append(hexadecimalDigit(byte & 0xf))
  }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}

/// Appends a number in plain decimal notation, rounded to so many decimals, trailing zeros left out; `null`
/// when it is not finite, which JSON cannot write.
/// - Parameter decimals: 0...9.
public func appendJSONNumber(_ value: Double, decimals: Int = 7, to text: inout [UInt8]) {
  guard value.isFinite else { return append("null", to: &text) }
  let places = min(max(decimals, 0), 9)
  let scale = powersOfTen[places]
  let scaled = (value * Double(scale)).rounded()
  // Above 2^53 a double holds no fraction worth keeping, and the integer conversion would lose its guard.
  guard abs(scaled) < 9_007_199_254_740_992 else {
    text.append(contentsOf: String(value).utf8)
    return
  }
  appendDigits(Int(scaled), decimals: places, to: &text)
}

/// Appends a whole number.
public func appendJSONNumber(_ value: Int, to text: inout [UInt8]) {
  appendDigits(value, decimals: 0, to: &text)
}

private let powersOfTen: [Int] = [
  1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
]

/// Appends a number whose last digits are decimals, without the zeros at their end.
private func appendDigits(_ value: Int, decimals: Int, to text: inout [UInt8]) {
  // From the last digit on, in a place of its own: half the time of a map export went into digits.
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { digits in
    var start = digits.count
    func put(_ byte: UInt8) {
      start -= 1
      digits[start] = byte
    }
    var rest = value.magnitude
    var decimals = decimals
    while decimals > 0, rest.isMultiple(of: 10) {
      rest /= 10
      decimals -= 1
    }
    if decimals > 0 {
      for _ in 0..<decimals {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      put(UInt8(ascii: "."))
    }
    repeat {
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if value < 0 { put(UInt8(ascii: "-")) }
    text.append(contentsOf: digits[start...])
  }
}
