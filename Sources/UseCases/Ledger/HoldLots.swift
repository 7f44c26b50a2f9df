import GrowingAreas
import Registry
public import Traceability

/// One hold of a lot, with its lift where there was one.
public struct LotHold: Sendable, Hashable {
  public var lot: LotID
  public var held: LedgerEntry
  /// nil while it lasts.
  public var released: LedgerEntry?
}

extension Office {
  /// Holds lots (*tạm giữ*): no move, code or label until somebody lifts it.
  /// - Throws: `Refusal` unknownRecord, wrongState, timeRunsBackwards, invalidField without a reason.
  public func hold(_ lots: [LotID], why: String, _ terms: RecordingTerms) throws -> LedgerRecord {
    try settle(.hold, lots, why, terms)
  }

  /// Lifts the hold of lots; who does it and why stays in the ledger.
  /// - Throws: `Refusal` unknownRecord, wrongState, timeRunsBackwards; invalidField without a reason, or when neither the
  ///   terms nor the account name a person.
  public func release(_ lots: [LotID], why: String, _ terms: RecordingTerms) throws -> LedgerRecord {
    guard terms.person != nil || hasNamedAccount else {
      throw Refusal(
        .invalidField, actor, ["field": .text("by"), "value": .text(""), "rule": .text("named-person")])
    }
    return try settle(.release, lots, why, terms)
  }

  /// Whether the account is one person's; these are the machine's.
  private var hasNamedAccount: Bool {
    let account = actor.split(separator: ":", maxSplits: 1).last ?? ""
    return !["", "unknown", "root", "nobody", "daemon"].contains(account)
  }

  private func settle(
    _ kind: TraceEventKind, _ lots: [LotID], _ why: String, _ terms: RecordingTerms
  ) throws -> LedgerRecord {
    try checkGoods(of: lots)
    let time = try time(terms)
    let event = TraceEvent(
      kind, at: time, subjects: Set(lots).sorted(), reason: try required(why, field: "why"),
      person: try terms.person.map { try required($0, field: "by") } ?? "")
    return try recording(terms) { change in try record(event, terms, in: change) }
  }

  /// Every hold, the newest first.
  /// - Throws: `Refusal` notAllowed.
  public func holds() throws -> [LotHold] {
    try checkRight(.makeReports)
    return try registry.read { reading in
      var holds: [LotHold] = []
      var open: [LotID: Int] = [:]
      try reading.eachLedgerEntry(kinds: [.hold, .release]) { entry in
        for lot in entry.event.subjects {
          if entry.event.kind == .hold {
            open[lot] = holds.count
            holds.append(LotHold(lot: lot, held: entry))
          } else if let index = open.removeValue(forKey: lot) {
            holds[index].released = entry
          }
        }
      }
      return holds.reversed()
    }
  }
}
