import Foundation
import GRDB
import GeoPackage
import TestSupport
import Testing

@Suite struct GeoPackageFileTests {
  let folder: TemporaryFolder
  var path: String { folder.file("store.gpkg") }

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ("synchronous", 2), ("foreign_keys", 1), ("wal_autocheckpoint", 0), ("secure_delete", 1),
    ("application_id", 0x4750_4B47), ("user_version", 10300), ("trusted_schema", 1),
  ])
  func `the connection that writes has`(setting: String, value: Int) throws {
    let store = try FieldStore.make(at: path)
    #expect(try store.change { try Int.fetchOne($0, sql: "PRAGMA \(setting)") } == value)
  }

  @Test func `connections that read write nothing and trust no schema`() throws {
    _ = try FieldStore.make(at: path)
    let store = try GeoPackageFile(opening: path, for: .reading, migrator: FieldStore.migrator)
    #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA trusted_schema") } == 0)
    #expect(throws: StoreFailure.self) { try store.read { try $0.execute(sql: "DELETE FROM field") } }
    #expect(throws: StoreFailure(path, .fault("the store was opened for reading"))) {
      try store.change { _ in }
    }
  }

  @Test func `a file in a folder where nothing may be written is read as it stands`() async throws {
    let store = try FieldStore.make(at: path)
    try store.change { try FieldStore.insert("kept", square(0), into: $0) }
    try store.close()
    #expect(chmod(path, 0o644) == 0 && chmod(folder.path, 0o555) == 0)
    defer { _ = chmod(folder.path, 0o755) }
    await #expect(processExitsWith: .success) { [path = path as String] in
      // An administrator may write everywhere.
      if getuid() == 0 { #expect(setgid(65534) == 0 && setuid(65534) == 0) }
      let store = try GeoPackageFile(opening: path, for: .reading, migrator: FieldStore.migrator)
      #expect(try store.read { try String.fetchAll($0, sql: "SELECT code FROM field") } == ["kept"])
    }
  }

  @Test func `nothing of a change is kept when its body throws`() throws {
    struct Stop: Error {}
    let store = try FieldStore.make(at: path)
    #expect(throws: Stop.self) {
      try store.change { database in
        try FieldStore.insert("A", square(0), into: database)
        throw Stop()
      }
    }
    let left = try store.read { database in
      try Int.fetchOne(
        database, sql: "SELECT (SELECT count(*) FROM field) + (SELECT count(*) FROM rtree_field_geom)")
    }
    #expect(left == 0)
  }

  @Test func `a process killed inside a change leaves nothing of it`() async throws {
    try FieldStore.make(at: path).close()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let store = try GeoPackageFile(opening: path, for: .changing, migrator: FieldStore.migrator)
      try store.change { try FieldStore.insert("kept", square(0), into: $0) }
      try store.change { database in
        for step in 1...2000 { try FieldStore.insert("lost \(step)", square(step), into: database) }
        kill(getpid(), SIGKILL)
      }
    }
    let store = try GeoPackageFile(opening: path, for: .changing, migrator: FieldStore.migrator)
    #expect(try store.read { try String.fetchAll($0, sql: "SELECT code FROM field") } == ["kept"])
    #expect(try store.damage() == nil)
    #expect(try store.read { try FieldStore.fields.problems(in: $0) } == [])
  }

  @Test func `creating never touches a file that is there, and leaves none when it fails`() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try GeoPackageFile.create(at: path, migrator: FieldStore.migrator) { _ in throw Stop() }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["store.gpkg.lock"])
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreFailure(path, .exists)) {
      try GeoPackageFile.create(at: path, migrator: FieldStore.migrator) { _ in }
    }
    #expect(FileManager.default.contents(atPath: path) == Data("mine".utf8))
  }

  @Test func `a schema newer than the program is refused by its name`() throws {
    var newer = FieldStore.migrator
    newer.registerMigration("002-later") { try $0.execute(sql: "CREATE TABLE later (x)") }
    try GeoPackageFile.create(at: path, migrator: newer) { _ in }
    for access in [StoreAccess.reading, .changing] {
      #expect(throws: StoreFailure(path, .tooNew(schema: "002-later", known: "001-field"))) {
        _ = try GeoPackageFile(opening: path, for: access, migrator: FieldStore.migrator)
      }
    }
    // The older file is brought up to date, even for readers.
    let older = folder.file("older.gpkg")
    _ = try FieldStore.make(at: older)
    let store = try GeoPackageFile(opening: older, for: .reading, migrator: newer)
    #expect(try store.read { try $0.tableExists("later") })
  }

  @Test func `what is absent, garbage or another database is told apart`() throws {
    #expect(throws: StoreFailure(path, .missing)) {
      _ = try GeoPackageFile(opening: path, for: .reading, migrator: FieldStore.migrator)
    }
    let garbage = folder.file("garbage.gpkg")
    try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: garbage))
    let other = folder.file("other.gpkg")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    for path in [garbage, other] {
      let failure = #expect(throws: StoreFailure.self) {
        _ = try GeoPackageFile(opening: path, for: .changing, migrator: FieldStore.migrator)
      }
      guard case .damaged = failure?.reason else {
        Issue.record("\(path): \(String(describing: failure))")
        continue
      }
    }
  }

  @Test func `the log is empty after a checkpoint and gone after closing`() throws {
    let store = try FieldStore.make(at: path)
    try store.change { try FieldStore.insert("A", square(0), into: $0) }
    #expect(try size(path + "-wal") ?? 0 > 0)
    #expect(try store.checkpoint())
    #expect(try size(path + "-wal") == 0)
    try store.change { try FieldStore.insert("B", square(1), into: $0) }
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM field") } == 2)
    try store.close()
    #expect(try size(path + "-wal") == nil)
  }

  @Test func `changes of two open files wait for each other and lose nothing`() throws {
    try FieldStore.make(at: path).close()
    let path = path
    let finished = DispatchGroup()
    for worker in 0..<4 {
      finished.enter()
      Thread.detachNewThread {
        do {
          let store = try GeoPackageFile(
            opening: path, for: .changing(wait: 20), migrator: FieldStore.migrator)
          for step in 0..<20 {
            try store.change { try FieldStore.insert("\(worker)-\(step)", square(step), into: $0) }
          }
          try store.close()
        } catch {
          Issue.record(error)
        }
        finished.leave()
      }
    }
    finished.wait()
    let store = try GeoPackageFile(opening: path, for: .reading, migrator: FieldStore.migrator)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM field") } == 80)
    #expect(try store.damage() == nil)
  }

  private func size(_ path: String) throws -> Int? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
  }
}
