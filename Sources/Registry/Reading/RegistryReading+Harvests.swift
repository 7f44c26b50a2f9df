import GRDB
import GrowingAreas
public import Traceability

extension RegistryReading {
  /// The harvest of a lot as an entry of the ledger; its number is the lot's own and never changes.
  /// - Throws: `Refusal` unknownRecord.
  public func harvest(of lot: LotID) throws -> LedgerEntry {
    guard let known = try self.lot(lot.gtin, lot.code),
      let row = try row(
        """
        SELECT l.fid, l.recorded_at FROM lot l JOIN product p ON p.fid = l.product WHERE p.gtin = ? AND l.code = ?
        """, [lot.gtin.digits, lot.code.text])
    else { throw Refusal.unknown("lot", lot.description) }
    let event = TraceEvent(
      .harvest, at: EventTime(day: known.harvestDate),
      outputs: [LotPortion(lot: lot, quantity: known.quantity)], sources: known.sources)
    return LedgerEntry(number: row[0], event: event, recordedAt: row[1], recordedBy: "")
  }
}
