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

/// The ten items of a product, or of a lot of it, with what is still missing.
public struct TraceabilityItems: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var item: TraceabilityItem
    public var standing: TraceabilityItemStanding
  }

  /// All ten, in the order of the circular.
  public let entries: [Entry]

  /// - Parameters:
  ///   - lot: nil for the product as such.
  ///   - isPlaceKnown: whether the place of each stage of the lot has a code.
  public init(of product: Product, by cooperative: Cooperative, lot: Lot?, isPlaceKnown: Bool = true) {
    entries = TraceabilityItem.allCases.map { item in
      let standing: TraceabilityItemStanding =
        switch item {
        case .name: product.nameVi.isEmpty ? .missing : .told
        case .image: product.photo == nil ? .missing : .told
        case .producer: cooperative.name.isEmpty ? .missing : .told
        case .address: cooperative.address.isEmpty ? .missing : .told
        case .stages: lot == nil ? .ofLot : isPlaceKnown ? .told : .missing
        case .time, .code: lot == nil ? .ofLot : .told
        case .brand: product.brand.isEmpty ? .none : .told
        case .shelfLife: Self.shelfLife(of: product)
        case .standards: product.standards.isEmpty ? .missing : .told
        }
      return Entry(item: item, standing: standing)
    }
  }

  /// Fresh produce and spirits may have none; food that was made must have one.
  private static func shelfLife(of product: Product) -> TraceabilityItemStanding {
    if product.shelfLifeDays != nil || product.mandatory.bestBeforeDate != nil { return .told }
    return product.mandatory.kind == .processed ? .missing : .none
  }

  /// What must be mended before codes may be issued, in the order of the circular.
  public var missing: [TraceabilityItem] { entries.filter { $0.standing == .missing }.map(\.item) }

  public var isComplete: Bool { missing.isEmpty }
}
