import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import NIOCore
import UseCases
import Wording

/// Reports made with one press, kept and had again.
struct ReportRoutes {
  private let right = StaffAccess.right(.makeReports)

  func add(to router: StaffRouter) {
    router.get("reports", right) { visit in
      let reports = try await visit.work { try $0.reportsOnFile() }
      return visit.page("reports", ReportsPage(visit, reports))
    }
    router.post("reports", right) { visit in
      guard let kind = ReportNow(rawValue: visit.form["kind"]),
        let form = ReportForm(rawValue: visit.form["form"])
      else { throw Problem.badForm }
      let language = visit.language
      _ = try await visit.work { try $0.makeReport(kind, as: form, in: language) }
      return visit.lead(to: "reports", done: "reportMade")
    }
    router.get("reports/:report", right) { visit in
      guard let number = Int(try visit.parameter("report")) else { throw Problem.notFound }
      let (report, bytes) = try await visit.work { try $0.reportBytes(number) }
      return visit.file(
        bytes, type: Self.types[report.form] ?? "application/octet-stream",
        name: "\(report.kind)-\(report.period)-\(report.number).\(report.form)")
    }
  }

  static let types = [
    "pdf": "application/pdf", "html": "text/html; charset=utf-8", "json": "application/json",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}

/// Values of the template `reports`.
private struct ReportsPage {
  struct Row {
    let link: String?
    let kind, period, form, size, when, who: String
  }

  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let kinds, forms: [StaffChoice]
  let isEmpty: Bool
  let rows: [Row]

  init(_ visit: StaffVisit, _ reports: [ReportOnFile]) {
    frame = StaffFrame(visit, title: visit.text("reports"), path: "reports")
    words = StaffPhrases.words(visit.language)
    address = visit.address("reports")
    kinds = ReportNow.allCases.map {
      StaffChoice(value: $0.rawValue, label: visit.text("make-" + $0.rawValue), isChosen: $0 == .weekly)
    }
    forms = [ReportForm.pdf, .docx, .xlsx, .html].map {
      StaffChoice(value: $0.rawValue, label: $0.rawValue.uppercased(), isChosen: $0 == .pdf)
    }
    rows = reports.map { report in
      Row(
        link: report.isErased ? nil : visit.address("reports/\(report.number)"),
        kind: visit.text("report-" + report.kind), period: report.period,
        form: report.form.uppercased(),
        size: report.isErased
          ? visit.text("reportErased") : visit.language.count((report.size + 1023) / 1024) + " KB",
        when: visit.officeTime(report.madeAt), who: report.madeBy)
    }
    isEmpty = rows.isEmpty
  }
}

/// How far the work is, for leaders: on the start page of whoever reads figures.
struct ProgressBoard {
  struct Row {
    let name: String
    let share: String
    /// 0...100, for the bar.
    let width: Int
    let mapped, due, state: String
    let isLate: Bool
    let cause: String?
  }

  let title, total: String
  let totalWidth: Int
  let rows: [Row]
  let lateCount: String?
  let reportsAddress: String

  init(_ figures: CompletionFigures, _ visit: StaffVisit) {
    let language = visit.language
    title = visit.text(
      "progressTitle", ["quarter": figures.quarter.description, "place": figures.communeName])
    let share = figures.total.areaShare
    total = visit.text(
      "progressTotal",
      [
        "share": share.map { language.percent($0) } ?? "–",
        "mapped": language.hectares(squareMetres: figures.total.mappedArea.value),
        "planned": language.hectares(squareMetres: figures.total.toMap.area.value),
      ])
    totalWidth = Self.width(share)
    rows = figures.villages.map { village in
      let days = figures.daysLate(village)
      let isLate = days > 0
      return Row(
        name: village.name, share: village.figures.areaShare.map { language.percent($0) } ?? "–",
        width: Self.width(village.figures.areaShare),
        mapped: visit.text(
          "mappedOfPlanned",
          [
            "mapped": language.hectares(squareMetres: village.figures.mappedArea.value),
            "planned": language.hectares(squareMetres: village.figures.toMap.area.value),
          ]),
        due: village.due.map { language.date(year: $0.year, month: $0.month, day: $0.day) } ?? "–",
        state: isLate
          ? visit.text("daysLate", ["days": language.count(days)])
          : visit.text(village.due == nil ? "noTarget" : village.isBehind ? "onTheWay" : "reached"),
        isLate: isLate,
        cause: isLate ? (village.lateCause.isEmpty ? visit.text("noCause") : village.lateCause) : nil)
    }
    let late = figures.late.count
    lateCount = late > 0 ? visit.text("lateVillages", ["count": language.count(late)]) : nil
    reportsAddress = visit.address("reports")
  }

  private static func width(_ share: Double?) -> Int {
    Int((min(1, max(0, share ?? 0)) * 100).rounded(.down))
  }
}
