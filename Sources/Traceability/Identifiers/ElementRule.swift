/// What the value of one application identifier must look like, and which others it stands with.
/// - Source: GS1 Barcode Syntax Dictionary; `IdentifierTableTests` holds this table against that file.
public struct ElementRule: Sendable, Hashable {
  /// What characters stand in the value, and what they mean.
  public enum Content: Sendable, Hashable {
    /// Characters of set 82 without a meaning of their own.
    case text
    case digits
    /// The last digit is a check digit.
    case checkedDigits
    /// YYMMDD, once or several times; day 00 stands for the whole month where it is allowed.
    case dates(dayMayBeZero: Bool)
    /// Three digits of ISO 3166-1.
    case country
  }

  /// As in the General Specifications.
  public let title: String
  public let content: Content
  /// Numbers of characters the value may have, from the fewest to the most.
  public let lengths: [Int]
  /// Identifiers that must stand with it, each of them.
  public let requires: [ApplicationIdentifier]
  /// Identifiers that must not stand with it.
  public let excludes: [ApplicationIdentifier]
  /// Whether a scanner ends the value by its length, without a separator after it.
  public let hasPredefinedLength: Bool
  /// Whether it may stand in the query of a link.
  public let isAttribute: Bool

  init(
    _ title: String, _ content: Content, _ lengths: [Int], requires: [ApplicationIdentifier] = [],
    excludes: [ApplicationIdentifier] = [], predefined: Bool = false, attribute: Bool = true
  ) {
    self.title = title
    self.content = content
    self.lengths = lengths
    self.requires = requires
    self.excludes = excludes
    hasPredefinedLength = predefined
    isAttribute = attribute
  }
}

extension ApplicationIdentifier {
  /// What the value must look like.
  public var rule: ElementRule {
    switch self {
    case .sscc: ElementRule("SSCC", .checkedDigits, [18], predefined: true)
    case .gtin: ElementRule("GTIN", .checkedDigits, [14], predefined: true)
    case .lot: ElementRule("BATCH/LOT", .text, Array(1...20), requires: [.gtin])
    case .productionDate: Self.date("PROD DATE")
    case .packagingDate: Self.date("PACK DATE")
    case .bestBefore: Self.date("BEST BEFORE or BEST BY")
    case .expiry: Self.date("USE BY or EXPIRY")
    case .serial:
      ElementRule(
        "SERIAL", .text, Array(1...20), requires: [.gtin], excludes: [.thirdPartySerial], attribute: false)
    case .variant: ElementRule("CPV", .text, Array(1...20), requires: [.gtin], attribute: false)
    case .thirdPartySerial: ElementRule("TPX", .text, Array(1...28), requires: [.gtin], attribute: false)
    case .additionalIdentifier: ElementRule("ADDITIONAL ID", .text, Array(1...30), requires: [.gtin])
    case .locationExtension:
      ElementRule("GLN EXTENSION COMPONENT", .text, Array(1...20), requires: [.location], attribute: false)
    case .netWeight0, .netWeight1, .netWeight2, .netWeight3, .netWeight4, .netWeight5:
      ElementRule(
        "NET WEIGHT (kg)", .digits, [6], requires: [.gtin],
        excludes: Self.netWeights.filter { $0 != self }, predefined: true)
    case .location: ElementRule("LOC No.", .checkedDigits, [13], predefined: true)
    case .party: ElementRule("PARTY", .checkedDigits, [13], predefined: true)
    case .countryOfOrigin: ElementRule("ORIGIN", .country, [3], requires: [.gtin])
    case .subdivisionOfOrigin:
      ElementRule("ORIGIN SUBDIVISION", .text, Array(1...3), requires: [.gtin, .countryOfOrigin])
    case .harvestDate:
      ElementRule("HARVEST DATE", .dates(dayMayBeZero: false), [6, 12], requires: [.gtin])
    case .agreed: ElementRule("INTERNAL", .text, Array(1...30))
    case .internal91, .internal92, .internal93, .internal94, .internal95, .internal96, .internal97,
      .internal98, .internal99:
      ElementRule("INTERNAL", .text, Array(1...90))
    }
  }

  /// What may follow this key in the path of a link: one of these series, any of its members left out; nil for
  /// what is no key.
  /// - Source: GS1 Digital Link URI Syntax 1.4, path element order.
  public var qualifierSeries: [[ApplicationIdentifier]]? {
    switch self {
    case .gtin: [[.variant, .lot, .serial], [.thirdPartySerial]]
    case .location: [[.locationExtension]]
    case .sscc, .party: [[]]
    default: nil
    }
  }

  static let netWeights: [ApplicationIdentifier] = [
    .netWeight0, .netWeight1, .netWeight2, .netWeight3, .netWeight4, .netWeight5,
  ]

  private static func date(_ title: String) -> ElementRule {
    ElementRule(title, .dates(dayMayBeZero: true), [6], requires: [.gtin], predefined: true)
  }
}
