import Foundation
import GRDB
import GrowingAreas
import Testing
import Traceability

@testable import Publication

/// What a cooperative sells and what a village grew.
@Suite struct OffersTests {
  static let otherGTIN = certain { try GTIN("09521234543220") }

  static func lot(_ gtin: GTIN, _ code: String, _ day: String, villages: [String], areas: [String] = [])
    -> PublicLot
  {
    PublicLot(
      gtin: gtin, code: certain { try LotCode(code) }, harvestDate: CalendarDate(day)!, bestBefore: nil,
      state: .open, growingAreaCodes: areas, villageCodes: villages)
  }

  static let lots = [
    lot(Content.gtin, "A", "2026-06-10", villages: ["NA-ANG-A"], areas: ["VT-MAN-01"]),
    lot(Content.gtin, "B", "2026-06-12", villages: ["BAN-PHO-1", "NA-ANG-A"], areas: ["VT-MAN-01"]),
    lot(Content.gtin, "C", "2026-06-12", villages: ["BAN-PHO-1"], areas: ["VT-CHE-01"]),
    lot(otherGTIN, "D", "2026-07-01", villages: ["NA-ANG-A"], areas: ["VT-LUA-01"]),
  ]

  static var changes: [PublicChange] {
    var other = Content.product
    other.gtin = otherGTIN
    other.cooperativeSlug = "thien-an"
    var cooperative = Content.cooperative
    cooperative.slug = "thien-an"
    return [
      .cooperative(cooperative), .cooperative(Content.cooperative), .product(other, nil),
      .product(Content.product, nil),
    ] + lots.map { .lot($0) }
  }

  @Test func `a cooperative's products, lots and places are its own, the newest lot first`() throws {
    let fixture = try StoreFixture()
    try fixture.store.apply(Self.changes, upTo: 1)
    let store = fixture.store
    #expect(try store.cooperatives().map(\.slug) == ["mua-xuan", "thien-an"])
    #expect(try store.products(of: "mua-xuan").map(\.gtin) == [Content.gtin])
    #expect(try store.products(of: "nobody").isEmpty)
    let found = try store.newestLots(of: "mua-xuan", limit: 2)
    #expect(found.newest == [Self.lots[2], Self.lots[1]])
    #expect(found.count == 3)
    #expect(
      try store.origin(of: "mua-xuan")
        == PublicOrigin(
          growingAreaCodes: ["VT-CHE-01", "VT-MAN-01"], villageCodes: ["BAN-PHO-1", "NA-ANG-A"]))
  }

  @Test func `a village's products and lots are those that grew there`() throws {
    let fixture = try StoreFixture()
    try fixture.store.apply(Self.changes, upTo: 1)
    let store = fixture.store
    #expect(try store.products(grownIn: "NA-ANG-A").map(\.gtin) == [Content.gtin, Self.otherGTIN])
    #expect(try store.products(grownIn: "BAN-PHO-1").map(\.gtin) == [Content.gtin])
    #expect(
      try store.newestLots(grownIn: "NA-ANG-A", limit: 9)
        == PublicLotList(newest: [Self.lots[3], Self.lots[1], Self.lots[0]], count: 3))
    #expect(try store.newestLots(grownIn: "nowhere", limit: 9) == PublicLotList(newest: [], count: 0))
  }

  @Test func `a store of the schema before is brought up to date with what is in it`() throws {
    let fixture = try StoreFixture()
    try fixture.store.apply(Self.changes, upTo: 1)
    try fixture.store.close()
    let database = try DatabaseQueue(path: fixture.path)
    try database.write { database in
      try database.execute(
        sql: """
          DROP INDEX product_by_cooperative; DROP INDEX lot_village_by_village;
          DELETE FROM grdb_migrations WHERE identifier LIKE '002-%';
          """)
    }
    try database.close()
    let store = try SQLitePublicStore.open(in: fixture.folder, for: .changing)
    defer { try? store.close() }
    #expect(try store.newestLots(of: "mua-xuan", limit: 1).count == 3)
    #expect(try store.problems().isEmpty)
  }
}
