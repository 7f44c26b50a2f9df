/// Seconds since 1970-01-01T00:00:00Z of a date and time by RFC 3339; nil when it is none.
///
/// Without an offset the time is taken as UTC, as GPX demands and loggers forget to write. A leap second counts as the
/// second after it. Years 1 to 9999.
public func parseTimestamp(_ bytes: Span<UInt8>) -> Double? {
  var index = 0
  while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  guard let year = digits(4, bytes, &index), take("-", bytes, &index),
    let month = digits(2, bytes, &index), take("-", bytes, &index),
    let day = digits(2, bytes, &index),
    take("T", bytes, &index) || take("t", bytes, &index) || take(" ", bytes, &index),
    let hour = digits(2, bytes, &index), take(":", bytes, &index),
    let minute = digits(2, bytes, &index), take(":", bytes, &index),
    let second = digits(2, bytes, &index)
  else { return nil }
  guard year > 0, (1...12).contains(month), day > 0, day <= daysIn(month: month, year: year), hour < 24,
    minute < 60, second <= 60
  else { return nil }
  var fraction = 0.0
  if take(".", bytes, &index) || take(",", bytes, &index) {
    guard let first = digits(1, bytes, &index) else { return nil }
    var numerator = Double(first)
    var denominator = 10.0
    while let digit = digits(1, bytes, &index) {
      // Nanoseconds are enough; more digits are read over.
      guard denominator < 1e9 else { continue }
      numerator = numerator * 10 + Double(digit)
      denominator *= 10
    }
    fraction = numerator / denominator
  }
  guard let offset = offset(bytes, &index) else { return nil }
  while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  guard index == bytes.count else { return nil }
  let seconds =
    daysSince1970(year: year, month: month, day: day) * 86_400 + hour * 3600 + minute * 60 + second
  return Double(seconds - offset) + fraction
}

/// The number in the next `count` bytes, which must all be digits.
private func digits(_ count: Int, _ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
  guard index + count <= bytes.count else { return nil }
  var value = 0
  for position in index..<(index + count) {
    guard isDigit(bytes[position]) else { return nil }
    value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
  }
  index += count
  return value
}

private func take(_ character: Unicode.Scalar, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
  guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
  index += 1
  return true
}

/// Seconds east of UTC; 0 when nothing is written.
private func offset(_ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
  if take("Z", bytes, &index) || take("z", bytes, &index) { return 0 }
  let isWest = take("-", bytes, &index)
  guard isWest || take("+", bytes, &index) else { return 0 }
  guard let hours = digits(2, bytes, &index), hours < 24 else { return nil }
  _ = take(":", bytes, &index)
  guard let minutes = digits(2, bytes, &index), minutes < 60 else { return nil }
  return (isWest ? -1 : 1) * (hours * 3600 + minutes * 60)
}

private func daysIn(month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

/// Days in the proleptic Gregorian calendar, counted in years that begin in March so that leap days come last.
private func daysSince1970(year: Int, month: Int, day: Int) -> Int {
  let shifted = month > 2 ? year : year - 1
  let monthFromMarch = month > 2 ? month - 3 : month + 9
  let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
  return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
}
