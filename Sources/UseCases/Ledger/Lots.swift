import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// - Throws: `Refusal` unknownRecord.
  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> Lot {
    try checkGoods(of: [LotID(gtin, code)])
    return try registry.read { try Self.lot(LotID(gtin, code), $0) }
  }

  /// In the order of GTINs and codes.
  /// - Parameters:
  ///   - state: only lots in this state; nil for all.
  ///   - isInStock: only lots of which something is left.
  public func lots(state: LotState? = nil, isInStock: Bool = false) throws -> [Lot] {
    try checkKeepsGoods()
    return try registry.read { try $0.lots(state: state, isInStock: isInStock, of: role.cooperative) }
  }

  /// Everything that happened to a lot, in the order of recording.
  /// - Throws: `Refusal` unknownRecord.
  public func ledgerEntries(of lot: LotID) throws -> [LedgerEntry] {
    try checkGoods(of: [lot])
    return try registry.read { reading in
      _ = try Self.lot(lot, reading)
      return try reading.ledgerEntries(of: lot)
    }
  }

  /// One entry of the ledger.
  /// - Throws: `Refusal` unknownRecord.
  public func ledgerEntry(_ number: Int) throws -> LedgerEntry {
    try checkGoods(ofEntry: number)
    guard let entry = try registry.read({ try $0.ledgerEntry(number) }) else {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("ledger-event")])
    }
    return entry
  }

  /// What is left of a lot, by box.
  /// - Throws: `Refusal` unknownRecord.
  public func stock(of lot: LotID) throws -> LotStock {
    try checkGoods(of: [lot])
    guard let stock = try registry.read({ try $0.stock(of: lot) }) else {
      throw Refusal(.unknownRecord, lot.description, ["kind": .text("lot")])
    }
    return stock
  }

  static func lot(_ id: LotID, _ reading: RegistryReading) throws -> Lot {
    guard let lot = try reading.lot(id) else {
      throw Refusal(.unknownRecord, id.description, ["kind": .text("lot")])
    }
    return lot
  }
}
