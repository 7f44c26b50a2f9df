import Geospatial
import GrowingAreas
import Registry
import Testing
import Traceability

@Suite struct SerialStateTests {
  let sample: SampleRegistry
  let serials: [SerialCode]
  var registry: RegistryStore { sample.registry }

  init() throws {
    sample = try SampleRegistry()
    try sample.importParcels(1)
    let gtin = try GTIN("9521234500018")
    let codes = try ["2345", "ACDE", "9876"].map(SerialCode.init)
    serials = codes
    try sample.change { change in
      try change.addCooperative(Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà"))
      try change.addProduct(
        Product(
          gtin: gtin, cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plum", cropCode: "man-tam-hoa",
          netContent: "1 kg"))
      let source = LotSource(parcelCode: "P-00001", mass: Kilograms(4))
      let day = CalendarDate("2026-06-12")!
      try change.addLot(Lot(gtin: gtin, code: LotCode("L-1"), harvestDate: day, sources: [source]))
      _ = try change.addCodeRun(gtin: gtin, lot: LotCode("L-1"), serials: codes)
    }
  }

  private func state(_ serial: SerialCode) throws -> SerialState? {
    try registry.read { try $0.issuedSerial(serial)?.state }
  }

  @Test func `a serial keeps its state with the time, the actor and the reason of every change`() throws {
    #expect(try state(serials[0]) == .issued)
    #expect(try sample.change { try $0.setSerialState(.printed, of: serials, why: "in đợt 1") } == 3)
    #expect(try sample.change { try $0.setSerialState(.printed, of: serials, why: "in lại") } == 0)
    _ = try sample.change { try $0.setSerialState(.active, of: [serials[1]], why: "đóng gói") }
    try registry.read { reading throws in
      let issued = try #require(try reading.issuedSerial(serials[1]))
      #expect(issued.lot.text == "L-1" && issued.position == 2 && issued.state == .active)
      let changes = try reading.serialChanges(serials[1])
      #expect(changes.map(\.state) == [.printed, .active] && changes.map(\.why) == ["in đợt 1", "đóng gói"])
      #expect(changes.allSatisfy { $0.time == "2026-09-10T08:30:00Z" && $0.actor == "cli:lan" })
      #expect(try reading.serialCounts(issued.gtin, issued.lot) == [.printed: 2, .active: 1])
      #expect(try reading.issuedSerials(ofRun: 1).map(\.state) == [.printed, .active, .printed])
      #expect(try reading.outbox(after: 0, limit: 100).suffix(2).allSatisfy { $0.kind == .codeRun })
      #expect(try reading.verifyAudit() > 0)
    }
  }

  @Test func `a change that one serial does not allow changes none`() throws {
    _ = try sample.change { try $0.setSerialState(.spoiled, of: [serials[2]], why: "kẹt giấy") }
    let refusal = Refusal(
      .wrongState, serials[2].text, ["state": .text("spoiled"), "wanted": .text("printed")])
    #expect(throws: refusal) {
      try sample.change { try $0.setSerialState(.printed, of: serials, why: "in") }
    }
    #expect(try state(serials[0]) == .issued)
    #expect(throws: Refusal(.codeNeverIssued, "XXXX", ["kind": .text("serial")])) {
      _ = try sample.change { try $0.setSerialState(.active, of: [SerialCode("XXXX")], why: "") }
    }
  }

  @Test func `what was spoiled or withdrawn stays so, and every other state can be withdrawn`() {
    for state in SerialState.allCases {
      #expect(state.mayBecome(.withdrawn) == ![.spoiled, .withdrawn].contains(state), "\(state)")
      #expect(!state.mayBecome(.issued) && !state.mayBecome(state), "\(state)")
    }
    #expect(SerialState.sold.following == [.withdrawn])
  }
}
