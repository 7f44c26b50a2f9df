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

/// A lot with its product and all that happened to it.
public struct LotFile: Sendable {
  public var product: Product
  public var lot: Lot
  /// The newest first.
  public var entries: [LedgerEntry]
}

// What people of a cooperative do with its own goods. What is another's is answered as if there were none.
extension Office {
  /// The cooperatives whose goods this person keeps.
  public func cooperativesInReach() throws -> [Cooperative] {
    try cooperatives().filter { role.may(.keepGoods, of: .cooperative(slug: $0.slug)) }
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord, also for another's.
  public func goods(of slug: String) throws -> GoodsShelf {
    let cooperative = try ownCooperative(slug)
    return try registry.read { reading in
      let products = try reading.products().filter { $0.cooperativeSlug == slug }
      let numbers = Set(products.map(\.gtin))
      let lots = try reading.lots().filter { numbers.contains($0.gtin) }
      return GoodsShelf(
        cooperative: cooperative, products: products,
        lots: lots.sorted { ($1.harvestDate, $1.code.text) < ($0.harvestDate, $0.code.text) })
    }
  }

  /// Parcels of the crops that the cooperative's products are made of: codes, villages and areas, no names.
  /// - Throws: as above.
  public func harvestPlaces(of slug: String) throws -> [Parcel] {
    let crops = Set(try goods(of: slug).products.map(\.cropCode))
    return try registry.read { reading in
      var parcels: [Parcel] = []
      try reading.eachParcel(village: nil, in: nil) { parcel in
        guard parcel.crops.contains(where: crops.contains) else { return }
        var plain = parcel
        (plain.name, plain.growerCode) = (nil, nil)
        parcels.append(plain)
      }
      return parcels
    }
  }

  /// Records a harvest of one of the cooperative's own products.
  /// - Throws: as above, and as `recordHarvest`.
  public func recordHarvest(
    for slug: String, of gtin: GTIN, code: LotCode?, on date: CalendarDate, from sources: [LotSource],
    notes: String?
  ) throws -> Lot {
    _ = try ownProduct(gtin, of: slug)
    return try recordHarvest(of: gtin, code: code, on: date, from: sources, notes: notes)
  }

  /// - Throws: as above.
  public func lotFile(_ id: LotID, of slug: String) throws -> LotFile {
    let product = try ownProduct(id.gtin, of: slug)
    return LotFile(
      product: product, lot: try lot(id.gtin, id.code), entries: try ledgerEntries(of: id).reversed())
  }

  /// Holds a lot of the cooperative's own, or lifts the hold.
  /// - Throws: as above, and as `hold`.
  public func setHold(_ isHeld: Bool, on id: LotID, of slug: String, why: String) throws {
    _ = try ownProduct(id.gtin, of: slug)
    _ = isHeld ? try hold([id], why: why, RecordingTerms()) : try release([id], why: why, RecordingTerms())
  }

  /// Gives a lot of the cooperative's own serial codes, public when this returns.
  /// - Throws: as above, and as `issueCodes`.
  public func issueCodes(for id: LotID, of slug: String, count: Int, publisher: Publisher) throws -> Int {
    _ = try ownProduct(id.gtin, of: slug)
    return try issueCodes(for: id.gtin, lot: id.code, count: count, publisher: publisher).count
  }

  private func ownCooperative(_ slug: String) throws -> Cooperative {
    try checkRight(.keepGoods, of: .cooperative(slug: slug), kind: "cooperative", key: slug)
    guard let cooperative = try cooperatives().first(where: { $0.slug == slug }) else {
      throw Refusal(.unknownRecord, slug, ["kind": .text("cooperative")])
    }
    return cooperative
  }

  private func ownProduct(_ gtin: GTIN, of slug: String) throws -> Product {
    _ = try ownCooperative(slug)
    guard let product = try registry.read({ try $0.product(gtin) }), product.cooperativeSlug == slug else {
      throw Refusal(.unknownRecord, gtin.description, ["kind": .text("product")])
    }
    return product
  }
}
