/// A day of the Gregorian calendar without time or zone; days in this program are days in Asia/Ho_Chi_Minh.
public struct CalendarDate: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil when the calendar has no such day, or the year is outside 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` (ISO 8601-1:2019, 5.2.2.1) or the Vietnamese `D/M/YYYY`.
  public init?(_ text: some StringProtocol) {
    // Byte by byte: a ledger of a province has a hundred thousand of them.
    var numbers = SIMD4<Int>()
    var digits = SIMD4<Int>()
    var part = 0
    var separator: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits[part] < 4:
        numbers[part] = 10 * numbers[part] + Int(byte - UInt8(ascii: "0"))
        digits[part] += 1
      case UInt8(ascii: "-"), UInt8(ascii: "/"):
        guard separator ?? byte == byte, part < 2 else { return nil }
        separator = byte
        part += 1
      default: return nil
      }
    }
    if separator == UInt8(ascii: "-"), digits == SIMD4(4, 2, 2, 0) {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else if separator == UInt8(ascii: "/"), max(digits[0], digits[1]) <= 2, digits[2] == 4,
      numbers[2] > 999
    {
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    } else {
      return nil
    }
  }

  /// The day that lies `daysSince1970` days after 1970-01-01.
  public init(daysSince1970: Int) {
    // Days are counted from 1 March 0000, so that the leap day is the last of a year.
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  public var daysSince1970: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public init(from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    guard let date = CalendarDate(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a day"))
    }
    self = date
  }

  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

/// A quarter of a year, written `2026-Q3`.
public struct Quarter: Sendable, Hashable, CustomStringConvertible {
  public let year: Int
  /// 1...4.
  public let number: Int

  public init?(_ text: String) {
    let parts = text.uppercased().split(separator: "-")
    guard parts.count == 2, parts[1].count == 2, parts[1].first == "Q", parts[0].count == 4,
      let year = Int(parts[0]), year > 0, let number = Int(parts[1].dropFirst()), (1...4).contains(number)
    else { return nil }
    self.year = year
    self.number = number
  }

  public var firstDay: CalendarDate { CalendarDate(year: year, month: number * 3 - 2, day: 1)! }
  public var lastDay: CalendarDate {
    CalendarDate(year: year, month: number * 3, day: CalendarDate.days(inMonth: number * 3, of: year))!
  }
  public var description: String { "\(year)-Q\(number)" }
}
