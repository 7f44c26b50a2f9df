public import GrowingAreas

/// A stage in the life of a lot, as outsiders are told it. The raw value stands in the public store.
public enum LotStageKind: String, Sendable, Hashable, Codable, CaseIterable {
  case harvested
  /// Bought in.
  case received
  /// Dried, distilled, filled.
  case processed
  case packed
  case shipped
  case sold

  /// nil for what tells nothing of the goods' way.
  init?(_ kind: TraceEventKind) {
    switch kind {
    case .harvest: self = .harvested
    case .receive: self = .received
    case .process: self = .processed
    case .pack: self = .packed
    case .ship: self = .shipped
    case .sell: self = .sold
    case .split, .merge, .destroy, .hold, .release, .recall, .recallClosed, .correction: return nil
    }
  }
}

/// One stage with its days; how much, and from or to whom, is not told.
public struct LotStage: Sendable, Hashable {
  public var kind: LotStageKind
  public var from: CalendarDate
  /// Not before `from`; equal to it when all was done on one day.
  public var until: CalendarDate

  public init(_ kind: LotStageKind, from: CalendarDate, until: CalendarDate? = nil) {
    self.kind = kind
    self.from = from
    self.until = until ?? from
  }

  /// The stages that events tell, each kind once, by first day and then in the order of the kinds.
  /// - Parameter events: those that hold, of the lot and of what it was made of, in any order.
  public static func stages(of events: some Sequence<TraceEvent>) -> [LotStage] {
    var stages: [LotStageKind: LotStage] = [:]
    for event in events {
      guard let kind = LotStageKind(event.kind) else { continue }
      let day = event.time.day
      var stage = stages[kind] ?? LotStage(kind, from: day)
      stage.from = min(stage.from, day)
      stage.until = max(stage.until, day)
      stages[kind] = stage
    }
    let order = LotStageKind.allCases
    return order.compactMap { stages[$0] }.enumerated()
      .sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
  }
}
