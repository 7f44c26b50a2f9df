public import Documents
import GrowingAreas
import Registry
public import Traceability

extension Office {
  /// Recalls a lot and everything that was made of its goods, in one step; the public pages warn when it returns.
  /// - Throws: `Refusal` unknownRecord; wrongState for a lot under an open recall of its own; invalidField without a reason.
  public func openRecall(of lot: LotID, why: String, publisher: Publisher) throws -> Recall {
    try checkGoods(of: [lot])
    let why = try required(why, field: "why")
    let today = EventTime(day: today)
    let recall = try registry.change(by: author) { change in
      try Self.checkMayBeRecalled(lot, change.reading)
      let others = try change.reading.descendants(of: lot).filter { $0 != lot }
      let entry = try change.record(
        TraceEvent(.recall, at: today, subjects: [lot] + others, reason: why))
      return Recall(opened: entry)
    }
    try publisher.publishPending()
    return recall
  }

  /// What `openRecall` would reach; nothing is written.
  /// - Parameter why: nil while nobody has said it yet.
  /// - Throws: as `openRecall`.
  public func previewRecall(of lot: LotID, why: String?) throws -> RecallList {
    try checkGoods(of: [lot])
    let why = try why.map { try required($0, field: "why") } ?? ""
    return try registry.read { reading in
      try Self.checkMayBeRecalled(lot, reading)
      return try list(nil, of: lot, why: why, opened: today, closed: nil, reading)
    }
  }

  private static func checkMayBeRecalled(_ lot: LotID, _ reading: RegistryReading) throws {
    _ = try Self.lot(lot, reading)
    guard let open = try reading.recalls().first(where: { $0.isOpen && $0.lot == lot }) else { return }
    throw Refusal(
      .wrongState, lot.description,
      [
        "state": .text(LotState.recalled.rawValue), "wanted": .text(LotState.open.rawValue),
        "number": .count(open.number),
      ])
  }

  /// Closes a recall: its lots are what they were before, unless another recall or a hold still stands.
  /// - Throws: `Refusal` unknownRecord when no recall of the lot is open; invalidField without a reason.
  public func closeRecall(of lot: LotID, why: String, publisher: Publisher) throws -> Recall {
    try checkGoods(of: [lot])
    let why = try required(why, field: "why")
    let today = EventTime(day: today)
    let recall = try registry.change(by: author) { change in
      guard var recall = try change.reading.recalls().first(where: { $0.isOpen && $0.lot == lot }) else {
        throw Refusal(.unknownRecord, lot.description, ["kind": .text("open-recall")])
      }
      recall.closed = try change.record(
        TraceEvent(
          .recallClosed, at: today, subjects: recall.opened.event.subjects, closes: recall.number, reason: why
        ))
      return recall
    }
    try publisher.publishPending()
    return recall
  }

  /// Every recall, the newest first.
  public func recalls() throws -> [Recall] {
    try checkKeepsGoods()
    return try registry.read { reading in
      try reading.recalls().filter { try keepsGoods(of: $0.lot.gtin, reading) }
    }
  }

  /// What a recall is about, as it stands now: lots, serials, receivers, what is still in stock.
  /// - Throws: `Refusal` unknownRecord.
  public func recallList(_ number: Int) throws -> RecallList {
    try checkGoods(ofRecall: number)
    return try registry.read { reading in
      guard let recall = try reading.recall(number) else {
        throw Refusal(.unknownRecord, String(number), ["kind": .text("recall")])
      }
      return try list(
        number, of: recall.lot, why: recall.opened.event.reason, opened: recall.opened.event.time.day,
        closed: recall.closed?.event.time.day, reading)
    }
  }

  private func list(
    _ number: Int?, of lot: LotID, why: String, opened: CalendarDate, closed: CalendarDate?,
    _ reading: RegistryReading
  ) throws -> RecallList {
    guard let trace = try ownTrace(lot, .forward, reading) else {
      throw Refusal(.unknownRecord, lot.description, ["kind": .text("lot")])
    }
    return RecallList(
      number: number, lot: lot, reason: why, opened: opened, closed: closed, trace: trace,
      labels: try reading.serials(downstreamOf: lot).filter { try keepsGoods(of: $0.gtin, reading) }.map {
        RecallList.Label(lot: LotID($0.gtin, $0.lot), run: $0.run, serial: $0.serial, state: $0.state)
      },
      productNames: try Dictionary(
        reading.products().map { ($0.gtin, $0) }, uniquingKeysWith: { first, _ in first }),
      commune: try reading.commune(), reportDate: today, stamp: try stamp(asOf: .end(of: today), reading))
  }

  /// Writes the list for the 24-hour rule. It names receivers: private.
  /// - Throws: `Refusal` unknownRecord, outputExists, outputFailed, invalidField for another ending.
  public func writeRecallList(_ number: Int, to output: ReportOutput) throws -> RecallList {
    try output.check()
    let list = try recallList(number)
    try writeReport(list.document(output.language), .recall, of: list.lot.description, to: output)
    return list
  }
}
