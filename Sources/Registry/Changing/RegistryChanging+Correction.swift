import GRDB
import GrowingAreas
public import Traceability

extension RegistryChanging {
  /// Takes an event back, and lets another stand in for it.
  ///
  /// Both stay in the ledger. What is left of every lot of the two is counted anew from all its events, in the order they
  /// happened.
  /// - Parameters:
  ///   - time: of the correction.
  ///   - replacement: of the same kind, making the same lots; nil to take back only.
  /// - Throws: `Refusal` unknownRecord; wrongState for one that cannot be taken back or was before; invalidField for a
  ///   replacement of another kind; stockTooLow when a later event lives on what is taken back. Nothing is written then.
  @discardableResult
  public func correct(
    _ number: Int, at time: EventTime, why: String, with replacement: TraceEvent?
  ) throws -> (correction: LedgerEntry, replacement: LedgerEntry?) {
    guard let original = try reading.ledgerEntry(number) else {
      throw Refusal.unknown("ledger-event", String(number))
    }
    guard original.event.kind.isCorrectable, original.correctedBy == nil else {
      let state = original.correctedBy == nil ? original.event.kind.rawValue : "corrected"
      throw Refusal(
        .wrongState, String(number), ["state": .text(state), "wanted": .text("standing")])
    }
    var stand = replacement
    stand?.corrects = number
    if let stand { try check(stand, for: original) }
    let lots = Set(original.event.lots).union(stand?.lots ?? [])
    let before = LedgerStock(try reading.stock(of: lots))
    let correction = try write(original.correction(at: time, why: why), rank: nil)
    let entry = try stand.map { try write($0, rank: original.rank) }
    var after: [LotID: LotStock] = [:]
    for (lot, stock) in before.lots {
      after[lot] = try LedgerStock.replaying(
        reading.standingEntries(of: lot), of: lot, before: stock)
    }
    if let stand { try rewriteLots(of: stand) }
    try write(LedgerStock(after), before: before)
    for (lot, stock) in after where stock.state == .withdrawn {
      try transaction.execute(
        "UPDATE lot SET state = 'withdrawn' WHERE fid = ?", [self.number(of: lot)])
    }
    try remake(descendantsOf: Array(lots))
    return (correction, entry)
  }

  private func check(_ replacement: TraceEvent, for original: LedgerEntry) throws {
    guard replacement.kind == original.event.kind,
      !replacement.kind.makesLots
        || Set(replacement.outputs.map(\.lot)) == Set(original.event.outputs.map(\.lot))
    else {
      throw Refusal.invalid(
        String(original.number), field: "kind", value: replacement.kind.rawValue, rule: "same-kind-and-lots")
    }
    try replacement.checkForm()
    for lot in Set(replacement.inputs.map(\.lot)).subtracting(original.event.lots) {
      guard let known = try reading.lot(lot) else { throw Refusal.unknown("lot", lot.description) }
      try known.requireOpen()
    }
  }

  /// What lots began with follows from the event that makes them.
  private func rewriteLots(of event: TraceEvent) throws {
    for lot in event.newLots(from: try lots(of: event.inputs)) {
      try transaction.execute(
        """
        UPDATE lot SET harvest_date = ?, beginning = ?, unit = ?, began = ?, outside_share = ?, alcohol = ?
        WHERE fid = ?
        """,
        [
          lot.harvestDate.description, lot.beginning.rawValue, lot.quantity.unit.rawValue,
          lot.quantity.thousandths, lot.outsideShare, lot.alcohol, number(of: lot.id),
        ])
    }
  }

  /// What lots made of these say about their beginning may have changed too; makers come before what they made.
  private func remake(descendantsOf lots: [LotID]) throws {
    let query = """
      WITH RECURSIVE \(LineageQuery.down(from: "SELECT ?"))
      SELECT DISTINCT e.number FROM down d CROSS JOIN ledger_portion o ON o.lot = d.lot AND o.side = 'out'
      CROSS JOIN standing_event e ON e.number = o.event AND e.kind IN ('process', 'split', 'merge')
      """
    var makers: Set<Int> = []
    for lot in lots {
      makers.formUnion(try Int.fetchAll(database, sql: query, arguments: [number(of: lot)]))
    }
    let entries = try makers.compactMap { try reading.ledgerEntry($0) }
      .sorted(by: LedgerEntry.happenedBefore)
    for entry in entries {
      try rewriteLots(of: entry.event)
      for lot in entry.event.outputs { try transaction.announce(.lot, lot.lot.description) }
    }
  }
}
