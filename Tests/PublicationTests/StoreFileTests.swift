import Foundation
import GRDB
import GrowingAreas
import Publication
import Testing

@Suite struct StoreFileTests {
  static let validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"

  @Test func `refusals say which file and why`() throws {
    let fixture = try StoreFixture()
    func code(_ work: () throws -> Void) -> RefusalCode? {
      do { try work() } catch let refusal as Refusal {
        #expect(refusal.subject == fixture.path)
        return refusal.code
      } catch {
        Issue.record("\(error)")
      }
      return nil
    }
    #expect(code { _ = try SQLitePublicStore.create(in: fixture.folder) } == .registryExists)
    let reader = try SQLitePublicStore.open(in: fixture.folder, for: .reading)
    #expect(code { try reader.apply([], upTo: 1) } == .internalFault)
    try fixture.store.close()
    try reader.close()
    try FileManager.default.removeItem(atPath: fixture.path)
    #expect(code { _ = try SQLitePublicStore.open(in: fixture.folder, for: .reading) } == .registryMissing)
    try Data("no database at all, but long enough to be taken for one".utf8)
      .write(to: URL(fileURLWithPath: fixture.path))
    #expect(code { _ = try SQLitePublicStore.open(in: fixture.folder, for: .reading) } == .registryDamaged)
  }

  @Test func `a store written by a newer program is refused and left alone`() throws {
    let fixture = try StoreFixture()
    try fixture.store.close()
    let database = try DatabaseQueue(path: fixture.path)
    try database.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('099-tomorrow')") }
    try database.close()
    let before = FileManager.default.contents(atPath: fixture.path)
    #expect {
      _ = try SQLitePublicStore.open(in: fixture.folder, for: .changing)
    } throws: { error in
      (error as? Refusal)?.values["schema"] == .text("099-tomorrow")
    }
    #expect(FileManager.default.contents(atPath: fixture.path) == before)
  }

  @Test func `who waits too long learns who holds the store`() throws {
    let fixture = try StoreFixture()
    let other = try SQLitePublicStore.open(in: fixture.folder, for: .changing(wait: 0.1))
    try fixture.store.rebuild(upTo: 1) { _ in
      #expect {
        try other.apply([], upTo: 1)
      } throws: { error in
        let refusal = error as? Refusal
        return refusal?.code == .registryLocked && refusal?.values["pid"] == .text(String(getpid()))
      }
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: validator), "needs python3-gdal"))
  func `GDAL's validator accepts the file and GDAL counts what is in it`() throws {
    let fixture = try StoreFixture()
    try fixture.store.apply(Content.everything, upTo: 7)
    let copy = fixture.folder + "/copy.gpkg"
    try fixture.store.backup(to: copy)
    try fixture.store.close()
    for file in [fixture.path, copy] {
      let verdict = try run("python3", [Self.validator, file])
      #expect(verdict.code == 0, "\(verdict.output)")
      for (layer, count) in [("commune", 1), ("village", 1), ("growing_area", 2), ("parcel", 2)] {
        let listing = try run("ogrinfo", ["-so", "-ro", file, layer]).output
        #expect(listing.contains("Feature Count: \(count)"), "\(listing)")
      }
    }
  }

  private func run(_ program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // Another Python than Debian's would not find its GDAL.
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.arguments = [program] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
