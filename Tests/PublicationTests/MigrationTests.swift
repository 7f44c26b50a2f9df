import Foundation
import GRDB
import Testing

@testable import Publication

@Suite struct MigrationTests {
  /// What migration 001 made when it landed. Stores in the field have it, so the file never changes.
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/publication/schema-001.sql")

  @Test func `migration 001 makes the schema it always made`() throws {
    let database = try DatabaseQueue()
    try PublicSchema.migrator.migrate(database, upTo: "001-first-public-tables")
    let query = """
      SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name
      """
    let now = try database.read { try String.fetchAll($0, sql: query) }.joined(separator: "\n") + "\n"
    let then = try String(contentsOf: Self.fixture, encoding: .utf8)
    #expect(now == then, "A landed migration is never edited; add the next one instead.")
  }

  @Test(arguments: [
    "village WHERE code = ?", "growing_area WHERE code = ?", "parcel WHERE code = ?",
    "cooperative WHERE slug = ?", "cooperative WHERE host = ?", "cooperative WHERE gln = ?",
    "facility WHERE gln = ?", "certificate WHERE id = ?", "certificate_of WHERE owner = ?",
    "link_of WHERE owner = ?", "lot_stage WHERE gtin = ? AND lot = ?",
    "box WHERE sscc = ?", "box_lot WHERE sscc = ?",
    "product WHERE gtin = ?", "product WHERE cooperative = ?",
    "lot WHERE gtin = ? AND code = ?", "lot_village WHERE village = ?", "serial WHERE hash = ?",
    "lot WHERE gtin IN (SELECT gtin FROM product WHERE cooperative = ?)",
    "product WHERE gtin IN (SELECT gtin FROM lot_village WHERE village = ?)",
    "parcel WHERE crop_name_vi = ? ORDER BY code", "parcel WHERE village = ? ORDER BY code",
    "village_crop WHERE village = ?",
    "lot WHERE (gtin, code) IN (SELECT gtin, lot FROM lot_village WHERE village = ?)",
  ])
  func `a public record is found by an index`(query: String) throws {
    let database = try DatabaseQueue()
    try PublicSchema.migrator.migrate(database)
    let plan = try database.read { database in
      let arguments = StatementArguments(query.filter { $0 == "?" }.map { _ in 1 })
      let rows = try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN SELECT * FROM " + query, arguments: arguments)
      return rows.map { $0["detail"] as String }
    }
    #expect(!plan.isEmpty)
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }

  @Test(arguments: [("village", "code"), ("growing_area", "code"), ("cooperative", "slug")])
  func `names are put in order by an index, without sorting all of them`(table: String, key: String) throws {
    let database = try DatabaseQueue()
    try PublicSchema.migrator.migrate(database)
    let plan = try database.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN SELECT name FROM \(table) ORDER BY name_key, \(key) LIMIT 10"
      ).map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("\(table)_by_name") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }

  @Test func `migration 006 puts names that are there in order and asks for all of the outbox once more`()
    throws
  {
    let database = try DatabaseQueue()
    try PublicSchema.migrator.migrate(database, upTo: "005-certificates")
    try database.write { database in
      try database.execute(
        sql: """
          UPDATE publication SET sequence = 77, revision = 5;
          INSERT INTO cooperative (slug, name, address) VALUES ('b', 'Đào', ''), ('a', 'Dâu', ''), ('c', 'Ếch', '');
          """)
    }
    try PublicSchema.migrator.migrate(database)
    try database.read { database throws in
      #expect(
        try String.fetchAll(database, sql: "SELECT slug FROM cooperative ORDER BY name_key") == [
          "a", "b", "c",
        ])
      #expect(try Int.fetchOne(database, sql: "SELECT sequence FROM publication") == 0)
      #expect(try Int.fetchOne(database, sql: "SELECT revision FROM publication") == 5)
    }
  }
}
