import Foundation
import Geospatial
import GrowingAreas
import Registry
import TestSupport
import Testing
import Traceability

@Suite struct ErasureTests {
  let sample: SampleRegistry
  static let grower = Grower(
    code: "H-0001", name: "Giàng Seo Páo", phone: "0912 345 678", villageCode: "NA-HOI",
    notes: "nhà sau chợ Bắc Hà")
  static let evidence = "giấy số 4, bà Mỷ làm chứng"

  init() throws {
    sample = try SampleRegistry()
    // Her own field, a neighbour's in another file, and a file that only names her.
    try sample.importParcels(1, survey: "S-0001", naming: "ruộng CỦA giàng seo páo")
    try sample.importParcels(1, survey: "S-0002", naming: "Ly A Sáng")
    try sample.importParcels(1, survey: "S-0003", naming: "cạnh nhà Giàng Seo Páo")
    try sample.change { change in
      try change.addGrower(Self.grower)
      try change.addGrower(Grower(code: "H-0002", name: "Ly A Sáng", notes: "em của Giàng Seo Páo"))
      for kind in ConsentKind.allCases {
        try change.recordConsent(
          Consent(
            growerCode: "H-0001", kind: kind, isGiven: true, day: CalendarDate("2026-09-01")!,
            evidence: Self.evidence))
      }
      var parcel = try change.reading.parcel("P-00001")!
      parcel.growerCode = "H-0001"
      try change.updateParcel(parcel, fingerprint: nil, why: "của Giàng Seo Páo, gọi 0912 345 678")
      var staged = SampleRegistry.survey("S-0004")
      staged.fileName = "Giàng Seo Páo.gpx"
      try change.beginSurvey(staged, original: [])
      staged.state = .rejected
      try change.finishSurvey(staged, why: "Giàng Seo Páo đo nhầm")
    }
  }

  static let canaries = ["Giàng Seo Páo", "giàng seo páo", "0912 345 678", "nhà sau chợ", "bà Mỷ"]

  @Test func `before, every trace is there to be found`() throws {
    let text = try dump(sample.path)
    for canary in Self.canaries { #expect(text.contains(canary)) }
  }

  @Test func `nothing of a person is left in any table or byte, and the audit still holds`() throws {
    try sample.change { try $0.eraseGrower("H-0001", why: "theo đơn ngày 9/9") }
    let text = try dump(sample.path)
    for file in ["registry.gpkg", "registry.gpkg-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: sample.folder.file(file)))
      for canary in Self.canaries {
        #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file)")
      }
    }
    for canary in Self.canaries { #expect(!text.contains(canary)) }
    #expect(try sample.registry.read { try $0.verifyAudit() } > 10)
    #expect(try sample.registry.check().problems == [])
  }

  @Test func `fields, walks and what is others' stay`() throws {
    func parts(_ survey: String) throws -> Int {
      var count = 0
      try sample.registry.read { try $0.eachOriginalPart(of: survey) { _ in count += 1 } }
      return count
    }
    try sample.change { try $0.eraseGrower("H-0001", why: "") }
    try sample.registry.read { reading throws in
      #expect(try reading.parcel("P-00001")?.outline == SampleRegistry.outline(1))
      #expect(try reading.parcel("P-00001")?.growerCode == "H-0001")
      try reading.eachStagedFeature(of: "S-0001") { feature in
        #expect(feature.outline == SampleRegistry.outline(1))
        #expect(feature.walk.count == 5)
        #expect(feature.name == nil && feature.fields.isEmpty)
        #expect(feature.findings.count == 2)
      }
      try reading.eachStagedFeature(of: "S-0002") { #expect($0.name == "Ly A Sáng") }
      #expect(try reading.growers().map(\.name) == ["Ly A Sáng"])
      #expect(try reading.grower("H-0001") == nil)
      for kind in ConsentKind.allCases { #expect(try !reading.hasConsent(kind, of: "H-0001")) }
    }
    #expect(try ["S-0001", "S-0002", "S-0003"].map(parts) == [0, 1, 0])
    #expect(throws: Refusal(.unknownRecord, "H-0001", ["kind": .text("grower")])) {
      try sample.change { try $0.eraseGrower("H-0001", why: "") }
    }
    // Her code is not given to anybody else.
    #expect(try sample.change { try $0.nextGrowerCode() } == "H-0003")
  }

  @Test func `a payload taken away is not excused by an erasure of somebody else's`() throws {
    try sample.change { try $0.eraseGrower("H-0001", why: "") }
    #expect(
      try OutsideProgram.outcome("sqlite3", [sample.path, "DELETE FROM audit_payload WHERE sequence = 2"])
        .code == 0)
    #expect(
      throws: Refusal(.auditBroken, "audit", ["sequence": .count(2), "reason": .text("payload-missing")])
    ) {
      _ = try sample.registry.read { try $0.verifyAudit() }
    }
  }
}
