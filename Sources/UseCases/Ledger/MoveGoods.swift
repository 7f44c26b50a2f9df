import GrowingAreas
import Registry
public import Traceability

// Goods go into boxes, or away.
extension Office {
  /// Puts loose goods into a box; they stay goods of their lots.
  /// - Throws: `Refusal` unknownRecord, wrongState, stockTooLow, timeRunsBackwards, invalidField.
  public func pack(_ taken: [GoodsTaken], into box: BoxCode, _ terms: RecordingTerms) throws -> LedgerRecord {
    try checkGoods(in: box)
    return try move(.pack, taken, terms) { event in
      event.outputs = event.inputs.map { portion in
        LotPortion(lot: portion.lot, box: box, quantity: portion.quantity)
      }
    }
  }

  /// Records that goods went to a named receiver.
  /// - Throws: `Refusal` unknownRecord, wrongState, stockTooLow, timeRunsBackwards, invalidField.
  public func ship(_ taken: [GoodsTaken], to partner: TradePartner, _ terms: RecordingTerms) throws
    -> LedgerRecord
  {
    let partner = try checked(partner)
    return try move(.ship, taken, terms) { $0.partner = partner }
  }

  /// Records that goods were sold to whoever bought them.
  /// - Parameter partner: nil for people who are not known.
  /// - Throws: `Refusal` unknownRecord, wrongState, stockTooLow, timeRunsBackwards, invalidField.
  public func sell(_ taken: [GoodsTaken], to partner: TradePartner? = nil, _ terms: RecordingTerms) throws
    -> LedgerRecord
  {
    let partner = try partner.map(checked)
    return try move(.sell, taken, terms) { $0.partner = partner }
  }

  /// Records that goods were destroyed or lost.
  /// - Throws: `Refusal` unknownRecord, wrongState, stockTooLow, timeRunsBackwards, invalidField.
  public func destroy(_ taken: [GoodsTaken], why: String, _ terms: RecordingTerms) throws -> LedgerRecord {
    let why = try required(why, field: "why")
    return try move(.destroy, taken, terms) { $0.reason = why }
  }

  private func move(
    _ kind: TraceEventKind, _ taken: [GoodsTaken], _ terms: RecordingTerms,
    _ finish: (inout TraceEvent) -> Void
  ) throws -> LedgerRecord {
    try checkGoods(of: taken)
    let time = try time(terms)
    return try recording(terms) { change in
      var event = TraceEvent(kind, at: time, inputs: try Self.portions(of: taken, change.reading))
      finish(&event)
      return try record(event, terms, in: change)
    }
  }
}
