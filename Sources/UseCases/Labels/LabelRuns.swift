import GrowingAreas
import Registry
public import Traceability

/// A run with what was counted of it last.
public struct CountedLabelRun: Sendable, Hashable {
  public var run: LabelRun
  /// nil when it was never counted.
  public var count: LabelCount?
}

/// What came of counting the labels of a run.
public struct LabelReconciliation: Sendable, Hashable {
  public var run: LabelRun
  public var count: LabelCount
  /// Empty when everything adds up.
  public var discrepancies: [LabelDiscrepancy]
}

extension Office {
  /// Runs of labels, the newest first.
  /// - Parameter lot: of this lot alone; all when nil.
  /// - Throws: `Refusal` unknownRecord for a lot that is not there.
  public func labelRuns(of lot: LotID? = nil) throws -> [CountedLabelRun] {
    if let lot { try checkGoods(of: [lot]) } else { try checkKeepsGoods() }
    return try registry.read { reading in
      if let lot { try Self.require(reading.lot(lot.gtin, lot.code), lot.description, "lot") }
      return try reading.labelRuns(of: lot).filter { try keepsGoods(of: $0.lot.gtin, reading) }.map {
        CountedLabelRun(run: $0, count: try reading.labelCount(ofRun: $0.number))
      }
    }
  }

  /// Keeps what was counted of a run's labels, takes the serials of spoiled ones out of use, and tells what does not add up.
  ///
  /// A count that does not add up is kept all the same: it is what people found. Counting again replaces it.
  /// - Parameter dryRun: only tell.
  /// - Throws: `Refusal` unknownRecord for the run, or a serial that does not stand in it; wrongState for a serial that
  ///   cannot be spoiled any more; invalidField for a negative number.
  public func reconcileLabels(
    ofRun number: Int, _ count: LabelCount, spoiled serials: [SerialCode], dryRun: Bool = false,
    publisher: Publisher
  ) throws -> LabelReconciliation {
    try checkGoods(ofLabelRun: number)
    for (field, value) in [
      ("--printed", count.printed), ("--used", count.used), ("--spoiled", count.spoiled),
    ] where value < 0 {
      throw Refusal(
        .invalidField, String(number),
        ["field": .text(field), "value": .text(String(value)), "rule": .text("count-from-zero")])
    }
    let result = try registry.read { reading in
      try Self.reconciliation(ofRun: number, count, spoiled: serials, reading)
    }
    guard !dryRun else { return result }
    try registry.change(by: author) { change in
      try change.keep(count, ofRun: number)
      // Those told at an earlier count are out of use already.
      let new = try serials.filter { try change.reading.issuedSerial($0)?.state != .spoiled }
      try change.setSerialState(.spoiled, of: new, why: "label run \(number)")
    }
    try publisher.publishPending()
    return result
  }

  static func reconciliation(
    ofRun number: Int, _ count: LabelCount, spoiled serials: [SerialCode], _ reading: RegistryReading
  ) throws -> LabelReconciliation {
    guard let run = try reading.labelRun(number) else {
      throw Refusal(.unknownRecord, String(number), ["kind": .text("label-run")])
    }
    let known = Set(try reading.serials(ofLabelRun: number))
    let spoiled = try Set(serials).union(
      known.filter { try reading.issuedSerial($0)?.state == .spoiled })
    if let stranger = serials.first(where: { !known.contains($0) }) {
      throw Refusal(.unknownRecord, stranger.text, ["kind": .text("serial")])
    }
    guard let lot = try reading.lot(run.lot.gtin, run.lot.code),
      let product = try reading.product(run.lot.gtin)
    else { throw Refusal(.unknownRecord, run.lot.description, ["kind": .text("lot")]) }
    let others = try reading.labelRuns(of: run.lot).filter { $0.number != number }
    let usedBefore = try others.reduce(0) { sum, other in
      sum + (try reading.labelCount(ofRun: other.number)?.used ?? 0)
    }
    return LabelReconciliation(
      run: run, count: count,
      discrepancies: count.discrepancies(
        runLabels: run.labels, usedBefore: usedBefore, spoiledSerials: spoiled.count,
        lot: lot.quantity, pack: product.packSize, copies: run.copies))
  }
}
