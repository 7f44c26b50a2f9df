public import Geospatial
public import GrowingAreas

/// One parcel of a harvest with what bounds it.
public struct HarvestedParcel: Sendable, Hashable {
  public var area: SquareMetres
  /// One standard error of the area; nil, unknown, adds nothing to the bound.
  public var areaStandardError: SquareMetres?
  /// What this harvest takes from the parcel.
  public var mass: Kilograms
  /// What other lots took from it in the same year, or planting cycle for crops bounded by rotation.
  public var harvestedBefore: Kilograms
  /// Share of the parcel under the crop, 0...1.
  public var cropShare: Double
  /// Share of the crop that bears this year, 0...1.
  public var bearingShare: Double

  public init(
    area: SquareMetres, areaStandardError: SquareMetres? = nil, mass: Kilograms,
    harvestedBefore: Kilograms = .zero, cropShare: Double = 1, bearingShare: Double = 1
  ) {
    self.area = area
    self.areaStandardError = areaStandardError
    self.mass = mass
    self.harvestedBefore = harvestedBefore
    self.cropShare = cropShare
    self.bearingShare = bearingShare
  }
}

/// What a crop allows: harvest days in its season, and no more kilograms than its parcels can bear.
public struct HarvestRule: Sendable, Hashable {
  public var crop: Crop

  public init(for crop: Crop) { self.crop = crop }

  /// Checks the season, then the bound over all parcels together.
  ///
  /// Kilograms are weighed per household, seldom per parcel, so one parcel may seem to bear more than it can
  /// as long as all of them together do not.
  /// - Parameter subject: the lot as the user knows it.
  /// - Throws: `outOfSeason` with date, crop, from, to; `aboveYieldBound` with kilograms (this harvest and
  ///   those before) and bound.
  public func check(
    date: CalendarDate, parcels: [HarvestedParcel], subject: String
  ) throws(Refusal) {
    try checkSeason(date, subject: subject)
    guard let bound = yieldBound(of: parcels) else { return }
    let total = parcels.reduce(Kilograms.zero) { $0 + $1.mass + $1.harvestedBefore }
    guard total <= bound else {
      throw Refusal(
        .aboveYieldBound, subject, ["kilograms": .kilograms(total.value), "bound": .kilograms(bound.value)])
    }
  }

  public func checkSeason(_ date: CalendarDate, subject: String) throws(Refusal) {
    guard !crop.isInSeason(date) else { return }
    throw Refusal(
      .outOfSeason, subject,
      [
        "date": .text(date.description), "crop": .text(crop.code), "from": .text(dayText(crop.harvestFrom)),
        "to": .text(dayText(crop.harvestTo)),
      ])
  }

  /// The most the parcels can bear in a year or planting cycle; nil when the crop has no bound.
  ///
  /// Sum over the parcels of (area + 1.645 × its standard error) × share under the crop × share that bears ×
  /// upper yield: a measured area is too small by more in one case of twenty only.
  public func yieldBound(of parcels: [HarvestedParcel]) -> Kilograms? {
    guard crop.boundModel != .none, let upperYield = crop.upperYield else { return nil }
    let hectares = parcels.reduce(0.0) { sum, parcel in
      let area = parcel.area.value + 1.645 * (parcel.areaStandardError?.value ?? 0)
      return sum + SquareMetres(area).hectares * parcel.cropShare * parcel.bearingShare
    }
    return Kilograms(hectares * upperYield)
  }

  /// `15/5`, read the same way in both languages.
  private func dayText(_ day: MonthDay?) -> String { day.map { "\($0.day)/\($0.month)" } ?? "" }
}
