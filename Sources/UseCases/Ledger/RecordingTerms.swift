public import GrowingAreas
import Registry
public import Traceability

/// How something that happened is to be recorded.
public struct RecordingTerms: Sendable {
  /// nil: today.
  public var time: EventTime?
  /// Why it is recorded, and its lots held, though season, interval, balance or ratio speak against it; nil refuses it.
  public var holdReason: String?
  /// Whether to say what would be recorded, and keep nothing.
  public var isDryRun: Bool
  /// Of the lots it makes. Private.
  public var notes: String?
  /// Code of the facility where it happened; nil where nobody says.
  public var facility: String?
  /// Who decided to hold or to lift a hold, by name; nil for whoever records it.
  public var person: String?

  public init(
    time: EventTime? = nil, holdReason: String? = nil, isDryRun: Bool = false, notes: String? = nil,
    facility: String? = nil, person: String? = nil
  ) {
    self.time = time
    self.holdReason = holdReason
    self.isDryRun = isDryRun
    self.notes = notes
    self.facility = facility
    self.person = person
  }
}

/// What was written into the ledger, and the lots it is about as they are afterwards.
public struct LedgerRecord: Sendable {
  /// In the order of recording; the first is what was asked for.
  public var entries: [LedgerEntry]
  /// In the order of their ids.
  public var lots: [Lot]
  /// What speaks against it; empty for lots that are not held for it.
  public var breaches: [Refusal] = []
}

/// What speaks against goods being what they are said to be, all of it gathered before anything is decided.
struct Plausibility {
  private(set) var breaches: [Refusal] = []

  mutating func note(_ check: () throws(Refusal) -> Void) {
    do throws(Refusal) { try check() } catch { breaches.append(error) }
  }
}

extension Office {
  /// Runs a change of the ledger in one transaction; of a dry run nothing is kept.
  func recording(
    _ terms: RecordingTerms, _ body: (RegistryChanging) throws -> LedgerRecord
  ) throws -> LedgerRecord {
    var previewed: LedgerRecord?
    do {
      return try registry.change(by: author) { change in
        let record = try body(change)
        guard terms.isDryRun else { return record }
        previewed = record
        throw DryRunOver()
      }
    } catch is DryRunOver {
      return previewed!
    }
  }

  /// The time of what happened.
  /// - Throws: `Refusal` invalidField for a day that is not here yet.
  func time(_ terms: RecordingTerms) throws -> EventTime {
    let time = terms.time ?? EventTime(day: today)
    guard time.day <= today else {
      throw Refusal(
        .invalidField, time.description,
        ["field": .text("date"), "value": .text(time.description), "rule": .text("not-in-future")])
    }
    return time
  }

  /// Records an event, and holds the lots it makes where asked to.
  /// - Throws: what speaks against it first, unless there is a reason to record it all the same; unknownRecord for the
  ///   facility.
  func record(
    _ event: TraceEvent, _ terms: RecordingTerms, _ plausibility: Plausibility = Plausibility(),
    in change: RegistryChanging
  ) throws -> LedgerRecord {
    let breaches = plausibility.breaches
    var event = event
    if let facility = terms.facility {
      let known = try change.reading.facility(facility)
      // Those of several are everybody's to name.
      try Self.require(
        known.flatMap { $0.cooperativeSlug.map(owns) ?? true ? $0 : nil }, facility, "facility")
      event.facility = facility
    }
    var reason: String?
    if let why = terms.holdReason {
      reason = try required(why, field: "why")
      event.breaches = breaches.map(\.code)
    } else if let first = breaches.first {
      throw first
    }
    var entries = [try change.record(event, notes: terms.notes)]
    let made = event.outputs.map(\.lot)
    if let reason, event.kind.makesLots {
      entries.append(
        try change.record(
          TraceEvent(
            .hold, at: event.time, subjects: made, breaches: breaches.map(\.code), reason: reason,
            facility: event.facility)))
    }
    return LedgerRecord(
      entries: entries, lots: try event.lots.compactMap { try change.reading.lot($0) }, breaches: breaches)
  }
}

/// Ends the transaction of a dry run without keeping it.
private struct DryRunOver: Error {}
