import GrowingAreas
import Registry
public import Traceability

/// Which serials are meant.
public enum SerialSelection: Sendable, Hashable {
  /// Each of these; when one may not change, none does.
  case named([SerialCode])
  /// All of a run that may change.
  case run(Int)
  /// Those between two of one run, both included, that may change; in the order they were issued.
  case range(SerialCode, SerialCode)
}

extension Office {
  /// Says what became of packs or their labels: on a pack that may be sold, sold, withdrawn; pages tell it when it returns.
  /// - Returns: how many serials changed.
  /// - Throws: `Refusal` unknownRecord; codeNeverIssued; wrongState, also for serials of a lot that is not open;
  ///   invalidField for a range over two runs.
  public func setSerials(
    _ selection: SerialSelection, to state: SerialState, why: String, publisher: Publisher
  ) throws -> Int {
    try checkGoods(of: selection)
    let why = try required(why, field: "why")
    let count = try registry.change(by: author) { change in
      let reading = change.reading
      let (serials, isEach) = try Self.serials(selection, reading)
      let fitting = isEach ? serials : serials.filter { $0.state.mayBecome(state) }
      if state == .active || state == .sold {
        for lot in Set(fitting.map { LotID($0.gtin, $0.lot) }).sorted() {
          try Self.lot(lot, reading).requireOpen()
        }
      }
      return try change.setSerialState(state, of: fitting.map(\.serial), why: why)
    }
    try publisher.publishPending()
    return count
  }

  private func checkGoods(of selection: SerialSelection) throws {
    try checkKeepsGoods()
    guard role != .administrator else { return }
    let lots = try registry.read { reading in
      switch selection {
      case .named(let serials): try serials.compactMap { try reading.issuedSerial($0) }
      case .run(let run): try reading.issuedSerials(ofRun: run)
      case .range(let first, let last): try [first, last].compactMap { try reading.issuedSerial($0) }
      }
    }.map { LotID($0.gtin, $0.lot) }
    try checkGoods(of: Set(lots))
  }

  private static func serials(
    _ selection: SerialSelection, _ reading: RegistryReading
  ) throws -> (serials: [IssuedSerial], isEach: Bool) {
    func issued(_ serial: SerialCode) throws -> IssuedSerial {
      guard let known = try reading.issuedSerial(serial) else {
        throw Refusal(.codeNeverIssued, serial.description, ["kind": .text("serial")])
      }
      return known
    }
    switch selection {
    case .named(let serials): return (try serials.map(issued), true)
    case .run(let run):
      try require(reading.codeRun(run), String(run), "code-run")
      return (try reading.issuedSerials(ofRun: run), false)
    case .range(let first, let last):
      let (from, to) = (try issued(first), try issued(last))
      guard from.run == to.run, from.position <= to.position else {
        throw Refusal(
          .invalidField, first.description,
          ["field": .text("--to"), "value": .text(last.description), "rule": .text("later-of-one-run")])
      }
      let range = from.position...to.position
      return (try reading.issuedSerials(ofRun: from.run).filter { range.contains($0.position) }, false)
    }
  }
}
