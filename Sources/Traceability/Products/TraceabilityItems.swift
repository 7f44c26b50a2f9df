/// The ten things that must be told of goods that can be traced, in the order of the circular. The raw value is stable.
///
/// - Source: Circular 02/2024/TT-BKHCN of 28 March 2024, minimum content of traceability.
public enum TraceabilityItem: String, Sendable, Hashable, Codable, CaseIterable {
  case name = "item-name"
  case image = "item-image"
  case producer = "item-producer"
  case address = "item-address"
  /// At least the codes of product and place, and the time, of every stage.
  case stages = "item-stages"
  case time = "item-time"
  case code = "item-code"
  /// Brand, mark, model or serial, where there is one: every package of this program has a serial.
  case brand = "item-brand"
  case shelfLife = "item-shelf-life"
  /// Standards and technical regulations that are applied.
  case standards = "item-standards"
}

/// Whether an item is told.
public enum TraceabilityItemStanding: String, Sendable, Hashable, Codable {
  case told
  case missing
  /// Asked for only where there is one, and none is stated.
  case none
  /// Every lot tells its own.
  case ofLot = "of-lot"
}

/// What of a product and its maker the ten items are told from.
public struct ProductContent: Sendable, Hashable {
  public var nameVi: String
  public var hasPhoto: Bool
  public var brand: String
  public var kind: ProductKind
  public var hasShelfLife: Bool
  public var standards: [String]
  /// Name and address of the cooperative.
  public var producer: String
  public var address: String

  public init(
    nameVi: String, hasPhoto: Bool, brand: String, kind: ProductKind, hasShelfLife: Bool, standards: [String],
    producer: String, address: String
  ) {
    self.nameVi = nameVi
    self.hasPhoto = hasPhoto
    self.brand = brand
    self.kind = kind
    self.hasShelfLife = hasShelfLife
    self.standards = standards
    self.producer = producer
    self.address = address
  }

  public init(of product: Product, by cooperative: Cooperative) {
    self.init(
      nameVi: product.nameVi, hasPhoto: product.photo != nil, brand: product.brand,
      kind: product.mandatory.kind,
      hasShelfLife: product.shelfLifeDays != nil || product.mandatory.bestBeforeDate != nil,
      standards: product.standards, producer: cooperative.name, address: cooperative.address)
  }
}

/// The ten items of a product, or of a lot of it, with what is still missing.
public struct TraceabilityItems: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var item: TraceabilityItem
    public var standing: TraceabilityItemStanding
  }

  /// All ten, in the order of the circular.
  public let entries: [Entry]

  /// - Parameters:
  ///   - isOfLot: whether they are those of a lot, and not of the product as such.
  ///   - isPlaceKnown: whether the place of each stage of the lot has a code.
  public init(of content: ProductContent, isOfLot: Bool, isPlaceKnown: Bool = true) {
    entries = TraceabilityItem.allCases.map { item in
      let standing: TraceabilityItemStanding =
        switch item {
        case .name: content.nameVi.isEmpty ? .missing : .told
        case .image: content.hasPhoto ? .told : .missing
        case .producer: content.producer.isEmpty ? .missing : .told
        case .address: content.address.isEmpty ? .missing : .told
        case .stages: isOfLot ? (isPlaceKnown ? .told : .missing) : .ofLot
        case .time, .code: isOfLot ? .told : .ofLot
        case .brand: content.brand.isEmpty ? .none : .told
        case .shelfLife: Self.shelfLife(of: content)
        case .standards: content.standards.isEmpty ? .missing : .told
        }
      return Entry(item: item, standing: standing)
    }
  }

  /// - Parameter lot: nil for the product as such.
  public init(of product: Product, by cooperative: Cooperative, lot: Lot?, isPlaceKnown: Bool = true) {
    self.init(
      of: ProductContent(of: product, by: cooperative), isOfLot: lot != nil, isPlaceKnown: isPlaceKnown)
  }

  /// Fresh produce and spirits may have none; food that was made must have one.
  private static func shelfLife(of content: ProductContent) -> TraceabilityItemStanding {
    if content.hasShelfLife { return .told }
    return content.kind == .processed ? .missing : .none
  }

  /// What must be mended before codes may be issued, in the order of the circular.
  public var missing: [TraceabilityItem] { entries.filter { $0.standing == .missing }.map(\.item) }

  public var isComplete: Bool { missing.isEmpty }
}
