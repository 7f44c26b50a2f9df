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
  /// Hands over every event that matches, in the order of lots, each with its name.
  func eachEvent(
    matching query: EventQuery, _ names: LedgerEventNames, _ body: (EPCISEvent) throws -> Void
  ) throws {
    if let lot = query.lot { return try tell(harvest(of: lot), query, names, body) }
    for lot in try lots() { try tell(harvest(of: lot.id), query, names, body) }
  }

  private func tell(
    _ entry: LedgerEntry, _ query: EventQuery, _ names: LedgerEventNames, _ body: (EPCISEvent) throws -> Void
  ) throws {
    let areas = try Set(
      entry.event.sources.flatMap(\.parcelCodes).flatMap { try growingAreaCodes(ofParcel: $0) }
    ).sorted()
    for var event in entry.events(names, growingAreas: areas) where query.matches(event) {
      event.id = event.hashName()
      try body(event)
    }
  }
}
