import Geospatial
import GrowingAreas
import HTTPTypes
import Hummingbird
import UseCases
import Wording

/// The plan: what is to be mapped where, by when and by whom, and how far it is.
struct PlanRoutes {
  func add(to router: StaffRouter) {
    router.get("plan", .right(.readPlan)) { visit in try await page(visit) }
    router.upload("plan", .right(.keepPlan)) { visit in
      guard let file = visit.files.first else {
        return try await page(visit, fault: visit.text("noFileChosen"))
      }
      do {
        _ = try await visit.work { try $0.importPlan(from: file.path) }
        return visit.lead(to: "plan", done: "planImported")
      } catch let refusal as Refusal where StaffRefusals.isAboutInput(refusal) {
        let named = Refusal(refusal.code, file.name, refusal.values, at: refusal.place)
        return try await page(visit, fault: named.text(visit.language))
      }
    }
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let (targets, figures, villages, crops) = try await visit.work { office in
      (
        try office.plan(), try office.progressNow(), try office.villages(), try office.crops()
      )
    }
    return visit.page(
      "plan", PlanPage(visit, targets, figures, villages, crops, fault: fault),
      status: fault == nil ? .ok : .unprocessableContent)
  }
}

/// Values of the template `plan`.
private struct PlanPage {
  struct Row {
    let village, crop, planned, mapped, share, due, person, state: String
    let isLate: Bool
    let cause: String?
  }

  let frame: StaffFrame
  let words: [String: String]
  let address: String
  let mayChange, isEmpty: Bool
  let rows: [Row]

  init(
    _ visit: StaffVisit, _ targets: [PlanTarget], _ figures: CompletionFigures, _ villages: [Village],
    _ crops: [Crop], fault: String?
  ) {
    let language = visit.language
    let names = ParcelNames(villages, crops, language)
    frame = StaffFrame(visit, title: visit.text("plan"), path: "plan", fault: fault)
    words = StaffPhrases.words(language)
    address = visit.address("plan")
    mayChange = visit.person?.account.role.mayEver(.keepPlan) ?? false
    let today = figures.asOf
    rows = targets.map { target in
      let village = figures.villages.first { $0.code == target.village }
      let done = village?.crops.first { $0.crop == target.crop }?.figures ?? village?.figures
      let isBehind = done?.isBehind ?? true
      let isLate = isBehind && target.due < today
      func date(_ day: CalendarDate) -> String {
        language.date(year: day.year, month: day.month, day: day.day)
      }
      return Row(
        village: names.village(target.village),
        crop: target.crop.map { names.crop($0) } ?? visit.text("allCrops"),
        planned: language.hectares(squareMetres: target.area.value),
        mapped: done.map { language.hectares(squareMetres: $0.mappedArea.value) } ?? "–",
        share: done?.areaShare.map { language.percent($0) } ?? "–",
        due: date(target.due) + (target.newDue.map { " → " + date($0) } ?? ""),
        person: [target.person, target.responsible].filter { !$0.isEmpty }.joined(separator: " / "),
        state: isLate
          ? visit.text("daysLate", ["days": language.count(today.daysSince1970 - target.due.daysSince1970)])
          : visit.text(isBehind ? "onTheWay" : "reached"),
        isLate: isLate,
        cause: isLate ? (target.lateCause.isEmpty ? visit.text("noCause") : target.lateCause) : nil)
    }
    isEmpty = rows.isEmpty
  }
}
