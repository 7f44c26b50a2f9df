/// When counting stops in each week, in Asia/Ho_Chi_Minh: `thursday`, `thursday 17:00`.
public struct CutOff: Sendable, Hashable, CustomStringConvertible {
  public var weekday: Weekday
  /// Minutes since the day began: 1...1440; 1440 is the end of the day, 24:00.
  public var minute: Int

  /// Thursday, 24:00, so that the report can be due on Friday morning.
  public static let endOfThursday = CutOff(endOf: .thursday)

  public init(endOf weekday: Weekday) {
    self.weekday = weekday
    minute = 1440
  }

  /// - Parameter text: a day of the week in English, then a time from 00:01 to 24:00; without a time the end of the day.
  /// - Returns: nil for another form.
  public init?(_ text: String) {
    let parts = text.lowercased().split(separator: " ", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let weekday = Weekday(rawValue: String(parts[0])) else { return nil }
    self.init(endOf: weekday)
    guard parts.count == 2 else { return }
    let digits = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard digits.count == 2, digits.allSatisfy({ $0.utf8.count == 2 && $0.first != "+" && $0.first != "-" }),
      let hour = Int(digits[0]), let minute = Int(digits[1]), minute < 60,
      (1...1440).contains(hour * 60 + minute)
    else { return nil }
    self.minute = hour * 60 + minute
  }

  public var description: String {
    "\(weekday.rawValue) \(OfficeTime(day: CalendarDate(daysSince1970: 0), minute: minute).clock)"
  }
}
