import GrowingAreas
import Registry
public import Traceability

/// What an event should have said; what is nil was right.
public struct EntryCorrection: Sendable {
  public var time: EventTime?
  /// Of the only lot it makes, or the only goods it takes.
  public var quantity: Quantity?
  public var partner: TradePartner?
  /// Of a harvest: all its weighings.
  public var sources: [LotSource]?
  public var alcohol: Double?
  /// Code of the facility where it happened.
  public var facility: String?

  public init(
    time: EventTime? = nil, quantity: Quantity? = nil, partner: TradePartner? = nil,
    sources: [LotSource]? = nil, alcohol: Double? = nil, facility: String? = nil
  ) {
    self.time = time
    self.quantity = quantity
    self.partner = partner
    self.sources = sources
    self.alcohol = alcohol
    self.facility = facility
  }

  /// Whether nothing of the event was right, so that it is taken back as a whole.
  public var isEmpty: Bool {
    time == nil && quantity == nil && partner == nil && sources == nil && alcohol == nil && facility == nil
  }
}

extension Office {
  /// Takes an entry of the ledger back, with another in its place when something of it was right. Both stay.
  /// - Throws: `Refusal` unknownRecord; wrongState for one that cannot be taken back or was before; stockTooLow when a
  ///   later event lives on it; what speaks against the new one, see `recordHarvest` and `process`.
  public func correct(
    _ number: Int, why: String, to correction: EntryCorrection, _ terms: RecordingTerms
  ) throws -> LedgerRecord {
    try checkGoods(ofEntry: number)
    let why = try required(why, field: "why")
    return try recording(terms) { change in
      guard let original = try change.reading.ledgerEntry(number) else {
        throw Refusal(.unknownRecord, String(number), ["kind": .text("ledger-event")])
      }
      let replacement =
        try correction.isEmpty ? nil : Self.corrected(original.event, by: correction, change.reading)
      if let time = replacement?.time { _ = try self.time(RecordingTerms(time: time)) }
      // First without it, so that a harvest is not held against itself.
      let now = EventTime(day: today)
      let (taken, stands) = try change.correct(number, at: now, why: why, with: replacement)
      var entries = [taken]
      var breaches: [Refusal] = []
      if let stands {
        entries.append(stands)
        breaches = try Self.plausibility(ofRecorded: stands, change.reading).breaches
        if let first = breaches.first {
          guard let reason = terms.holdReason else { throw first }
          let open = try stands.event.outputs.map(\.lot).filter {
            try change.reading.stock(of: $0)?.state == .open
          }
          if !open.isEmpty {
            let latest = try open.compactMap { try change.reading.stock(of: $0)?.latest }
              .reduce(stands.event.time) { $0.isBefore($1) ? $1 : $0 }
            entries.append(
              try change.record(
                TraceEvent(
                  .hold, at: latest, subjects: open, breaches: breaches.map(\.code),
                  reason: try required(reason, field: "why"))))
          }
        }
      }
      let lots = Set(entries.flatMap(\.event.lots)).sorted()
      return LedgerRecord(
        entries: entries, lots: try lots.compactMap { try change.reading.lot($0) }, breaches: breaches)
    }
  }

  private static func corrected(
    _ original: TraceEvent, by correction: EntryCorrection, _ reading: RegistryReading
  ) throws -> TraceEvent {
    var event = original
    event.time = correction.time ?? event.time
    if let partner = correction.partner { event.partner = partner }
    if let sources = correction.sources, event.kind == .harvest {
      let crop = try crop(of: event.outputs[0].lot.gtin, reading)
      event.sources = try completed(sources, crop, reading)
      event.outputs[0].quantity =
        harvest(of: event.outputs[0].lot, event.sources, at: event.time)
        .outputs[0].quantity
    }
    if let quantity = correction.quantity { try set(quantity, in: &event) }
    if let facility = correction.facility {
      try require(reading.facility(facility), facility, "facility")
      event.facility = facility
    }
    if let alcohol = correction.alcohol {
      for index in event.outputs.indices { event.outputs[index].alcohol = alcohol }
    }
    return event
  }

  /// An amount alone says enough only where there is one amount.
  private static func set(_ quantity: Quantity, in event: inout TraceEvent) throws {
    let isOneEachSide = event.outputs.count <= 1 && event.inputs.count <= 1
    switch event.kind {
    case .receive where event.outputs.count == 1, .process where event.outputs.count == 1:
      event.outputs[0].quantity = quantity
    case .harvest where event.sources.count == 1 && quantity.mass != nil:
      event.sources[0].mass = quantity.mass!
      event.outputs[0].quantity = quantity
    case .ship where isOneEachSide, .sell where isOneEachSide, .destroy where isOneEachSide:
      event.inputs[0].quantity = quantity
    case .pack where isOneEachSide:
      event.inputs[0].quantity = quantity
      event.outputs[0].quantity = quantity
    default:
      throw Refusal(
        .invalidField, event.kind.rawValue,
        ["field": .text("quantity"), "value": .text(String(quantity.amount)), "rule": .text("one-amount")])
    }
  }

  /// What speaks against an event that stands in the ledger already: it is left out of what it is held against.
  private static func plausibility(
    ofRecorded entry: LedgerEntry, _ reading: RegistryReading
  ) throws -> Plausibility {
    var plausibility = Plausibility()
    switch entry.event.kind {
    case .harvest:
      let crop = try crop(of: entry.event.outputs[0].lot.gtin, reading)
      plausibility = try Self.plausibility(of: entry.event, crop, reading, except: entry.number)
    case .process: plausibility.note { () throws(Refusal) in try entry.event.checkRatio() }
    default: break
    }
    return plausibility
  }
}
