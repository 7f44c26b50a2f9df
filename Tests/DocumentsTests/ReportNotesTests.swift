import Foundation
import Geospatial
import GrowingAreas
import TestSupport
import Testing
import Wording

@testable import Documents

/// What a completion report explains beside its figures, from targets and parcels that are counted.
@Suite struct `A completion report explains` {
  /// One village: plum passed, tea visited in vain, maize without a target, one parcel under two crops.
  private static func report(plumHectares: Double = 2, _ language: Language = .vi) -> CompletionReport {
    func target(_ crop: String, _ hectares: Double, _ parcels: Int) -> PlanTarget {
      PlanTarget(
        village: "NA-LO", crop: crop, parcels: parcels, area: SquareMetres(hectares * 10_000),
        due: ReportFixture.due, person: "Lan")
    }
    func parcel(_ number: Int, _ crops: [String], _ hectares: Double) -> MappedParcel {
      MappedParcel(
        code: Parcel.code(number: number), villageCode: "NA-LO", crops: crops,
        area: SquareMetres(hectares * 10_000))
    }
    let targets = [target("man", plumHectares, 4), target("che", 1.25, 3)]
    let visit = NothingToMap(
      scope: TargetScope(village: "NA-LO", crop: "che"), person: "Lan", why: "đã chặt",
      day: CalendarDate(year: 2026, month: 6, day: 5)!)
    let commune = ReportFixture.emptyCommune()
    let figures = CompletionFigures(
      commune: commune, villages: [Village(code: "NA-LO", name: "Na Lo")], targets: targets,
      nothingToMap: [visit], mapped: [parcel(1, ["man", "ngo"], 2), parcel(2, ["ngo"], 0.5)],
      quarter: Quarter("2026-Q3")!, asOf: ReportFixture.asOf)
    let crops = [("man", "Mận tam hoa"), ("che", "Chè Shan"), ("ngo", "Ngô")].map {
      Crop(code: $0.0, nameVi: $0.1, nameEn: $0.0, boundModel: .none)
    }
    return CompletionReport(
      figures: figures, commune: commune, villages: [], parcels: [],
      details: CompletionDetails(
        targets: targets, crops: crops, plates: [], progress: WeeklyProgress(days: [], mapped: []),
        quality: QualityFigures(mapped: [], findings: []), findings: [], growingAreas: [],
        traceability: TraceabilityFigures()),
      language: language)
  }

  @Test func `what was visited in vain: out of the plan it prints, with who, when and why`() throws {
    let report = Self.report()
    let text = try PrintedReport(report).text()
    for sentence in [
      "Đã đưa lên bản đồ 2,50 ha (2 thửa trồng), đạt 125,0% diện tích kế hoạch là 2,00 ha (4 thửa).",
      "Kế hoạch không tính 1,25 ha (3 thửa) của các chỉ tiêu đã đến tận nơi mà không có gì để đo:",
      "- Na Lo, chè Shan: 1,25 ha (3 thửa); Lan đến ngày 05/06/2026: đã chặt.",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    // The share printed is that of the two columns beside it, and so is the formula of the workbook.
    let total = try #require(report.table.rows.last)
    func value(_ key: String) throws -> Double {
      let column = try #require(report.table.columns.firstIndex { $0.key == key })
      return try #require(total.cells[column].value.number)
    }
    #expect(try value("areaShare") == value("mappedHectares") / value("toMapHectares"))
  }

  @Test func `which targets a percentage over 100 comes from, and what no target asks for`() throws {
    let text = try PrintedReport(Self.report(plumHectares: 1.6)).text()
    #expect(
      text.contains(
        "- Na Lo: 156,3% (đã lên bản đồ 2,50 ha, chỉ tiêu 1,60 ha); vượt ở mận tam hoa 125,0%; không có chỉ tiêu: ngô 2,50 ha;"
      ), "\(text)")
    let english = try PrintedReport(Self.report(plumHectares: 1.6, .en)).text()
    #expect(english.contains("exceeded: man 125.0%") && english.contains("without a target: ngo 2.50 ha"))
  }

  @Test func `that an intercropped parcel stands in each of its rows and once in the total`() throws {
    let report = Self.report()
    let table = report.cropTable(try #require(report.details))
    let mapped = try #require(table.columns.firstIndex { $0.key == "mappedHectares" })
    #expect(table.rows.map { $0.cells[mapped].text } == ["0,00", "2,00", "2,50", "2,50"])
    #expect(table.rows.map { $0.cells[1].text } == ["Chè Shan", "Mận tam hoa", "Ngô", ""])
    #expect(
      try PrintedReport(report).text().contains("Thửa trồng xen (1 thửa) được tính ở dòng của từng cây"))
  }

  @Test func `a village once for all its rows, and again on top of a page`() throws {
    let cell = { (text: String) in DocumentTable.Cell(.text(text), .vi) }
    let rows = (1...80).map { number in
      var row = DocumentTable.Row(cells: [cell("Nậm Châm"), cell("cây \(number)")])
      row.cells[0].isRepeated = number > 1
      return row
    }
    var document = ReportFixture.threeVillages.report(.vi).document
    document.appendices = []
    let columns = ["village", "crop"].map {
      DocumentTable.Column(key: $0, title: $0, group: nil, width: 0.5, alignment: .left)
    }
    document.body = [
      .table(DocumentTable(key: "t", title: "T", columns: columns, rows: rows)), .paragraph("Hết."),
    ]
    let printed = try PrintedReport(document)
    #expect(printed.pages.count == 3)
    for lines in printed.pages where lines.contains(where: { $0.contains("cây ") }) {
      #expect(lines.count { $0.contains("Nậm Châm") } == 1)
    }
    #expect(String(decoding: document.json(), as: UTF8.self).ranges(of: "Nậm Châm").count == 80)
  }

  @Test(arguments: 8...16) func `nothing under a heading that stands alone`(paragraphs: Int) throws {
    var report = Self.report()
    report.details?.progress = WeeklyProgress(
      days: [ReportFixture.due, ReportFixture.asOf], mapped: [[:], ["NA-LO": SquareMetres(25_000)]])
    var document = report.document
    let chart = try #require(document.body.firstIndex { if case .figure = $0 { true } else { false } })
    document.body =
      Array(repeating: .paragraph(String(repeating: "Mận tam hoa. ", count: 30)), count: paragraphs)
      + document.body[(chart - 1)...chart] + [.paragraph("Hết.")]
    let words = try PrintedReport(document).words()
    let heading = try #require(words.first { $0.text == "Tiến" })
    let title = try #require(words.first { $0.text == "Diện" && $0.page >= heading.page })
    #expect(heading.page == title.page)
  }
}
