import Glibc
public import GrowingAreas

/// A point in time with the two forms the program writes: UTC for records, the day in Việt Nam for people.
public struct Moment: Sendable, Hashable {
  /// Whole seconds since 1970-01-01T00:00:00Z.
  public let secondsSince1970: Int

  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// Reads `2026-06-12T23:30:00Z`; nil for anything else.
  public init?(rfc3339 text: String) {
    let parts = text.split(separator: "T")
    guard text.utf8.count == 20, text.hasSuffix("Z"), parts.count == 2, let day = CalendarDate(parts[0])
    else {
      return nil
    }
    let clock = parts[1].dropLast().split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3 else { return nil }
    secondsSince1970 = day.daysSince1970 * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
  }

  /// The moment of the call, by the clock of the machine.
  @Sendable public static func current() -> Moment {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Moment(secondsSince1970: time.tv_sec)
  }

  /// The day in Asia/Ho_Chi_Minh, seven hours ahead of UTC all year.
  public var day: CalendarDate {
    CalendarDate(daysSince1970: Self.floorDivide(secondsSince1970 + 7 * 3600, 86_400))
  }

  /// The minute in Asia/Ho_Chi_Minh, rounded down.
  public var officeTime: OfficeTime {
    OfficeTime(day: day, minute: (secondsSince1970 + 7 * 3600 - day.daysSince1970 * 86_400) / 60)
  }

  /// `2026-06-12T23:30:00Z` (RFC 3339).
  public var rfc3339: String {
    let days = Self.floorDivide(secondsSince1970, 86_400)
    let second = secondsSince1970 - days * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return
      "\(CalendarDate(daysSince1970: days))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  private static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : (a - b + 1) / b }
}
