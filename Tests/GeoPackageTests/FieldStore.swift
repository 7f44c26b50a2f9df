import Foundation
import GRDB
import GeoPackage
import Geospatial

/// A small store with one feature table, as floors above make theirs.
enum FieldStore {
  static let fields = FeatureTable(name: "field", title: "Fields")

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001-field") { database in
      try GeoPackageFormat.createTables(in: database)
      try database.execute(
        sql: "CREATE TABLE field (fid INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, geom MULTIPOLYGON)")
      try fields.register(in: database, at: "2026-09-01T00:00:00.000Z")
    }
    return migrator
  }

  static func make(at path: String) throws -> GeoPackageFile {
    try GeoPackageFile.create(at: path, migrator: migrator) { _ in }
    return try GeoPackageFile(opening: path, for: .changing(wait: 0.2), migrator: migrator)
  }

  static func insert(_ code: String, _ shape: MultiPolygon, into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO field (code, geom) VALUES (?, ?)", arguments: [code, blob(shape)])
    try fields.noteChange(adding: shape.boundingBox, in: database, at: "2026-09-02T00:00:00.000Z")
  }
}

/// A square field near Bắc Hà, `step` hundred metres or so to the east.
func square(_ step: Int, size: Double = 0.001) -> MultiPolygon {
  let west = 104.2890123 + Double(step) * 0.0012
  let south = 22.5370456
  return MultiPolygon([
    Polygon(
      shell: Ring(closing: [
        LonLat(longitude: west, latitude: south), LonLat(longitude: west + size, latitude: south),
        LonLat(longitude: west + size, latitude: south + size),
        LonLat(longitude: west, latitude: south + size),
      ]))
  ])
}

func blob(_ shape: MultiPolygon) -> DatabaseValue { Data(geometryBlob(of: shape)).databaseValue }
