import GRDB
import Geospatial
import GrowingAreas
import Traceability

/// An event of the ledger as its tables hold it.
enum LedgerRow {
  /// The header; `FROM` names the table, `standing_event` or `ledger_event`.
  static let columns = """
    e.number, e.rank, e.kind, e.time, e.partner, e.partner_place, e.is_from_outside, e.ratio_expected, e.ratio_lowest,
    e.ratio_highest, e.corrects, e.closes, e.breaches, e.reason, e.recorded_at, e.recorded_by,
    (SELECT c.number FROM ledger_event c WHERE c.corrects = e.number AND c.kind = 'correction'), e.facility, e.person
    """

  /// The header alone, without goods and weighings.
  static func entry(_ row: Row) throws -> LedgerEntry {
    guard let time = EventTime(row[3] as String) else { throw Refusal.damaged("ledger_event", "time") }
    var event = TraceEvent(try known(row[2], "ledger_event", "kind"), at: time)
    if let name: String = row[4] { event.partner = TradePartner(name: name, place: row[5] ?? "") }
    event.isFromOutside = row[6]
    if let expected: Double = row[7], let lowest: Double = row[8], let highest: Double = row[9] {
      event.ratio = ProcessRatio(expected: expected, lowest: lowest, highest: highest)
    }
    event.corrects = row[10]
    event.closes = row[11]
    event.breaches = try (row[12] as String).split(separator: " ")
      .map { try known(String($0), "ledger_event", "breaches") }
    event.reason = row[13]
    event.facility = row[17]
    event.person = row[18]
    return LedgerEntry(
      number: row[0], rank: row[1], event: event, recordedAt: row[14], recordedBy: row[15],
      correctedBy: row[16])
  }

  static func lot(_ gtin: String, _ code: String) throws -> LotID {
    LotID(try GTIN(gtin), try LotCode(code))
  }

  /// Adds a portion of a lot to the event it is of, or the lot that the event is about.
  /// - Parameter row: event, side, lot, box, thousandths, unit, alcohol.
  static func add(_ row: Row, of lot: LotID, to event: inout TraceEvent) throws {
    let side: String = row[1]
    guard side != "about" else {
      event.subjects.append(lot)
      return
    }
    let portion = LotPortion(
      lot: lot, box: try (row[3] as String?).map { try BoxCode($0) },
      quantity: Quantity(thousandths: row[4], unit: try known(row[5], "ledger_portion", "unit")),
      alcohol: row[6])
    if side == "in" { event.inputs.append(portion) } else { event.outputs.append(portion) }
  }
}
