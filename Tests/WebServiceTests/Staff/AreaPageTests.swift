import Foundation
import GrowingAreas
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// Growing areas on the staff site: made, described for their dossier, certified.
@Suite(.serialized) struct `Growing areas on the staff site` {
  static let place = "/staff/areas/VT-MAN-01"

  /// The walks of Na Hối as one growing area of plums.
  static func fixture() async throws -> StaffFixture {
    let fixture = try await `Goods on the staff site`.fixture()
    _ = try fixture.office.createGrowingArea(
      code: "VT-MAN-01", name: "Mận Na Hối", crop: "man-tam-hoa",
      parcels: try fixture.office.parcels().dropLast().map(\.code))
    return fixture
  }

  @Test func `an area is made of a village's parcels, gets others, and an official code`() async throws {
    let fixture = try await `Goods on the staff site`.fixture()
    let session = try await fixture.session(of: .centre)
    let village = try #require(try fixture.office.parcels().first?.villageCode)
    let other = try #require(try fixture.office.parcels().last?.code)
    _ = try fixture.office.setParcels([other], village: "THAI-GIANG-PHO-2", why: "theo sổ")
    let form = [
      ("code", "VT-MẬN/01"), ("name", "Mận Na Hối"), ("crop", "man-tam-hoa"), ("village", village),
    ]
    let made = try await fixture.send("/staff/areas", form, as: session)
    let place = try #require(made.location?.replacing("?done=areaAdded", with: ""))
    #expect(made.status == 303 && place.hasPrefix("/staff/areas/VT-M"), "\(made.text)")
    #expect(try await fixture.send("/staff/areas", form, as: session).status == 422)
    #expect(try await fixture.ask(place, as: session).text.contains("Mận Na Hối"))
    let before = try #require(try fixture.office.growingAreas().first).parcelCodes
    #expect(!before.isEmpty && !before.contains(other))
    let assigned = try await fixture.send(place + "/parcels", [("others", other)], as: session)
    #expect(assigned.location == place + "?done=parcelsAssigned", "\(assigned.text)")
    #expect(try fixture.office.growingAreas().first?.parcelCodes.contains(other) == true)
    #expect(try await fixture.send(place + "/parcels", [], as: session).status == 422)
    let code = [
      ("scheme", "VN-domestic"), ("value", "VN-LCOR-0117"), ("country", "vn"), ("status", "active"),
    ]
    #expect(
      try await fixture.send(place + "/code", code, as: session).location == place + "?done=officialCodeSet")
    let page = try await fixture.ask(place, as: session)
    #expect(page.text.contains("VN-LCOR-0117"))
    for (field, value) in [("country", "X"), ("status", "x"), ("value", "")] {
      let wrong = code.map { $0.0 == field ? (field, value) : $0 }
      #expect(try await fixture.send(place + "/code", wrong, as: session).status == 422, "\(field)")
    }
  }

  @Test func `what its dossier tells is entered, and stands in the dossier that is made`() async throws {
    let fixture = try await Self.fixture()
    let session = try await fixture.session(of: .centre)
    let grower = try #require(try fixture.office.growers().first)
    let told = [
      ("name", "Mận Na Hối Tày"), ("standard", "TCVN 11892-1:2017"), ("seedOrigin", "Trại giống Bắc Hà"),
      ("market", "Hà Nội"), ("representative", grower.code + " " + grower.name), ("cooperative", "mua-xuan"),
    ]
    let changed = try await fixture.send(Self.place, told, as: session)
    #expect(changed.location == Self.place + "?done=areaChanged", "\(changed.text)")
    let area = try fixture.office.growingArea("VT-MAN-01")
    #expect(area.standard == "TCVN 11892-1:2017" && area.seedOrigin == "Trại giống Bắc Hà")
    #expect(area.representative == grower.code && area.cooperative == "mua-xuan" && area.market == "Hà Nội")
    let wrong = told.map { $0.0 == "representative" ? ("representative", "H-9999") : $0 }
    let refused = try await fixture.send(Self.place, wrong, as: session)
    #expect(refused.status == 422 && refused.text.contains("H-9999") && refused.text.contains("Hà Nội"))

    let some = try #require(area.parcelCodes.first)
    let planting = [("parcels", some), ("variety", "Tam hoa"), ("planted", "2014-03-01"), ("why", "theo sổ")]
    let said = try await fixture.send(Self.place + "/planting", planting, as: session)
    #expect(said.location == Self.place + "?done=plantingDescribed", "\(said.text)")
    let page = try await fixture.ask(Self.place, as: session)
    #expect(page.text.contains("Tam hoa") && page.text.contains("01/03/2014"))
    #expect(try fixture.office.parcels().count { $0.variety == "Tam hoa" } == 1)
    let whole = try await fixture.send(
      Self.place + "/planting", [("variety", "Tả van"), ("why", "ghép lại")], as: session)
    #expect(whole.location == Self.place + "?done=plantingDescribed")
    #expect(try fixture.office.parcels().count { $0.variety == "Tả van" } == area.parcelCodes.count)
    let before = try fixture.office.verifyAudit()
    for wrong in [
      [("planted", "2027-01-01"), ("why", "x")], [("variety", "x"), ("why", "")], [("why", "x")],
      [("parcels", "P-99999"), ("variety", "x"), ("why", "x")],
    ] {
      #expect(try await fixture.send(Self.place + "/planting", wrong, as: session).status == 422, "\(wrong)")
    }
    #expect(try fixture.office.verifyAudit() == before)

    let made = try await fixture.send(Self.place + "/dossier", [("form", "json")], as: session)
    #expect(made.location == "/staff/reports?done=reportMade", "\(made.text)")
    let report = try #require(try fixture.office.reportsOnFile().first)
    let dossier = try await fixture.ask("/staff/reports/\(report.number)", as: session)
    for words in ["Trại giống Bắc Hà", "Tả van", "TCVN 11892-1:2017", grower.name, "2014"] {
      #expect(dossier.text.contains(words), "\(words)")
    }
    // It names households: who only reads figures has none of it.
    let reader = try await fixture.session(of: .reader)
    #expect(try await fixture.ask("/staff/reports/\(report.number)", as: reader).status == 404)
  }

  @Test func `certificates of land are the Centre's, those of goods from it the cooperative's`() async throws
  {
    let fixture = try await Self.fixture()
    let (centre, own) = (
      try await fixture.session(of: .centre), try await fixture.session(of: .ownCooperative)
    )
    let form = [
      ("kind", "vietgap"), ("number", "VG-01"), ("issuer", "Quacert"), ("holder", "Tổ hợp tác Na Hối"),
      ("from", "2026-01-01"), ("until", "2028-12-31"),
    ]
    let added = try await fixture.send(Self.place + "/certificates", form, as: centre)
    #expect(added.location == Self.place + "?done=certificateAdded", "\(added.text)")
    let noHolder = form.map { $0.0 == "holder" ? ("holder", "") : $0 }
    #expect(try await fixture.send(Self.place + "/certificates", noHolder, as: centre).status == 422)
    // The cooperative's own is about its goods of this area, and not the Centre's to end.
    let goods = form.map { $0.0 == "number" ? ("number", "VG-02") : $0 } + [("areas", "VT-MAN-01")]
    let place = "/staff/goods/mua-xuan/certificates"
    #expect(try await fixture.send(place, goods, as: own).location == place + "?done=certificateAdded")
    let kept = try fixture.office.certificates()
    #expect(
      kept.map(\.scope) == [
        CertificateScope(growingAreas: ["VT-MAN-01"]),
        CertificateScope(cooperatives: ["mua-xuan"], growingAreas: ["VT-MAN-01"]),
      ])
    let page = try await fixture.ask(Self.place, as: centre)
    #expect(page.text.contains("VG-01") && page.text.contains("VG-02"))
    #expect(page.text.contains("certificates/\(kept[0].id)/end"))
    #expect(!page.text.contains("certificates/\(kept[1].id)/end"))
    let foreign = try await fixture.send(
      Self.place + "/certificates/\(kept[1].id)/end", [("why", "x")], as: centre)
    #expect(foreign.status == 403)
    #expect(try await fixture.send(place + "/\(kept[0].id)/end", [("why", "x")], as: own).status == 422)
    let ended = try await fixture.send(
      Self.place + "/certificates/\(kept[0].id)/end", [("why", "đình chỉ")], as: centre)
    #expect(ended.location == Self.place + "?done=certificateEnded", "\(ended.text)")
    #expect(try fixture.office.certificates().map { $0.validity.endedOn == nil } == [false, true])
  }
}
