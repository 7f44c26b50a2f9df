public import GrowingAreas

extension LedgerStock {
  /// What is there of a lot when one of its events is taken back, and perhaps another stands in for it.
  ///
  /// All that holds is gone through once more in the order it happened, since a later event may have lived on what is
  /// taken back. The lot's state stays, or is `withdrawn` when nothing made it any more.
  /// - Parameters:
  ///   - entries: what holds of the lot's events, without what is taken back, in any order.
  ///   - replacement: stands in for it; nil for none, or when it is not about this lot.
  /// - Throws: `stockTooLow` with the event that would go short.
  public static func replaying(
    _ entries: [LedgerEntry], of lot: LotID, before: LotStock
  ) throws(Refusal) -> LotStock {
    var stock = LotStock(unit: before.unit, state: before.state)
    var isMade = false
    for entry in entries.sorted(by: LedgerEntry.happenedBefore) where entry.event.kind != .correction {
      let event = entry.event
      if event.kind.makesLots, let made = event.outputs.first(where: { $0.lot == lot }) {
        isMade = true
        stock.unit = made.quantity.unit
      }
      for portion in event.inputs where portion.lot == lot { try stock.take(portion) }
      for portion in event.outputs where portion.lot == lot { stock.put(portion) }
      stock.advance(to: event.time)
    }
    if !isMade { stock.state = .withdrawn }
    return stock
  }
}

extension LedgerEntry {
  /// The order in which things happened: by day, and on one day as they were recorded first.
  public static func happenedBefore(_ a: LedgerEntry, _ b: LedgerEntry) -> Bool {
    (a.event.time.day, a.rank) < (b.event.time.day, b.rank)
  }

  /// What takes this entry back: every portion goes back to where it came from.
  public func correction(at time: EventTime, why: String) -> TraceEvent {
    TraceEvent(
      .correction, at: time, inputs: event.outputs, outputs: event.inputs, corrects: number, reason: why)
  }
}
