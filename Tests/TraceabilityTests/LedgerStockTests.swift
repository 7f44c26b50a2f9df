import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Traceability

@Suite struct `Stock of the ledger` {
  static let plum = certain { try GTIN("09521234543213") }
  static let dried = certain { try GTIN("09521234543220") }

  static func lot(_ code: String, of gtin: GTIN = plum) -> LotID {
    LotID(gtin, certain { try LotCode(code) })
  }

  static func portion(_ code: String, _ amount: String, of gtin: GTIN = plum, box: String? = nil)
    -> LotPortion
  {
    LotPortion(
      lot: lot(code, of: gtin), box: box.map { text in certain { try BoxCode(text) } },
      quantity: Quantity(amount)!)
  }

  static func time(_ text: String) -> EventTime { EventTime(text)! }

  static func harvest(_ code: String, _ kilograms: Double, _ time: String = "2026-06-12") -> TraceEvent {
    TraceEvent(
      .harvest, at: EventTime(time)!, outputs: [portion(code, "\(kilograms)")],
      sources: [LotSource(parcelCode: "P-00001", mass: Kilograms(kilograms))])
  }

  /// A lot of 100 kg, harvested at noon of 12 June 2026.
  static func stock() throws -> LedgerStock {
    var stock = LedgerStock()
    try stock.record(harvest("A", 100, "2026-06-12T12:00"))
    return stock
  }

  static func event(
    _ kind: TraceEventKind, _ time: String = "2026-06-13", _ inputs: [LotPortion] = [],
    _ outputs: [LotPortion] = []
  ) -> TraceEvent {
    TraceEvent(
      kind, at: EventTime(time)!, inputs: inputs, outputs: outputs,
      partner: kind == .ship ? TradePartner(name: "Chợ Bắc Hà") : nil)
  }

  @Test func `goods are taken, packed and shipped, and what is left is known by box`() throws {
    var stock = try Self.stock()
    try stock.record(
      Self.event(.pack, "2026-06-12T13:00", [Self.portion("A", "30")], [Self.portion("A", "30", box: "T1")]))
    try stock.record(Self.event(.sell, "2026-06-12", [Self.portion("A", "20.5")]))
    try stock.record(Self.event(.ship, "2026-06-13", [Self.portion("A", "10", box: "T1")]))
    let left = try #require(stock.lots[Self.lot("A")])
    let box = try BoxCode("T1")
    #expect(left.loose == 49_500 && left.boxes == [box: 20_000])
    #expect(left.total == Quantity("69.5"))
    #expect(left.latest == Self.time("2026-06-13"))
  }

  struct Bad: CustomTestStringConvertible {
    var testDescription: String
    var event: TraceEvent
    var code: RefusalCode
    var values: [String: StatedValue]
  }

  static let bad = [
    Bad(
      testDescription: "more than there is", event: event(.sell, "2026-06-13", [portion("A", "100.001")]),
      code: .stockTooLow, values: ["wanted": .kilograms(100.001), "stock": .kilograms(100)]),
    Bad(
      testDescription: "out of a box that holds less",
      event: event(.ship, "2026-06-13", [portion("A", "1", box: "T1")]),
      code: .stockTooLow, values: ["wanted": .kilograms(1), "stock": .kilograms(0)]),
    Bad(
      testDescription: "twice the same goods",
      event: event(.sell, "2026-06-13", [portion("A", "60"), portion("A", "60")]), code: .stockTooLow,
      values: ["wanted": .kilograms(60), "stock": .kilograms(40)]),
    Bad(
      testDescription: "before the harvest", event: event(.sell, "2026-06-12T11:59", [portion("A", "1")]),
      code: .timeRunsBackwards,
      values: ["time": .text("2026-06-12T11:59:00"), "latest": .text("2026-06-12T12:00:00")]),
    Bad(
      testDescription: "an unknown lot", event: event(.sell, "2026-06-13", [portion("X", "1")]),
      code: .unknownRecord, values: ["kind": .text("lot")]),
    Bad(
      testDescription: "a lot that is there already", event: harvest("A", 5, "2026-06-13"),
      code: .recordExists, values: ["kind": .text("lot")]),
    Bad(
      testDescription: "a split that gains",
      event: event(
        .split, "2026-06-13", [portion("A", "50")], [portion("B", "30"), portion("C", "20.001")]),
      code: .quantitiesDiffer, values: ["taken": .kilograms(50), "given": .kilograms(50.001)]),
    Bad(
      testDescription: "a merge into another product",
      event: event(.merge, "2026-06-13", [portion("A", "50")], [portion("B", "50", of: dried)]),
      code: .invalidField,
      values: [
        "field": .text("product"), "value": .text("09521234543213, 09521234543220"),
        "rule": .text("one-product"),
      ]),
    Bad(
      testDescription: "another unit", event: event(.sell, "2026-06-13", [portion("A", "1l")]),
      code: .invalidField,
      values: ["field": .text("unit"), "value": .text("l"), "rule": .text("kg")]),
    Bad(
      testDescription: "a release of what is not held",
      event: TraceEvent(.release, at: time("2026-06-13"), subjects: [lot("A")]), code: .wrongState,
      values: ["state": .text("open"), "wanted": .text("held")]),
    Bad(
      testDescription: "a pack without a box",
      event: event(.pack, "2026-06-13", [portion("A", "1")], [portion("A", "1")]), code: .invalidField,
      values: ["field": .text("box"), "value": .text(""), "rule": .text("empty")]),
  ]

  @Test(arguments: bad) func `is not changed by`(case: Bad) throws {
    var stock = try Self.stock()
    let before = stock
    let refusal = try #require(#expect(throws: Refusal.self) { try stock.record(`case`.event) })
    #expect(refusal.code == `case`.code && refusal.values == `case`.values)
    #expect(stock == before)
  }

  @Test func `what is held goes nowhere but to its end`() throws {
    var stock = try Self.stock()
    try stock.record(TraceEvent(.hold, at: Self.time("2026-06-13"), subjects: [Self.lot("A")], reason: "mẫu"))
    for kind in [TraceEventKind.ship, .sell] {
      let refusal = #expect(throws: Refusal.self) {
        try stock.record(Self.event(kind, "2026-06-13", [Self.portion("A", "1")]))
      }
      #expect(refusal?.values["state"] == .text("held"))
    }
    try stock.record(Self.event(.destroy, "2026-06-13", [Self.portion("A", "40")]))
    try stock.record(TraceEvent(.release, at: Self.time("2026-06-14"), subjects: [Self.lot("A")]))
    try stock.record(Self.event(.sell, "2026-06-14", [Self.portion("A", "60")]))
    #expect(stock.lots[Self.lot("A")]?.total.thousandths == 0)
  }

  @Test func `a process outside its band is told with its ratio`() throws {
    var event = Self.event(
      .process, "2026-06-13", [Self.portion("A", "50")], [Self.portion("D", "10.4", of: Self.dried)])
    event.ratio = ProcessRatio(expected: 0.2, lowest: 0.18, highest: 0.208)
    try event.checkRatio()
    event.outputs[0].quantity = Quantity("10.401")!
    #expect(
      throws: Refusal(
        .ratioOutOfBand, "09521234543220/D",
        ["ratio": .number(0.20802), "lowest": .number(0.18), "highest": .number(0.208)])
    ) { try event.checkRatio() }
  }

  @Test func `a correction counts anew what later events left, in the order things happened`() throws {
    let lot = Self.lot("A")
    let sale = LedgerEntry(
      number: 2, event: Self.event(.sell, "2026-06-13", [Self.portion("A", "60")]), recordedAt: "",
      recordedBy: "")
    let before = LotStock(unit: .kilogram, loose: 40_000, state: .held, latest: Self.time("2026-06-13"))
    func replaced(_ event: TraceEvent) -> LedgerEntry {
      LedgerEntry(number: 4, rank: 1, event: event, recordedAt: "", recordedBy: "")
    }
    let after = try LedgerStock.replaying(
      [sale, replaced(Self.harvest("A", 80, "2026-06-12"))], of: lot, before: before)
    #expect(after.loose == 20_000 && after.state == .held)
    #expect(throws: Refusal(.stockTooLow, "\(lot)", ["wanted": .kilograms(60), "stock": .kilograms(50)])) {
      try LedgerStock.replaying(
        [sale, replaced(Self.harvest("A", 50, "2026-06-12"))], of: lot, before: before)
    }
    // Sold before it was harvested.
    #expect(throws: Refusal.self) {
      try LedgerStock.replaying(
        [sale, replaced(Self.harvest("A", 100, "2026-06-14"))], of: lot, before: before)
    }
    #expect(throws: Refusal.self) { try LedgerStock.replaying([sale], of: lot, before: before) }
    #expect(try LedgerStock.replaying([], of: lot, before: before).state == .withdrawn)
  }

  @Test func `what is made of several lots carries on which share grew outside, and the earliest day`() throws
  {
    let own = Lot(
      gtin: Self.plum, code: try LotCode("A"), harvestDate: CalendarDate("2026-06-12")!, sources: [],
      quantity: Quantity("100"))
    let bought = Lot(
      gtin: Self.plum, code: try LotCode("B"), harvestDate: CalendarDate("2026-06-10")!, beginning: .receipt,
      sources: [], quantity: Quantity("100"), outsideShare: 1)
    let event = Self.event(
      .merge, "2026-06-13", [Self.portion("A", "30"), Self.portion("B", "10")], [Self.portion("C", "40")])
    let made = event.newLots(from: [own.id: own, bought.id: bought])
    #expect(made.map(\.outsideShare) == [0.25])
    #expect(made.map(\.harvestDate) == [CalendarDate("2026-06-10")!])
    #expect(made.map(\.beginning) == [.production])
  }
}
