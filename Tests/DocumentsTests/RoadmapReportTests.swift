import Geospatial
import GrowingAreas
import Testing
import Wording

@testable import Documents

@Suite struct `The roadmap` {
  static let due = CalendarDate(year: 2026, month: 8, day: 15)!

  static func target(_ index: Int, crop: String? = nil, due: CalendarDate = ReportFixture.due) -> PlanTarget {
    PlanTarget(
      village: "THON-\(index)", crop: crop, parcels: 10 + index, area: SquareMetres(52_500), due: due,
      person: "Cán bộ khuyến nông Giàng Seo Páo", responsible: "Giám đốc Trung tâm",
      result: "Bản đồ các thửa trồng của thôn", means: "Máy định vị cầm tay")
  }

  static func report(_ targets: [PlanTarget], villages: Int, _ language: Language = .vi) -> RoadmapReport {
    RoadmapReport(
      commune: ReportFixture.emptyCommune(),
      villages: (1...villages).map { Village(code: "THON-\($0)", name: "Thôn số \($0)") },
      crops: [Crop(code: "man-tam-hoa", nameVi: "Mận tam hoa", nameEn: "Tam hoa plum", boundModel: .none)],
      targets: targets, asOf: ReportFixture.asOf, reportDate: ReportFixture.asOf, language: language)
  }

  @Test func `says aim and milestones with the sums worked out by hand`() throws {
    let report = Self.report(
      [Self.target(1, crop: "man-tam-hoa"), Self.target(2, due: Self.due), Self.target(3)], villages: 4)
    let printed = try PrintedReport(report.document)
    let text = printed.text()
    for sentence in [
      "KẾ HOẠCH", "Số: ……/KH-TTDVTH",
      "Đưa lên bản đồ 36 thửa trồng với 15,75 ha diện tích canh tác tại 3 thôn, hoàn thành chậm nhất ngày 15 tháng 9 năm 2026.",
      "Thôn chưa có chỉ tiêu: Thôn số 4.",
      "(Kèm theo Kế hoạch số ……/KH-TTDVTH của Trung tâm Dịch vụ tổng hợp)",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
    #expect(printed.pages[0].contains("1 15/08/2026 1 12 5,25 12 5,25 33,3%"))
    #expect(printed.pages[0].contains("2 15/09/2026 2 24 10,50 36 15,75 100,0%"))
    #expect(!text.contains("{"))
  }

  @Test func `has the six points as columns, on a page that lies across`() throws {
    let report = Self.report([Self.target(1, crop: "man-tam-hoa")], villages: 1)
    let columns = report.sixPointsTable.columns.map(\.title)
    #expect(
      columns == [
        "STT", "Thôn", "Rõ việc", "Rõ người", "Rõ trách nhiệm", "Rõ thời gian", "Rõ kết quả", "Rõ nguồn lực",
      ])
    #expect(
      report.sixPointsTable.rows[0].cells.map(\.text) == [
        "1", "Thôn số 1", "Đo và đưa lên bản đồ 11 thửa, 5,25 ha mận tam hoa",
        "Cán bộ khuyến nông Giàng Seo Páo", "Giám đốc Trung tâm", "Chậm nhất 15/09/2026",
        "Bản đồ các thửa trồng của thôn", "Máy định vị cầm tay",
      ])
    let words = try PrintedReport(report.document).words().filter { $0.page == 2 }
    #expect(words.map(\.right).max()! > 210 && words.map(\.right).max()! < 277.5)
    #expect(words.filter { $0.text != "2" }.map(\.top).min()! >= 29.5 && words.map(\.bottom).max()! <= 192.5)
  }

  @Test func `names what is not clear yet, point by point`() throws {
    var target = Self.target(1)
    target.person = ""
    target.means = ""
    let report = Self.report([target, Self.target(2)], villages: 2)
    let text = try PrintedReport(report.document).text()
    #expect(text.contains("- Chưa rõ người: 1 chỉ tiêu (Thôn số 1);"))
    #expect(text.contains("- Chưa rõ nguồn lực: 1 chỉ tiêu (Thôn số 1)."))
    #expect(!text.contains("Chưa rõ trách nhiệm"))
    let cells = report.sixPointsTable.rows[0].cells
    #expect(cells.filter(\.isBold).map(\.text) == ["Chưa rõ", "Chưa rõ"])
  }

  @Test(arguments: [Language.vi, .en]) func `without a plan says so and what to do`(language: Language) throws
  {
    let text = try PrintedReport(Self.report([], villages: 2, language).document).text()
    #expect(text.contains("vungtrong plan import") && !text.contains("{"))
  }

  @Test func `of sixty villages repeats its head on each page and cuts no row`() throws {
    let printed = try PrintedReport(Self.report((1...60).map { Self.target($0) }, villages: 60).document)
    let pages = printed.pages.dropFirst()
    #expect(pages.count > 3)
    for lines in pages { #expect(lines.joined(separator: " ").contains("Rõ nguồn lực")) }
    let text = printed.text()
    let missing = (1...60).filter { !text.contains(" \($0) Thôn số \($0) ") }
    #expect(missing.isEmpty)
  }
}
