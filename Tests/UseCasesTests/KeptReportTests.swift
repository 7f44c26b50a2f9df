import Foundation
import GrowingAreas
import Registry
import Testing
import UseCases
import Wording

struct KeptReportTests {
  private static let quarter = Quarter("2026-Q3")!

  @Test func `a kept report is had again byte for byte, whatever happens to the map`() throws {
    var campaign = try SimulatedCampaign(seed: 7, start: CalendarDate(year: 2026, month: 7, day: 1)!)
    defer { campaign.remove() }
    let office = campaign.office
    while campaign.count.onMap.isEmpty { try campaign.work() }
    _ = try office.createGrowingArea(
      code: "VT-01", name: "Đồi mận", crop: "man-tam-hoa", parcels: campaign.count.onMap.keys.sorted())
    let makers: [(ReportOutput) throws -> Void] = [
      { _ = try office.reportRoadmap(to: $0) },
      { _ = try office.reportChanges(in: .week(ReportingWeek("2026-W27")!), to: $0) },
      { _ = try office.reportChanges(in: .month(ReportingMonth("2026-07")!), to: $0) },
      { _ = try office.reportDossier(ofArea: "VT-01", to: $0) },
      { _ = try office.reportCompletion(for: Self.quarter, to: $0) },
    ]
    for (index, make) in makers.enumerated() {
      let paths = ReportForm.allCases.map { form in
        campaign.folder.appending(path: "\(index)-a." + form.rawValue).path
      }
      try make(ReportOutput(paths: paths, language: .vi))
    }
    let entries = try office.verifyAudit()
    for _ in 0..<6 { try campaign.work() }
    let kept = try office.keptReports()
    #expect(kept.map(\.number) == Array((1...25).reversed()) && Set(kept.map(\.form)).count == 5)
    #expect(Set(kept.map(\.kind)).count == 5)
    for report in kept {
      let maker = (report.number - 1) / 5
      let first = campaign.folder.appending(path: "\(maker)-a." + report.form).path
      let again = campaign.folder.appending(path: "\(maker)-b." + report.form).path
      _ = try office.writeKeptReport(report.number, to: again)
      #expect(FileManager.default.contents(atPath: first) == FileManager.default.contents(atPath: again))
    }
    // Each is bound into the chain, and the hash printed on it is that of the entry before its own.
    let figures = try #require(
      try JSONSerialization.jsonObject(with: Data(office.keptFigures(25).utf8)) as? [String: Any])
    #expect((figures["audit"] as? [String: Any])?["entries"] as? Int == entries - 5, "of all five forms")
  }

  @Test func `a draft is not kept, and an unknown number or ending is refused`() throws {
    let campaign = try SimulatedCampaign(seed: 7, start: CalendarDate(year: 2026, month: 7, day: 1)!)
    defer { campaign.remove() }
    let path = campaign.folder.appending(path: "a.xlsx").path
    _ = try campaign.office.reportRoadmap(to: ReportOutput(path: path, language: .en, isKept: false))
    #expect(try campaign.office.keptReports().isEmpty)
    #expect(throws: Refusal.self) { try campaign.office.writeKeptReport(1, to: path + "2") }
    let refusal = #expect(throws: Refusal.self) {
      try campaign.office.reportRoadmap(to: ReportOutput(path: path + ".doc", language: .en))
    }
    #expect(refusal?.code == .invalidField)
  }

  @Test func `a dossier names parcels, households and corners, and goes with a person it names`() throws {
    var campaign = try SimulatedCampaign(seed: 7, start: CalendarDate(year: 2026, month: 7, day: 1)!)
    defer { campaign.remove() }
    let office = campaign.office
    while campaign.count.onMap.isEmpty { try campaign.work() }
    let parcel = try #require(office.parcels().first)
    let grower = try office.addGrower(name: "Giàng Thị Mỷ")
    _ = try office.setParcels([parcel.code], grower: grower.code, why: "mới")
    _ = try office.createGrowingArea(
      code: "VT-01", name: "Đồi mận", crop: "man-tam-hoa", parcels: [parcel.code])
    let path = campaign.folder.appending(path: "a.json").path
    _ = try office.reportDossier(ofArea: "VT-01", to: ReportOutput(path: path, language: .vi))
    #expect(throws: Refusal.self) {
      try office.reportDossier(ofArea: "VT-99", to: ReportOutput(path: path + ".pdf", language: .vi))
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for part in [parcel.code, grower.code, grower.name, "mức tối thiểu 1 ha", "northing"] {
      #expect(text.contains(part), "\(part)")
    }
    try office.eraseGrower(
      grower.code, why: "theo yêu cầu", publisher: Publisher.open(from: office.registry))
    #expect(try office.keptReports().map(\.isErased) == [true])
    #expect(throws: Refusal.self) { try office.keptFigures(1) }
    #expect(throws: Refusal.self) { try office.writeKeptReport(1, to: path + ".again") }
  }

  @Test(arguments: FindingCode.allCases) func `everything that can be found has a short name`(
    code: FindingCode
  ) {
    #expect(FindingNames.phrase(code.rawValue) != nil)
  }
}
