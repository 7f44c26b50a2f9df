public import Geospatial
public import GrowingAreas

/// One weighing of a harvest: kilograms, and the parcels they may have come from.
///
/// Kilograms are weighed per household at a collecting point; how they divide among its parcels is not known and never
/// made up.
public struct LotSource: Sendable, Hashable {
  /// At least one, in the order of codes.
  public var parcelCodes: [String]
  /// Whose harvest was weighed; nil when parcels were named. Private.
  public var growerCode: String?
  public var mass: Kilograms

  public init(parcelCodes: [String], growerCode: String? = nil, mass: Kilograms) {
    self.parcelCodes = parcelCodes
    self.growerCode = growerCode
    self.mass = mass
  }

  /// A parcel that was weighed alone.
  public init(parcelCode: String, mass: Kilograms) {
    self.init(parcelCodes: [parcelCode], mass: mass)
  }
}

/// Whether a lot may be sold.
public enum LotState: String, Sendable, Codable, CaseIterable {
  case open, held, recalled, withdrawn
}

/// How a lot came to be.
public enum LotBeginning: String, Sendable, Codable, CaseIterable {
  case harvest, receipt, production
}

/// A lot (*lô hàng*): goods of one product that are told apart from all others.
public struct Lot: Sendable, Hashable {
  public var gtin: GTIN
  public var code: LotCode
  /// The day the goods began: of the harvest, of the receipt, of the production. Lots that were split or merged keep the
  /// earliest.
  public var harvestDate: CalendarDate
  public var beginning: LotBeginning
  /// What was harvested into it, by weighing; empty for lots made of other lots or received. In the order of parcel
  /// codes; each mass is positive.
  public var sources: [LotSource]
  /// What the lot began with.
  public var quantity: Quantity
  /// Share of its raw material that grew outside the commune, 0...1.
  public var outsideShare: Double
  public var state: LotState
  /// Private.
  public var notes: String?

  /// - Parameter quantity: nil for the sum of the sources.
  public init(
    gtin: GTIN, code: LotCode, harvestDate: CalendarDate, beginning: LotBeginning = .harvest,
    sources: [LotSource], quantity: Quantity? = nil, outsideShare: Double = 0, state: LotState = .open,
    notes: String? = nil
  ) {
    self.gtin = gtin
    self.code = code
    self.harvestDate = harvestDate
    self.beginning = beginning
    self.sources = sources
    self.quantity =
      quantity
      ?? Quantity(thousandths: sources.reduce(0) { $0 + Quantity($1.mass).thousandths }, unit: .kilogram)
    self.outsideShare = outsideShare
    self.state = state
    self.notes = notes
  }

  /// What it began with, of goods that are weighed; 0 of others.
  public var mass: Kilograms { quantity.mass ?? .zero }

  public var id: LotID { LotID(gtin, code) }

  /// Every parcel its own harvest may have come from, once, in the order of codes.
  public var parcelCodes: [String] { Set(sources.flatMap(\.parcelCodes)).sorted() }
}
