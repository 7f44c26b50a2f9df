public import GrowingAreas

/// What is there of lots after the events of the ledger: the one place that says whether an event may follow.
///
/// Holds the lots an event is about; those it makes must be absent.
public struct LedgerStock: Sendable, Hashable {
  public private(set) var lots: [LotID: LotStock]

  public init(_ lots: [LotID: LotStock] = [:]) { self.lots = lots }

  /// Records an event that is no correction.
  ///
  /// A lot never gives more than it holds, and nothing happens to it before what happened last.
  /// - Throws: `Refusal` invalidField and quantitiesDiffer for an event that says nothing sensible; unknownRecord,
  ///   recordExists, wrongState, timeRunsBackwards, stockTooLow. Nothing is changed then.
  public mutating func record(_ event: TraceEvent) throws(Refusal) {
    try event.checkForm()
    var after = lots
    for lot in event.lots where !event.kind.makesLots || !event.outputs.contains(where: { $0.lot == lot }) {
      guard let stock = after[lot] else {
        throw Refusal(.unknownRecord, lot.description, ["kind": .text("lot")])
      }
      try Self.check(stock, lot, before: event)
      after[lot]?.advance(to: event.time)
    }
    for portion in event.inputs { try after[portion.lot]?.take(portion) }
    for portion in event.outputs {
      if event.kind.makesLots {
        guard after[portion.lot] == nil else {
          throw Refusal(.recordExists, portion.lot.description, ["kind": .text("lot")])
        }
        after[portion.lot] = LotStock(unit: portion.quantity.unit, latest: event.time)
      }
      after[portion.lot]?.put(portion)
    }
    for lot in event.subjects { Self.settle(&after[lot], after: event.kind) }
    lots = after
  }

  private static func check(_ stock: LotStock, _ lot: LotID, before event: TraceEvent) throws(Refusal) {
    if let latest = stock.latest, event.time.isBefore(latest) {
      throw Refusal(
        .timeRunsBackwards, lot.description,
        ["time": .text(event.time.description), "latest": .text(latest.description)])
    }
    func wrongState(_ wanted: LotState) -> Refusal {
      Refusal(
        .wrongState, lot.description,
        ["state": .text(stock.state.rawValue), "wanted": .text(wanted.rawValue)])
    }
    switch event.kind {
    // What is held or recalled may be destroyed; that is how a recall often ends.
    case .destroy: if stock.state == .withdrawn { throw wrongState(.open) }
    case .hold: if stock.state != .open { throw wrongState(.open) }
    case .release: if stock.state != .held { throw wrongState(.held) }
    case .recall, .recallClosed: break
    default: if stock.state != .open { throw wrongState(.open) }
    }
  }

  private static func settle(_ stock: inout LotStock?, after kind: TraceEventKind) {
    switch kind {
    case .hold: stock?.state = .held
    case .release: stock?.state = .open
    case .recall: stock?.state = .recalled
    default: break
    }
  }
}
