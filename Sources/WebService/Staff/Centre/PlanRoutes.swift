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
      return try await visit.change(
        to: { _ in "plan" }, done: "planImported",
        or: { try await page(visit, fault: $0.of(file).told(visit.language)) }
      ) { try $0.importPlan(from: file.path) }
    }
    for form in PlanTemplateForm.allCases {
      router.get("plan/template.\(form.rawValue)", .right(.keepPlan)) { visit in
        visit.file(
          try await visit.work { try $0.planTemplate(as: form) },
          type: form == .csv ? "text/csv; charset=utf-8" : ReportRoutes.types["xlsx"]!,
          name: "ke-hoach.\(form.rawValue)")
      }
    }
    router.post("plan/visits", .right(.keepPlan)) { visit in
      let (form, target) = (visit.form, Self.target(visit))
      return try await change(visit, done: "visitRecorded") { office in
        _ = try office.recordNothingToMap(
          village: target.village, crop: target.crop, person: form["person"], why: form["why"],
          day: try visit.day("day", of: target.village))
      }
    }
    router.post("plan/visits/undo", .right(.keepPlan)) { visit in
      let (why, target) = (visit.form["why"], Self.target(visit))
      return try await change(visit, done: "visitTakenBack") {
        try $0.takeBackNothingToMap(village: target.village, crop: target.crop, why: why)
      }
    }
  }

  /// `BAN-PHO/man-tam-hoa`, or a village alone.
  private static func target(_ visit: StaffVisit) -> TargetScope {
    let parts = visit.form["target"].split(separator: "/", maxSplits: 1).map(String.init)
    return TargetScope(village: parts.first ?? "", crop: parts.count > 1 ? parts[1] : nil)
  }

  private func change(
    _ visit: StaffVisit, done: String, _ work: @escaping @Sendable (Office) throws -> Void
  ) async throws -> Response {
    try await visit.change(
      to: { _ in "plan" }, done: done, or: { try await page(visit, fault: $0.told(visit.language)) }, work)
  }

  private func page(_ visit: StaffVisit, fault: String? = nil) async throws -> Response {
    let (targets, figures, villages, crops, visits) = try await visit.work { office in
      (
        try office.plan(), try office.progressNow(), try office.villages(), try office.crops(),
        try office.nothingToMap()
      )
    }
    return visit.page(
      "plan", PlanPage(visit, targets, figures, villages, crops, visits, fault: fault),
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
  /// One that found nothing to map.
  struct Visit {
    let target, value, day, by, found, id: String
    let takeBackAddress: String?
  }

  let address, visitAddress: String
  let templates: [StaffFrame.Item]
  let mayChange, mayRecord, isEmpty, hasVisits: Bool
  let rows: [Row]
  let visits: [Visit]
  let fields: [StaffField]

  init(
    _ visit: StaffVisit, _ targets: [PlanTarget], _ figures: CompletionFigures, _ villages: [Village],
    _ crops: [Crop], _ inVain: [NothingToMap], fault: String?
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
    templates = PlanTemplateForm.allCases.map {
      StaffFrame.Item(
        address: visit.address("plan/template.\($0.rawValue)"),
        label: visit.text("planTemplate", ["form": $0.rawValue.uppercased()]), isCurrent: false)
    }
    visitAddress = visit.address("plan/visits")
    mayRecord = mayChange && !isEmpty
    func target(_ scope: TargetScope) -> (value: String, label: String) {
      (
        [scope.village, scope.crop].compactMap(\.self).joined(separator: "/"),
        names.village(scope.village) + " · " + (scope.crop.map { names.crop($0) } ?? visit.text("allCrops"))
      )
    }
    visits = inVain.enumerated().map { [visitAddress, mayChange] index, record in
      let scope = target(record.scope)
      return Visit(
        target: scope.label, value: scope.value, day: visit.date(record.day), by: record.person,
        found: record.why, id: String(index), takeBackAddress: mayChange ? visitAddress + "/undo" : nil)
    }
    hasVisits = !visits.isEmpty
    fields = [
      visit.choice(
        "target", "visitTarget",
        targets.map { StaffChoice(value: target($0.scope).value, label: target($0.scope).label) },
        isRequired: true),
      visit.line("person", "visitPerson", visit.person?.account.fullName ?? "", isRequired: true),
      visit.dayLine("day", "visitDay", today.description, upToToday: true, isRequired: true),
      visit.line("why", "visitFound", isRequired: true),
    ]
  }
}
