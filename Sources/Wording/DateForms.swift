// Days and quarters as people write them. The caller gives days that exist.

extension Language {
  /// A day for tables and labels: `02/10/2026` in Vietnamese, `2 Oct 2026` in English, which no reader can turn round.
  public func date(year: Int, month: Int, day: Int) -> String {
    switch self {
    case .vi: "\(twoDigits(day))/\(twoDigits(month))/\(year)"
    case .en: "\(day) \(Self.englishMonths[month - 1].prefix(3)) \(year)"
    }
  }

  /// A day for running text: `ngày 02 tháng 10 năm 2026` in Vietnamese, `2 October 2026` in English.
  ///
  /// A zero stands before days 1 to 9 and months 1 and 2, so that no stroke can change them.
  /// - Source: Decree 30/2020/NĐ-CP, Annex I, part II, section I, 4.
  public func longDate(year: Int, month: Int, day: Int) -> String {
    switch self {
    case .vi: "ngày \(twoDigits(day)) tháng \(month <= 2 ? "0" : "")\(month) năm \(year)"
    case .en: "\(day) \(Self.englishMonths[month - 1]) \(year)"
    }
  }

  /// A quarter: `quý III năm 2026` in Vietnamese, `the third quarter of 2026` in English.
  /// - Parameter number: 1...4.
  public func quarter(year: Int, number: Int) -> String {
    switch self {
    case .vi: "quý \(["I", "II", "III", "IV"][number - 1]) năm \(year)"
    case .en: "the \(["first", "second", "third", "fourth"][number - 1]) quarter of \(year)"
    }
  }

  private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
