import Documents
import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Traceability
import Wording

@testable import UseCases
@testable import WebService

/// A cooperative's own goods, and nobody else's.
@Suite(.serialized) struct `Goods on the staff site` {
  static let gtin = "09521234543213"

  static let place = "/staff/goods/mua-xuan"
  static let lotPlace = place + "/lots/09521234543213/MTH-260612"

  /// A product of Mùa Xuân, and parcels of its crop.
  static func fixture() async throws -> StaffFixture {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    _ = try fixture.office.importSurvey(
      SurveyImportRequest(
        path: SharedFiles.path("Samples/walks-na-hoi.gpx"), crop: "man-tam-hoa", accept: true))
    _ = try fixture.office.addProduct(
      gtin: try GTIN(gtin), cooperative: "mua-xuan", nameVi: "Mận Tam hoa", nameEn: "Tam hoa plum",
      crop: "man-tam-hoa", netContent: "1 kg")
    return fixture
  }

  /// The same with a lot of 100 kg that tells all ten items.
  static func fixtureWithLot() async throws -> StaffFixture {
    let fixture = try await Self.fixture()
    var change = ProductChange()
    change.standards = ["TCVN 11892-1:2017"]
    change.photoPath = fixture.folder.file("man.png")
    try fixture.folder.write(try drawSamplePicture(), "man.png")
    _ = try fixture.office.changeProduct(
      try GTIN(gtin), change, publisher: Publisher.open(from: fixture.office))
    let parcel = try #require(try fixture.office.parcels().first).code
    _ = try fixture.office.recordHarvest(
      of: try GTIN(gtin), on: CalendarDate("2026-06-12")!,
      from: [LotSource(parcelCode: parcel, mass: Kilograms(100))])
    return fixture
  }

  @Test func `a harvest in its fields becomes a lot, which is held and released`() async throws {
    let fixture = try await Self.fixture()
    let session = try await fixture.session(of: .ownCooperative)
    let parcel = try #require(try fixture.office.parcels().first).code
    #expect(try await fixture.ask("/staff/goods", as: session).location == "/staff/goods/mua-xuan")
    let form = [("product", Self.gtin), ("origin", parcel), ("kilograms", "120,5"), ("day", "2026-06-12")]
    let recorded = try await fixture.send("/staff/goods/mua-xuan/harvest", form + [("lot", "")], as: session)
    let place = "/staff/goods/mua-xuan/lots/09521234543213/MTH-260612"
    #expect(
      recorded.status == 303 && recorded.location == place + "?done=harvestRecorded", "\(recorded.text)")
    let page = try await fixture.ask(place, as: session)
    #expect(page.status == 200 && page.text.contains("120,5 kg") && page.text.contains(parcel))
    for (bad, value) in [
      ("kilograms", "x"), ("kilograms", "-1"), ("day", "2026-02-30"), ("day", "2027-06-12"),
      ("origin", "P-99999"),
    ] {
      let wrong = form.map { $0.0 == bad ? (bad, value) : $0 }
      let answer = try await fixture.send("/staff/goods/mua-xuan/harvest", wrong, as: session)
      #expect(answer.status == 422 || answer.status == 404, "\(bad)=\(value): \(answer.status)")
    }
    let held = try await fixture.send(place + "/hold", [("why", "chờ kiểm nghiệm")], as: session)
    #expect(held.location == place + "?done=lotHeld")
    #expect(try await fixture.send(place + "/codes", [("count", "5")], as: session).status == 422)
    let released = try await fixture.send(place + "/release", [("why", "đạt")], as: session)
    #expect(released.location == place + "?done=lotReleased")
    #expect(try fixture.office.auditLines(before: nil, limit: 1).first?.actor == "web:a.seo")
    // Leaders see who held it, who let it go, and why; a cooperative does not see the others'.
    let leader = try await fixture.session(of: .reader)
    let holds = try await fixture.ask("/en/staff/holds", as: leader)
    for words in [
      "1 holds, 0 of them", "09521234543213/MTH-260612", "web:a.seo · chờ kiểm nghiệm", "web:a.seo · đạt",
    ] {
      #expect(holds.text.contains(words), "\(words)")
    }
    #expect(try await fixture.ask("/staff/holds", as: session).status == 403)
  }

  @Test func `a harvest comes of several parcels, of a household's, or of a growing area, weighed together`()
    async throws
  {
    let fixture = try await `Growing areas on the staff site`.fixture()
    let session = try await fixture.session(of: .ownCooperative)
    let parcels = try fixture.office.parcels().map(\.code)
    let grower = try #require(try fixture.office.growers().first)
    _ = try fixture.office.setParcels(Array(parcels.prefix(2)), grower: grower.code, why: "theo sổ")
    func harvest(_ origins: [String], _ lot: String) async throws -> Answer {
      let form = [("product", Self.gtin), ("kilograms", "12,5"), ("day", "2026-06-12"), ("lot", lot)]
      return try await fixture.send(
        Self.place + "/harvest", origins.map { ("origin", $0) } + form, as: session)
    }
    let shelf = try await fixture.ask(Self.place, as: session)
    #expect(shelf.text.contains("household:" + grower.code) && shelf.text.contains("area:VT-MAN-01"))
    #expect(!shelf.text.contains(grower.name), "a cooperative reads the name of a grower")
    for (origins, lot) in [
      ([parcels[0], parcels[2]], "CHUNG"), (["household:" + grower.code], "HO"), (["area:VT-MAN-01"], "VUNG"),
    ] {
      let answer = try await harvest(origins, lot)
      #expect(
        answer.location == "\(Self.place)/lots/\(Self.gtin)/\(lot)?done=harvestRecorded", "\(answer.text)")
    }
    let lots = Dictionary(
      try fixture.office.lots().map { ($0.code.text, $0.parcelCodes) },
      uniquingKeysWith: { first, _ in first })
    #expect(lots["CHUNG"] == [parcels[0], parcels[2]])
    #expect(lots["HO"] == Array(parcels.prefix(2)) && lots["VUNG"] == parcels.dropLast())
    for wrong in [
      [], ["area:VT-MAN-01", parcels[0]], ["area:X"], ["household:H-9999"], [parcels[0], parcels[0]],
      ["area:VT-MAN-01", "household:" + grower.code],
    ] {
      #expect(try await harvest(wrong, "SAI").status == 422, "\(wrong)")
    }
    // What was chosen stands chosen on the page that says what is wrong.
    let again = try await harvest(["area:VT-MAN-01", parcels[0]], "SAI")
    #expect(again.text.contains("<option value=\"area:VT-MAN-01\" selected>"))
  }

  @Test func `what is another cooperative's is answered as what is not there`() async throws {
    let fixture = try await Self.fixture()
    let parcel = try #require(try fixture.office.parcels().first).code
    let lot = try fixture.office.recordHarvest(
      of: try GTIN(Self.gtin), on: CalendarDate("2026-06-12")!,
      from: [LotSource(parcelCode: parcel, mass: Kilograms(10))])
    let before = try fixture.office.verifyAudit()
    let stranger = try await fixture.session(of: .otherCooperative)
    let place = "/staff/goods/mua-xuan/" + lotPath(lot.id)
    let ownPlace = "/staff/goods/khac/" + lotPath(lot.id)
    let nothing = try await fixture.ask("/staff/goods/khong-co", as: stranger)
    for path in ["/staff/goods/mua-xuan", place, ownPlace] {
      let answer = try await fixture.ask(path, as: stranger)
      #expect(answer.status == 404, "\(path)")
      #expect(answer.text == nothing.text)
    }
    for path in [place, ownPlace] {
      for (action, form) in [
        ("hold", [("why", "x")]), ("release", [("why", "x")]), ("codes", [("count", "1")]),
      ] {
        #expect(
          try await fixture.send(path + "/" + action, form, as: stranger).status == 404, "\(path)/\(action)")
      }
    }
    let form = [
      ("product", Self.gtin), ("origin", parcel), ("kilograms", "1"), ("day", "2026-06-12"), ("lot", ""),
    ]
    #expect(try await fixture.send("/staff/goods/mua-xuan/harvest", form, as: stranger).status == 404)
    // Under their own name, another's product is said to be unknown like one that nobody has.
    let foreign = try await fixture.send("/staff/goods/khac/harvest", form, as: stranger)
    let unknown = try await fixture.send(
      "/staff/goods/khac/harvest", form.map { $0.0 == "product" ? ("product", "09521234543220") : $0 },
      as: stranger)
    #expect(foreign.status == 422 && unknown.status == 422, "\(foreign.status) \(unknown.status)")
    #expect(foreign.text == unknown.text.replacing("09521234543220", with: Self.gtin))
    for somebody in [StaffFixture.Somebody.centre, .reader] {
      let session = try await fixture.session(of: somebody)
      #expect(try await fixture.ask("/staff/goods/mua-xuan", as: session).status == 403)
    }
    #expect(try fixture.office.verifyAudit() == before)
  }
}
