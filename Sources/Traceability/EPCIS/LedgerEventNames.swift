import GrowingAreas

/// How the goods of the ledger are named to others.
public struct LedgerEventNames: Sendable {
  /// What stands before `/p/…`: `https://truyxuat.example`; for products without a GTIN.
  public var base: String
  /// Products by number.
  public var products: [GTIN: Product]
  /// Code of the commune, part of the names of boxes that carry no SSCC.
  public var commune: String
  /// Whether to say who gave and took goods, which nobody outside needs to know.
  public var namesPartners: Bool
  /// Facilities by code.
  public var facilities: [String: Facility]

  public init(
    base: String, products: [GTIN: Product], commune: String, namesPartners: Bool = false,
    facilities: [String: Facility] = [:]
  ) {
    self.base = base
    self.products = products
    self.commune = commune
    self.namesPartners = namesPartners
    self.facilities = facilities
  }

  /// The lot as a class of goods.
  func name(of lot: LotID) -> String {
    guard lot.gtin.isOwn, let product = products[lot.gtin] else {
      return DigitalLink(gtin: lot.gtin, lot: lot.code).canonicalURI
    }
    return base + product.address(lot: lot.code).path
  }

  func name(of box: BoxCode) -> String {
    box.sscc.map { "https://id.gs1.org/00/\($0.digits)" }
      ?? "urn:x-vungtrong:box:\(commune):\(percentEncoded(box.text))"
  }

  /// Where the lot is kept: at its cooperative.
  func place(of lot: LotID) -> String? {
    products[lot.gtin].map { "\(base)/htx/\(percentEncoded($0.cooperativeSlug))" }
  }

  /// The facility by its GLN, else by its code in the commune.
  func place(ofFacility code: String) -> String {
    facilities[code]?.gln.map { "https://id.gs1.org/414/\($0.digits)" }
      ?? "urn:x-vungtrong:facility:\(commune):\(percentEncoded(code))"
  }

  func name(of partner: TradePartner) -> String { "urn:x-vungtrong:partner:\(percentEncoded(partner.name))" }
}
