import GrowingAreas

/// What is there of one lot, and what the rules of the ledger need to know about it.
public struct LotStock: Sendable, Hashable {
  public var unit: QuantityUnit
  /// Not in any box, in thousandths of the unit.
  public var loose: Int
  /// By box, in thousandths of the unit; none is 0.
  public var boxes: [BoxCode: Int]
  public var state: LotState
  /// Time of the last thing that happened to it; nil for a lot nothing happened to.
  public var latest: EventTime?

  public init(
    unit: QuantityUnit, loose: Int = 0, boxes: [BoxCode: Int] = [:], state: LotState = .open,
    latest: EventTime? = nil
  ) {
    self.unit = unit
    self.loose = loose
    self.boxes = boxes
    self.state = state
    self.latest = latest
  }

  /// All of it, in boxes and out of them.
  public var total: Quantity {
    Quantity(thousandths: boxes.values.reduce(loose, +), unit: unit)
  }

  /// In a box, or loose for nil, in thousandths of the unit.
  subscript(_ box: BoxCode?) -> Int {
    get { box.map { boxes[$0] ?? 0 } ?? loose }
    set {
      guard let box else {
        loose = newValue
        return
      }
      boxes[box] = newValue == 0 ? nil : newValue
    }
  }

  /// Takes goods out.
  /// - Throws: `invalidField` for another unit; `stockTooLow` with what is asked for and what is there.
  mutating func take(_ portion: LotPortion) throws(Refusal) {
    guard portion.quantity.unit == unit else {
      throw Refusal(
        .invalidField, portion.lot.description,
        [
          "field": .text("unit"), "value": .text(portion.quantity.unit.rawValue),
          "rule": .text(unit.rawValue),
        ])
    }
    let there = self[portion.box]
    guard portion.quantity.thousandths <= there else {
      throw Refusal(
        .stockTooLow, portion.box.map { "\(portion.lot) / \($0)" } ?? portion.lot.description,
        ["wanted": portion.quantity.stated, "stock": Quantity(thousandths: there, unit: unit).stated])
    }
    self[portion.box] = there - portion.quantity.thousandths
  }

  mutating func put(_ portion: LotPortion) { self[portion.box] += portion.quantity.thousandths }

  /// Moves on to the time of an event.
  mutating func advance(to time: EventTime) {
    if let latest, time.isBefore(latest) || time.day == latest.day && time.secondOfDay == nil { return }
    latest = time
  }
}
