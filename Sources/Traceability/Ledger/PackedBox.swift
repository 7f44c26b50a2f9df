public import GrowingAreas

/// What became of a box. The raw value stands in the public store.
public enum BoxState: String, Sendable, Hashable, Codable, CaseIterable {
  case packed, shipped, sold, destroyed
  /// Its goods were taken out and became other goods.
  case opened
}

/// A box with the lots whose goods it holds, or held when it left.
public struct PackedBox: Sendable, Hashable {
  public var code: BoxCode
  public var state: BoxState
  /// The day goods were first put into it, since it was last empty.
  public var packedOn: CalendarDate
  /// The day it left or was opened; nil while it is here.
  public var leftOn: CalendarDate?
  /// In their order.
  public var lots: [LotID]

  /// What the ledger tells of a box.
  /// - Parameter entries: all that hold and name it, in any order.
  /// - Returns: nil when nothing was ever put into it.
  public init?(_ code: BoxCode, from entries: [LedgerEntry]) {
    var held: [LotID: Int] = [:]
    var packedOn: CalendarDate?
    var left: (kind: TraceEventKind, day: CalendarDate, lots: Set<LotID>)?
    for entry in entries.sorted(by: LedgerEntry.happenedBefore) {
      let (event, day) = (entry.event, entry.event.time.day)
      for portion in event.inputs where portion.box == code {
        held[portion.lot, default: 0] -= portion.quantity.thousandths
        let before = left?.kind == event.kind ? left?.lots ?? [] : []
        left = (event.kind, day, before.union([portion.lot]))
      }
      for portion in event.outputs where portion.box == code {
        if held.values.allSatisfy({ $0 <= 0 }) { (packedOn, left) = (day, nil) }
        held[portion.lot, default: 0] += portion.quantity.thousandths
      }
    }
    guard let packedOn else { return nil }
    let here = held.filter { $0.value > 0 }.keys.sorted()
    self.code = code
    self.packedOn = packedOn
    if here.isEmpty, let left {
      state = BoxState(leavingBy: left.kind)
      leftOn = left.day
      lots = left.lots.sorted()
    } else {
      state = .packed
      lots = here
    }
  }
}

extension BoxState {
  fileprivate init(leavingBy kind: TraceEventKind) {
    switch kind {
    case .ship: self = .shipped
    case .sell: self = .sold
    case .destroy: self = .destroyed
    default: self = .opened
    }
  }
}
