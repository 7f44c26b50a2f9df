import GrowingAreas
import Testing
import Wording

@testable import Documents

struct ReportEmptyTests {
  private func text(_ figures: CompletionFigures) -> String {
    ReportFixture(figures: figures, commune: ReportFixture.emptyCommune()).report(.vi).html()
  }

  private func village(_ figures: MappedAgainstPlan, due: CalendarDate? = nil) -> VillageCompletion {
    VillageCompletion(code: "NA-LO", name: "Na Lo", figures: figures, due: due)
  }

  @Test func `an empty registry gives a report that says what to do next`() throws {
    let text = text(ReportFixture.figures([]))
    #expect(text.contains("Chưa có thửa trồng nào được đưa lên bản đồ."))
    for command in ["vungtrong village import", "vungtrong plan import", "vungtrong survey import"] {
      #expect(text.contains(command))
    }
    #expect(!text.contains("<table>") && !text.contains("<svg") && !text.contains("Phụ lục"))
    #expect(!text.contains("%)") && !text.contains("NaN"))
    let printed = try PrintedReport(
      ReportFixture(figures: ReportFixture.figures([]), commune: ReportFixture.emptyCommune()).report(.vi))
    #expect(printed.pages.count == 1)
  }

  @Test func `an empty registry gets no chart and no table of zeros, in any form`() throws {
    var report = ReportFixture(figures: ReportFixture.figures([]), commune: ReportFixture.emptyCommune())
      .report(.vi)
    report.details = CompletionDetails(
      targets: [], crops: [], plates: [],
      progress: WeeklyProgress(days: [ReportFixture.asOf], mapped: [[:]]),
      quality: QualityFigures(mapped: [], findings: []), findings: [], growingAreas: [],
      traceability: TraceabilityFigures())
    let isBare = report.document.body.allSatisfy { block in
      switch block {
      case .table, .figure: false
      default: true
      }
    }
    #expect(isBare)
    let text = report.html()
    #expect(text.contains("Chưa ghi nhận lô hàng nào.") && text.contains("Chưa lập vùng trồng nào."))
    #expect(try PrintedReport(report.document).pages.count == 1)
  }

  @Test func `a week of an empty registry asks for a plan and praises nobody`() throws {
    let week = WeeklyReport(
      figures: WeeklyFigures(
        period: .week(ReportingWeek("2026-W39")!), standing: ReportFixture.figures([]), before: [], after: []),
      commune: ReportFixture.emptyCommune(), targets: [], reportDate: ReportFixture.asOf, language: .vi)
    let text = try PrintedReport(week.document).text()
    #expect(text.contains("Chưa có thửa trồng nào được đưa lên bản đồ."))
    #expect(text.contains("vungtrong plan import") && !text.contains("Không có chỉ tiêu nào chưa đạt"))
  }

  @Test func `parcels without a plan are told without a percentage`() {
    let text = text(ReportFixture.figures([village(ReportFixture.figures(0, 0, 3, 1.25))]))
    #expect(text.contains("Đã đưa lên bản đồ 1,25 ha (3 thửa trồng). Chưa có chỉ tiêu diện tích"))
    #expect(text.contains("vungtrong plan import") && !text.contains("vungtrong survey import"))
  }

  @Test func `a plan without parcels stands at zero and asks for surveys`() {
    let text = text(
      ReportFixture.figures([village(ReportFixture.figures(5, 2.5, 0, 0), due: ReportFixture.due)]))
    #expect(text.contains("đạt 0,0% diện tích kế hoạch là 2,50 ha (5 thửa)."))
    #expect(text.contains("quá hạn 9 ngày") && text.contains("vungtrong survey import"))
  }

  @Test func `a plan fulfilled in time says so`() {
    let text = text(
      ReportFixture.figures([village(ReportFixture.figures(5, 2.5, 5, 2.5), due: ReportFixture.due)]))
    #expect(text.contains("Tất cả các thôn có chỉ tiêu đều đã đạt chỉ tiêu."))
    #expect(text.contains("Không có thôn nào quá hạn mà chưa đạt chỉ tiêu."))
  }
}
