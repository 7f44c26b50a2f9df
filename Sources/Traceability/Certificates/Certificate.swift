/// What a certificate (*chứng nhận*) is about. The raw value stands in the store and in JSON.
public enum CertificateKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// TCVN 11892-1.
  case vietGAP = "vietgap"
  /// TCVN 11041.
  case organic
  /// Good agricultural and collection practices for medicinal plants.
  case gacpWHO = "gacp-who"
  /// One Commune One Product, 3 to 5 stars.
  case ocop
  case collectiveMark = "collective-mark"
  case certificationMark = "certification-mark"
  case geographicalIndication = "geographical-indication"
}

/// Which goods a certificate holds for; goods must meet every part that is not empty.
public struct CertificateScope: Sendable, Hashable {
  /// Goods of one of these cooperatives, by slug.
  public var cooperatives: Set<String>
  /// Goods of one of these products.
  public var products: Set<GTIN>
  /// Goods whose raw material grew in these growing areas and nowhere else, by code.
  public var growingAreas: Set<String>

  public init(cooperatives: Set<String> = [], products: Set<GTIN> = [], growingAreas: Set<String> = []) {
    self.cooperatives = cooperatives
    self.products = products
    self.growingAreas = growingAreas
  }

  public var isEmpty: Bool { cooperatives.isEmpty && products.isEmpty && growingAreas.isEmpty }

  /// Whether it holds for a product as such, wherever it grew.
  public func covers(_ product: GTIN, of cooperative: String) -> Bool {
    growingAreas.isEmpty && names(product, of: cooperative)
  }

  /// Whether it holds for goods of a lot.
  /// - Parameter fields: for each field the raw material grew on, the growing areas it belongs to; empty where nobody knows
  ///   the fields, and then no certificate of growing areas holds.
  public func covers(_ product: GTIN, of cooperative: String, grownOn fields: [Set<String>]) -> Bool {
    guard names(product, of: cooperative) else { return false }
    return growingAreas.isEmpty
      || !fields.isEmpty && fields.allSatisfy { !$0.isDisjoint(with: growingAreas) }
  }

  private func names(_ product: GTIN, of cooperative: String) -> Bool {
    !isEmpty && (cooperatives.isEmpty || cooperatives.contains(cooperative))
      && (products.isEmpty || products.contains(product))
  }
}

/// A certificate with whom and what it was given for.
public struct Certificate: Sendable, Hashable {
  /// Given by the store; grows by every certificate.
  public var id: Int
  public var kind: CertificateKind
  /// As its issuer writes it; unique of its kind.
  public var number: String
  public var issuer: String
  /// Who may use it: a cooperative or enterprise. Public.
  public var holder: String
  /// 3...5, of OCOP only.
  public var stars: Int?
  public var validity: CertificateValidity
  public var scope: CertificateScope

  public init(
    id: Int = 0, kind: CertificateKind, number: String, issuer: String, holder: String, stars: Int? = nil,
    validity: CertificateValidity, scope: CertificateScope
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.issuer = issuer
    self.holder = holder
    self.stars = stars
    self.validity = validity
    self.scope = scope
  }
}
