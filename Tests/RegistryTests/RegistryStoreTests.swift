import Foundation
import GRDB
import GeoPackage
import Geospatial
import GrowingAreas
import TestSupport
import Testing

@testable import Registry

@Suite struct RegistryStoreTests {
  static let validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"
  let sample: SampleRegistry
  var folder: TemporaryFolder { sample.folder }

  init() throws { sample = try SampleRegistry() }

  @Test func `nothing is kept of a change whose body throws`() throws {
    struct Stop: Error {}
    try sample.importParcels(2)
    let before = try dump(sample.path)
    #expect(throws: Stop.self) {
      try sample.change { change in
        try change.addGrower(Grower(code: "H-0001", name: "Vàng A Tủa"))
        try change.beginSurvey(SampleRegistry.survey("S-0002"), original: [1, 2, 3])
        try change.stage([SampleRegistry.feature(1, number: 9, name: "x")], in: "S-0002")
        let outline = SampleRegistry.outline(9)
        try change.addParcel(
          Parcel(code: "P-00009", outline: outline), fingerprint: fingerprint(outline), survey: "S-0002",
          feature: 1)
        throw Stop()
      }
    }
    #expect(try dump(sample.path) == before)
    #expect(before.contains("'P-00002'"))
  }

  @Test func `a process killed inside a change leaves the registry as it was`() async throws {
    try sample.importParcels(2)
    let before = try dump(sample.path)
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let registry = try RegistryStore.open(in: path, for: .changing)
      try registry.change(by: SampleRegistry.author) { change in
        try change.beginSurvey(
          SampleRegistry.survey("S-0002"), original: [UInt8](repeating: 7, count: 1 << 22))
        for number in 10...1500 {
          let outline = SampleRegistry.outline(number)
          try change.addParcel(
            Parcel(code: Parcel.code(number: number), outline: outline), fingerprint: fingerprint(outline),
            survey: "S-0002", feature: number)
        }
        kill(getpid(), SIGKILL)
      }
    }
    #expect(try dump(sample.path) == before)
    #expect(try sample.registry.check().problems == [])
    try sample.importParcels(2, survey: "S-0002")
  }

  @Test func `a change that waits too long names the process that writes`() throws {
    let registry = try RegistryStore.open(in: folder.path, for: .changing(wait: 0.05))
    let locked = Refusal(
      .registryLocked, folder.path, ["pid": .text("\(getpid())"), "seconds": .number(0.05)])
    try StoreLock.hold(beside: sample.path, waiting: 0) { () throws in
      #expect(throws: locked) { try registry.change(by: SampleRegistry.author) { _ in } }
      #expect(throws: locked) { _ = try RegistryStore.open(in: folder.path, for: .changing(wait: 0.05)) }
      // Reading waits for nobody.
      #expect(
        try RegistryStore.open(in: folder.path, for: .reading).read { try $0.commune().code } == "02839")
    }
  }

  @Test func `what cannot be opened says why`() throws {
    #expect(throws: Refusal(.registryExists, folder.path)) {
      _ = try RegistryStore.create(
        in: folder.path, commune: SampleRegistry.commune, crops: [], by: SampleRegistry.author)
    }
    #expect(throws: Refusal(.registryMissing, folder.file("none"))) {
      _ = try RegistryStore.open(in: folder.file("none"), for: .reading)
    }
    let newer = "INSERT INTO grdb_migrations VALUES ('099-later')"
    #expect(try OutsideProgram.outcome("sqlite3", [sample.path, newer]).code == 0)
    #expect(
      throws: Refusal(
        .registryTooNew, folder.path,
        ["schema": .text("099-later"), "known": .text(RegistrySchema.migrator.migrations.last!)])
    ) { _ = try RegistryStore.open(in: folder.path, for: .reading) }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: validator), "needs python3-gdal"))
  func `GDAL accepts the registry and its backup, and reads the parcels right`() throws {
    try sample.importParcels(12)
    try sample.change { change in
      var parcel = try change.reading.parcel("P-00012")!
      parcel.outline = SampleRegistry.outline(5, size: 0.0005)
      try change.updateParcel(parcel, fingerprint: fingerprint(parcel.outline), why: "đo lại")
      parcel = try change.reading.parcel("P-00003")!
      parcel.state = .retired
      try change.updateParcel(parcel, fingerprint: nil, why: "thu hồi")
    }
    #expect(try sample.registry.check().problems == [])
    let copy = folder.file("copy.gpkg")
    try sample.registry.backup(to: copy)
    #expect(throws: Refusal(.outputExists, copy)) { try sample.registry.backup(to: copy) }
    #expect(try dump(copy) == dump(sample.path))
    try sample.registry.close()
    for file in [sample.path, copy] {
      let verdict = try OutsideProgram.outcome("python3", [Self.validator, file])
      #expect(verdict.code == 0, "\(verdict.output)")
      let listing = try OutsideProgram.outcome("ogrinfo", ["-so", "-ro", file, "parcel"]).output
      #expect(listing.contains("Feature Count: 12"), "\(listing)")
      // From the first square to the eleventh, since the twelfth moved.
      #expect(listing.contains("Extent: (104.290212, 22.537046) - (104.303212, 22.538046)"), "\(listing)")
      #expect(!listing.contains("Warning"), "\(listing)")
    }
  }

  @Test func `an R-tree that went wrong is a problem of the registry`() throws {
    try sample.importParcels(3)
    #expect(
      try OutsideProgram.outcome("sqlite3", [sample.path, "DELETE FROM rtree_parcel_geom WHERE id = 2"]).code
        == 0)
    #expect(try sample.registry.check().problems.map(\.code) == [.registryDamaged])
  }
}
