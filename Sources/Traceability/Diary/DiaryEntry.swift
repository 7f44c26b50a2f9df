public import GrowingAreas

/// One entry of the field diary (*nhật ký đồng ruộng*): work on one parcel, with what was put on it.
public struct DiaryEntry: Sendable, Hashable {
  /// From 1; 0 before it is kept.
  public var id: Int
  public var parcelCode: String
  public var cropCode: String
  public var day: CalendarDate
  /// What was done: `phun thuốc`, `bón phân`, `tỉa cành`.
  public var work: String
  /// Trade name of what was put on; empty for work without any.
  public var input: String
  public var ingredient: String
  public var batch: String
  public var shop: String
  /// As people say it: `20 ml/16 l`.
  public var dose: String
  public var reason: String
  /// Who did it. Private.
  public var worker: String
  /// Private.
  public var notes: String
  /// Days from the application until a harvest is allowed (*thời gian cách ly*); nil when none is stated.
  public var intervalDays: Int?
  /// Why it was struck out; nil while it stands.
  public var struckWhy: String?
  /// Whose entry it is; nil for one of the commune's.
  public var cooperativeSlug: String?

  public init(
    id: Int = 0, parcelCode: String, cropCode: String, day: CalendarDate, work: String, input: String = "",
    ingredient: String = "", batch: String = "", shop: String = "", dose: String = "", reason: String = "",
    worker: String = "", notes: String = "", intervalDays: Int? = nil, struckWhy: String? = nil,
    cooperativeSlug: String? = nil
  ) {
    self.id = id
    self.parcelCode = parcelCode
    self.cropCode = cropCode
    self.day = day
    self.work = work
    self.input = input
    self.ingredient = ingredient
    self.batch = batch
    self.shop = shop
    self.dose = dose
    self.reason = reason
    self.worker = worker
    self.notes = notes
    self.intervalDays = intervalDays
    self.struckWhy = struckWhy
    self.cooperativeSlug = cooperativeSlug
  }

  /// The first day a harvest is allowed after it; nil when no interval is stated.
  public var firstHarvestDay: CalendarDate? {
    intervalDays.map { CalendarDate(daysSince1970: day.daysSince1970 + $0) }
  }
}

/// When a harvest is allowed by the field diary: after the interval of every input put on before it.
public struct HarvestInterval: Sendable, Hashable {
  /// Of the parcels and crop that are harvested, in any order.
  public var entries: [DiaryEntry]

  public init(_ entries: [DiaryEntry]) { self.entries = entries }

  /// Where a weighing names several parcels, none of them may be inside an interval: whose goods they are is not known.
  /// - Throws: `withinInterval` with the input that holds longest.
  public func check(_ day: CalendarDate, subject: String) throws(Refusal) {
    let longest = entries.filter {
      $0.struckWhy == nil && $0.day <= day && $0.firstHarvestDay.map { $0 > day } == true
    }
    .max { ($0.firstHarvestDay!, $1.parcelCode) < ($1.firstHarvestDay!, $0.parcelCode) }
    guard let longest, let allowed = longest.firstHarvestDay else { return }
    throw Refusal(
      .withinInterval, subject,
      [
        "date": .text(day.description),
        "input": .text("\(longest.input.isEmpty ? longest.work : longest.input), \(longest.parcelCode)"),
        "days": .count(longest.intervalDays ?? 0), "allowed": .text(allowed.description),
      ])
  }
}
