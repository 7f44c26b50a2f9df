/// A calendar month a report tells about: `2026-08`.
public struct ReportingMonth: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  /// 1...12.
  public let number: Int

  /// - Returns: nil for another form.
  public init?(_ text: String) {
    guard let first = CalendarDate(text + "-01"), first.day == 1 else { return nil }
    year = first.year
    number = first.month
  }

  public var firstDay: CalendarDate { CalendarDate(year: year, month: number, day: 1)! }
  public var lastDay: CalendarDate {
    CalendarDate(year: year, month: number, day: CalendarDate.days(inMonth: number, of: year))!
  }
  public var description: String { String(firstDay.description.prefix(7)) }
}

/// The days a report about changes tells of.
public enum ReportingPeriod: Sendable, Hashable, CustomStringConvertible {
  case week(ReportingWeek)
  case month(ReportingMonth)

  /// What happened up to then is not counted.
  public var begin: OfficeTime {
    switch self {
    case .week(let week): week.begin
    case .month(let month): .end(of: CalendarDate(daysSince1970: month.firstDay.daysSince1970 - 1))
    }
  }

  /// Counted up to then.
  public var end: OfficeTime {
    switch self {
    case .week(let week): week.end
    case .month(let month): .end(of: month.lastDay)
    }
  }

  /// The day on which something is counted first.
  public var firstDay: CalendarDate {
    CalendarDate(daysSince1970: begin.day.daysSince1970 + begin.minute / 1440)
  }

  public var lastDay: CalendarDate { end.day }

  public var description: String {
    switch self {
    case .week(let week): week.description
    case .month(let month): month.description
    }
  }
}

/// A day of the week.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public init(of day: CalendarDate) {
    // 1970-01-01 was a Thursday.
    self = Self.allCases[((day.daysSince1970 + 3) % 7 + 7) % 7]
  }

  /// Days from Monday.
  var offset: Int { Self.allCases.firstIndex(of: self)! }
}
