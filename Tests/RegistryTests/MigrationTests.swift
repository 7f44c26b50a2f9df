import Foundation
import GRDB
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Traceability

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

  /// An empty registry of before.
  private func registry(upTo migration: String) throws -> DatabaseQueue {
    // The triggers of spatial tables call functions that plain SQLite does not have.
    var configuration = Configuration()
    configuration.prepareDatabase { try addSpatialFunctions(to: $0) }
    let database = try DatabaseQueue(configuration: configuration)
    try RegistrySchema.migrator.migrate(database, upTo: migration)
    return database
  }

  @Test func `targets of a plan made before migration 002 count land area and give no cause`() throws {
    let database = try registry(upTo: "001-registry")
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

  @Test func `printers and diary entries of before 018 are everybody's, and a cooperative adds its own`()
    throws
  {
    let database = try registry(upTo: "017-dossiers")
    try database.write { database in
      try database.execute(
        sql: """
          PRAGMA defer_foreign_keys = ON;
          INSERT INTO label_printer VALUES ('kho', 1.5, -0.5, 0, 0, 1, 1), ('van phong', 0, 0, 0, 0, 1, 1);
          INSERT INTO cooperative (commune, slug, name, address) VALUES ('02839', 'mua-xuan', 'Mùa Xuân', 'Bắc Hà');
          INSERT INTO commune (code, name, province_code, province_name, boundary_is_official)
            VALUES ('02839', 'Bắc Hà', '15', 'Lào Cai', 0);
          """)
    }
    try RegistrySchema.migrator.migrate(database)
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO label_printer (cooperative, name, offset_x, offset_y, pitch_x, pitch_y, scale_x, scale_y)
            SELECT fid, 'kho', 9, 0, 0, 0, 1, 1 FROM cooperative;
          """)
    }
    try database.read { database throws in
      let reading = RegistryReading(database)
      #expect(try reading.labelPrinters(of: "khac").map(\.name) == ["kho", "van phong"])
      #expect(try reading.labelPrinter("kho", of: nil)?.calibration.offsetX == 1.5)
      #expect(try reading.labelPrinter("kho", of: "mua-xuan")?.calibration.offsetX == 9)
      #expect(try reading.labelPrinter("kho", of: "khac")?.calibration.offsetX == 1.5)
      #expect(try reading.diary().isEmpty)
    }
  }

  @Test func `lots of before the ledger become the harvests they were, under the numbers others know`() throws
  {
    let database = try registry(upTo: "007-inbox")
    let rows = Self.fixture.deletingLastPathComponent().appending(path: "lots-before-009.sql")
    try database.write { try $0.execute(sql: String(contentsOf: rows, encoding: .utf8)) }
    try RegistrySchema.migrator.migrate(database)
    let gtin = try GTIN("09521234543213")
    try database.read { database in
      let reading = RegistryReading(database)
      let lots = try reading.lots()
      #expect(
        lots == [
          Lot(
            gtin: gtin, code: try LotCode("MTH-260612"), harvestDate: CalendarDate("2026-06-12")!,
            sources: [
              LotSource(parcelCode: "P-00001", mass: Kilograms(320.55)),
              LotSource(parcelCode: "P-00002", mass: Kilograms(80)),
            ], notes: "sáng sớm"),
          Lot(
            gtin: gtin, code: try LotCode("MTH-260613"), harvestDate: CalendarDate("2026-06-13")!,
            sources: [LotSource(parcelCode: "P-00003", mass: Kilograms(12.001))], state: .held),
        ])
      #expect(lots.map(\.balance) == [Quantity("400.55"), Quantity("12.001")])
      let entries = try lots.flatMap { try reading.ledgerEntries(of: $0.id) }
      #expect(entries.map(\.number) == [1, 5])
      #expect(entries.map(\.recordedBy) == ["cli:lan", ""])
      #expect(entries.map(\.event.kind) == [.harvest, .harvest])
      #expect(try reading.lotProblems().isEmpty)
      let shared = try reading.harvests(sharing: ["P-00001"], crop: "man-tam-hoa", on: nil)
      #expect(shared.weighings.map(\.source.mass) == [Kilograms(320.55)])
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test func `what pages told before migration 014 is dated by the audit trail, or known from its end on`()
    throws
  {
    let database = try registry(upTo: "013-staff")
    let rows = Self.fixture.deletingLastPathComponent().appending(path: "pages-before-014.sql")
    try database.write { try $0.execute(sql: String(contentsOf: rows, encoding: .utf8)) }
    try RegistrySchema.migrator.migrate(database)
    try database.read { database in
      let reading = RegistryReading(database)
      let told = try Row.fetchAll(
        database,
        sql: """
          SELECT product, substr(changed_at, 9, 2), has_photo, has_shelf_life, standards FROM product_version
          ORDER BY product, sequence
          """
      ).map { ($0.databaseValues).map(\.description).joined(separator: " ") }
      #expect(
        told == [
          "1 \"01\" 0 0 \"\"", "1 \"03\" 1 0 \"\"", "1 \"05\" 1 0 \"TCVN 1\"",
          #"1 "06" 1 1 "TCVN 1\nTCVN 2""#,
          "2 \"10\" 1 0 \"TCVN 3\"",
        ])
      func complete(_ day: Int) throws -> Int? {
        let day = CalendarDate(year: 2026, month: 6, day: day)!
        return try reading.traceabilityFigures(asOf: .end(of: day)).completePages
      }
      #expect(try complete(1) == 0, "no codes yet")
      #expect(try complete(6) == 0, "the cooperative has no address yet")
      #expect(try complete(7) == 1)
      #expect(try complete(8) == nil, "what the second product said is not known")
      #expect(try complete(9) == nil)
      #expect(try complete(10) == 2)
    }
  }

  @Test func `a registry of before migration 015 learns how much spirit maize gives, where nobody set it`()
    throws
  {
    for (source, expected) in [("", 0.33), ("Sổ nấu rượu", nil)] as [(String, Double?)] {
      let database = try registry(upTo: "014-page-history")
      try database.write { database in
        try database.execute(
          sql: """
            INSERT INTO crop (code, name_vi, name_en, bound_model, source) VALUES ('ruou-ngo', 'Rượu', 'Spirit', 'none', ?);
            INSERT INTO crop (code, name_vi, name_en, bound_model) VALUES ('ngo', 'Ngô', 'Maize', 'annual');
            """, arguments: [source])
      }
      try RegistrySchema.migrator.migrate(database)
      try database.read { database in
        let reading = RegistryReading(database)
        let (spirit, maize) = (try reading.cropSetting("ruou-ngo"), try reading.cropSetting("ngo"))
        #expect(spirit?.ratio?.expected == expected)
        #expect(maize != nil && maize?.ratio == nil)
      }
    }
  }

  @Test func `an event of the ledger is never edited or deleted, whoever asks`() throws {
    let sample = try SampleRegistry()
    try sample.importParcels(1)
    let gtin = try GTIN("9521234500018")
    try sample.change { change in
      try change.addCooperative(Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà"))
      try change.addProduct(
        Product(
          gtin: gtin, cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plum", cropCode: "man-tam-hoa",
          netContent: "1 kg"))
      try change.addLot(
        Lot(
          gtin: gtin, code: LotCode("L-1"), harvestDate: CalendarDate("2026-06-12")!,
          sources: [LotSource(parcelCode: "P-00001", mass: Kilograms(4))]))
    }
    try sample.registry.close()
    let before = try dump(sample.path)
    for statement in [
      "UPDATE ledger_event SET time = '2026-06-13'", "UPDATE ledger_event SET kind = 'receive'",
      "UPDATE ledger_event SET facility = 'KHO-1'",
      "DELETE FROM ledger_event", "UPDATE ledger_portion SET thousandths = 5", "DELETE FROM ledger_portion",
    ] {
      let outcome = try OutsideProgram.outcome("sqlite3", [sample.path, statement])
      #expect(outcome.code != 0, "\(statement)")
    }
    #expect(try dump(sample.path) == before)
  }

  @Test(arguments: TraceDirection.allCases)
  func `a trace goes by indexes alone`(direction: TraceDirection) throws {
    let database = try DatabaseQueue()
    try RegistrySchema.migrator.migrate(database)
    let queries = [
      "SELECT * FROM way", "SELECT * FROM way w CROSS JOIN lot l ON l.fid = w.lot",
      """
      SELECT * FROM way w CROSS JOIN ledger_portion o ON o.lot = w.lot AND o.side = 'in'
      CROSS JOIN standing_event e ON e.number = o.event AND e.kind IN ('ship', 'sell')
      """,
    ]
    for query in queries {
      let plan = try database.read { database in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN WITH RECURSIVE \(RegistryReading.way(direction)) \(query)",
          arguments: [1]
        ).map { $0["detail"] as String }
      }
      let scans = plan.filter { $0.hasPrefix("SCAN") }
      // Only the rows found so far are gone through.
      let found = ["SCAN d", "SCAN u", "SCAN w", "SCAN down", "SCAN up", "SCAN way", "SCAN CONSTANT ROW"]
      #expect(scans.allSatisfy { found.contains($0) }, "\(plan)")
      #expect(plan.contains { $0.contains("ledger_portion_by_lot") || $0.contains("USING COVERING INDEX") })
    }
  }

  @Test(arguments: [
    "village WHERE code = ?", "crop WHERE code = ?", "grower WHERE code = ?", "survey WHERE id = ?",
    "survey_feature WHERE survey = ? AND number = ?", "survey_feature WHERE parcel = ?",
    "parcel WHERE code = ?", "parcel WHERE fingerprint = ? AND state <> 'retired'", "parcel WHERE grower = ?",
    "parcel WHERE survey = ?", "parcel_version WHERE parcel = ? AND version = ?",
    "growing_area WHERE code = ?", "growing_area_member WHERE parcel = ?",
    "growing_area_code WHERE scheme = ? AND value = ?", "cooperative WHERE slug = ?",
    "product WHERE gtin = ?",
    "lot WHERE product = ? AND code = ?", "code_run WHERE lot = ?",
    "label_run WHERE number = ?", "label_run WHERE lot = ?", "label_run_serial WHERE run = ?",
    "label_run_serial WHERE serial = ?", "label_count WHERE run = ?", "label_printer WHERE name = ?",
    "serial WHERE text = ?", "certificate_scope WHERE certificate = ?",
    "cooperative_link WHERE cooperative = ?",
    "cooperative WHERE gln = ?", "facility WHERE gln = ?", "facility WHERE code = ?",
    "growing_area_version WHERE growing_area = ?", "crop_stand_version WHERE parcel = ? AND crop = ?",
    "product_version WHERE product = ?", "cooperative_version WHERE cooperative = ?",
    "consent WHERE grower = ? AND kind = ?", "outbox WHERE sequence > ?",
    "ledger_event WHERE number = ?",
    "ledger_event WHERE corrects = ? AND kind = 'correction'",
    "ledger_portion WHERE lot = ?", "ledger_portion WHERE event = ?",
    "ledger_portion WHERE box = ?", "ledger_event WHERE facility = ?",
    "harvest_weighing_parcel WHERE parcel = ?",
    "harvest_weighing WHERE event = ?", "lot_box WHERE box = ?", "lot_box WHERE lot = ?",
    "diary_entry WHERE parcel = ? AND crop = ?", "crop_stand WHERE parcel = ? AND crop = ?",
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
