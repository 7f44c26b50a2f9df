import Geospatial
public import GrowingAreas
import Registry
public import Traceability

/// What a cooperative has: its products and their lots.
public struct GoodsShelf: Sendable {
  public var cooperative: Cooperative
  public var products: [Product]
  /// The newest first.
  public var lots: [Lot]
}

/// A product with what must be told of it and who vouches for it.
public struct ProductFile: Sendable {
  public var product: Product
  public var items: TraceabilityItems
  /// What its label still needs, as the options of `product set` are called.
  public var missing: [String]
  /// Those that hold for the product as such, valid or not.
  public var certificates: [Certificate]
}

/// A lot with its product and all that happened to it.
public struct LotFile: Sendable {
  public var product: Product
  public var lot: Lot
  public var stock: LotStock
  /// What must be told of it before codes are issued.
  public var items: TraceabilityItems
  /// The newest first.
  public var entries: [LedgerEntry]
  /// How many serials are in each state.
  public var serials: [SerialState: Int]
}

// What the pages of a cooperative show. The office is bound to it, see `keepingGoods(of:)`.
extension Office {
  /// The cooperatives whose goods this person keeps.
  public func cooperativesInReach() throws -> [Cooperative] {
    try cooperatives().filter { owns($0.slug) }
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord.
  public func cooperative() throws -> Cooperative {
    guard let slug = role.cooperative else {
      throw Refusal(.unknownRecord, actor, ["kind": .text("cooperative")])
    }
    guard let own = try registry.read({ try $0.cooperative(slug) }) else {
      throw Refusal(.unknownRecord, slug, ["kind": .text("cooperative")])
    }
    return own
  }

  /// - Throws: as above.
  public func goods() throws -> GoodsShelf {
    let lots = try lots().sorted { ($1.harvestDate, $1.code.text) < ($0.harvestDate, $0.code.text) }
    return GoodsShelf(cooperative: try cooperative(), products: try products(), lots: lots)
  }

  /// - Throws: `Refusal` unknownRecord.
  public func productFile(_ gtin: GTIN) throws -> ProductFile {
    let items = try traceabilityItems(of: gtin)
    let certificates = try certificates()
    guard let product = try registry.read({ try $0.product(gtin) }) else {
      throw Refusal(.unknownRecord, gtin.description, ["kind": .text("product")])
    }
    return ProductFile(
      product: product, items: items,
      missing: product.mandatory.missing(shelfLifeDays: product.shelfLifeDays),
      certificates: certificates.filter { $0.scope.covers(gtin, of: product.cooperativeSlug) })
  }

  /// - Throws: `Refusal` unknownRecord.
  public func lotFile(_ id: LotID) throws -> LotFile {
    let (lot, stock) = (try lot(id.gtin, id.code), try stock(of: id))
    let (items, entries) = (try traceabilityItems(of: id.gtin, lot: id.code), try ledgerEntries(of: id))
    return try registry.read { reading in
      guard let product = try reading.product(id.gtin) else {
        throw Refusal(.unknownRecord, id.description, ["kind": .text("lot")])
      }
      return LotFile(
        product: product, lot: lot, stock: stock, items: items, entries: entries.reversed(),
        serials: try reading.serialCounts(id.gtin, id.code))
    }
  }
}

extension Refusal {
  /// Whether goods can be recorded all the same, and held until somebody looked into it.
  public var mayBeHeld: Bool {
    [.outOfSeason, .withinInterval, .aboveYieldBound, .ratioOutOfBand].contains(code)
  }
}
