public import Geospatial
public import GrowingAreas

/// Kilograms that one parcel gave to a lot.
public struct LotSource: Sendable, Hashable {
  public var parcelCode: String
  public var mass: Kilograms

  public init(parcelCode: String, mass: Kilograms) {
    self.parcelCode = parcelCode
    self.mass = mass
  }
}

/// Whether a lot may be sold.
public enum LotState: String, Sendable, Codable, CaseIterable {
  case open, held, recalled, withdrawn
}

/// A lot (*lô hàng*): goods of one product that are told apart from all others.
public struct Lot: Sendable, Hashable {
  public var gtin: GTIN
  public var code: LotCode
  public var harvestDate: CalendarDate
  /// In the order of parcel codes; each mass is positive.
  public var sources: [LotSource]
  public var state: LotState
  /// Private.
  public var notes: String?

  public init(
    gtin: GTIN, code: LotCode, harvestDate: CalendarDate, sources: [LotSource], state: LotState = .open,
    notes: String? = nil
  ) {
    self.gtin = gtin
    self.code = code
    self.harvestDate = harvestDate
    self.sources = sources
    self.state = state
    self.notes = notes
  }

  public var mass: Kilograms { sources.reduce(.zero) { $0 + $1.mass } }
}
