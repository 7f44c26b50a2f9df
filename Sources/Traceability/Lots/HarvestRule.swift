import Geospatial
public import GrowingAreas

/// What a crop allows: harvest days in its season, and no more kilograms than its parcels can bear.
///
/// Kilograms are weighed per household or growing area, seldom per parcel, and how they divide is never made up. So a
/// harvest is possible when there is any way to divide all weighings of the season among the parcels they name without one
/// bearing more than it can; see `HarvestAssignment`.
public struct HarvestRule: Sendable, Hashable {
  public var crop: Crop

  public init(for crop: Crop) { self.crop = crop }

  /// - Parameter subject: the lot as the user knows it.
  /// - Throws: `outOfSeason` with date, crop, from, to.
  public func checkSeason(_ date: CalendarDate, subject: String) throws(Refusal) {
    guard !crop.isInSeason(date) else { return }
    throw Refusal(
      .outOfSeason, subject,
      [
        "date": .text(date.description), "crop": .text(crop.code), "from": .text(dayText(crop.harvestFrom)),
        "to": .text(dayText(crop.harvestTo)),
      ])
  }

  /// Holds new weighings against all others of the same land and season.
  ///
  /// What was too much before, because a held lot was recorded all the same, does not count against them: they are refused
  /// only when they themselves find no room.
  /// - Parameters:
  ///   - harvest: the new weighings, all of one day.
  ///   - earlier: what was weighed of the crop on the same land, directly or through others that share parcels with it.
  ///   - land: every parcel that these name, by code.
  /// - Throws: `aboveYieldBound` with the kilograms of all weighings that have to share the same parcels, and what these
  ///   can bear.
  public func checkBalance(
    of harvest: [Weighing], after earlier: [Weighing], on land: [String: BearingLand], subject: String
  ) throws(Refusal) {
    guard crop.boundModel != .none, crop.upperYield != nil else { return }
    var capacities: [SeasonOfParcel: Int] = [:]
    func places(_ weighing: Weighing) -> Set<SeasonOfParcel> {
      let places = weighing.source.parcelCodes.compactMap { code in
        land[code].map { SeasonOfParcel(parcel: code, begins: begin(of: weighing.day, on: $0)) }
      }
      for place in places where capacities[place] == nil {
        capacities[place] = capacity(of: land[place.parcel]!, inSeasonFrom: place.begins)
      }
      return Set(places)
    }
    let before = earlier.map { (places: places($0), grams: Quantity($0.source.mass).thousandths) }
    let new = harvest.map { (places: places($0), grams: Quantity($0.source.mass).thousandths) }
    var assignment = HarvestAssignment(before, capacities: capacities)
    for (places, grams) in new {
      guard let excess = assignment.add(grams, to: places) else { continue }
      throw Refusal(
        .aboveYieldBound, subject,
        [
          "kilograms": .kilograms(Double(excess.weighed) / 1000),
          "bound": .kilograms(Double(excess.bound) / 1000),
        ])
    }
  }

  /// The most land can bear in the season or planting cycle that begins on the day, in grams.
  ///
  /// (Area + 1.645 × its standard error) × share under the crop × share that bears × upper yield: a measured area is too
  /// small by more in one case of twenty only.
  func capacity(of land: BearingLand, inSeasonFrom begin: CalendarDate?) -> Int {
    let stand = land.stand(inSeasonFrom: begin, until: end(ofSeasonFrom: begin, on: land))
    let area = land.area.value + 1.645 * (land.areaStandardError?.value ?? 0)
    let kilograms =
      SquareMetres(area).hectares * (stand?.cropShare ?? 1) * (stand?.bearingShare ?? 1)
      * (crop.upperYield ?? 0)
    return Quantity(Kilograms(kilograms)).thousandths
  }

  // MARK: - Seasons

  /// The first day of the season or planting cycle that the day belongs to; nil for the cycle before any known planting.
  func begin(of day: CalendarDate, on land: BearingLand) -> CalendarDate? {
    if crop.boundModel == .rotation {
      return land.stands.last { $0.isPlanted && $0.from <= day }?.from
    }
    let first = seasonBegin(in: day.year)
    return day < first ? seasonBegin(in: day.year - 1) : first
  }

  /// Days on which a harvest shares its season with one on this day; nil for all, of a crop bounded by planting cycle.
  public func daysOfSeason(of day: CalendarDate) -> ClosedRange<CalendarDate>? {
    guard crop.boundModel != .rotation else { return nil }
    let first = seasonBegin(in: day.year)
    let year = day < first ? day.year - 1 : day.year
    return seasonBegin(in: year)...CalendarDate(daysSince1970: seasonBegin(in: year + 1).daysSince1970 - 1)
  }

  /// A season that passes the new year begins with its first day, any other with the year.
  private func seasonBegin(in year: Int) -> CalendarDate {
    var first = MonthDay(month: 1, day: 1)
    if let from = crop.harvestFrom, let to = crop.harvestTo, to < from { first = from }
    return CalendarDate(year: year, month: first.month, day: min(first.day, 28))
      ?? CalendarDate(daysSince1970: 0)
  }

  /// The day after the season's last; nil for a planting cycle that goes on.
  private func end(ofSeasonFrom begin: CalendarDate?, on land: BearingLand) -> CalendarDate? {
    if crop.boundModel == .rotation {
      return land.stands.first { stand in stand.isPlanted && begin.map { stand.from > $0 } ?? true }?.from
    }
    return begin.map { seasonBegin(in: $0.year + 1) }
  }

  /// `15/5`, read the same way in both languages.
  private func dayText(_ day: MonthDay?) -> String { day.map { "\($0.day)/\($0.month)" } ?? "" }
}
