public import GRDB

/// Marks and tables that make an SQLite file a GeoPackage 1.3.
/// - Source: OGC 12-128r17, clauses 1.1.1 and 1.1.2, annex C. Version 1.3 because GDAL 3.6 rejects 1.4.
public enum GeoPackageFormat {
  /// `GPKG` in ASCII.
  static let applicationID: Int32 = 0x4750_4B47
  /// 1.3.0.
  static let userVersion = 10300

  /// Creates the tables every GeoPackage has, with the reference systems -1, 0 and 4326; call it in the first
  /// migration.
  public static func createTables(in database: Database) throws {
    try database.execute(sql: tables)
    for system in [SpatialReferenceSystem.undefinedCartesian, .undefinedGeographic, .wgs84] {
      try system.register(in: database)
    }
  }

  /// What SQLite finds wrong with the pages, the foreign keys or the mark of the file; nil when all is well.
  static func damage(in database: Database) throws -> String? {
    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
    if integrity != ["ok"] { return integrity.joined(separator: "; ") }
    if let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") {
      let table: String = row[0]
      let parent: String = row[2]
      return "a row of \(table) refers to a row of \(parent) that is missing"
    }
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
      return "it is no GeoPackage"
    }
    return nil
  }

  private static let tables = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL PRIMARY KEY,
      organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL,
      definition TEXT NOT NULL,
      description TEXT
    );
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY,
      data_type TEXT NOT NULL,
      identifier TEXT UNIQUE,
      description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE,
      min_y DOUBLE,
      max_x DOUBLE,
      max_y DOUBLE,
      srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
    );
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      geometry_type_name TEXT NOT NULL,
      srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL,
      m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
    );
    CREATE TABLE gpkg_extensions (
      table_name TEXT,
      column_name TEXT,
      extension_name TEXT NOT NULL,
      definition TEXT NOT NULL,
      scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
    );
    """
}
