import Geospatial
import GrowingAreas
import Testing
import Wording

@testable import Documents

@Suite struct `The Friday report` {
  static let week = ReportingWeek("2026-W39")!

  static func parcel(_ number: Int, _ village: String?, _ hectares: Double) -> MappedParcel {
    MappedParcel(
      code: Parcel.code(number: number), villageCode: village, area: SquareMetres(hectares * 10_000))
  }

  static func report(
    _ fixture: ReportFixture, before: [MappedParcel], after: [MappedParcel], _ language: Language = .vi
  ) -> WeeklyReport {
    WeeklyReport(
      figures: WeeklyFigures(period: .week(week), standing: fixture.figures, before: before, after: after),
      commune: fixture.commune,
      targets: [
        PlanTarget(
          village: "NA-LO", crop: nil, parcels: 40, area: SquareMetres(250_000), due: ReportFixture.due,
          person: "Vàng Thị Mỷ")
      ], reportDate: CalendarDate(year: 2026, month: 9, day: 25)!, language: language)
  }

  @Test func `says what came, what went, what is late and who does it`() throws {
    let before = [
      Self.parcel(1, "NA-LO", 1), Self.parcel(2, "NA-LO", 0.5), Self.parcel(3, "BAN-PHO", 2),
      Self.parcel(4, nil, 0.25),
    ]
    let after = [
      Self.parcel(1, "NA-LO", 1.1), Self.parcel(4, "NA-LO", 0.25), Self.parcel(3, "BAN-PHO", 2),
      Self.parcel(5, "NA-LO", 0.75),
    ]
    let printed = try PrintedReport(Self.report(.threeVillages, before: before, after: after).document)
    let text = printed.text()
    for sentence in [
      "tuần 39 năm 2026", "từ thứ Sáu 18/09/2026 đến hết thứ Năm 24/09/2026",
      "Trong tuần đưa thêm lên bản đồ 2 thửa (1,00 ha). Đưa ra khỏi bản đồ 2 thửa (0,75 ha).",
      "Luỹ kế 25,29 ha (46 thửa), đạt 67,4% diện tích kế hoạch là 37,50 ha.",
      "Thôn không thay đổi trong tuần: 2. Thửa được đo lại, diện tích thay đổi: 1.",
      "- Na Lo: đạt 40,0%, còn 15,00 ha, quá hạn 9 ngày; người thực hiện: Vàng Thị Mỷ.",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
    #expect(printed.pages[0].contains("Na Lo 2 1,00 1 0,50 10,00 40,0%"))
    #expect(printed.pages[0].contains("Chưa rõ thôn 0 0,00 1 0,25 0,45 –"))
    #expect(printed.pages[0].contains("Tổng cộng 2 1,00 2 0,75 25,29 67,4%"))
    #expect(printed.pages.count == 1 && !text.contains("{"))
  }

  @Test(arguments: [Language.vi, .en])
  func `of forty villages fits on one page, and its rows add up to its total`(language: Language) throws {
    let fixture = try ReportFixture.manyVillages(40)
    let after = (0..<40).map { Self.parcel($0, fixture.figures.villages[$0].code, 0.5 + Double($0) / 10) }
    let report = Self.report(fixture, before: [Self.parcel(99, "THON-07", 3)], after: after, language)
    let printed = try PrintedReport(report.document)
    #expect(printed.pages.count == 1)
    let added = report.table.rows.compactMap { Int($0.cells[1].text) }
    #expect(added.dropLast().reduce(0, +) == 40 && added.last == 40)
    #expect(report.table.rows.count == 5)
  }

  /// The longest name a village may be given by a merger, and a cause as people write them, in every village.
  @Test(arguments: [Language.vi, .en])
  func `stays on one page when every village has a long name and a long cause`(language: Language) throws {
    var fixture = try ReportFixture.manyVillages(40)
    for index in fixture.figures.villages.indices {
      fixture.figures.villages[index].name =
        "Tổ dân phố Nậm Châm - Nậm Kha - Nậm Nhù và Cốc Đào Thượng \(index + 1) (sáp nhập)"
      fixture.figures.villages[index].due = ReportFixture.due
      fixture.figures.villages[index].newDue = CalendarDate(year: 2026, month: 10, day: 30)
      fixture.figures.villages[index].lateCause =
        "Mưa lũ kéo dài từ ngày 5 đến ngày 19 tháng 9, đường vào các nương chè trên cao bị sạt lở, tổ đo đạc chưa vào được"
    }
    let after = (0..<40).map { Self.parcel($0, fixture.figures.villages[$0].code, 0.5 + Double($0) / 10) }
    let report = Self.report(fixture, before: [Self.parcel(99, "THON-07", 3)], after: after, language)
    let printed = try PrintedReport(report.document)
    #expect(printed.pages.count == 1)
    #expect(printed.text().contains("Cốc Đào Thượng"))
  }

  @Test func `of a week without a change says so`() throws {
    let same = [Self.parcel(1, "NA-LO", 1)]
    let text = try PrintedReport(Self.report(.threeVillages, before: same, after: same).document).text()
    #expect(text.contains("Trong tuần bản đồ không thay đổi."))
  }
}
