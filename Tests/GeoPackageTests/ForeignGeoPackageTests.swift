import Foundation
import GRDB
import GeoPackage
import Geospatial
import TestSupport
import Testing

/// Files of others that would run something, or that lie about what they are.
struct ForeignGeoPackageTests {
  /// A GeoPackage with one layer of one square, and what the statements add to it.
  private func file(_ statements: String..., in folder: TemporaryFolder) throws -> String {
    let path = folder.file("foreign.gpkg")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: #"""
          PRAGMA application_id = 1196444487;
          CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
            organization_coordsys_id INTEGER, definition TEXT);
          CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT);
          CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
          INSERT INTO gpkg_spatial_ref_sys VALUES ('VN', 9208, 'EPSG', 9208, '');
          CREATE TABLE "thửa ""đất""" (fid INTEGER PRIMARY KEY, geom BLOB, ten TEXT, so REAL, rong TEXT);
          INSERT INTO gpkg_contents VALUES ('thửa "đất"', 'features');
          INSERT INTO gpkg_geometry_columns VALUES ('thửa "đất"', 'GEOM', 9208);
          """#)
      let square = MultiPolygon([
        Polygon(
          shell: Ring(closing: [(0, 0), (10, 0), (10, 10)].map { LonLat(longitude: $0.0, latitude: $0.1) }))
      ])
      try database.execute(
        sql: "INSERT INTO \"thửa \"\"đất\"\"\" VALUES (7, ?, 'Lù Thị Mẩy', 2.5, '')",
        arguments: [Data(geometryBlob(of: square))])
      for statement in statements { try database.execute(sql: statement) }
    }
    try queue.close()
    return path
  }

  private func read(_ path: String) throws -> (rows: [ForeignRow], layers: [ForeignLayer], refused: [String])
  {
    var rows: [ForeignRow] = []
    var layers: [ForeignLayer] = []
    var refused: [String] = []
    try readForeignGeoPackage(at: path) { content in
      switch content {
      case .row(let row, let layer):
        rows.append(row)
        layers.append(layer)
      case .refusedLayer(let name): refused.append(name)
      }
    }
    return (rows, layers, refused)
  }

  @Test func `an ordinary layer is read with its system, whatever its name`() throws {
    let folder = try TemporaryFolder()
    let (rows, layers, refused) = try read(try file(in: folder))
    #expect(rows.map(\.number) == [7] && refused.isEmpty)
    #expect(
      rows[0].fields.map(\.column) == ["fid", "ten", "so"]
        && rows[0].fields.map(\.text) == ["7", "Lù Thị Mẩy", "2.5"])
    #expect(layers[0].name == "thửa \"đất\"")
    #expect(layers[0].system.organisation == "EPSG" && layers[0].system.code == 9208)
    let blob = rows[0].geometry ?? []
    guard case .areas(let shape) = try WellKnownGeometry(geometryBlob: blob.span) else {
      Issue.record("no area")
      return
    }
    #expect(shape.polygons[0].shell.points.count == 4)
  }

  @Test(arguments: [
    "CREATE VIEW trap AS SELECT 1 AS fid, NULL AS geom, load_extension('/tmp/x') AS a",
    "CREATE VIRTUAL TABLE trap USING rtree(fid, minx, maxx)",
  ]) func `a view or virtual table that is offered as a layer is named and not run`(trap: String) throws {
    let folder = try TemporaryFolder()
    let path = try file(
      trap, "INSERT INTO gpkg_contents VALUES ('trap', 'features')",
      "INSERT INTO gpkg_geometry_columns VALUES ('trap', 'geom', 9208)", in: folder)
    let (rows, _, refused) = try read(path)
    #expect(rows.count == 1 && refused == ["trap"])
  }

  @Test func `a generated column and a trigger never run`() throws {
    let folder = try TemporaryFolder()
    let path = try file(
      "CREATE TABLE more (fid INTEGER PRIMARY KEY, geom BLOB, boom TEXT AS (zeroblob(1000000000)))",
      "CREATE TRIGGER bang AFTER INSERT ON more BEGIN SELECT RAISE(ABORT, 'bang'); END",
      "INSERT INTO gpkg_contents VALUES ('more', 'features')",
      "INSERT INTO gpkg_geometry_columns VALUES ('more', 'geom', 9208)", in: folder)
    #expect(try read(path).rows.count == 1)
  }

  @Test(arguments: [
    "DROP TABLE gpkg_contents", "DROP TABLE gpkg_spatial_ref_sys",
    "ALTER TABLE gpkg_contents RENAME TO hidden; CREATE VIEW gpkg_contents AS SELECT * FROM hidden",
    "UPDATE gpkg_geometry_columns SET column_name = 'none'",
  ]) func `a file without the tables of a GeoPackage is refused`(change: String) throws {
    let folder = try TemporaryFolder()
    let path = try file(change, in: folder)
    let failure = #expect(throws: StoreFailure.self) { try read(path) }
    guard case .damaged? = failure?.reason else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `pages changed at random are read or refused`() throws {
    let folder = try TemporaryFolder()
    _ = try file(in: folder)
    let bytes = try folder.bytes("foreign.gpkg")
    for position in stride(from: 0, to: bytes.count, by: 97) {
      var changed = bytes
      changed[position] ^= 0xFF
      try folder.write(changed, "changed.gpkg")
      do { _ = try read(folder.file("changed.gpkg")) } catch is StoreFailure {}
    }
  }
}
