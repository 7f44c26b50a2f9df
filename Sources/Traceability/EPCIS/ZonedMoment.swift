import GrowingAreas

/// A moment as an event states it: to the millisecond, with the local time's distance from UTC.
public struct ZonedMoment: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Since 1970-01-01T00:00:00Z; leap seconds are not counted.
  public let milliseconds: Int
  /// East of Greenwich, −840...840.
  public let offsetMinutes: Int

  /// The local time of Vietnam is 7 hours ahead of UTC, all year.
  public static let vietnam = 7 * 60

  public init(milliseconds: Int, offsetMinutes: Int = ZonedMoment.vietnam) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }

  /// Reads `2026-06-12T06:30:00.5+07:00`; further decimals round to the millisecond.
  /// - Returns: nil for what is no date-time with a zone.
  /// - Source: RFC 3339, 5.6.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    guard bytes.count >= 20, let date = CalendarDate(String(text.prefix(10))) else { return nil }
    bytes.removeFirst(10)
    func digits(_ count: Int) -> Int? {
      guard bytes.count >= count else { return nil }
      var number = 0
      for byte in bytes.prefix(count) {
        guard let digit = decimalValue(byte) else { return nil }
        number = number * 10 + digit
      }
      bytes.removeFirst(count)
      return number
    }
    func take(_ characters: String) -> Bool {
      guard let first = bytes.first, characters.utf8.contains(first) else { return false }
      bytes.removeFirst()
      return true
    }
    guard take("Tt"), let hour = digits(2), take(":"), let minute = digits(2), take(":"),
      let second = digits(2), hour < 24, minute < 60, second < 61
    else { return nil }
    var milliseconds = 0
    if take(".") {
      let fraction = bytes.prefix { decimalValue($0) != nil }
      guard !fraction.isEmpty else { return nil }
      bytes.removeFirst(fraction.count)
      let places = (Array(fraction) + Array(repeating: UInt8(ascii: "0"), count: 4)).prefix(4)
      milliseconds = (places.reduce(0) { $0 * 10 + (decimalValue($1) ?? 0) } + 5) / 10
    }
    var offset = 0
    if !take("Zz") {
      let isWest = bytes.first == UInt8(ascii: "-")
      guard take("+-"), let hours = digits(2), take(":"), let minutes = digits(2), hours <= 14, minutes < 60
      else { return nil }
      offset = (isWest ? -1 : 1) * (hours * 60 + minutes)
    }
    guard bytes.isEmpty else { return nil }
    let minutes = (date.daysSince1970 * 24 + hour) * 60 + minute - offset
    self.init(milliseconds: (minutes * 60 + second) * 1000 + milliseconds, offsetMinutes: offset)
  }

  /// The same moment in the time of another place.
  public func at(offsetMinutes: Int) -> ZonedMoment {
    ZonedMoment(milliseconds: milliseconds, offsetMinutes: offsetMinutes)
  }

  /// Reads `+07:00`, as `eventTimeZoneOffset` writes it.
  public static func offsetMinutes(_ text: some StringProtocol) -> Int? {
    ZonedMoment("2000-01-01T00:00:00" + text)?.offsetMinutes
  }

  /// `2026-06-12T06:30:00+07:00`, with milliseconds only where there are any.
  public var description: String {
    let rest = milliseconds - milliseconds.quotientTowardsPast(1000) * 1000
    return Self.dateTime(milliseconds + offsetMinutes * 60_000) + (rest == 0 ? "" : "." + padded(rest, 3))
      + offsetText
  }

  /// `2026-06-11T23:30:00.000Z`, as events are hashed.
  public var utcText: String {
    let rest = milliseconds - milliseconds.quotientTowardsPast(1000) * 1000
    return Self.dateTime(milliseconds) + "." + padded(rest, 3) + "Z"
  }

  /// `+07:00`.
  public var offsetText: String {
    let minutes = abs(offsetMinutes)
    return (offsetMinutes < 0 ? "-" : "+") + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }

  public static func < (a: ZonedMoment, b: ZonedMoment) -> Bool { a.milliseconds < b.milliseconds }

  private static func dateTime(_ milliseconds: Int) -> String {
    let seconds = milliseconds.quotientTowardsPast(1000)
    let days = seconds.quotientTowardsPast(86_400)
    let rest = seconds - days * 86_400
    return "\(CalendarDate(daysSince1970: days))T\(padded(rest / 3600, 2)):\(padded(rest / 60 % 60, 2)):"
      + padded(rest % 60, 2)
  }
}

extension Int {
  fileprivate func quotientTowardsPast(_ divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
