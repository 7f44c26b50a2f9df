import Geospatial
import GrowingAreas
import Registry
import Testing

@Suite struct ParcelTests {
  let sample: SampleRegistry
  var registry: RegistryStore { sample.registry }

  init() throws { sample = try SampleRegistry() }

  @Test func `every version of a parcel stays, with the outline it had`() throws {
    try sample.importParcels(3)
    let first = try #require(try registry.read { try $0.parcel("P-00002") })
    try sample.change { change in
      try change.addGrower(Grower(code: "H-0001", name: "Giàng Seo Páo"))
      var parcel = first
      parcel.growerCode = "H-0001"
      try change.updateParcel(parcel, fingerprint: nil, why: "nhận khoán")
      parcel.outline = SampleRegistry.outline(50)
      try change.updateParcel(parcel, fingerprint: fingerprint(parcel.outline), why: "đo lại")
      parcel.outline = SampleRegistry.outline(60)
      try change.updateParcel(parcel, fingerprint: fingerprint(parcel.outline), why: "đo lại lần nữa")
      parcel.state = .retired
      try change.updateParcel(parcel, fingerprint: nil, why: "thu hồi")
    }
    let history = try registry.read { try $0.parcelHistory("P-00002") }
    #expect(history.map(\.version) == [1, 2, 3, 4, 5])
    #expect(history.map(\.parcel.outline) == [2, 2, 50, 60, 60].map { SampleRegistry.outline($0) })
    #expect(history.map(\.parcel.growerCode) == [nil, "H-0001", "H-0001", "H-0001", "H-0001"])
    #expect(history.map(\.why) == ["", "nhận khoán", "đo lại", "đo lại lần nữa", "thu hồi"])
    #expect(history.map(\.survey) == ["S-0001", nil, nil, nil, nil])
    #expect(history.map(\.parcel.state) == [.accepted, .accepted, .accepted, .accepted, .retired])
    #expect(try registry.read { try $0.parcel("P-00002") } == history[4].parcel)
    #expect(try registry.check().problems == [])
  }

  @Test func `a retired parcel is on record and off the map`() throws {
    try sample.importParcels(3)
    try sample.change { change in
      var parcel = try change.reading.parcel("P-00002")!
      parcel.state = .retired
      try change.updateParcel(parcel, fingerprint: nil, why: "thu hồi")
    }
    try registry.read { reading throws in
      #expect(try reading.parcel("P-00002")?.state == .retired)
      var codes: [String] = []
      try reading.eachParcel { codes.append($0.code) }
      #expect(codes == ["P-00001", "P-00003"])
      #expect(try reading.parcelCode(fingerprint: fingerprint(SampleRegistry.outline(2))) == nil)
      #expect(try reading.parcelCode(fingerprint: fingerprint(SampleRegistry.outline(3))) == "P-00003")
      #expect(try reading.parcelNeighbours(of: square(2).boundingBox!).map(\.code) == [])
      #expect(try reading.parcels(ofSurvey: "S-0001").map(\.code) == ["P-00001", "P-00002", "P-00003"])
    }
    #expect(try sample.change { try $0.nextParcelNumber() } == 4)
  }

  @Test func `a box finds what touches it and nothing a metre away`() throws {
    try sample.importParcels(20)
    let box = square(7).boundingBox!
    // Squares lie about 20 m apart.
    let near = BoundingBox(
      west: box.west - 0.00019, south: box.south, east: box.east + 0.00019, north: box.north)
    let touching = BoundingBox(west: box.west - 0.0003, south: box.south, east: box.east, north: box.north)
    try registry.read { reading throws in
      #expect(try reading.parcelNeighbours(of: near).map(\.code) == ["P-00007"])
      #expect(try reading.parcelNeighbours(of: touching).map(\.code) == ["P-00006", "P-00007"])
      var codes: [String] = []
      try reading.eachParcel(village: "NA-HOI", in: touching) { codes.append($0.code) }
      #expect(codes == ["P-00006", "P-00007"])
      try reading.eachParcel(village: "ELSEWHERE", in: touching) { codes.append($0.code) }
      #expect(codes.count == 2)
    }
  }

  @Test func `growing areas hold parcels that are on the map`() throws {
    try sample.importParcels(4)
    let code = GrowingAreaCode(scheme: "TCCS-774", value: "VN-LCOR-0123", market: "CN", status: .active)
    try sample.change { change in
      try change.addGrowingArea(
        GrowingArea(
          code: "VT-MAN-01", name: "Mận Nậm Hồi", cropCode: "man-tam-hoa", officialCodes: [code],
          parcelCodes: ["P-00001"]))
      try change.assign(parcels: ["P-00001", "P-00003"], toGrowingArea: "VT-MAN-01")
    }
    let area = try #require(try registry.read { try $0.growingArea("VT-MAN-01") })
    #expect(area.parcelCodes == ["P-00001", "P-00003"])
    #expect(area.officialCodes == [code])
    #expect(try registry.read { try $0.growingAreas() } == [area])
    #expect(try registry.read { try $0.growingAreaCodes(ofParcel: "P-00003") } == ["VT-MAN-01"])
    #expect(try registry.read { try $0.growingAreaCodes(ofParcel: "P-00004") } == [])
    #expect(throws: Refusal(.recordExists, "VN-LCOR-0123", ["kind": .text("official code")])) {
      try sample.change { try $0.addOfficialCode(code, toGrowingArea: "VT-MAN-01") }
    }
  }
}
