/// The seven days a Friday report tells about, named by the calendar week it is written in: `2026-W39`.
public struct ReportingWeek: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  /// 1...53 (ISO 8601-1:2019, 5.2.3: weeks begin on Monday, week 1 holds the first Thursday of the year).
  public let number: Int
  /// The day of the week after which counting stops.
  public let cutOff: Weekday

  /// - Returns: nil for another form, or a week the year does not have.
  public init?(_ text: String, cutOff: Weekday = .thursday) {
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

  /// The day after the cut-off of the week before: a Friday, unless another cut-off was set.
  public var firstDay: CalendarDate { CalendarDate(daysSince1970: lastDay.daysSince1970 - 6) }

  /// The cut-off: the Thursday of the week, unless another was set; the report is due on the morning after.
  public var lastDay: CalendarDate {
    CalendarDate(daysSince1970: thursday.daysSince1970 + cutOff.offset - Weekday.thursday.offset)
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
