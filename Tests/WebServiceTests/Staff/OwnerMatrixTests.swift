import Documents
import Foundation
import Geospatial
import GrowingAreas
import HTTPTypes
import TestSupport
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// Every address of a cooperative's goods, tried by those whose goods they are not. New addresses are in it by themselves.
@Suite(.serialized) struct `Owners of goods` {
  /// Mùa Xuân with one of everything that an address can name, under the numbers of `RightsMatrixTests.samples`.
  static func fixture() async throws -> StaffFixture {
    let fixture = try await `Goods on the staff site`.fixtureWithLot()
    let own = try fixture.office.keepingGoods(of: "mua-xuan")
    let publisher = try Publisher.open(from: own)
    let gtin = try GTIN(`Goods on the staff site`.gtin)
    let lot = LotID(gtin, try LotCode("MTH-260612"))
    let parcel = try #require(try own.harvestPlaces().parcels.first).code
    _ = try own.addCertificate(
      Certificate(
        kind: .vietGAP, number: "01", issuer: "Nơi cấp", holder: "Mùa Xuân",
        validity: CertificateValidity(
          from: CalendarDate("2026-01-01")!, until: CalendarDate("2027-01-01")!),
        scope: CertificateScope(cooperatives: ["mua-xuan"])), publisher: publisher)
    _ = try own.addLink(
      .shop, title: "Cửa hàng", address: "https://cuahang.example.vn/", to: "mua-xuan", publisher: publisher)
    _ = try own.addDiaryEntries([
      DiaryEntry(
        parcelCode: parcel, cropCode: "", day: CalendarDate("2026-05-01")!, work: "tỉa cành",
        worker: "Giàng A Sử")
    ])
    _ = try own.setPrinter("kho", PrinterChange())
    _ = try own.keepLabelSheet(`Labels on the staff site`.ownSheet)
    _ = try own.issueCodes(for: gtin, lot: lot.code, count: 3, publisher: publisher)
    _ = try own.keepLabelRun(
      LabelRequest(lot: lot, sheet: .a4With24, path: "", publicBase: "https://truyxuat.example.vn"),
      publisher: publisher)
    _ = try own.pack([.lot(lot, Quantity("20"))], into: BoxCode("THUNG-1"), RecordingTerms())
    _ = try own.ship([.lot(lot, Quantity("30"))], to: TradePartner(name: "Đại lý Bí Mật"), RecordingTerms())
    _ = try own.openRecall(of: lot, why: "thử", publisher: publisher)
    return fixture
  }

  /// What forms of every address could say about goods of Mùa Xuân.
  static let hostile = [
    ("product", `Goods on the staff site`.gtin), ("origin", "P-00001"), ("kilograms", "1"),
    ("day", "2026-06-12"), ("why", "x"), ("count", "1"), ("lot", "09521234543213/MTH-260612"),
    ("of", "09521234543213/MTH-260612"), ("amount", "1"), ("box", "THUNG-1"), ("partner", "x"),
    ("into", "THUNG-1"), ("products", `Goods on the staff site`.gtin), ("number", "09521234543220"),
    ("kind", "vietgap"), ("issuer", "x"), ("from", "2026-01-01"), ("until", "2027-01-01"),
    ("printed", "3"), ("used", "3"), ("spoiled", "0"), ("form", "json"), ("right", ""), ("title", "x"),
    ("url", "https://x.example.vn/"), ("made-0", "1"), ("product-0", `Goods on the staff site`.gtin),
    ("nameVi", ""), ("name", ""),
  ]

  @Test func `nobody reaches what is another's, neither under its address nor under one's own`() async throws
  {
    let fixture = try await Self.fixture()
    let before = try fixture.office.verifyAudit()
    let stranger = try await fixture.session(of: .otherCooperative)
    let routes = fixture.routes.filter { $0.path.hasPrefix("goods/:cooperative") }
    #expect(routes.count > 30)
    let nothing = [
      "GET": try await fixture.ask("/staff/goods/khong-co", as: stranger).text,
      "POST": try await fixture.send("/staff/goods/khong-co/harvest", Self.hostile, as: stranger).text,
    ]
    for route in routes {
      let path = try `Rights of the staff`.address(of: route)
      let owner = try await Self.answer(route, path, fixture, as: stranger)
      #expect(owner.status == 404, "\(route.method) \(path): \(owner.status)")
      #expect(owner.text == nothing[route.method.rawValue], "\(route.method) \(path)")
      // Under the stranger's own name, records of another are not there either.
      let own = path.replacing("/goods/mua-xuan", with: "/goods/khac")
      let answer = try await Self.answer(route, own, fixture, as: stranger)
      let namesRecord = route.path.matches(of: /:/).count > 1 && !route.path.contains(":move")
      if route.method == .post {
        #expect([404, 422].contains(answer.status), "\(route.method) \(own): \(answer.status)")
      } else if namesRecord {
        #expect(answer.status == 404, "\(route.method) \(own): \(answer.status)")
      }
      for secret in ["Đại lý Bí Mật", "Giàng A Sử", "MTH-260612", "Cửa hàng", "THUNG-1 "] {
        #expect(!answer.text.contains(secret) || route.method == .post, "\(own) tells \(secret)")
      }
    }
    #expect(try fixture.office.verifyAudit() == before)
    // The owner reaches all of it.
    let session = try await fixture.session(of: .ownCooperative)
    for route in routes where route.method == .get {
      let answer = try await fixture.ask(try `Rights of the staff`.address(of: route), as: session)
      #expect([200, 303, 422].contains(answer.status), "\(route.path): \(answer.status)")
    }
  }

  private static func answer(
    _ route: StaffRoute, _ path: String, _ fixture: StaffFixture, as session: SecretToken
  ) async throws -> Answer {
    if route.method == .get { return try await fixture.ask(path, as: session) }
    return route.takesFiles
      ? try await fixture.sendFiles([], as: session, to: path, fields: hostile)
      : try await fixture.send(path, hostile, as: session)
  }

  @Test(arguments: [StaffRole.cooperative(slug: "khac"), .centre, .reader])
  func `use cases about goods ask whose they are themselves`(role: StaffRole) async throws {
    let fixture = try await Self.fixture()
    let before = try fixture.office.verifyAudit()
    let other = fixture.office.acting(as: StaffAccount(name: "x", fullName: "X", role: role))
    let publisher = try Publisher.open(from: other)
    let gtin = try GTIN(`Goods on the staff site`.gtin)
    let lot = LotID(gtin, try LotCode("MTH-260612"))
    let goods = [GoodsTaken.lot(lot, Quantity("1"))]
    let terms = RecordingTerms()
    let someone = TradePartner(name: "x")
    let serial = try #require(try fixture.office.labelRunFile(1).serials.first?.serial)
    let box = try BoxCode("THUNG-1")
    let request = LabelRequest(lot: lot, sheet: .a4With24, path: "/dev/null", publicBase: "https://x.vn")
    let works: [(Int, (Office) throws -> Void)] = [
      (1, { _ = try $0.keepingGoods(of: "mua-xuan") }), (2, { _ = try $0.lot(gtin, lot.code) }),
      (3, { _ = try $0.ledgerEntries(of: lot) }), (4, { _ = try $0.ledgerEntry(1) }),
      (5, { _ = try $0.stock(of: lot) }), (6, { _ = try $0.hold([lot], why: "x", terms) }),
      (7, { _ = try $0.release([lot], why: "x", terms) }),
      (8, { _ = try $0.recordHarvest(of: gtin, from: [], terms) }),
      (
        9,
        {
          _ = try $0.receive(
            GoodsMade(gtin: gtin, quantity: Quantity("1")!), from: someone, isFromOutside: false, terms)
        }
      ),
      (10, { _ = try $0.process(goods, into: [], terms) }), (11, { _ = try $0.split(lot, into: [], terms) }),
      (12, { _ = try $0.merge(goods, terms) }), (13, { _ = try $0.pack(goods, into: box, terms) }),
      (14, { _ = try $0.pack([], into: box, terms) }), (15, { _ = try $0.ship(goods, to: someone, terms) }),
      (16, { _ = try $0.ship([.box(box)], to: someone, terms) }), (17, { _ = try $0.sell(goods, terms) }),
      (18, { _ = try $0.destroy(goods, why: "x", terms) }),
      (19, { _ = try $0.correct(1, why: "x", to: EntryCorrection(), terms) }),
      (20, { _ = try $0.trace(lot, .back) }),
      (21, { _ = try $0.openRecall(of: lot, why: "x", publisher: publisher) }),
      (22, { _ = try $0.closeRecall(of: lot, why: "x", publisher: publisher) }),
      (23, { _ = try $0.previewRecall(of: lot, why: nil) }),
      (
        24,
        { office in
          let number = try #require(try fixture.office.recalls().first).number
          _ = try office.recallList(number)
        }
      ),
      (25, { _ = try $0.issueCodes(for: gtin, lot: lot.code, count: 1, publisher: publisher) }),
      (26, { _ = try $0.traceabilityItems(of: gtin) }),
      (27, { _ = try $0.traceabilityItems(of: gtin, lot: lot.code) }),
      (28, { _ = try $0.setSerials(.named([serial]), to: .active, why: "x", publisher: publisher) }),
      (29, { _ = try $0.setSerials(.run(1), to: .active, why: "x", publisher: publisher) }),
      (30, { _ = try $0.setSerials(.range(serial, serial), to: .active, why: "x", publisher: publisher) }),
      (31, { _ = try $0.printedLinks(of: gtin, lot: lot.code, base: "https://x.vn") }),
      (32, { _ = try $0.printLabels(request, publisher: publisher) }),
      (33, { _ = try $0.previewLabels(request) }),
      (
        34,
        {
          _ = try $0.reprintLabels(
            LabelReprintRequest(run: 1, path: "/dev/null", form: .pdf), publisher: publisher)
        }
      ),
      (35, { _ = try $0.labelRuns(of: lot) }), (36, { _ = try $0.labelRunFile(1) }),
      (37, { _ = try $0.labelFile(ofRun: 1) }),
      (
        38,
        {
          _ = try $0.reconcileLabels(
            ofRun: 1, LabelCount(printed: 3, used: 3, spoiled: 0), spoiled: [], publisher: publisher)
        }
      ),
      (39, { _ = try $0.checkPrint(at: "/dev/null", run: 1) }),
      (40, { _ = try $0.activateLabels(ofRun: 1, why: "x", publisher: publisher) }),
      (
        41,
        {
          _ = try $0.addProduct(
            gtin: nil, cooperative: "mua-xuan", nameVi: "x", nameEn: "x", crop: "man-tam-hoa", netContent: "1"
          )
        }
      ),
      (42, { _ = try $0.changeProduct(gtin, ProductChange(), publisher: publisher) }),
      (
        43,
        {
          _ = try $0.changeProduct(
            gtin, ProductChange(), newNumber: GTIN("09521234543220"), publisher: publisher)
        }
      ),
      (44, { _ = try $0.productFile(gtin) }),
      (45, { _ = try $0.changeCooperative("mua-xuan", CooperativeChange(), publisher: publisher) }),
      (46, { try $0.removeLink(1, of: "mua-xuan", publisher: publisher) }),
      (47, { _ = try $0.links(of: "mua-xuan") }),
      (48, { try $0.endCertificate(1, why: "x", publisher: publisher) }),
      (49, { try $0.strikeDiaryEntry(1, why: "x") }), (50, { try $0.removePrinter("kho") }),
      (53, { try $0.removeLabelSheet("htx-40") }), (54, { _ = try $0.labelSheetDrawing("htx-40") }),
      (51, { _ = try $0.lotFile(lot) }),
      (
        52,
        { office in
          _ = try office.addLink(
            .shop, title: "x", address: "https://x.example.vn/", to: "mua-xuan", publisher: publisher)
        }
      ),
    ]
    for (number, work) in works {
      let refusal = #expect(throws: Refusal.self, "\(number)") { try work(other) }
      #expect(refusal?.code == (role.cooperative == nil ? .notAllowed : .unknownRecord), "\(number)")
    }
    // Lists hold nothing of it.
    if role.cooperative != nil {
      #expect(try other.lots().isEmpty && other.products().isEmpty && other.recalls().isEmpty)
      #expect(try other.labelRuns().isEmpty && other.certificates().isEmpty && other.diary().isEmpty)
      #expect(try other.labelPrinters().isEmpty && !other.labelSheets().contains(where: \.isOwn))
      #expect(try other.cooperatives().map(\.slug) == ["khac"])
    }
    #expect(try fixture.office.verifyAudit() == before)
  }

  @Test func `an administrator at work for one cooperative reaches nothing of the others`() async throws {
    let fixture = try await Self.fixture()
    let session = try await fixture.session(of: .administrator)
    let lot = "/lots/09521234543213/MTH-260612"
    #expect(try await fixture.ask("/staff/goods/mua-xuan" + lot, as: session).status == 200)
    #expect(try await fixture.ask("/staff/goods/khac" + lot, as: session).status == 404)
  }

  @Test func `a certificate of a cooperative is about its own goods alone`() async throws {
    let fixture = try await Self.fixture()
    let other = try fixture.office.keepingGoods(of: "khac")
    let publisher = try Publisher.open(from: other)
    let gtin = try GTIN(`Goods on the staff site`.gtin)
    for scope in [
      CertificateScope(cooperatives: ["khac", "mua-xuan"]), CertificateScope(products: [gtin]),
      CertificateScope(cooperatives: ["khac"], products: [gtin]), CertificateScope(growingAreas: ["X"]),
    ] {
      let refusal = #expect(throws: Refusal.self) {
        try other.addCertificate(
          Certificate(
            kind: .vietGAP, number: "02", issuer: "x", holder: "x",
            validity: CertificateValidity(
              from: CalendarDate("2026-01-01")!, until: CalendarDate("2027-01-01")!), scope: scope),
          publisher: publisher)
      }
      #expect(refusal?.values["rule"] == .text("own-goods"))
    }
  }
}
