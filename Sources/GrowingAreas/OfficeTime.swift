/// A minute in Asia/Ho_Chi_Minh, seven hours ahead of UTC all year.
public struct OfficeTime: Sendable, Hashable, Comparable {
  public var day: CalendarDate
  /// Minutes since the day began: 0...1440; 1440 is the end of the day, 24:00.
  public var minute: Int

  public init(day: CalendarDate, minute: Int) {
    self.day = day
    self.minute = minute
  }

  /// The end of the day.
  public static func end(of day: CalendarDate) -> OfficeTime { OfficeTime(day: day, minute: 1440) }

  /// `24:00`.
  public var clock: String { Self.two(minute / 60) + ":" + Self.two(minute % 60) }

  /// `2026-09-25T00:00:00+07:00` (RFC 3339, which knows no 24:00).
  public var rfc3339: String {
    let day = minute == 1440 ? CalendarDate(daysSince1970: day.daysSince1970 + 1) : day
    return "\(day)T\(minute == 1440 ? "00:00" : clock):00+07:00"
  }

  private var minutesSince1970: Int { day.daysSince1970 * 1440 + minute }

  public static func < (a: OfficeTime, b: OfficeTime) -> Bool { a.minutesSince1970 < b.minutesSince1970 }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
