import Foundation
import GrowingAreas
import HTTPTypes
import Testing
import Traceability

@testable import UseCases
@testable import WebService

/// Villages, crops and visits in vain, kept by forms.
@Suite(.serialized) struct `Settings on the staff site` {
  @Test func `villages are added, drawn, renamed and merged, from an empty registry`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .centre)
    let place = "/staff/settings/villages"
    #expect(try await fixture.ask(place, as: session).text.contains("Chưa có thôn nào"))
    for (name, code) in [("Na Lò", "NA-LO"), ("Na Lò Thượng", ""), ("Cốc Ly", "")] {
      let added = try await fixture.send(place, [("name", name), ("code", code)], as: session)
      #expect(added.location == place + "?done=villageAdded", "\(added.text)")
    }
    #expect(try fixture.office.villages().map(\.code).sorted() == ["COC-LY", "NA-LO", "NA-LO-THUONG"])
    for (name, code) in [("", ""), ("Cốc Ly", ""), ("X", "chữ thường"), ("Na", "NA-LO")] {
      #expect(try await fixture.send(place, [("name", name), ("code", code)], as: session).status == 422)
    }
    let renamed = try await fixture.send(
      place + "/COC-LY", [("name", "Cốc Ly Hạ"), ("why", "QĐ 1")], as: session)
    #expect(renamed.location == place + "?done=villageRenamed")
    let outlines = try `Surveys on the staff site`.sample("villages.geojson")
    let drawn = try await fixture.sendFiles(
      [("thôn.geojson", outlines)], as: session, to: place + "/outlines", fields: [])
    #expect(drawn.location == place + "?done=villagesDrawn", "\(drawn.text)")
    let broken = try await fixture.sendFiles(
      [("hỏng.geojson", Array("{".utf8))], as: session, to: place + "/outlines", fields: [])
    #expect(broken.status == 422 && broken.text.contains("hỏng.geojson"))
    let merge = [("ending", "NA-LO-THUONG"), ("into", "NA-LO"), ("newName", "Na Lò Mới"), ("why", "QĐ 12")]
    #expect(
      try await fixture.send(place + "/merge", merge, as: session).location == place + "?done=villagesMerged")
    let villages = try fixture.office.villages()
    #expect(villages.first { $0.code == "NA-LO" }?.name == "Na Lò Mới")
    #expect(!villages.contains { $0.code == "NA-LO-THUONG" })
    for wrong in [
      [("ending", "NA-LO"), ("into", "NA-LO"), ("why", "x")], [("into", "NA-LO"), ("why", "x")],
    ] {
      #expect(try await fixture.send(place + "/merge", wrong, as: session).status == 422)
    }
  }

  @Test func `crops are added, and their seasons and bounds changed with a source`() async throws {
    let fixture = try await StaffFixture()
    let session = try await fixture.session(of: .centre)
    let place = "/staff/settings/crops"
    let crop = [("nameVi", "Cà gai leo"), ("nameEn", "Solanum procumbens"), ("model", "annual")]
    #expect(try await fixture.send(place, crop, as: session).location == place + "?done=cropAdded")
    #expect(try await fixture.send(place, crop, as: session).status == 422)
    let change = [
      ("model", "flushes"), ("seasonFrom", "20/5"), ("seasonTo", "5/1"), ("upperYield", "11.000,5"),
      ("expected", "0,33"), ("lowest", "0,25"), ("highest", "0,45"), ("source", "Biên bản 3/2026"),
    ]
    let changed = try await fixture.send(place + "/ca-gai-leo", change, as: session)
    #expect(changed.location == place + "?done=cropChanged", "\(changed.text)")
    let line = try #require(try fixture.office.cropLines().first { $0.crop.code == "ca-gai-leo" })
    #expect(line.crop.harvestFrom == MonthDay(month: 5, day: 20) && line.crop.upperYield == 11000.5)
    #expect(line.crop.boundModel == .flushes && line.ratio?.lowest == 0.25)
    let page = try await fixture.ask(place, as: session)
    #expect(page.text.contains("thu 20/5 – 5/1") && page.text.contains("Biên bản 3/2026"))
    for (field, value) in [
      ("seasonFrom", "32/5"), ("seasonFrom", "5"), ("seasonTo", ""), ("upperYield", "-1"), ("lowest", ""),
      ("highest", "0,1"), ("source", ""), ("upperYield", "x"),
    ] {
      let wrong = change.map { $0.0 == field ? (field, value) : $0 }
      #expect(
        try await fixture.send(place + "/ca-gai-leo", wrong, as: session).status == 422, "\(field)=\(value)")
    }
    #expect(try await fixture.send(place + "/khong-co", change, as: session).status == 422)
  }

  @Test func `a visit that found nothing to map meets its target, and is taken back`() async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    let target = try #require(try fixture.office.plan().first)
    let name = [target.village, target.crop].compactMap(\.self).joined(separator: "/")
    let visit = [
      ("target", name), ("person", "Lan"), ("day", "2026-06-11"), ("why", "không còn mận từ 2024"),
    ]
    let recorded = try await fixture.send("/staff/plan/visits", visit, as: session)
    #expect(recorded.location == "/staff/plan?done=visitRecorded", "\(recorded.text)")
    let page = try await fixture.ask("/staff/plan", as: session)
    #expect(page.text.contains("không còn mận từ 2024") && page.text.contains("11/06/2026"))
    for (field, value) in [("target", "KHONG-CO"), ("person", ""), ("why", ""), ("day", "2027-01-01")] {
      let wrong = visit.map { $0.0 == field ? (field, value) : $0 }
      #expect(try await fixture.send("/staff/plan/visits", wrong, as: session).status == 422, "\(field)")
    }
    let undone = try await fixture.send(
      "/staff/plan/visits/undo", [("target", name), ("why", "sót hai thửa")], as: session)
    #expect(undone.location == "/staff/plan?done=visitTakenBack", "\(undone.text)")
    #expect(try fixture.office.nothingToMap().isEmpty)
    let reader = try await fixture.session(of: .reader)
    #expect(!(try await fixture.ask("/staff/plan", as: reader).text.contains("/staff/plan/visits")))
  }

  @Test(arguments: PlanTemplateForm.allCases)
  func `the table of the plan is downloaded, filled in and sent back`(form: PlanTemplateForm) async throws {
    let fixture = try await StaffFixture()
    try fixture.addUnits()
    let session = try await fixture.session(of: .centre)
    let page = try await fixture.ask("/staff/plan", as: session)
    let address = "/staff/plan/template." + form.rawValue
    #expect(page.text.contains("href=\"\(address)\"") && !page.text.contains("vungtrong plan"))
    let table = try await fixture.ask(address, as: session)
    #expect(
      table.status == 200 && table.headers[.contentDisposition]?.contains("ke-hoach." + form.rawValue) == true
    )
    let before = try fixture.office.planTargets()
    let sent = try await fixture.sendFiles(
      [("ke-hoach." + form.rawValue, table.bytes)], as: session, to: "/staff/plan", fields: [])
    // Villages without a target stand in it as empty lines.
    #expect(sent.location == "/staff/plan?done=planImported", "\(sent.text)")
    #expect(try fixture.office.planTargets() == before && !before.isEmpty)
    let reader = try await fixture.session(of: .reader)
    #expect(try await fixture.ask(address, as: reader).status == 403)
  }
}
