/// A product (*sản phẩm*) as it is sold, under one GTIN.
public struct Product: Sendable, Hashable {
  public var gtin: GTIN
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

  public init(
    gtin: GTIN, cooperativeSlug: String, nameVi: String, nameEn: String, cropCode: String, netContent: String,
    shelfLifeDays: Int? = nil, photo: ProductPhoto? = nil, mandatory: MandatoryContent = MandatoryContent()
  ) {
    self.gtin = gtin
    self.cooperativeSlug = cooperativeSlug
    self.nameVi = nameVi
    self.nameEn = nameEn
    self.cropCode = cropCode
    self.netContent = netContent
    self.shelfLifeDays = shelfLifeDays
    self.photo = photo
    self.mandatory = mandatory
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
