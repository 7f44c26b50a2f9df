/// How the greatest possible harvest of a crop is bounded (`GeoData/crops.csv`).
public enum YieldBoundModel: String, Sendable, Codable, CaseIterable {
  /// Kilograms per hectare and year, one season: plum, pear, rice, maize.
  case annual
  /// Several flushes a year, bounded by the year's total: tea.
  case flushes
  /// Kilograms per hectare and planting cycle: cinnamon, medicinal roots.
  case rotation
  /// Bounded only by raw material: maize spirit.
  case none
}

/// A day of any year, for season windows.
public struct MonthDay: Sendable, Hashable, Comparable, Codable {
  public var month: Int
  public var day: Int

  public init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// - Returns: nil for a day that no year has; 29 February is one.
  public init?(inCalendar month: Int, day: Int) {
    let leapYear = 2000
    guard CalendarDate(year: leapYear, month: month, day: day) != nil else { return nil }
    self.init(month: month, day: day)
  }

  /// `05-15`; nil for any other text.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]),
      let day = Int(parts[1])
    else { return nil }
    self.init(inCalendar: month, day: day)
  }

  public static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

/// A crop with what is known of its season and yield.
public struct Crop: Sendable, Hashable {
  /// `man-tam-hoa`.
  public var code: String
  public var nameVi: String
  public var nameEn: String
  public var boundModel: YieldBoundModel
  /// First and last day of harvest; the window may pass the new year. nil: all year.
  public var harvestFrom: MonthDay?
  public var harvestTo: MonthDay?
  /// Kilograms per hectare (and year or cycle) above which a harvest is refused; nil without a bound.
  public var upperYield: Double?

  public init(
    code: String, nameVi: String, nameEn: String, boundModel: YieldBoundModel, harvestFrom: MonthDay? = nil,
    harvestTo: MonthDay? = nil, upperYield: Double? = nil
  ) {
    self.code = code
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.boundModel = boundModel
    self.harvestFrom = harvestFrom
    self.harvestTo = harvestTo
    self.upperYield = upperYield
  }

  /// Whether a harvest on this day lies in the season.
  public func isInSeason(_ date: CalendarDate) -> Bool {
    guard let from = harvestFrom, let to = harvestTo else { return true }
    let day = MonthDay(month: date.month, day: date.day)
    return from <= to ? from <= day && day <= to : day >= from || day <= to
  }
}
