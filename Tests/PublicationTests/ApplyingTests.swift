import Foundation
import Geospatial
import GrowingAreas
import Publication
import Testing
import Traceability

@Suite struct ApplyingTests {
  let fixture: StoreFixture
  var store: SQLitePublicStore { fixture.store }

  init() throws { fixture = try StoreFixture() }

  @Test func `what was applied is read back as it was`() throws {
    try store.apply(Content.everything, upTo: 7)
    #expect(try store.commune() == Content.commune)
    #expect(try store.villages() == [Content.village])
    #expect(try store.cooperative("mua-xuan") == Content.cooperative)
    #expect(try store.product(Content.gtin) == Content.product)
    #expect(try store.photo(of: Content.gtin) == Content.photo)
    #expect(try store.lot(Content.gtin, Content.lotCode) == Content.lot(.open))
    #expect(try store.serial(Content.serial).record?.lot == Content.lotCode)
    #expect(try store.serial(SerialCode("2345679ACDEFJ")).record == nil)
    #expect(try store.growingAreas().map(\.code) == ["VT-CHE-01", "VT-MAN-01"])
    #expect(
      try store.growingArea("VT-MAN-01")
        == Content.area("VT-MAN-01", outline: Content.square(5, side: 0.004)))
    #expect(try store.appliedSequence() == 7)
  }

  @Test func `applying twice leaves the same content, and a rebuild too`() throws {
    try store.apply(Content.everything, upTo: 7)
    let once = try fixture.dump()
    try #require(once.count > 15)
    try store.apply(Content.everything, upTo: 7)
    #expect(try fixture.dump() == once)
    try store.apply(
      [
        .parcel(Content.parcel(99)),
        .village(
          PublicVillage(
            code: "X", name: "X", outline: Content.square(900), parcelCount: 0, area: .zero)),
      ], upTo: 9)
    try #require(try fixture.dump() != once)
    try store.rebuild(upTo: 7) { write in for change in Content.everything.reversed() { try write(change) } }
    #expect(try fixture.dump() == once)
    #expect(try store.problems() == [])
    #expect(try store.appliedSequence() == 7)
  }

  @Test func `the sequence never goes back and the revision always grows`() throws {
    try store.apply([.lot(Content.lot(.open))], upTo: 7)
    let revision = try store.revision()
    try store.apply([.lot(Content.lot(.recalled))], upTo: 5)
    #expect(try store.appliedSequence() == 7)
    #expect(try store.revision() > revision)
    #expect(try store.lot(Content.gtin, Content.lotCode)?.state == .recalled)
  }

  @Test func `when consent goes the parcel goes, from the R-tree and from the disk`() throws {
    try store.apply(Content.everything, upTo: 7)
    try store.apply([.removeParcel(code: "P-00017")], upTo: 8)
    var left: [String] = []
    try store.eachMapFeature(in: nil) { feature in
      if case .parcel(let parcel) = feature { left.append(parcel.code) }
    }
    #expect(left == ["P-00018"])
    #expect(try store.problems() == [])
    let bytes = try fixture.bytesOnDisk()
    #expect(bytes.range(of: Data("P-00018".utf8)) != nil, "the search finds what is there")
    #expect(bytes.range(of: Data("P-00017".utf8)) == nil)
  }

  @Test func `what is public no more leaves the log at once, not when the store is closed`() throws {
    try store.apply([.parcel(Content.parcel(17))], upTo: 7)
    func log() -> Data { FileManager.default.contents(atPath: fixture.path + "-wal") ?? Data() }
    try #require(log().range(of: Data("P-00017".utf8)) != nil)
    try store.apply([.removeParcel(code: "P-00017")], upTo: 8)
    #expect(log().range(of: Data("P-00017".utf8)) == nil)
  }

  @Test func `an area that lost its outline leaves the map and keeps its name`() throws {
    try store.apply(Content.everything, upTo: 7)
    try store.apply([.growingArea(Content.area("VT-MAN-01", outline: nil))], upTo: 8)
    #expect(try store.mapFeatures(in: nil, crop: nil, after: nil, limit: 10).count == 2)
    #expect(try store.growingArea("VT-MAN-01")?.outline == nil)
    try store.apply([.removeGrowingArea(code: "VT-MAN-01"), .removeVillage(code: "NA-ANG-A")], upTo: 9)
    #expect(try store.growingArea("VT-MAN-01") == nil)
    #expect(try store.villages() == [])
    #expect(try store.problems() == [])
  }

  @Test func `a serial lies in the store as its hash only`() throws {
    try store.apply(Content.everything, upTo: 7)
    // SHA-256 of "2345679ACDEFH" by sha256sum.
    #expect(
      SQLitePublicStore.hash(of: Content.serial).prefix(4) == [0xc4, 0x0b, 0x21, 0x9a])
    let bytes = try fixture.bytesOnDisk()
    #expect(bytes.range(of: Data(SQLitePublicStore.hash(of: Content.serial))) != nil)
    #expect(bytes.range(of: Data(Content.serial.text.utf8)) == nil)
    #expect(bytes.range(of: Data(Content.serial.grouped.utf8)) == nil)
  }

  @Test func `a rebuild that fails leaves everything as it was, and readers see the old content meanwhile`()
    throws
  {
    struct Stop: Error {}
    try store.apply(Content.everything, upTo: 7)
    let before = try fixture.dump()
    let reader = try SQLitePublicStore.open(in: fixture.folder, for: .reading)
    #expect(throws: Stop.self) {
      try store.rebuild(upTo: 9) { write in
        try write(.cooperative(Content.cooperative))
        #expect(try reader.product(Content.gtin) == Content.product)
        throw Stop()
      }
    }
    #expect(try fixture.dump() == before)
  }

  @Test func `a page of the map begins where the last one ended`() throws {
    try store.apply((1...205).map { .parcel(Content.parcel($0)) }, upTo: 1)
    try store.apply(
      ["VT-B", "VT-A", "VT-C"].map { .growingArea(Content.area($0, outline: Content.square(7))) }, upTo: 2)
    var codes: [String] = []
    var position: PublicMapPosition?
    repeat {
      let features = try store.mapFeatures(in: nil, crop: nil, after: position, limit: 50)
      codes += features.map { feature in
        switch feature {
        case .growingArea(let area): area.code
        case .parcel(let parcel): parcel.code
        }
      }
      position = features.count == 50 ? features.last?.position : nil
    } while position != nil
    #expect(codes == ["VT-A", "VT-B", "VT-C"] + (1...205).map { Parcel.code(number: $0) })
    let box = Content.square(40).boundingBox!.union(Content.square(41).boundingBox!)
    #expect(
      try store.mapFeatures(in: box, crop: nil, after: nil, limit: 50).map(\.position)
        == [40, 41].map {
          .parcel(code: Parcel.code(number: $0))
        })
  }
}
