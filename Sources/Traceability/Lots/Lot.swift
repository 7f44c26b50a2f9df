public import Geospatial
public import GrowingAreas

/// One weighing of a harvest: kilograms, and the parcels they may have come from.
///
/// Kilograms are weighed per household at a collecting point; how they divide among its parcels is not known and never
/// made up.
public struct LotSource: Sendable, Hashable {
  /// At least one, in the order of codes; empty only before a harvest is recorded, for all parcels of the crop that the
  /// grower or the growing area has.
  public var parcelCodes: [String]
  /// Whose harvest was weighed; nil when parcels or an area were named. Private.
  public var growerCode: String?
  /// The growing area whose harvest was weighed; nil when parcels or a grower were named.
  public var growingAreaCode: String?
  public var mass: Kilograms

  public init(
    parcelCodes: [String], growerCode: String? = nil, growingAreaCode: String? = nil, mass: Kilograms
  ) {
    self.parcelCodes = parcelCodes
    self.growerCode = growerCode
    self.growingAreaCode = growingAreaCode
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
  /// What is there of it now, in boxes and out of them.
  public var balance: Quantity
  /// Share of its raw material that grew outside the commune, 0...1.
  public var outsideShare: Double
  /// Per cent of alcohol by volume at 20 °C, for spirits.
  public var alcohol: Double?
  public var state: LotState
  /// Every parcel its goods may have grown on, through all that they were made of; in the order of codes.
  public var originParcelCodes: [String]
  /// Private.
  public var notes: String?

  /// - Parameters:
  ///   - quantity: nil for the sum of the sources.
  ///   - balance: nil for all of it.
  ///   - originParcelCodes: nil for the parcels of the sources.
  public init(
    gtin: GTIN, code: LotCode, harvestDate: CalendarDate, beginning: LotBeginning = .harvest,
    sources: [LotSource], quantity: Quantity? = nil, balance: Quantity? = nil, outsideShare: Double = 0,
    alcohol: Double? = nil, state: LotState = .open, originParcelCodes: [String]? = nil,
    notes: String? = nil
  ) {
    self.gtin = gtin
    self.code = code
    self.harvestDate = harvestDate
    self.beginning = beginning
    self.sources = sources
    let whole =
      quantity
      ?? Quantity(thousandths: sources.reduce(0) { $0 + Quantity($1.mass).thousandths }, unit: .kilogram)
    self.quantity = whole
    self.balance = balance ?? whole
    self.outsideShare = outsideShare
    self.alcohol = alcohol
    self.state = state
    self.originParcelCodes = originParcelCodes ?? Set(sources.flatMap(\.parcelCodes)).sorted()
    self.notes = notes
  }

  /// What it began with, of goods that are weighed; 0 of others.
  public var mass: Kilograms { quantity.mass ?? .zero }

  public var id: LotID { LotID(gtin, code) }

  /// Every parcel its goods may have grown on, as labels and pages say it.
  public var parcelCodes: [String] { originParcelCodes }

  /// Refuses what may not be moved, labelled or given codes.
  /// - Throws: `wrongState` for a lot that is held, recalled or withdrawn.
  public func requireOpen() throws(Refusal) {
    guard state == .open else {
      throw Refusal(
        .wrongState, id.description,
        ["state": .text(state.rawValue), "wanted": .text(LotState.open.rawValue)])
    }
  }
}
