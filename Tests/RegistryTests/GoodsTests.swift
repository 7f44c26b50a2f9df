import GRDB
import Geospatial
import GrowingAreas
import Testing
import Traceability

@testable import GeoPackage
@testable import Registry

@Suite struct `Certificates, facilities and links in the registry` {
  let sample: SampleRegistry
  let gtin: GTIN
  var registry: RegistryStore { sample.registry }

  init() throws {
    sample = try SampleRegistry()
    let gtin = try GTIN("9521234500018")
    self.gtin = gtin
    try sample.importParcels(2)
    try sample.change { change in
      try change.addGrowingArea(
        GrowingArea(code: "VT-01", name: "Mận", cropCode: "man-tam-hoa", parcelCodes: ["P-00001"]))
      try change.addCooperative(Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà"))
      try change.addProduct(
        Product(
          gtin: gtin, cooperativeSlug: "htx", nameVi: "Mận", nameEn: "Plum", cropCode: "man-tam-hoa",
          netContent: "1 kg", brand: "Mận Bản Phố", standards: ["TCVN 11892-1:2017", "TCCS 01:2026/HTX"]))
      let source = LotSource(parcelCode: "P-00001", mass: Kilograms(4))
      try change.addLot(
        Lot(gtin: gtin, code: LotCode("L-1"), harvestDate: CalendarDate("2026-06-12")!, sources: [source]))
    }
  }

  private func certificate(_ number: String = "VietGAP-TT-26-117") -> Certificate {
    Certificate(
      kind: .vietGAP, number: number, issuer: "Quacert", holder: "HTX",
      validity: CertificateValidity(
        from: CalendarDate("2026-03-01")!, until: CalendarDate("2029-02-28")!),
      scope: CertificateScope(cooperatives: ["htx"], products: [gtin], growingAreas: ["VT-01"]))
  }

  @Test func `a certificate comes back as it went in, and everything it holds for is announced`() throws {
    let before = try registry.read { try $0.lastOutboxSequence() }
    var added = try sample.change { try $0.addCertificate(certificate()) }
    #expect(added.id == 1)
    let rows = try registry.read { try $0.outbox(after: before, limit: 100) }
      .map { "\($0.kind.rawValue) \($0.key)" }
    #expect(
      Set(rows) == [
        "certificate 1", "cooperative htx", "product 09521234500018", "growing-area VT-01",
        "lot 09521234500018/L-1",
      ])
    #expect(try registry.read { try $0.certificates() } == [added])
    try sample.change { try $0.endCertificate(1, on: CalendarDate("2026-09-10")!, why: "đình chỉ") }
    added.validity.endedOn = CalendarDate("2026-09-10")!
    #expect(try registry.read { try $0.certificate(1) } == added)
    #expect(throws: Refusal.self) {
      try sample.change { try $0.endCertificate(1, on: CalendarDate("2026-09-11")!, why: "") }
    }
    #expect(throws: Refusal(.recordExists, "VietGAP-TT-26-117", ["kind": .text("certificate")])) {
      try sample.change { try $0.addCertificate(certificate()) }
    }
    var wrong = certificate("khác")
    wrong.scope.growingAreas = ["KHONG-CO"]
    #expect(throws: Refusal(.unknownRecord, "KHONG-CO", ["kind": .text("growing area")])) {
      try sample.change { try $0.addCertificate(wrong) }
    }
    #expect(try registry.read { try $0.certificates().count } == 1)
  }

  @Test func `facilities and what a cooperative tells come back, and a number is given once`() throws {
    let gln = try GLN("9521234560012")
    let facility = Facility(
      code: "DONG-GOI", kind: .packing, name: "Cơ sở đóng gói", villageCode: "NA-HOI", cooperativeSlug: "htx",
      gln: gln)
    let told = Cooperative(
      slug: "htx", name: "HTX Mận", address: "Thôn Na Hối", phone: "0900 000 900",
      gln: try GLN("9521234560036"), storyVi: "Từ 1988", storyEn: "Since 1988",
      host: try HostName("nongsan.htx.vn"))
    var link = OutsideLink(
      kind: .shop, title: "Gian hàng", address: try WebAddress("https://shop.example/htx"), product: gtin)
    try sample.change { change in
      try change.addFacility(facility)
      try change.updateCooperative(told)
      link = try change.addLink(link, of: "htx")
      try change.addCooperative(Cooperative(slug: "khac", name: "HTX khác", address: "Bắc Hà"))
    }
    try registry.read { reading throws in
      #expect(try reading.facilities() == [facility])
      #expect(try reading.cooperative("htx") == told)
      #expect(try reading.links(of: "htx") == [link])
      let product = try #require(try reading.product(gtin))
      #expect(product.brand == "Mận Bản Phố")
      #expect(product.standards == ["TCVN 11892-1:2017", "TCCS 01:2026/HTX"])
    }
    for taken in [
      Cooperative(slug: "khac", name: "HTX khác", address: "Bắc Hà", gln: gln),
      Cooperative(slug: "khac", name: "HTX khác", address: "Bắc Hà", host: told.host),
    ] {
      #expect(throws: Refusal.self) { try sample.change { try $0.updateCooperative(taken) } }
    }
    #expect(throws: Refusal.self) { try sample.change { try $0.removeLink(link.id, of: "khac") } }
    try sample.change { try $0.removeLink(link.id, of: "htx") }
    #expect(try registry.read { try $0.links(of: "htx") }.isEmpty)
  }

  @Test func `a registry made before migration 010 keeps its goods, and tells them anew`() throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try addSpatialFunctions(to: $0) }
    let database = try DatabaseQueue(configuration: configuration)
    try RegistrySchema.migrator.migrate(database, upTo: "007-inbox")
    try database.write { database in
      try database.execute(
        sql: """
          INSERT INTO commune (code, name, province_code, province_name, boundary_is_official)
            VALUES ('02839', 'Bắc Hà', '15', 'Lào Cai', 0);
          INSERT INTO crop (code, name_vi, name_en, bound_model) VALUES ('man', 'Mận', 'Plum', 'none');
          INSERT INTO cooperative (commune, slug, name, address) VALUES ('02839', 'htx', 'HTX', 'Bắc Hà');
          INSERT INTO product (cooperative, gtin, name_vi, name_en, crop, net_content, slug)
            VALUES (1, '09521234500018', 'Mận', 'Plum', 'man', '1 kg', 'man');
          """)
    }
    try RegistrySchema.migrator.migrate(database)
    try database.read { database throws in
      let reading = RegistryReading(database)
      #expect(try reading.product(gtin)?.standards == [])
      #expect(try reading.cooperative("htx") == Cooperative(slug: "htx", name: "HTX", address: "Bắc Hà"))
      #expect(
        try reading.outbox(after: 0, limit: 10).map { "\($0.kind.rawValue) \($0.key)" }
          == ["cooperative htx", "product 09521234500018"])
    }
  }
}
