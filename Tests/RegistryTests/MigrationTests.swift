import Foundation
import GRDB
import Geospatial
import GrowingAreas
import Testing

@testable import GeoPackage
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

  @Test func `targets of a plan made before migration 002 count land area and give no cause`() throws {
    // The triggers of spatial tables call functions that plain SQLite does not have.
    var configuration = Configuration()
    configuration.prepareDatabase { try addSpatialFunctions(to: $0) }
    let database = try DatabaseQueue(configuration: configuration)
    try RegistrySchema.migrator.migrate(database, upTo: "001-registry")
    try database.write { database in
      try database.execute(
        sql: """
          PRAGMA defer_foreign_keys = ON;
          INSERT INTO plan_version VALUES (1, '2026-04-01T00:00:00Z', 'cli:lan');
          INSERT INTO commune (code, name, province_code, province_name, boundary_is_official)
            VALUES ('02839', 'Bắc Hà', '15', 'Lào Cai', 0);
          INSERT INTO village (commune, code, name) VALUES ('02839', 'NA-HOI', 'Na Hối');
          INSERT INTO plan_target VALUES (1, '02839', 'NA-HOI', NULL, 20, 210000.5, '2026-09-30', 'Lan', '', '', 'GPS');
          """)
    }
    try RegistrySchema.migrator.migrate(database)
    let targets = try database.read { try RegistryReading($0).planTargets() }
    #expect(
      targets == [
        PlanTarget(
          village: "NA-HOI", crop: nil, parcels: 20, area: SquareMetres(210_000.5),
          due: CalendarDate("2026-09-30")!, person: "Lan", means: "GPS", kind: .land)
      ])
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
    "serial WHERE text = ?", "certificate_scope WHERE certificate = ?",
    "cooperative_link WHERE cooperative = ?",
    "cooperative WHERE gln = ?", "facility WHERE gln = ?", "facility WHERE code = ?",
    "consent WHERE grower = ? AND kind = ?", "outbox WHERE sequence > ?",
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
