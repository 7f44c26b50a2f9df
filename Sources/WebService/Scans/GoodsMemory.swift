import Publication
import Traceability

/// Products, their cooperatives and lots: packages of one lot are scanned one after the other, and only their serials differ.
struct GoodsMemory: Sendable {
  private let store: any PublicStore
  private let products = RevisionMemory<GTIN, PublicProduct>(most: SiteLimits.mostGoods)
  private let cooperatives = RevisionMemory<String, PublicCooperative>(most: SiteLimits.mostGoods)
  private let lots = RevisionMemory<LotID, PublicLot>(most: SiteLimits.mostGoods)

  init(_ store: any PublicStore) { self.store = store }

  func product(_ gtin: GTIN, at revision: Int) throws -> PublicProduct? {
    try products.value(gtin, at: revision) { try store.product(gtin) }
  }

  func cooperative(_ slug: String, at revision: Int) throws -> PublicCooperative? {
    try cooperatives.value(slug, at: revision) { try store.cooperative(slug) }
  }

  func lot(_ gtin: GTIN, _ code: LotCode, at revision: Int) throws -> PublicLot? {
    try lots.value(LotID(gtin, code), at: revision) { try store.lot(gtin, code) }
  }
}
