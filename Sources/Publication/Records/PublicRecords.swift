public import Geospatial
public import GrowingAreas
public import Traceability

// What outsiders may see, field by field. A type here is the allow-list: a value without a field for it cannot leak.

/// The commune as outsiders see it.
public struct PublicCommune: Sendable, Hashable {
  public var code: String
  public var name: String
  public var provinceName: String
  public var boundary: MultiPolygon?
  public var boundaryIsOfficial: Bool

  public init(
    code: String, name: String, provinceName: String, boundary: MultiPolygon?, boundaryIsOfficial: Bool
  ) {
    self.code = code
    self.name = name
    self.provinceName = provinceName
    self.boundary = boundary
    self.boundaryIsOfficial = boundaryIsOfficial
  }
}

/// A village with its totals.
public struct PublicVillage: Sendable, Hashable {
  public var code: String
  public var name: String
  public var outline: MultiPolygon?
  public var parcelCount: Int
  public var area: SquareMetres
  /// What the plan wants mapped; nil where it wants nothing here.
  public var planned: SquareMetres?
  /// Those of enough growers, the largest first; land of other crops counts in the totals only.
  public var crops: [PublicVillageCrop]

  public init(
    code: String, name: String, outline: MultiPolygon?, parcelCount: Int, area: SquareMetres,
    planned: SquareMetres? = nil, crops: [PublicVillageCrop] = []
  ) {
    self.code = code
    self.name = name
    self.outline = outline
    self.parcelCount = parcelCount
    self.area = area
    self.planned = planned
    self.crops = crops
  }

  /// Mapped over planned area; nil where nothing is planned.
  public var mappedShare: Double? {
    planned.flatMap { $0 > .zero ? area.value / $0.value : nil }
  }
}

/// The land of a village under one crop.
public struct PublicVillageCrop: Sendable, Hashable {
  public var nameVi: String
  public var nameEn: String
  public var parcelCount: Int
  public var area: SquareMetres
  /// What the plan wants mapped of it; nil where it has no target of its own.
  public var planned: SquareMetres?

  public init(
    nameVi: String, nameEn: String, parcelCount: Int, area: SquareMetres, planned: SquareMetres?
  ) {
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.parcelCount = parcelCount
    self.area = area
    self.planned = planned
  }
}

/// A growing area. Its outline is generalised, so that no single parcel can be read from it.
public struct PublicGrowingArea: Sendable, Hashable {
  public var code: String
  public var name: String
  public var cropNameVi: String
  public var cropNameEn: String
  /// Codes in force only.
  public var officialCodes: [GrowingAreaCode]
  /// In the order of codes.
  public var villageCodes: [String]
  /// nil where fewer than three growers share the area: then its villages' totals stand for it.
  public var outline: MultiPolygon?
  /// nil like the outline.
  public var area: SquareMetres?
  public var parcelCount: Int?
  /// Of certificates that name it, valid or not.
  public var certificateIDs: [Int]

  public init(
    code: String, name: String, cropNameVi: String, cropNameEn: String, officialCodes: [GrowingAreaCode],
    villageCodes: [String], outline: MultiPolygon?, area: SquareMetres?, parcelCount: Int?,
    certificateIDs: [Int] = []
  ) {
    self.code = code
    self.name = name
    self.cropNameVi = cropNameVi
    self.cropNameEn = cropNameEn
    self.officialCodes = officialCodes
    self.villageCodes = villageCodes
    self.outline = outline
    self.area = area
    self.parcelCount = parcelCount
    self.certificateIDs = certificateIDs
  }
}

/// A parcel whose grower gave consent to show its outline.
public struct PublicParcel: Sendable, Hashable {
  public var code: String
  public var villageCode: String?
  public var cropNameVi: String?
  public var cropNameEn: String?
  public var outline: MultiPolygon
  public var area: SquareMetres

  public init(
    code: String, villageCode: String?, cropNameVi: String?, cropNameEn: String?, outline: MultiPolygon,
    area: SquareMetres
  ) {
    self.code = code
    self.villageCode = villageCode
    self.cropNameVi = cropNameVi
    self.cropNameEn = cropNameEn
    self.outline = outline
    self.area = area
  }
}

/// One change of the public store; applying it twice is the same as once.
public enum PublicChange: Sendable, Hashable {
  case commune(PublicCommune)
  case village(PublicVillage)
  case growingArea(PublicGrowingArea)
  case parcel(PublicParcel)
  case cooperative(PublicCooperative)
  case product(PublicProduct, ProductPhoto?)
  case lot(PublicLot)
  case certificate(PublicCertificate)
  case facility(PublicFacility)
  case serials([PublicSerial])
  case box(PublicBox)
  case removeVillage(code: String)
  /// The product has another number now; its lots go with it.
  case removeProduct(GTIN)
  case removeGrowingArea(code: String)
  /// Nothing was ever put into it after all.
  case removeBox(SSCC)
  /// Consent was withdrawn, or the parcel is no more.
  case removeParcel(code: String)
}
