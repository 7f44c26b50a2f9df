import FileFormats
import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import UseCases
import Wording

@Suite struct `A plan from a table` {
  static let heading = "village,crop,parcels,hectares,due,person,kind,late_cause,new_due,start"

  private func campaign() throws -> SimulatedCampaign {
    try SimulatedCampaign(seed: 1, start: CalendarDate(year: 2026, month: 6, day: 1)!)
  }

  private func write(_ lines: [String], _ campaign: SimulatedCampaign) throws -> String {
    let path = campaign.folder.appending(path: "ke-hoach.csv").path
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test(arguments: [
    ("XA-LA,,3,1.5,2026-09-30,", "village", "known-village"),
    ("NA-HOI,cay-la,3,1.5,2026-09-30,", "crop", "known-crop"),
    ("NA-HOI,,3,-1.5,2026-09-30,", "hectares", "hectares-from-zero"),
    ("NA-HOI,,3,nan,2026-09-30,", "hectares", "hectares-from-zero"),
    ("NA-HOI,,-3,1.5,2026-09-30,", "parcels", "count-from-zero"),
    ("NA-HOI,,3,1.5,2026-09-31,", "due", "existing-day"),
    ("BAN-PHO,,9,9,2026-09-30,", "village", "one-target-each"),
    ("NA-HOI,,3,1.5,2026-09-30,,đất,,", "kind", "area-kind"),
    ("NA-HOI,,3,1.5,2026-09-30,,gieo trồng,mưa,2026-09-30", "new_due", "after-due"),
    ("NA-HOI,,3,1.5,2026-09-30,,,,,2026-10-01", "start", "not-after-due"),
    ("NA-HOI,,3,1.5,2026-09-30,,,,,2026-02-30", "start", "existing-day"),
  ])
  func `is refused with the line and column of what is wrong, and the plan before stays`(
    row: String, column: String, rule: String
  ) throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    let good = [Self.heading, "# mận", "BAN-PHO,,24,7.5,2026-09-30,Lan"]
    let before = try campaign.office.importPlan(from: write(good, campaign))
    let path = try write(good + [row, "THAI-GIANG,,1,1,2026-09-30,"], campaign)
    let refusal = #expect(throws: Refusal.self) { try campaign.office.importPlan(from: path) }
    #expect(refusal?.code == .invalidField && refusal?.place.line == 4 && refusal?.place.column == column)
    #expect(refusal?.values["rule"] == .text(rule))
    #expect(TermPhrases.phrase(rule) != nil)
    #expect(refusal?.text(.vi).hasPrefix("\(path):4") == true)
    let dry = #expect(throws: Refusal.self) { try campaign.office.importPlan(from: path, isDryRun: true) }
    #expect(dry == refusal, "a dry run finds the same")
    #expect(try campaign.office.planTargets() == before)
  }

  @Test func `is only looked at in a dry run: the same targets and notes, and nothing kept`() throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    // A table in an old encoding is noted.
    let path = campaign.folder.appending(path: "ke-hoach.csv").path
    let text = Self.heading + "\nBAN-PHO,man-tam-hoa,24,7.5,2026-09-30,Vàng Thị Mỷ cán bộ đo đạc"
    try text.write(toFile: path + ".utf-8", atomically: true, encoding: .utf8)
    _ = try OutsideProgram.run("iconv", ["-f", "UTF-8", "-t", "TCVN5712-1", "-o", path, path + ".utf-8"])
    func taken(isDryRun: Bool) throws -> (targets: [PlanTarget], notes: [FindingCode]) {
      var notes: [FindingCode] = []
      let targets = try campaign.office.importPlan(from: path, isDryRun: isDryRun) { notes.append($0.code) }
      return (targets, notes)
    }
    let entries = try campaign.office.verifyAudit()
    let looked = try taken(isDryRun: true)
    #expect(try campaign.office.planVersions().isEmpty)
    #expect(try campaign.office.verifyAudit() == entries)
    let kept = try taken(isDryRun: false)
    #expect(looked.targets == kept.targets && kept.targets[0].person == "Vàng Thị Mỷ cán bộ đo đạc")
    #expect(looked.notes == kept.notes && !looked.notes.isEmpty)
    #expect(try campaign.office.planVersions().count == 1)
  }

  @Test func `may be the template filled in, and a second template holds what was planned`() throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    let path = campaign.folder.appending(path: "mau.csv").path
    #expect(try campaign.office.writePlanTemplate(to: path) == 4)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let filled = text.replacing(
      ",,,,,,,,,,,,\r\n",
      with:
        ",man-tam-hoa,12,3.25,1/4/2026,30/9/2026,gieo trồng,\"Lan, Páo\",,\" =1+1\",,mưa đá,31/10/2026\r\n")
    #expect(filled != text)
    try filled.write(toFile: path, atomically: true, encoding: .utf8)
    let targets = try campaign.office.importPlan(from: path)
    #expect(targets.map(\.village) == SimulatedCampaign.villages)
    #expect(targets.allSatisfy { $0.person == "Lan, Páo" && $0.result == "=1+1" && $0.area.hectares == 3.25 })
    #expect(targets.allSatisfy { $0.kind == .sown && $0.lateCause == "mưa đá" && $0.newDue?.month == 10 })
    #expect(targets.allSatisfy { $0.start?.description == "2026-04-01" })
    let refusal = #expect(throws: Refusal.self) { try campaign.office.writePlanTemplate(to: path) }
    #expect(refusal?.code == .outputExists)
    #expect(try campaign.office.writePlanTemplate(to: path, force: true) == 4)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("\" =1+1\""))
    #expect(try campaign.office.importPlan(from: path) == targets)
  }

  @Test func `may be the template as a workbook, empty cells and signs of formulas included`() throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    let good = [Self.heading, "BAN-PHO,man-tam-hoa,24,7.25,2026-09-30,=Lan,,mưa,2026-10-31,2026-04-01"]
    let targets = try campaign.office.importPlan(from: write(good, campaign))
    let path = campaign.folder.appending(path: "mau.xlsx").path
    #expect(try campaign.office.writePlanTemplate(to: path) == 4)
    // Villages without a target have no due day yet: the first row that is not filled in is named.
    let refusal = #expect(throws: Refusal.self) { try campaign.office.importPlan(from: path) }
    #expect(refusal?.place.line == 3 && refusal?.code == .invalidField)
    _ = try campaign.office.mergeVillages(["NA-HOI", "NA-LO", "THAI-GIANG"], into: "BAN-PHO", why: "thử")
    #expect(try campaign.office.writePlanTemplate(to: path, force: true) == 1)
    let again = try campaign.office.importPlan(from: path)
    #expect(again == targets && again[0].person == "=Lan" && again[0].area.hectares == 7.25)
  }

  @Test func `may be a workbook with numbers and days as spreadsheets keep them`() throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    func sheet(_ name: String, _ rows: [[WorkbookCell.Content]]) -> WorkbookSheet {
      var sheet = WorkbookSheet(name: name)
      sheet.rows = rows.map { $0.map { WorkbookCell($0) } }
      return sheet
    }
    func workbook(_ parcels: Double) throws -> String {
      let path = campaign.folder.appending(path: "ke-hoach.xlsx").path
      // 46295 and 46113 are 2026-09-30 and 2026-04-01 by Excel.
      let rows: [[WorkbookCell.Content]] = [
        ["village", "crop", "parcels", "hectares", "start", "due", "person"].map { .text($0) },
        [
          .text("NA-LO"), .text("ngo"), .number(12), .number(3.25), .number(46_113), .number(46_295),
          .text("Lan"),
        ],
        [.text("NA-HOI"), .empty, .number(parcels), .number(1), .empty, .text("30/9/2026"), .text("Páo")],
      ]
      try Workbook(
        title: "", author: "", created: 0,
        sheets: [sheet("Ghi chú", [[.text("kế hoạch 2026")]]), sheet("KH", rows)]
      ).write(to: path)
      return path
    }
    let targets = try campaign.office.importPlan(from: workbook(4))
    #expect(targets.map(\.village) == ["NA-LO", "NA-HOI"] && targets.map(\.parcels) == [12, 4])
    #expect(targets.map(\.due.description) == ["2026-09-30", "2026-09-30"])
    #expect(targets[0].start?.description == "2026-04-01" && targets[0].area.hectares == 3.25)
    let refusal = #expect(throws: Refusal.self) { try campaign.office.importPlan(from: workbook(-4)) }
    #expect(refusal?.place == SourcePlace(line: 3, column: "parcels"))
    #expect(try campaign.office.planTargets().count == 2)
  }

  @Test func `is kept version by version, with who recorded it and from which file`() throws {
    let campaign = try campaign()
    defer { campaign.remove() }
    #expect(try campaign.office.planVersions().isEmpty)
    for parcels in [3, 5] {
      let row = "NA-HOI,,\(parcels),1.5,2026-09-30"
      _ = try campaign.office.importPlan(from: write([Self.heading, row], campaign))
    }
    let versions = try campaign.office.planVersions()
    #expect(versions.map(\.number) == [1, 2] && versions.map { $0.targets[0].parcels } == [3, 5])
    #expect(versions.allSatisfy { $0.recordedBy == "cli:lan" && $0.why == "ke-hoach.csv" })
    #expect(try campaign.office.planTargets(ofVersion: 1).map(\.parcels) == [3])
    let refusal = #expect(throws: Refusal.self) { try campaign.office.planTargets(ofVersion: 3) }
    #expect(refusal?.code == .unknownRecord)
  }
}
