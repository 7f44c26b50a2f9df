import Geospatial
import GrowingAreas
import Registry
import Testing
import Traceability

@Suite struct RoundTripTests {
  let sample: SampleRegistry
  var registry: RegistryStore { sample.registry }

  init() throws { sample = try SampleRegistry() }

  @Test func `commune, villages and crops come back as they went in`() throws {
    let village = Village(code: "NA-HOI", name: "Nậm Hồi", outline: square(3))
    try sample.change { try $0.addVillage(village) }
    try registry.read { reading throws in
      #expect(try reading.commune() == SampleRegistry.commune)
      #expect(try reading.villages() == [village])
      #expect(try reading.crops() == [SampleRegistry.tea, SampleRegistry.plum])
    }
    var renamed = village
    renamed.name = "Nậm Hồi 2"
    renamed.outline = nil
    try sample.change { change in
      try change.updateVillage(renamed)
      try change.setBoundary(square(5), official: true)
    }
    try registry.read { reading throws in
      #expect(try reading.village("NA-HOI") == renamed)
      #expect(try reading.commune().boundary == square(5))
      #expect(try reading.commune().boundaryIsOfficial)
    }
  }

  @Test func `the latest day of a consent holds, and without one it is no`() throws {
    let day = { (text: String) in CalendarDate(text)! }
    func consent(_ isGiven: Bool, _ text: String) -> Consent {
      Consent(
        growerCode: "H-0001", kind: .parcelOutline, isGiven: isGiven, day: day(text), evidence: "giấy số 4")
    }
    func holds() throws -> Bool { try registry.read { try $0.hasConsent(.parcelOutline, of: "H-0001") } }
    let grower = Grower(code: "H-0001", name: "Giàng Seo Páo", phone: "0912 345 678", notes: "sau chợ")
    try sample.change { change in
      #expect(try change.nextGrowerCode() == "H-0001")
      try change.addGrower(grower)
      #expect(try change.nextGrowerCode() == "H-0002")
    }
    #expect(try registry.read { try $0.growers() } == [grower])
    #expect(try !holds())
    try sample.change { try $0.recordConsent(consent(true, "2026-09-01")) }
    #expect(try holds())
    // A paper found later, but of an earlier day, changes nothing.
    try sample.change { try $0.recordConsent(consent(false, "2026-08-01")) }
    #expect(try holds())
    try sample.change { try $0.recordConsent(consent(false, "2026-09-01")) }
    #expect(try !holds())
    #expect(try registry.read { try $0.consents(of: "H-0001") }.map(\.isGiven) == [false, true, false])
    #expect(throws: Refusal.self) { try sample.change { try $0.recordConsent(consent(true, "2026-09-11")) } }
  }

  @Test func `a survey keeps its bytes, raw points and findings`() throws {
    let large = (0..<(5 << 19)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    var record = SampleRegistry.survey("S-0001")
    let features = [
      SampleRegistry.feature(1, number: 1, name: "ruộng 1"),
      StagedFeature(index: 2, state: .rejected, findings: [ImportFinding(.emptyGeometry)]),
    ]
    try sample.change { change in
      #expect(try change.nextSurveyID() == "S-0001")
      try change.beginSurvey(record, original: large)
      try change.stage(features, in: "S-0001")
      record.crs = .vn2000LaoCai
      record.format = .csv
      try change.finishSurvey(record)
      #expect(try change.nextSurveyID() == "S-0002")
    }
    try registry.read { reading throws in
      #expect(try reading.surveys() == [record])
      var bytes: [UInt8] = []
      try reading.eachOriginalPart(of: "S-0001") { bytes += $0 }
      #expect(bytes == large)
      var staged: [StagedFeature] = []
      try reading.eachStagedFeature(of: "S-0001") { staged.append($0) }
      try #require(staged.count == 2)
      for (kept, given) in zip(staged, features) {
        #expect(
          kept.index == given.index && kept.state == given.state && kept.villageCode == given.villageCode)
        #expect(kept.name == given.name)
        #expect(kept.fields == given.fields)
        #expect(kept.outline == given.outline)
        #expect(kept.walk == given.walk)
        #expect(kept.findings == given.findings)
      }
    }
  }

  @Test func `a file that was turned down may come again, one that stands may not`() throws {
    var record = SampleRegistry.survey("S-0001")
    var again = record
    again.id = "S-0002"
    try sample.change { try $0.beginSurvey(record, original: []) }
    let refusal = Refusal(.recordExists, "S-0001", ["kind": .text("survey")])
    #expect(throws: refusal) { try sample.change { try $0.beginSurvey(again, original: []) } }
    record.state = .rejected
    try sample.change { try $0.finishSurvey(record, why: "sai thửa") }
    try sample.change { try $0.beginSurvey(again, original: []) }
    #expect(try registry.read { try $0.survey(sha256: record.sha256)?.id } == "S-0002")
  }

  @Test func `cooperatives, products, lots, codes and the plan come back as they went in`() throws {
    try sample.importParcels(2)
    let gtin = try GTIN("9521234500018")
    let cooperative = Cooperative(
      slug: "htx-na-hoi", name: "HTX Nậm Hồi", address: "Bắc Hà", phone: "0214 3 123456")
    let product = Product(
      gtin: gtin, cooperativeSlug: "htx-na-hoi", nameVi: "Mận", nameEn: "Plum", cropCode: "man-tam-hoa",
      netContent: "1 kg", shelfLifeDays: 7,
      photo: ProductPhoto(mediaType: "image/jpeg", bytes: [1, 2, 3], width: 4, height: 3))
    let lot = Lot(
      gtin: gtin, code: try LotCode("L-1"), harvestDate: CalendarDate("2026-06-12")!,
      sources: [
        LotSource(parcelCode: "P-00001", mass: Kilograms(420.5)),
        LotSource(parcelCode: "P-00002", mass: Kilograms(80)),
      ], notes: "sáng sớm")
    let serials = try ["2345", "ACDE", "9876"].map(SerialCode.init)
    let targets = [
      PlanTarget(
        village: "NA-HOI", crop: nil, parcels: 20, area: SquareMetres(210_000),
        due: CalendarDate("2026-09-30")!,
        person: "Lan", responsible: "Hùng", result: "bản đồ", means: "GPS"),
      PlanTarget(
        village: "NA-HOI", crop: "che", parcels: 3, area: SquareMetres(9_000),
        due: CalendarDate("2026-09-15")!, kind: .sown, lateCause: "mưa đá",
        newDue: CalendarDate("2026-10-15")!),
    ]
    try sample.change { change in
      try change.addCooperative(cooperative)
      try change.addProduct(product)
      try change.addLot(lot)
      #expect(try change.addCodeRun(gtin: gtin, lot: lot.code, serials: serials).count == 3)
      try change.setPlanTargets([targets[0]])
      try change.setPlanTargets(targets)
      try change.hold(lot.id)
    }
    try registry.read { reading throws in
      #expect(try reading.cooperatives() == [cooperative])
      #expect(try reading.products() == [product])
      var held = lot
      held.state = .held
      #expect(try reading.lots() == [held])
      #expect(try reading.lot(gtin, lot.code) == held)
      let runs = try reading.codeRuns(gtin, lot.code)
      #expect(runs.map(\.id) == [1])
      #expect(try reading.serials(ofRun: 1) == serials)
      #expect(try reading.serials(gtin, lot.code) == serials)
      #expect(try reading.planTargets() == targets)
    }
    var distilled = product
    distilled.nameVi = "Rượu ngô Bản Phố"
    distilled.mandatory = MandatoryContent(
      kind: .spirits, ingredients: "ngô, men lá hồng mi", useAndStorage: "nơi khô mát",
      warnings: "Người dưới 18 tuổi không được uống rượu, bia", bestBeforeDate: CalendarDate("2027-12-31")!,
      alcoholPercent: 45.5, millilitres: 500, licence: "12/GP-UBND")
    try sample.change { try $0.updateProduct(distilled) }
    try registry.read { reading throws in
      #expect(try reading.product(gtin) == distilled)
      // Its lots' best-before day changed with it.
      #expect(try reading.outbox(after: 0, limit: 100).suffix(2).map(\.kind) == [.product, .lot])
    }
    #expect(throws: Refusal(.recordExists, "ACDE", ["kind": .text("serial")])) {
      try sample.change { try $0.addCodeRun(gtin: gtin, lot: lot.code, serials: [serials[1]]) }
    }
  }
}
