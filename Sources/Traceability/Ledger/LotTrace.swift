public import GrowingAreas

/// Which way goods are followed.
public enum TraceDirection: String, Sendable, Codable, CaseIterable {
  case back, forward
}

/// A lot on the way, with how much of the goods asked about went through it.
public struct TracedLot: Sendable, Hashable {
  public var lot: LotID
  /// The day it began.
  public var day: CalendarDate
  public var beginning: LotBeginning
  public var state: LotState
  /// What it began with, and what is left.
  public var quantity: Quantity
  public var balance: Quantity
  /// Forward: how much of the lot asked about is in it, in that lot's unit. Back: how much of it is in the lot asked
  /// about, in its own unit. Goods of a lot are taken to be mixed evenly.
  public var amount: Double = 0

  public init(
    lot: LotID, day: CalendarDate, beginning: LotBeginning, state: LotState, quantity: Quantity,
    balance: Quantity
  ) {
    self.lot = lot
    self.day = day
    self.beginning = beginning
    self.state = state
    self.quantity = quantity
    self.balance = balance
  }
}

/// Everything that goods of a lot were made of, or everything that was made of them.
public struct LotTrace: Sendable, Hashable {
  public let root: LotID
  public let direction: TraceDirection
  /// The lot asked about first, then in the order things happened, back from the latest.
  public private(set) var lots: [TracedLot]
  /// How lots became others, in the order things happened. Goods of lots that are not on the way stand in them too.
  public private(set) var events: [LedgerEntry]
  /// Forward: where goods went. Back: where they came from, harvests and receipts. In the order things happened.
  public private(set) var ends: [LedgerEntry]

  /// - Parameters:
  ///   - lots: every lot on the way, the lot asked about among them, in any order.
  ///   - events, ends: in any order.
  public init(
    of root: LotID, _ direction: TraceDirection, lots: [TracedLot], events: [LedgerEntry], ends: [LedgerEntry]
  ) {
    self.root = root
    self.direction = direction
    self.events = events.sorted(by: LedgerEntry.happenedBefore)
    self.ends = ends.sorted(by: LedgerEntry.happenedBefore)
    let known = Dictionary(lots.map { ($0.lot, $0) }, uniquingKeysWith: { first, _ in first })
    let (amounts, order) =
      direction == .forward
      ? Self.spread(from: root, over: self.events, known)
      : Self.gathered(into: root, over: self.events, known)
    self.lots = order.compactMap { lot in
      guard var traced = known[lot] else { return nil }
      traced.amount = amounts[lot] ?? 0
      return traced
    }
  }

  /// How much of the root's goods went into each lot: what an event takes is spread over what it gives by amount.
  private static func spread(
    from root: LotID, over events: [LedgerEntry], _ known: [LotID: TracedLot]
  ) -> ([LotID: Double], [LotID]) {
    var amounts = [root: known[root]?.quantity.amount ?? 0]
    var order = [root]
    for entry in events {
      var moved = 0.0
      for portion in entry.event.inputs {
        guard let amount = amounts[portion.lot], let whole = known[portion.lot]?.quantity.amount, whole > 0
        else { continue }
        moved += amount * portion.quantity.amount / whole
      }
      guard moved > 0 else { continue }
      let given = entry.event.outputs.reduce(0) { $0 + $1.quantity.amount }
      for portion in entry.event.outputs where given > 0 {
        if amounts[portion.lot] == nil { order.append(portion.lot) }
        amounts[portion.lot, default: 0] += moved * portion.quantity.amount / given
      }
    }
    return (amounts, order)
  }

  /// How much of each lot went into the root: events from the latest back.
  private static func gathered(
    into root: LotID, over events: [LedgerEntry], _ known: [LotID: TracedLot]
  ) -> ([LotID: Double], [LotID]) {
    // Which share of a lot lies in the root, and how much that is.
    var shares = [root: 1.0]
    var amounts = [root: known[root]?.quantity.amount ?? 0]
    var order = [root]
    for entry in events.reversed() {
      let given = entry.event.outputs.reduce(0) { $0 + $1.quantity.amount }
      guard given > 0 else { continue }
      let share = entry.event.outputs.reduce(0) { $0 + (shares[$1.lot] ?? 0) * $1.quantity.amount / given }
      guard share > 0 else { continue }
      for portion in entry.event.inputs {
        guard let whole = known[portion.lot]?.quantity.amount, whole > 0 else { continue }
        if amounts[portion.lot] == nil { order.append(portion.lot) }
        amounts[portion.lot, default: 0] += share * portion.quantity.amount
        shares[portion.lot, default: 0] += share * portion.quantity.amount / whole
      }
    }
    return (amounts, order)
  }

  /// The trace as whoever keeps some of its lots may see it: without the others, and without what happened to these alone.
  public func keeping(_ isOwn: (LotID) throws -> Bool) rethrows -> LotTrace {
    var kept = self
    kept.lots = try lots.filter { try isOwn($0.lot) }
    func own(_ entry: LedgerEntry) throws -> LedgerEntry? {
      var own = entry
      own.event.inputs = try entry.event.inputs.filter { try isOwn($0.lot) }
      own.event.outputs = try entry.event.outputs.filter { try isOwn($0.lot) }
      return own.event.inputs.isEmpty && own.event.outputs.isEmpty ? nil : own
    }
    kept.events = try events.compactMap { try own($0) }
    kept.ends = try ends.compactMap { try own($0) }
    return kept
  }

  /// What an end moved of the lots on the way.
  public func portions(of end: LedgerEntry) -> [LotPortion] {
    let ours = Set(lots.map(\.lot))
    return (direction == .forward ? end.event.inputs : end.event.outputs).filter { ours.contains($0.lot) }
  }

  /// How much of the lot asked about such a portion holds (forward), or how much of it is in the lot asked about (back).
  public func amount(of portion: LotPortion) -> Double {
    guard let lot = lots.first(where: { $0.lot == portion.lot }), lot.quantity.amount > 0 else { return 0 }
    return lot.amount * portion.quantity.amount / lot.quantity.amount
  }
}
