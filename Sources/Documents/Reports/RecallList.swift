import Geospatial
public import GrowingAreas
public import Traceability
import Wording

/// Everything a recall reaches: lots, serials, receivers, what is still there. For the 24 hours in which the authority
/// decides (Circular 17/2021/TT-BNNPTNT). Names receivers.
public struct RecallList: Sendable {
  /// One code that was issued for recalled goods.
  public struct Label: Sendable, Hashable {
    public var lot: LotID
    /// Number of the code run it was issued in.
    public var run: Int
    public var serial: SerialCode
    public var state: SerialState

    public init(lot: LotID, run: Int, serial: SerialCode, state: SerialState) {
      self.lot = lot
      self.run = run
      self.serial = serial
      self.state = state
    }
  }

  /// nil for what a recall would reach.
  public var number: Int?
  public var lot: LotID
  /// Why, as the person gave it.
  public var reason: String
  public var opened: CalendarDate
  public var closed: CalendarDate?
  /// Forward from the lot.
  public var trace: LotTrace
  /// Every serial of these lots, in the order they were issued.
  public var labels: [Label]
  /// How many serials of each lot are in each state.
  public let serials: [LotID: [SerialState: Int]]
  public var products: [GTIN: Product]
  public var commune: Commune
  public var reportDate: CalendarDate
  public var stamp: ReportStamp?

  public init(
    number: Int?, lot: LotID, reason: String, opened: CalendarDate, closed: CalendarDate?, trace: LotTrace,
    labels: [Label], productNames products: [GTIN: Product], commune: Commune,
    reportDate: CalendarDate, stamp: ReportStamp?
  ) {
    self.number = number
    self.lot = lot
    self.reason = reason
    self.opened = opened
    self.closed = closed
    self.trace = trace
    self.labels = labels
    serials = labels.reduce(into: [:]) { counts, label in
      counts[label.lot, default: [:]][label.state, default: 0] += 1
    }
    self.products = products
    self.commune = commune
    self.reportDate = reportDate
    self.stamp = stamp
  }

  /// One delivery of recalled goods.
  public struct Delivery: Sendable, Hashable {
    public var entry: LedgerEntry
    public var portion: LotPortion
  }

  /// Goods that went to somebody, in the order things happened.
  public var deliveries: [Delivery] {
    goods { $0 == .ship || $0 == .sell }
  }

  /// Goods that were destroyed.
  public var destroyed: [Delivery] { goods { $0 == .destroy } }

  /// Lots of which something is left, in the order of the trace.
  public var stock: [TracedLot] { trace.lots.filter { $0.balance.thousandths > 0 } }

  private func goods(_ isMeant: (TraceEventKind) -> Bool) -> [Delivery] {
    let lots = Set(trace.lots.map(\.lot))
    return trace.ends.filter { isMeant($0.event.kind) }.flatMap { entry in
      entry.event.inputs.filter { lots.contains($0.lot) }.map { Delivery(entry: entry, portion: $0) }
    }
  }

  public func serialCount(of lot: LotID) -> Int { serials[lot]?.values.reduce(0, +) ?? 0 }

  func productName(_ gtin: GTIN, _ language: Language) -> String {
    guard let product = products[gtin] else { return gtin.digits }
    return language == .vi ? product.nameVi : product.nameEn
  }
}
