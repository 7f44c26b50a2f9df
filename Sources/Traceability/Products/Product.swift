/// A product (*sản phẩm*) as it is sold, under one GTIN.
public struct Product: Sendable, Hashable {
  /// An own number until the product gets a GTIN, see `GTIN.isOwn`.
  public var gtin: GTIN
  /// Name in addresses, unique in the cooperative: lower-case letters a-z, digits, hyphens; never changes.
  public var slug: String
  public var cooperativeSlug: String
  public var nameVi: String
  public var nameEn: String
  public var cropCode: String
  /// As printed: `1 kg`, `500 g`.
  public var netContent: String
  /// Days from harvest to the best-before day; nil when none is stated.
  public var shelfLifeDays: Int?
  /// JPEG or PNG, already small and without metadata; nil without a photo.
  public var photo: ProductPhoto?
  public var mandatory: MandatoryContent
  /// Brand or mark as it stands on the package; empty for none.
  public var brand: String
  /// Standards and technical regulations that are applied, each as it is cited: `TCVN 11892-1:2017`.
  public var standards: [String]

  public init(
    gtin: GTIN, slug: String? = nil, cooperativeSlug: String, nameVi: String, nameEn: String,
    cropCode: String, netContent: String,
    shelfLifeDays: Int? = nil, photo: ProductPhoto? = nil, mandatory: MandatoryContent = MandatoryContent(),
    brand: String = "", standards: [String] = []
  ) {
    self.gtin = gtin
    self.slug = slug ?? gtin.digits
    self.cooperativeSlug = cooperativeSlug
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.cropCode = cropCode
    self.netContent = netContent
    self.shelfLifeDays = shelfLifeDays
    self.photo = photo
    self.mandatory = mandatory
    self.brand = brand
    self.standards = standards
  }

  /// Where its page stands, or that of a lot or package of it.
  public func address(lot: LotCode? = nil, serial: SerialCode? = nil) -> ItemAddress {
    ItemAddress(gtin: gtin, cooperative: cooperativeSlug, product: slug, lot: lot, serial: serial)
  }
}

/// A picture ready for the page: at most 25 kB, no metadata.
public struct ProductPhoto: Sendable, Hashable {
  public var mediaType: String
  public var bytes: [UInt8]
  public var width: Int
  public var height: Int

  public init(mediaType: String, bytes: [UInt8], width: Int, height: Int) {
    self.mediaType = mediaType
    self.bytes = bytes
    self.width = width
    self.height = height
  }
}
