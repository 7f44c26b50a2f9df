public import GrowingAreas
public import Traceability

/// A cooperative with what it tells of itself.
public struct PublicCooperative: Sendable, Hashable {
  public var slug: String
  public var name: String
  public var address: String
  public var phone: String?
  public var gln: GLN?
  /// Plain text; empty for nothing.
  public var storyVi: String
  public var storyEn: String
  /// A name of its own that leads to its page.
  public var host: HostName?
  /// In the order they were added; none that advertises where that is not allowed.
  public var links: [OutsideLink]
  /// Of certificates that name it or one of its products, valid or not.
  public var certificateIDs: [Int]
  /// Whether more than facts may be told of it: false where it makes strong drink only.
  public var isAdvertised: Bool

  public init(
    slug: String, name: String, address: String, phone: String?, gln: GLN? = nil, storyVi: String = "",
    storyEn: String = "", host: HostName? = nil, links: [OutsideLink] = [], certificateIDs: [Int] = [],
    isAdvertised: Bool = true
  ) {
    self.slug = slug
    self.name = name
    self.address = address
    self.phone = phone
    self.gln = gln
    self.storyVi = storyVi
    self.storyEn = storyEn
    self.host = host
    self.links = links
    self.certificateIDs = certificateIDs
    self.isAdvertised = isAdvertised
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
  public var shelfLifeDays: Int?
  /// What its label says; a fixed best-before day stands with the lots.
  public var content: MandatoryContent
  public var brand: String
  public var standards: [String]
  /// Its own and its cooperative's, in the order they were added; none that advertises where that is not allowed.
  public var links: [OutsideLink]
  /// Of certificates that hold for it wherever it grew, valid or not.
  public var certificateIDs: [Int]
  /// Whether more than facts may be told of it: no for strong drink.
  public var isAdvertised: Bool

  public init(
    gtin: GTIN, slug: String = "", cooperativeSlug: String, nameVi: String, nameEn: String,
    cropNameVi: String, cropNameEn: String, netContent: String, hasPhoto: Bool, shelfLifeDays: Int? = nil,
    content: MandatoryContent = MandatoryContent(), brand: String = "", standards: [String] = [],
    links: [OutsideLink] = [], certificateIDs: [Int] = [], isAdvertised: Bool = true
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
    self.shelfLifeDays = shelfLifeDays
    self.content = content
    self.brand = brand
    self.standards = standards
    self.links = links
    self.certificateIDs = certificateIDs
    self.isAdvertised = isAdvertised
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
  /// Share of its raw material that grew outside the commune, 0...1.
  public var outsideShare: Double
  /// In the order of time.
  public var stages: [LotStage]
  /// Of certificates that hold for it, valid or not.
  public var certificateIDs: [Int]

  public init(
    gtin: GTIN, code: LotCode, harvestDate: CalendarDate, bestBefore: CalendarDate?, state: LotState,
    growingAreaCodes: [String], villageCodes: [String], outsideShare: Double = 0, stages: [LotStage] = [],
    certificateIDs: [Int] = []
  ) {
    self.gtin = gtin
    self.code = code
    self.harvestDate = harvestDate
    self.bestBefore = bestBefore
    self.state = state
    self.growingAreaCodes = growingAreaCodes
    self.villageCodes = villageCodes
    self.outsideShare = outsideShare
    self.stages = stages
    self.certificateIDs = certificateIDs
  }
}

/// A serial as it lies in the public store.
public struct PublicSerial: Sendable, Hashable {
  /// SHA-256 of the serial's characters, 32 bytes.
  public var hash: [UInt8]
  public var gtin: GTIN
  public var lot: LotCode
  public var state: SerialState
  /// Whether its lot is recalled; told by reading, not kept with the serial.
  public var isRecalled: Bool

  public init(
    hash: [UInt8], gtin: GTIN, lot: LotCode, state: SerialState = .active, isRecalled: Bool = false
  ) {
    self.hash = hash
    self.gtin = gtin
    self.lot = lot
    self.state = state
    self.isRecalled = isRecalled
  }
}

/// A box with an SSCC, and the lots whose goods are in it.
public struct PublicBox: Sendable, Hashable {
  public var sscc: SSCC
  public var state: BoxState
  public var packedOn: CalendarDate
  /// The day it left or was opened; nil while it is where it was packed.
  public var leftOn: CalendarDate?
  /// In their order; those it held when it left.
  public var lots: [LotID]

  public init(
    sscc: SSCC, state: BoxState, packedOn: CalendarDate, leftOn: CalendarDate? = nil, lots: [LotID]
  ) {
    self.sscc = sscc
    self.state = state
    self.packedOn = packedOn
    self.leftOn = leftOn
    self.lots = lots
  }
}

/// A certificate; what it holds for stands with cooperatives, products and lots.
public struct PublicCertificate: Sendable, Hashable {
  public var id: Int
  public var kind: CertificateKind
  public var number: String
  public var issuer: String
  public var holder: String
  public var stars: Int?
  public var validity: CertificateValidity

  public init(
    id: Int, kind: CertificateKind, number: String, issuer: String, holder: String, stars: Int? = nil,
    validity: CertificateValidity
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.issuer = issuer
    self.holder = holder
    self.stars = stars
    self.validity = validity
  }
}

/// A facility.
public struct PublicFacility: Sendable, Hashable {
  public var code: String
  public var kind: FacilityKind
  public var name: String
  public var villageCode: String
  public var cooperativeSlug: String?
  public var gln: GLN?

  public init(
    code: String, kind: FacilityKind, name: String, villageCode: String, cooperativeSlug: String?, gln: GLN?
  ) {
    self.code = code
    self.kind = kind
    self.name = name
    self.villageCode = villageCode
    self.cooperativeSlug = cooperativeSlug
    self.gln = gln
  }
}
