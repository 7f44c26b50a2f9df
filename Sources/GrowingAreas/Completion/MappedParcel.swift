public import Geospatial

/// What a report needs to know of one parcel on the map.
public struct MappedParcel: Sendable, Hashable {
  public var code: String
  /// nil for a parcel that lies in no village.
  public var villageCode: String?
  /// Codes of the crops that grow on it, the main one first; more than one where crops are grown between each other.
  public var crops: [String]
  /// The land it adds to the map: its outline without what parcels with lower codes cover already.
  public var area: SquareMetres
  /// All of its outline.
  public var outlineArea: SquareMetres
  /// One standard error of `outlineArea`; nil when nothing is known about the survey's quality.
  public var areaStandardError: SquareMetres?
  /// Whether its outline is open to all.
  public var isPublished: Bool
  /// Who walked it. Private.
  public var surveyor: String?

  /// - Parameter outlineArea: nil where no other parcel covers the same land.
  public init(
    code: String, villageCode: String?, crops: [String] = [], area: SquareMetres,
    outlineArea: SquareMetres? = nil, areaStandardError: SquareMetres? = nil, isPublished: Bool = false,
    surveyor: String? = nil
  ) {
    self.code = code
    self.villageCode = villageCode
    self.crops = crops
    self.area = area
    self.outlineArea = outlineArea ?? area
    self.areaStandardError = areaStandardError
    self.isPublished = isPublished
    self.surveyor = surveyor
  }

  public var state: WorkState { isPublished ? .published : .accepted }
}

/// Parcels and land area on the map in one village; no code for parcels that lie in none.
public struct MappedInVillage: Sendable, Hashable {
  public var villageCode: String?
  public var parcels: Int
  public var area: SquareMetres

  public init(villageCode: String?, parcels: Int, area: SquareMetres) {
    self.villageCode = villageCode
    self.parcels = parcels
    self.area = area
  }

  mutating func add(_ parcel: MappedParcel) {
    parcels += 1
    area += parcel.area
  }
}
