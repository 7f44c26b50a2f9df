import GrowingAreas
import Registry
public import Traceability

/// Which events of the ledger are asked for; what is nil is not asked about.
public struct EventQuery: Sendable {
  /// Only events about this lot.
  public var lot: LotID?
  /// Only events at or after this moment.
  public var from: ZonedMoment?
  /// Only events before this moment.
  public var before: ZonedMoment?
  /// Only events of these business steps.
  public var steps: Set<BusinessStep>

  public init(
    lot: LotID? = nil, from: ZonedMoment? = nil, before: ZonedMoment? = nil, steps: Set<BusinessStep> = []
  ) {
    self.lot = lot
    self.from = from
    self.before = before
    self.steps = steps
  }

  func matches(_ event: EPCISEvent) -> Bool {
    if let from, event.time < from { return false }
    if let before, event.time >= before { return false }
    return steps.isEmpty
      || event.businessStep.flatMap(BusinessStep.init(rawValue:)).map(steps.contains) == true
  }
}

extension RegistryReading {
  /// Hands over every event that matches, in the order of recording, each with its name; only what matches is read.
  /// - Throws: `Refusal` unknownRecord for the lot.
  func eachEvent(
    matching query: EventQuery, _ names: LedgerEventNames, _ body: (EPCISEvent) throws -> Void
  ) throws {
    if let lot = query.lot, try stock(of: lot) == nil {
      throw Refusal(.unknownRecord, lot.description, ["kind": .text("lot")])
    }
    try eachLedgerEntry(
      of: query.lot, from: query.from?.vietnameseDay(later: 0), before: query.before?.vietnameseDay(later: 1)
    ) { entry in
      let correction = try entry.correctedBy.flatMap { try ledgerEntry($0) }
      let replacements =
        try correction == nil
        ? []
        : replacement(of: entry.number).map { try named($0.events(names, growingAreas: areas(of: $0))) } ?? []
      let told = try entry.events(
        names, correction: correction, replacements: replacements.compactMap(\.id),
        growingAreas: areas(of: entry))
      for event in named(told) where query.matches(event) { try body(event) }
    }
  }

  private func areas(of entry: LedgerEntry) throws -> [String] {
    try Set(entry.event.sources.flatMap(\.parcelCodes).flatMap { try growingAreaCodes(ofParcel: $0) })
      .sorted()
  }

  private func named(_ events: [EPCISEvent]) -> [EPCISEvent] {
    events.map { event in
      var event = event
      event.id = event.hashName()
      return event
    }
  }
}

extension ZonedMoment {
  /// `2026-06-12`, the day of the moment in Viet Nam or so many days later, as the ledger sorts times.
  fileprivate func vietnameseDay(later days: Int) -> String {
    let seconds = (Double(milliseconds) / 1000).rounded(.down) + 7 * 3600
    return CalendarDate(daysSince1970: Int((seconds / 86_400).rounded(.down)) + days).description
  }
}
