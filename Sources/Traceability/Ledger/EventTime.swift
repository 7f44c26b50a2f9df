public import GrowingAreas

/// When something happened, in Asia/Ho_Chi_Minh: a day, and the time of day where it is known.
public struct EventTime: Sendable, Hashable, Codable, CustomStringConvertible {
  public var day: CalendarDate
  /// 0..<86 400; nil when only the day is known.
  public var secondOfDay: Int?

  public init(day: CalendarDate, secondOfDay: Int? = nil) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// Reads `2026-06-12`, `12/6/2026`, `2026-06-12T06:30` and `2026-06-12T06:30:15`, the last two also with `+07:00`.
  public init?(_ text: String) {
    guard let separator = text.firstIndex(of: "T") else {
      guard let day = CalendarDate(text) else { return nil }
      self.init(day: day)
      return
    }
    var clock = text[text.index(after: separator)...]
    if clock.hasSuffix("+07:00") { clock = clock.dropLast(6) }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard let day = CalendarDate(text[..<separator]), (2...3).contains(parts.count),
      parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) } + [0]
    guard numbers[0] < 24, numbers[1] < 60, numbers[2] < 60 else { return nil }
    self.init(day: day, secondOfDay: numbers[0] * 3600 + numbers[1] * 60 + numbers[2])
  }

  /// Whether this lies surely before the other; times of one day count only where both are known.
  public func isBefore(_ other: EventTime) -> Bool {
    if day != other.day { return day < other.day }
    guard let mine = secondOfDay, let others = other.secondOfDay else { return false }
    return mine < others
  }

  /// `2026-06-12` or `2026-06-12T06:30:00`; sorts like time.
  public var description: String { secondOfDay == nil ? "\(day)" : "\(day)T\(clock)" }

  /// `2026-06-12T06:30:00+07:00` (RFC 3339); the beginning of the day when no more is known.
  public var rfc3339: String { "\(day)T\(clock)+07:00" }

  private var clock: String {
    let second = secondOfDay ?? 0
    return [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  public init(from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    guard let time = EventTime(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no time"))
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}
