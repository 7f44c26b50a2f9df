public import Geospatial

/// How much land was on the map at the ends of weeks, for the commune and for each village.
public struct WeeklyProgress: Sendable, Hashable {
  /// The last days of the weeks, a week apart, the day of the report last.
  public var days: [CalendarDate]
  /// For each day the mapped land by village; nil for what lies in no village.
  public var mapped: [[String?: SquareMetres]]

  public init(days: [CalendarDate], mapped: [[String?: SquareMetres]]) {
    self.days = days
    self.mapped = mapped
  }

  /// Of all villages, for each day.
  public var totals: [SquareMetres] {
    mapped.map { areas in areas.sorted { ($0.key ?? "") < ($1.key ?? "") }.reduce(.zero) { $0 + $1.value } }
  }

  /// Weeks that the present pace is taken from.
  static let weeksOfPace = 4

  /// When what is outstanding in the village will be done if it goes on as in the last four weeks.
  /// - Returns: nil when nothing was added in that time, or it would take more than ten years.
  public func expectedFinish(of village: String, outstanding: SquareMetres) -> CalendarDate? {
    guard let last = days.last, let now = mapped.last?[village]?.value else { return nil }
    let then = mapped.count > Self.weeksOfPace ? mapped[mapped.count - 1 - Self.weeksOfPace] : [:]
    let pace = (now - (then[village]?.value ?? 0)) / Double(7 * Self.weeksOfPace)
    guard pace > 0, outstanding.value / pace < 3650 else { return nil }
    return CalendarDate(daysSince1970: last.daysSince1970 + Int((outstanding.value / pace).rounded(.up)))
  }
}
