public import GRDB

/// A table of areas on WGS 84 that GeoPackage readers find, with its R-tree.
///
/// The table itself is created by a migration, with `fid INTEGER PRIMARY KEY` and a column
/// `geom MULTIPOLYGON`. Its rows are written by INSERT, UPDATE and DELETE only: REPLACE and UPSERT leave the
/// R-tree wrong.
public struct FeatureTable: Sendable, Hashable {
  /// Name of the table, as SQL writes it without quotes.
  public let name: String
  /// Title under which readers list it.
  public let title: String

  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }

  /// Name of the R-tree: its columns are id, minx, maxx, miny, maxy.
  public var index: String { "rtree_\(name)_geom" }

  /// Lists the table in the GeoPackage tables and makes its R-tree with the triggers of version 1.3; for
  /// migrations.
  /// - Parameter time: RFC 3339 in UTC with milliseconds.
  public func register(in database: Database, at time: String) throws {
    try database.execute(
      sql: """
        INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
        VALUES (?, 'features', ?, '', ?, 4326)
        """, arguments: [name, title, time])
    try database.execute(
      sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', 4326, 0, 0)",
      arguments: [name])
    try database.execute(
      sql: """
        INSERT INTO gpkg_extensions
        VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')
        """, arguments: [name])
    try database.execute(
      sql: "CREATE VIRTUAL TABLE \(index) USING rtree(id, minx, maxx, miny, maxy);" + triggers)
  }

  /// Annex F.3 of OGC 12-128r17, with the update3 of 1.2.1 and later.
  private var triggers: String {
    let hasShape = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))"
    let hasNoShape = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))"
    let write = """
      INSERT OR REPLACE INTO \(index) VALUES (
        NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
      """
    return """
      CREATE TRIGGER \(index)_insert AFTER INSERT ON \(name) WHEN \(hasShape)
      BEGIN \(write) END;
      CREATE TRIGGER \(index)_update1 AFTER UPDATE OF geom ON \(name) WHEN OLD.fid = NEW.fid AND \(hasShape)
      BEGIN \(write) END;
      CREATE TRIGGER \(index)_update2 AFTER UPDATE OF geom ON \(name) WHEN OLD.fid = NEW.fid AND \(hasNoShape)
      BEGIN DELETE FROM \(index) WHERE id = OLD.fid; END;
      CREATE TRIGGER \(index)_update3 AFTER UPDATE ON \(name) WHEN OLD.fid != NEW.fid AND \(hasShape)
      BEGIN DELETE FROM \(index) WHERE id = OLD.fid; \(write) END;
      CREATE TRIGGER \(index)_update4 AFTER UPDATE ON \(name) WHEN OLD.fid != NEW.fid AND \(hasNoShape)
      BEGIN DELETE FROM \(index) WHERE id IN (OLD.fid, NEW.fid); END;
      CREATE TRIGGER \(index)_delete AFTER DELETE ON \(name) WHEN OLD.geom NOTNULL
      BEGIN DELETE FROM \(index) WHERE id = OLD.fid; END;
      """
  }
}
