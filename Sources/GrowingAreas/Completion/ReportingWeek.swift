/// The seven days a Friday report tells about, named by the calendar week it is written in: `2026-W39`.
public struct ReportingWeek: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  /// 1...53 (ISO 8601-1:2019, 5.2.3: weeks begin on Monday, week 1 holds the first Thursday of the year).
  public let number: Int
  /// When counting stops.
  public let cutOff: CutOff

  /// - Returns: nil for another form, or a week the year does not have.
  public init?(_ text: String, cutOff: CutOff = .endOfThursday) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3, parts[1].first == "W",
      let year = Int(parts[0]), (1971...9998).contains(year),
      let number = Int(parts[1].dropFirst()), (1...53).contains(number)
    else { return nil }
    self.year = year
    self.number = number
    self.cutOff = cutOff
    guard thursday.year == year, description == text.uppercased() else { return nil }
  }

  /// The cut-off of the week before: Thursday, 24:00, unless another was set. What happened up to then is not counted.
  public var begin: OfficeTime {
    OfficeTime(day: CalendarDate(daysSince1970: end.day.daysSince1970 - 7), minute: cutOff.minute)
  }

  /// The cut-off of the week.
  public var end: OfficeTime {
    let days = thursday.daysSince1970 + cutOff.weekday.offset - Weekday.thursday.offset
    return OfficeTime(day: CalendarDate(daysSince1970: days), minute: cutOff.minute)
  }

  private var thursday: CalendarDate {
    let newYear = CalendarDate(year: year, month: 1, day: 1)!.daysSince1970
    // 1970-01-01 was a Thursday.
    let firstThursday = newYear + (7 - newYear % 7) % 7
    return CalendarDate(daysSince1970: firstThursday + 7 * (number - 1))
  }

  public var description: String { "\(year)-W\(number < 10 ? "0" : "")\(number)" }
}

extension Quarter {
  public init(containing day: CalendarDate) {
    self.init("\(day.description.prefix(4))-Q\((day.month + 2) / 3)")!
  }
}

extension ReportingWeek {
  /// The calendar week the day lies in (ISO 8601-1:2019, 5.2.3).
  public init(containing day: CalendarDate, cutOff: CutOff = .endOfThursday) {
    // 1970-01-01 was a Thursday, the fourth day of its week.
    let weekday = (day.daysSince1970 + 3) % 7
    let thursday = CalendarDate(daysSince1970: day.daysSince1970 - weekday + 3)
    let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)!.daysSince1970
    let number = (thursday.daysSince1970 - newYear) / 7 + 1
    self.init("\(thursday.year)-W\(number < 10 ? "0" : "")\(number)", cutOff: cutOff)!
  }
}
