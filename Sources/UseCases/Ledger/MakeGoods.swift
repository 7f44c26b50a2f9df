import GrowingAreas
import Registry
public import Traceability

// Goods come in, or become other goods.
extension Office {
  /// Records goods that came in from somebody else.
  /// - Parameters:
  ///   - isFromOutside: whether they grew outside the commune; what is made of them carries their share on.
  ///   - inboxEvent: the event of the supplier that tells of them, which is settled with it.
  /// - Throws: `Refusal` unknownRecord, recordExists, invalidField; wrongState for an event that was settled before.
  public func receive(
    _ goods: GoodsMade, from partner: TradePartner, isFromOutside: Bool, inboxEvent: Int? = nil,
    _ terms: RecordingTerms
  ) throws -> LedgerRecord {
    try checkGoods(of: goods.gtin)
    let time = try time(terms)
    let partner = try checked(partner)
    return try recording(terms) { change in
      let event = TraceEvent(
        .receive, at: time, outputs: try Self.portions(of: [goods], on: time.day, change.reading),
        partner: partner, isFromOutside: isFromOutside)
      let record = try record(event, terms, in: change)
      if let inboxEvent {
        try change.settle(
          inboxEvent: inboxEvent, as: .taken, why: event.outputs[0].lot.description)
      }
      return record
    }
  }

  /// Records that goods became other goods: dried, distilled, filled.
  /// - Parameter ratio: what was expected; nil for the crop's, if it has one.
  /// - Throws: `Refusal` ratioOutOfBand; unknownRecord, recordExists, wrongState, stockTooLow, timeRunsBackwards,
  ///   invalidField.
  public func process(
    _ taken: [GoodsTaken], into made: [GoodsMade], expecting ratio: ProcessRatio? = nil,
    _ terms: RecordingTerms
  ) throws -> LedgerRecord {
    try checkGoods(of: taken)
    for goods in made { try checkGoods(of: goods.gtin) }
    let time = try time(terms)
    return try recording(terms) { change in
      let outputs = try Self.portions(of: made, on: time.day, change.reading)
      let inputs = try Self.portions(of: taken, change.reading)
      let event = TraceEvent(
        .process, at: time, inputs: inputs, outputs: outputs,
        ratio: try ratio ?? Self.ratio(of: outputs, from: inputs, change.reading))
      try event.checkForm()
      var plausibility = Plausibility()
      plausibility.note { () throws(Refusal) in try event.checkRatio() }
      return try record(event, terms, plausibility, in: change)
    }
  }

  /// What is expected of the crop that all of the goods are of, where they are made of raw material and weighed or measured:
  /// a ratio says nothing of goods that are only filled or sorted, nor of pieces.
  private static func ratio(
    of outputs: [LotPortion], from inputs: [LotPortion], _ reading: RegistryReading
  ) throws -> ProcessRatio? {
    let crops = try Set(outputs.map { try crop(of: $0.lot.gtin, reading).code })
    guard crops.count == 1, let crop = crops.first,
      (inputs + outputs).allSatisfy({ $0.quantity.unit != .piece })
    else { return nil }
    // Raw is what was harvested, and what is of another crop.
    let isRaw = try inputs.allSatisfy { portion in
      try Self.crop(of: portion.lot.gtin, reading).code != crop
        || reading.lot(portion.lot)?.beginning == .harvest
    }
    return try isRaw ? reading.cropSetting(crop)?.ratio : nil
  }

  /// Divides a lot into several of the same product; what is named must be all that is taken.
  /// - Throws: `Refusal` quantitiesDiffer, unknownRecord, recordExists, wrongState, stockTooLow, timeRunsBackwards.
  public func split(_ lot: LotID, into made: [GoodsMade], _ terms: RecordingTerms) throws -> LedgerRecord {
    try checkGoods(of: [lot])
    for goods in made { try checkGoods(of: goods.gtin) }
    let time = try time(terms)
    return try recording(terms) { change in
      let outputs = try Self.portions(of: made, on: time.day, change.reading)
      let sum = outputs.reduce(0) { $0 + $1.quantity.thousandths }
      let unit = outputs.first?.quantity.unit ?? .kilogram
      return try record(
        TraceEvent(
          .split, at: time,
          inputs: [LotPortion(lot: lot, quantity: Quantity(thousandths: sum, unit: unit))], outputs: outputs),
        terms, in: change)
    }
  }

  /// Joins lots of one product into a new one.
  /// - Parameter code: nil for the next free one.
  /// - Throws: `Refusal` unknownRecord, recordExists, wrongState, stockTooLow, timeRunsBackwards, invalidField.
  public func merge(_ taken: [GoodsTaken], into code: LotCode? = nil, _ terms: RecordingTerms) throws
    -> LedgerRecord
  {
    try checkGoods(of: taken)
    let time = try time(terms)
    return try recording(terms) { change in
      let inputs = try Self.portions(of: taken, change.reading)
      guard Set(inputs.map(\.lot)).count > 1, let first = inputs.first else {
        throw Refusal(
          .invalidField, inputs.first?.lot.description ?? "",
          ["field": .text("lots"), "value": .text(String(inputs.count)), "rule": .text("two-lots")])
      }
      let sum = Quantity(
        thousandths: inputs.reduce(0) { $0 + $1.quantity.thousandths }, unit: first.quantity.unit)
      let outputs = try Self.portions(
        of: [GoodsMade(gtin: first.lot.gtin, code: code, quantity: sum)], on: time.day, change.reading)
      return try record(
        TraceEvent(.merge, at: time, inputs: inputs, outputs: outputs), terms, in: change)
    }
  }

  func checked(_ partner: TradePartner) throws -> TradePartner {
    TradePartner(
      name: try required(partner.name, field: "partner"),
      place: partner.place.isEmpty ? "" : try required(partner.place, field: "place"))
  }
}
