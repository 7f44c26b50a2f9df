import GrowingAreas
import TestSupport
import Testing
import Traceability

@Suite struct `A box` {
  private static let box = certain { try BoxCode("095212345000000018") }
  private static let plums = LotID(certain { try GTIN("09521234543213") }, certain { try LotCode("M1") })
  private static let tea = LotID(certain { try GTIN("09521234543220") }, certain { try LotCode("T1") })

  private static func portion(_ lot: LotID, _ kilograms: Int, box: BoxCode? = Self.box) -> LotPortion {
    LotPortion(lot: lot, box: box, quantity: Quantity(thousandths: kilograms * 1000, unit: .kilogram))
  }

  private static func day(_ day: Int) -> CalendarDate { CalendarDate(year: 2026, month: 6, day: day)! }

  /// Entries of days 1, 2, 3, … in the order given.
  private static func box(
    after events: [(TraceEventKind, takes: [LotPortion], gives: [LotPortion])]
  ) -> PackedBox? {
    let entries = events.enumerated().map { index, event in
      LedgerEntry(
        number: index + 1,
        event: TraceEvent(
          event.0, at: EventTime(day: day(index + 1)), inputs: event.takes, outputs: event.gives),
        recordedAt: "", recordedBy: "")
    }
    return PackedBox(Self.box, from: entries.reversed())
  }

  private static let packed: [(TraceEventKind, takes: [LotPortion], gives: [LotPortion])] = [
    (.pack, [portion(plums, 5, box: nil)], [portion(plums, 5)]),
    (.pack, [portion(tea, 2, box: nil)], [portion(tea, 2)]),
  ]

  @Test func `that nothing was put into is none`() throws {
    #expect(PackedBox(Self.box, from: []) == nil)
    let other = try BoxCode("T9")
    #expect(Self.box(after: [(.pack, [], [Self.portion(Self.plums, 1, box: other)])]) == nil)
  }

  @Test func `holds what was put into it and not taken out again`() throws {
    let whole = try #require(Self.box(after: Self.packed))
    #expect(whole.state == .packed && whole.lots == [Self.plums, Self.tea])
    #expect(whole.packedOn == Self.day(1) && whole.leftOn == nil)
    let part = try #require(
      Self.box(after: Self.packed + [(.destroy, [Self.portion(Self.plums, 4)], [])]))
    #expect(part.lots == [Self.plums, Self.tea])
    let rest = try #require(
      Self.box(after: Self.packed + [(.destroy, [Self.portion(Self.plums, 5)], [])]))
    #expect(rest.state == .packed && rest.lots == [Self.tea])
  }

  @Test(arguments: [
    (TraceEventKind.ship, BoxState.shipped), (.sell, .sold), (.destroy, .destroyed), (.process, .opened),
    (.merge, .opened), (.split, .opened),
  ])
  func `says how it left, with what it held then`(kind: TraceEventKind, state: BoxState) throws {
    // What spoiled before is not what was shipped.
    let spoiled = LotID(Self.plums.gtin, try LotCode("M0"))
    let events =
      [(.pack, [], [Self.portion(spoiled, 1)]), (.hold, [Self.portion(spoiled, 1)], [])] + Self.packed
      + [(kind, [Self.portion(Self.plums, 5)], []), (kind, [Self.portion(Self.tea, 2)], [])]
    let box = try #require(Self.box(after: events))
    #expect(box.state == state && box.lots == [Self.plums, Self.tea])
    #expect(box.packedOn == Self.day(3) && box.leftOn == Self.day(6))
  }

  @Test func `that is used again is told anew`() throws {
    let again = try #require(
      Self.box(
        after: Self.packed + [
          (.ship, [Self.portion(Self.plums, 5), Self.portion(Self.tea, 2)], []),
          (.pack, [], [Self.portion(Self.tea, 3)]),
        ]))
    #expect(again.state == .packed && again.packedOn == Self.day(4) && again.leftOn == nil)
    #expect(again.lots == [Self.tea])
  }
}
