import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// - Throws: `Refusal` unknownRecord.
  public func lot(_ gtin: GTIN, _ code: LotCode) throws -> Lot {
    try registry.read { try Self.lot(LotID(gtin, code), $0) }
  }

  /// In the order of GTINs and codes.
  /// - Parameters:
  ///   - state: only lots in this state; nil for all.
  ///   - isInStock: only lots of which something is left.
  public func lots(state: LotState? = nil, isInStock: Bool = false) throws -> [Lot] {
    try registry.read { try $0.lots(state: state, isInStock: isInStock) }
  }

  /// Everything that happened to a lot, in the order of recording.
  /// - Throws: `Refusal` unknownRecord.
  public func ledgerEntries(of lot: LotID) throws -> [LedgerEntry] {
    try registry.read { reading in
      _ = try Self.lot(lot, reading)
      return try reading.ledgerEntries(of: lot)
    }
  }

  /// What is left of a lot, by box.
  /// - Throws: `Refusal` unknownRecord.
  public func stock(of lot: LotID) throws -> LotStock {
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
