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

  public init(code: String, name: String, outline: MultiPolygon?, parcelCount: Int, area: SquareMetres) {
    self.code = code
    self.name = name
    self.outline = outline
    self.parcelCount = parcelCount
    self.area = area
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

  public init(
    code: String, name: String, cropNameVi: String, cropNameEn: String, officialCodes: [GrowingAreaCode],
    villageCodes: [String], outline: MultiPolygon?, area: SquareMetres?, parcelCount: Int?
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

/// A cooperative with its business address and phone.
public struct PublicCooperative: Sendable, Hashable {
  public var slug: String
  public var name: String
  public var address: String
  public var phone: String?

  public init(slug: String, name: String, address: String, phone: String?) {
    self.slug = slug
    self.name = name
    self.address = address
    self.phone = phone
  }
}

/// A product; its photo is asked for apart.
public struct PublicProduct: Sendable, Hashable {
  /// An own number for a product without a GTIN; it stands in no address.
  public var gtin: GTIN
  /// Name in addresses; empty in a store made before products had one.
  public var slug: String
  public var cooperativeSlug: String
  public var nameVi: String
  public var nameEn: String
  public var cropNameVi: String
  public var cropNameEn: String
  public var netContent: String
  public var hasPhoto: Bool

  public init(
    gtin: GTIN, slug: String = "", cooperativeSlug: String, nameVi: String, nameEn: String,
    cropNameVi: String, cropNameEn: String, netContent: String, hasPhoto: Bool
  ) {
    self.gtin = gtin
    self.slug = slug
    self.cooperativeSlug = cooperativeSlug
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.cropNameVi = cropNameVi
    self.cropNameEn = cropNameEn
    self.netContent = netContent
    self.hasPhoto = hasPhoto
  }

  /// Where its page stands, or that of a lot or package of it.
  public func address(lot: LotCode? = nil, serial: SerialCode? = nil) -> ItemAddress {
    ItemAddress(gtin: gtin, cooperative: cooperativeSlug, product: slug, lot: lot, serial: serial)
  }
}

/// A lot with where it grew, by growing area and village, never by parcel.
public struct PublicLot: Sendable, Hashable {
  public var gtin: GTIN
  public var code: LotCode
  public var harvestDate: CalendarDate
  /// nil when the product states no shelf life.
  public var bestBefore: CalendarDate?
  public var state: LotState
  /// In the order of codes.
  public var growingAreaCodes: [String]
  public var villageCodes: [String]

  public init(
    gtin: GTIN, code: LotCode, harvestDate: CalendarDate, bestBefore: CalendarDate?, state: LotState,
    growingAreaCodes: [String], villageCodes: [String]
  ) {
    self.gtin = gtin
    self.code = code
    self.harvestDate = harvestDate
    self.bestBefore = bestBefore
    self.state = state
    self.growingAreaCodes = growingAreaCodes
    self.villageCodes = villageCodes
  }
}

/// A serial as it lies in the public store.
public struct PublicSerial: Sendable, Hashable {
  /// SHA-256 of the serial's characters, 32 bytes.
  public var hash: [UInt8]
  public var gtin: GTIN
  public var lot: LotCode
  public var state: SerialState

  public init(hash: [UInt8], gtin: GTIN, lot: LotCode, state: SerialState = .active) {
    self.hash = hash
    self.gtin = gtin
    self.lot = lot
    self.state = state
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
  case serials([PublicSerial])
  case removeVillage(code: String)
  /// The product has another number now; its lots go with it.
  case removeProduct(GTIN)
  case removeGrowingArea(code: String)
  /// Consent was withdrawn, or the parcel is no more.
  case removeParcel(code: String)
}
