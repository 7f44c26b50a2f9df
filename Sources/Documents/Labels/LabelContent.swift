public import GrowingAreas
public import Wording

/// What one label says. Everything here is printed, so nothing private may stand in it.
public struct LabelContent: Sendable, Hashable {
  public var productName: String
  /// Printed below the Vietnamese name; empty for none.
  public var productNameEn: String
  /// As the product states it: `1 kg`.
  public var netContent: String
  public var lotCode: String
  public var harvestDate: CalendarDate
  public var bestBefore: CalendarDate?
  public var cooperativeName: String
  public var cooperativeAddress: String
  /// `xã Bắc Hà, Lào Cai`.
  public var origin: String
  public var growingAreaCode: String?
  /// Fourteen digits; printed below the code to be typed by hand. Empty for a product without one.
  public var gtin: String
  public var serial: String
  /// The whole address in the QR code.
  public var link: String
  /// Language of the captions.
  public var language: Language

  public init(
    productName: String, productNameEn: String, netContent: String, lotCode: String,
    harvestDate: CalendarDate, bestBefore: CalendarDate? = nil, cooperativeName: String,
    cooperativeAddress: String, origin: String, growingAreaCode: String? = nil, gtin: String, serial: String,
    link: String, language: Language = .vi
  ) {
    self.productName = productName
    self.productNameEn = productNameEn
    self.netContent = netContent
    self.lotCode = lotCode
    self.harvestDate = harvestDate
    self.bestBefore = bestBefore
    self.cooperativeName = cooperativeName
    self.cooperativeAddress = cooperativeAddress
    self.origin = origin
    self.growingAreaCode = growingAreaCode
    self.gtin = gtin
    self.serial = serial
    self.link = link
    self.language = language
  }
}
