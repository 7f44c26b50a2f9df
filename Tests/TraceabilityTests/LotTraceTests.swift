import Geospatial
import GrowingAreas
import Testing
import Traceability

@Suite struct `Goods on the way` {
  private static func lot(_ code: String, _ quantity: String, _ balance: String = "1") throws -> TracedLot {
    TracedLot(
      lot: LotID(try GTIN("09521234543213"), try LotCode(code)), day: CalendarDate("2026-06-12")!,
      beginning: .production, state: .open, quantity: Quantity(quantity)!, balance: Quantity(balance)!)
  }

  private static func portion(_ code: String, _ quantity: String) throws -> LotPortion {
    LotPortion(lot: LotID(try GTIN("09521234543213"), try LotCode(code)), quantity: Quantity(quantity)!)
  }

  private static func entry(
    _ number: Int, _ kind: TraceEventKind, _ taken: [(String, String)], _ given: [(String, String)]
  ) throws -> LedgerEntry {
    LedgerEntry(
      number: number,
      event: TraceEvent(
        kind, at: EventTime(day: CalendarDate("2026-06-13")!), inputs: try taken.map(portion),
        outputs: try given.map(portion)), recordedAt: "", recordedBy: "")
  }

  /// By hand: 40 of 100 kg of A and all 60 kg of B make 50 kg of C (of A 40); C is split 30 and 20 into D (24 of A) and E
  /// (16); 10 kg of D (8 of A) and 60 kg more of A make 14 kg of F (68 of A).
  private static func trace(_ root: String, _ direction: TraceDirection) throws -> [String: Double] {
    let lots = [
      try lot("A", "100"), try lot("B", "60"), try lot("C", "50"), try lot("D", "30"), try lot("E", "20"),
      try lot("F", "14"),
    ]
    let events = [
      try entry(4, .process, [("D", "10"), ("A", "60")], [("F", "14")]),
      try entry(2, .process, [("A", "40"), ("B", "60")], [("C", "50")]),
      try entry(3, .split, [("C", "50")], [("D", "30"), ("E", "20")]),
    ]
    let trace = LotTrace(
      of: LotID(try GTIN("09521234543213"), try LotCode(root)), direction, lots: lots, events: events,
      ends: [])
    #expect(trace.lots.first?.lot.code.text == root)
    return Dictionary(
      uniqueKeysWithValues: trace.lots.map { ($0.lot.code.text, ($0.amount * 1e6).rounded() / 1e6) })
  }

  @Test func `amounts follow what was taken and given, and back is the inverse of forward`() throws {
    #expect(
      try Self.trace("A", .forward) == ["A": 100, "C": 40, "D": 24, "E": 16, "F": 68])
    #expect(try Self.trace("F", .back) == ["F": 14, "D": 10, "C": 10, "A": 68, "B": 12])
    #expect(try Self.trace("B", .forward)["F"] == 12)
    #expect(try Self.trace("E", .back) == ["E": 20, "C": 20, "A": 16, "B": 24])
  }
}
