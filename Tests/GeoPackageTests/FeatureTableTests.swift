import Foundation
import GRDB
import GeoPackage
import Geospatial
import TestSupport
import Testing

@Suite struct FeatureTableTests {
  static let validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"
  let folder: TemporaryFolder
  var path: String { folder.file("store.gpkg") }

  init() throws { folder = try TemporaryFolder() }

  @Test func `rows of the R-tree follow the features through every kind of change`() throws {
    let store = try FieldStore.make(at: path)
    func agree(_ rows: Int) throws {
      #expect(try store.read { try FieldStore.fields.problems(in: $0) } == [])
      #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM rtree_field_geom") } == rows)
    }
    try store.change { database in
      for step in 0..<40 { try FieldStore.insert("F\(step)", square(step), into: database) }
    }
    try agree(40)
    try store.change { database in
      try database.execute(
        sql: "UPDATE field SET geom = ? WHERE code = 'F3'", arguments: [blob(square(90))])
      try database.execute(sql: "UPDATE field SET geom = NULL WHERE code = 'F4'")
      try database.execute(
        sql: "UPDATE field SET geom = ? WHERE code = 'F5'", arguments: [blob(MultiPolygon([]))])
      try database.execute(sql: "UPDATE field SET fid = 1000 WHERE code = 'F6'")
      try database.execute(sql: "UPDATE field SET fid = 1001, geom = NULL WHERE code = 'F7'")
      try database.execute(sql: "DELETE FROM field WHERE code IN ('F8', 'F4')")
    }
    try agree(36)
  }

  @Test(arguments: [
    "DELETE FROM rtree_field_geom WHERE id = 2",
    "UPDATE rtree_field_geom SET maxx = maxx - 0.0005 WHERE id = 2",
    "UPDATE rtree_field_geom SET maxx = maxx + 1 WHERE id = 2",
    "INSERT INTO rtree_field_geom VALUES (77, 1, 2, 1, 2)",
  ])
  func `an R-tree that went wrong is noticed`(damage: String) throws {
    let store = try FieldStore.make(at: path)
    try store.change { database in
      for step in 0..<5 { try FieldStore.insert("F\(step)", square(step), into: database) }
      try database.execute(sql: damage)
    }
    #expect(try store.read { try FieldStore.fields.problems(in: $0) }.count == 1)
  }

  @Test func `the extent grows with what comes and shrinks with what goes`() throws {
    let store = try FieldStore.make(at: path)
    let statement = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents"
    func extent() throws -> [Double?] {
      try store.read { try Row.fetchOne($0, sql: statement)!.map { Double.fromDatabaseValue($1) } }
    }
    func corners(_ first: Int, _ last: Int) -> [Double?] {
      let (west, east) = (square(first).boundingBox!, square(last).boundingBox!)
      return [west.west, west.south, east.east, east.north]
    }
    try #require(try extent() == [nil, nil, nil, nil])
    try store.change { database in
      for step in [5, 2, 9] { try FieldStore.insert("F\(step)", square(step), into: database) }
    }
    #expect(try extent() == corners(2, 9))
    try store.change { database in
      try database.execute(sql: "DELETE FROM field WHERE code = 'F9'")
      try FieldStore.fields.noteRemoval(in: database, at: "2026-09-03T00:00:00.000Z")
    }
    #expect(try extent() == corners(2, 5))
    try store.change { database in
      try database.execute(sql: "DELETE FROM field")
      try FieldStore.fields.noteRemoval(in: database, at: "2026-09-03T00:00:00.000Z")
    }
    #expect(try extent() == [nil, nil, nil, nil])
  }

  @Test func `a box finds every field that touches it`() throws {
    let store = try FieldStore.make(at: path)
    try store.change { database in
      for step in 0..<40 { try FieldStore.insert("F\(step)", square(step), into: database) }
    }
    let box = square(7).boundingBox!.union(square(9).boundingBox!)
    let found = try store.read { database in
      try String.fetchAll(
        database, sql: "SELECT code FROM field WHERE \(FieldStore.fields.boxCondition) ORDER BY fid",
        arguments: FieldStore.fields.boxArguments(box))
    }
    #expect(found == ["F7", "F8", "F9"])
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: validator), "needs python3-gdal"))
  func `GDAL's validator accepts the live file and the backup, and reads them right`() throws {
    let store = try FieldStore.make(at: path)
    try store.change { database in
      for step in 0..<12 { try FieldStore.insert("F\(step)", square(step), into: database) }
    }
    let copy = folder.file("copy.gpkg")
    try store.backup(to: copy)
    try store.close()
    for file in [path, copy] {
      let verdict = try OutsideProgram.outcome("python3", [Self.validator, file])
      #expect(verdict.code == 0, "\(verdict.output)")
      let listing = try OutsideProgram.outcome("ogrinfo", ["-so", "-ro", file, "field"]).output
      #expect(listing.contains("Feature Count: 12"), "\(listing)")
      #expect(listing.contains("Extent: (104.289012, 22.537046) - (104.303212, 22.538046)"), "\(listing)")
      #expect(!listing.contains("Warning"), "\(listing)")
    }
    let journal = try OutsideProgram.outcome("sqlite3", [copy, "PRAGMA journal_mode"])
    #expect(journal.output == "delete\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "copy.gpkg", "store.gpkg", "store.gpkg.lock",
      ])
  }

  @Test func `a backup replaces a file only when asked to`() throws {
    let store = try FieldStore.make(at: path)
    let copy = folder.file("copy.gpkg")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: copy))
    #expect(throws: StoreFailure(copy, .exists)) { try store.backup(to: copy) }
    #expect(FileManager.default.contents(atPath: copy) == Data("mine".utf8))
    try store.backup(to: copy, replacing: true)
    _ = try GeoPackageFile(opening: copy, for: .reading, migrator: FieldStore.migrator)
  }
}
