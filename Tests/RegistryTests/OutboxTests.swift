import Geospatial
import GrowingAreas
import Registry
import Testing
import Traceability

@Suite struct OutboxTests {
  let sample: SampleRegistry

  init() throws {
    sample = try SampleRegistry()
    try sample.importParcels(2)
    try sample.change { change in
      try change.addVillage(Village(code: "TA-CHAI", name: "Tả Chải"))
      try change.addGrower(Grower(code: "H-0001", name: "Giàng Seo Páo"))
      try change.addGrowingArea(
        GrowingArea(code: "VT-01", name: "Mận", cropCode: "man-tam-hoa", parcelCodes: ["P-00001"]))
      try change.addCooperative(Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà"))
      try change.addProduct(
        Product(
          gtin: try GTIN("9521234500018"), cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plum",
          cropCode: "man-tam-hoa", netContent: "1 kg"))
      try change.addLot(try Self.lot("L-1"))
      var parcel = try change.reading.parcel("P-00001")!
      parcel.growerCode = "H-0001"
      try change.updateParcel(parcel, fingerprint: nil, why: "")
    }
  }

  static func lot(_ code: String) throws -> Lot {
    Lot(
      gtin: try GTIN("9521234500018"), code: try LotCode(code), harvestDate: CalendarDate("2026-06-12")!,
      sources: [LotSource(parcelCode: "P-00001", mass: Kilograms(100))])
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var rows: [String]
    var change: @Sendable (RegistryChanging) throws -> Void
  }

  static let cases = [
    Case(testDescription: "a boundary", rows: ["commune 02839"]) {
      try $0.setBoundary(square(1), official: false)
    },
    Case(testDescription: "a village", rows: ["village X"]) {
      try $0.addVillage(Village(code: "X", name: "X"))
    },
    Case(
      testDescription: "a parcel that moves to another village",
      rows: [
        "parcel P-00001", "village NA-HOI", "village TA-CHAI", "growing-area VT-01", "lot 09521234500018/L-1",
      ]
    ) { change in
      var parcel = try change.reading.parcel("P-00001")!
      parcel.villageCode = "TA-CHAI"
      try change.updateParcel(parcel, fingerprint: nil, why: "")
    },
    Case(
      testDescription: "a consent", rows: ["parcel P-00001", "growing-area VT-01", "lot 09521234500018/L-1"]
    ) { change in
      try change.recordConsent(
        Consent(
          growerCode: "H-0001", kind: .parcelOutline, isGiven: true, day: CalendarDate("2026-09-01")!,
          evidence: ""))
    },
    Case(
      testDescription: "an erased grower",
      rows: ["parcel P-00001", "growing-area VT-01", "lot 09521234500018/L-1"]
    ) { try $0.eraseGrower("H-0001", why: "theo yêu cầu") },
    Case(testDescription: "a parcel that joins an area", rows: ["growing-area VT-01"]) {
      try $0.assign(parcels: ["P-00002"], toGrowingArea: "VT-01")
    },
    Case(testDescription: "an official code", rows: ["growing-area VT-01"]) {
      try $0.addOfficialCode(
        GrowingAreaCode(scheme: "S", value: "V", market: "VN", status: .active), toGrowingArea: "VT-01")
    },
    Case(testDescription: "a cooperative", rows: ["cooperative b"]) {
      try $0.addCooperative(Cooperative(slug: "b", name: "B", address: ""))
    },
    Case(testDescription: "a photo", rows: ["product 09521234500018"]) {
      try $0.setPhoto(
        ProductPhoto(mediaType: "image/png", bytes: [1], width: 1, height: 1), of: try GTIN("9521234500018"))
    },
    Case(testDescription: "a lot", rows: ["lot 09521234500018/L-2"]) { try $0.addLot(try lot("L-2")) },
    Case(testDescription: "a hold", rows: ["lot 09521234500018/L-1"]) {
      try $0.hold(LotID(try GTIN("9521234500018"), try LotCode("L-1")))
    },
    Case(testDescription: "codes", rows: ["code-run 1"]) {
      _ = try $0.addCodeRun(
        gtin: try GTIN("9521234500018"), lot: try LotCode("L-1"), serials: [try SerialCode("23")])
    },
    Case(testDescription: "a grower", rows: []) {
      try $0.addGrower(Grower(code: "H-0002", name: "Vàng A Tủa"))
    },
    Case(testDescription: "a plan", rows: []) { try $0.setPlanTargets([]) },
  ]

  @Test(arguments: cases) func `what outsiders see is announced by`(case: Case) throws {
    let before = try sample.registry.read { try $0.lastOutboxSequence() }
    try sample.change(`case`.change)
    let rows = try sample.registry.read { try $0.outbox(after: before, limit: 100) }
    #expect(rows.map { "\($0.kind.rawValue) \($0.key)" } == `case`.rows)
    #expect(rows.map(\.sequence) == rows.indices.map { before + 1 + $0 })
  }

  @Test func `a transaction announces each key once, and one that fails nothing`() throws {
    struct Stop: Error {}
    let before = try sample.registry.read { try $0.lastOutboxSequence() }
    try sample.importParcels(2, survey: "S-0002")
    let keys = try sample.registry.read { try $0.outbox(after: before, limit: 100) }.map(\.key)
    #expect(keys == ["P-00003", "NA-HOI", "P-00004"])
    #expect(throws: Stop.self) {
      try sample.change { change in
        try change.addVillage(Village(code: "Y", name: "Y"))
        throw Stop()
      }
    }
    #expect(try sample.registry.read { try $0.lastOutboxSequence() } == before + 3)
  }
}
