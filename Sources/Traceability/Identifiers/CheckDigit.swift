/// The last digit of a GTIN, GLN or SSCC, computed from the digits before it.
/// - Parameter digits: all digits but the last.
/// - Returns: 0...9; nil when a character is no digit.
/// - Source: GS1 General Specifications, 7.9.1: from the right, weights 3, 1, 3, 1, …
public func gs1CheckDigit(of digits: some StringProtocol) -> Int? {
  var sum = 0
  var weight = 3
  for digit in digits.utf8.reversed() {
    guard let value = decimalValue(digit) else { return nil }
    sum += weight * value
    weight = 4 - weight
  }
  return (10 - sum % 10) % 10
}

func decimalValue(_ byte: UInt8) -> Int? {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
}
