import Foundation
import GRDB
import Testing

@testable import Registry

@Suite struct MigrationTests {
  /// What migration 001 made when it landed. Stores in the field have it, so the file never changes.
  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/registry/schema-001.sql")

  @Test func `migration 001 makes the schema it always made`() throws {
    let database = try DatabaseQueue()
    try RegistrySchema.migrator.migrate(database, upTo: "001-registry")
    let query = """
      SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name
      """
    let now = try database.read { try String.fetchAll($0, sql: query) }.joined(separator: "\n") + "\n"
    let then = try String(contentsOf: Self.fixture, encoding: .utf8)
    #expect(now == then, "A landed migration is never edited; add the next one instead.")
  }

  @Test(arguments: [
    "village WHERE code = ?", "crop WHERE code = ?", "grower WHERE code = ?", "survey WHERE id = ?",
    "survey_feature WHERE survey = ? AND number = ?", "survey_feature WHERE parcel = ?",
    "parcel WHERE code = ?", "parcel WHERE fingerprint = ? AND state <> 'retired'", "parcel WHERE grower = ?",
    "parcel WHERE survey = ?", "parcel_version WHERE parcel = ? AND version = ?",
    "growing_area WHERE code = ?", "growing_area_member WHERE parcel = ?",
    "growing_area_code WHERE scheme = ? AND value = ?", "cooperative WHERE slug = ?",
    "product WHERE gtin = ?",
    "lot WHERE product = ? AND code = ?", "lot_source WHERE parcel = ?", "code_run WHERE lot = ?",
    "serial WHERE text = ?", "consent WHERE grower = ? AND kind = ?", "outbox WHERE sequence > ?",
  ])
  func `a record is found by an index`(query: String) throws {
    let database = try DatabaseQueue()
    try RegistrySchema.migrator.migrate(database)
    let plan = try database.read { database in
      let arguments = StatementArguments(query.filter { $0 == "?" }.map { _ in 1 })
      let rows = try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN SELECT * FROM " + query, arguments: arguments)
      return rows.map { $0["detail"] as String }
    }
    #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
  }
}
