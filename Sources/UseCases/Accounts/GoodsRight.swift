import GrowingAreas
import Registry
import Traceability

// Whose goods they are is asked here and nowhere else: every use case about products, lots, labels or the field diary calls
// one of these before it looks at the record, so that what is another's is answered as what is not there.
extension Office {
  /// The office bound to the goods of one cooperative: whatever it is asked for must be that cooperative's, whoever asks.
  /// - Throws: `Refusal` notAllowed; unknownRecord, also for a cooperative that is not the person's.
  public func keepingGoods(of slug: String) throws -> Office {
    try checkRight(.keepGoods, of: .cooperative(slug: slug), kind: "cooperative", key: slug)
    try registry.read { try Self.require($0.cooperative(slug), slug, "cooperative") }
    return Office(registry: registry, actor: actor, role: .cooperative(slug: slug), now: now)
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for a product of another cooperative.
  func checkGoods(of gtin: GTIN) throws {
    try checkGoods(gtin, kind: "product", key: gtin.description)
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for a lot of another cooperative.
  func checkGoods(of lots: some Sequence<LotID>) throws {
    try checkKeepsGoods()
    for lot in lots { try checkGoods(lot.gtin, kind: "lot", key: lot.description) }
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for lots of another cooperative, and boxes that hold some of its goods.
  func checkGoods(of taken: [GoodsTaken]) throws {
    try checkKeepsGoods()
    for goods in taken {
      switch goods {
      case .lot(let lot, _): try checkGoods(of: [lot])
      case .box(let box): try checkGoods(in: box)
      }
    }
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for a box that holds goods of another cooperative.
  func checkGoods(in box: BoxCode) throws {
    guard role != .administrator else { return }
    for portion in try registry.read({ try $0.contents(of: box) }) {
      try checkGoods(portion.lot.gtin, kind: "box", key: box.text)
    }
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for labels of another cooperative.
  func checkGoods(ofLabelRun number: Int) throws {
    try checkKeepsGoods()
    guard role != .administrator, let run = try registry.read({ try $0.labelRun(number) }) else { return }
    try checkGoods(run.lot.gtin, kind: "label-run", key: String(number))
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for an entry about another cooperative's lots.
  func checkGoods(ofEntry number: Int) throws {
    try checkKeepsGoods()
    guard role != .administrator, let entry = try registry.read({ try $0.ledgerEntry(number) }) else {
      return
    }
    for lot in entry.event.lots { try checkGoods(lot.gtin, kind: "ledger-event", key: String(number)) }
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for a recall of another cooperative's lot.
  func checkGoods(ofRecall number: Int) throws {
    try checkKeepsGoods()
    guard role != .administrator, let recall = try registry.read({ try $0.recall(number) }) else { return }
    try checkGoods(recall.lot.gtin, kind: "recall", key: String(number))
  }

  /// - Throws: `Refusal` notAllowed; unknownRecord for another cooperative.
  func checkGoods(ofCooperative slug: String) throws {
    try checkRight(.keepGoods, of: .cooperative(slug: slug), kind: "cooperative", key: slug)
  }

  /// Whether goods of the product are the office's to keep.
  func keepsGoods(of gtin: GTIN, _ reading: RegistryReading) throws -> Bool {
    if role == .administrator { return true }
    return try reading.cooperativeSlug(ofProduct: gtin).map { owns($0) } ?? false
  }

  /// Whether the cooperative's goods are the office's to keep.
  func owns(_ slug: String) -> Bool { role.may(.keepGoods, of: .cooperative(slug: slug)) }

  /// Refuses whoever keeps nobody's goods.
  func checkKeepsGoods() throws {
    guard role.mayEver(.keepGoods) else { try checkRight(.keepGoods); return }
  }

  private func checkGoods(_ gtin: GTIN, kind: String, key: String) throws {
    try checkKeepsGoods()
    guard try registry.read({ try keepsGoods(of: gtin, $0) }) else {
      throw Refusal(.unknownRecord, key, ["kind": .text(kind)])
    }
  }
}
