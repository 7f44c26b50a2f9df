import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// Villages and crops of the commune: added, changed, merged.
struct UnitRoutes {
  private let right = StaffAccess.right(.keepMap)

  func add(to router: StaffRouter) {
    router.get("settings/villages", right) { visit in try await villages(visit) }
    router.post("settings/villages", right) { visit in
      let form = visit.form
      return try await change(visit, to: "settings/villages", done: "villageAdded", or: villages) {
        _ = try $0.addVillage(form["name"], code: form.optional("code"))
      }
    }
    router.post("settings/villages/merge", right) { visit in
      let form = visit.form
      return try await change(visit, to: "settings/villages", done: "villagesMerged", or: villages) {
        _ = try $0.mergeVillages(
          form.all("ending"), into: form["into"], name: form.optional("newName"), why: form["why"],
          publisher: Publisher.open(from: $0))
      }
    }
    router.upload("settings/villages/outlines", right) { visit in
      guard let file = visit.files.first else {
        return try await villages(visit, .invalid("file", "", "choose-a-file", of: ""))
      }
      return try await change(
        visit, to: "settings/villages", done: "villagesDrawn",
        or: { try await villages($0, $1?.of(file)) }
      ) { _ = try $0.importVillages(from: file.path) }
    }
    router.post("settings/villages/:village", right) { visit in
      let (code, form) = (try visit.parameter("village"), visit.form)
      return try await change(visit, to: "settings/villages", done: "villageRenamed", or: villages) {
        _ = try $0.renameVillage(
          code, to: form["name"], why: form["why"], publisher: Publisher.open(from: $0))
      }
    }
    router.get("settings/crops", right) { visit in try await crops(visit) }
    router.post("settings/crops", right) { visit in
      let form = visit.form
      return try await change(visit, to: "settings/crops", done: "cropAdded", or: crops) {
        _ = try $0.addCrop(
          nameVi: form["nameVi"], nameEn: form["nameEn"],
          boundModel: YieldBoundModel(rawValue: form["model"]) ?? .annual)
      }
    }
    router.post("settings/crops/:crop", right) { visit in
      let code = try visit.parameter("crop")
      return try await change(visit, to: "settings/crops", done: "cropChanged", or: crops) {
        _ = try $0.setCrop(code, Self.cropChange(visit, of: code), source: visit.form["source"])
      }
    }
  }

  private func change(
    _ visit: StaffVisit, to path: String, done: String,
    or page: @escaping (StaffVisit, Refusal?) async throws -> Response,
    _ work: @escaping @Sendable (Office) throws -> Void
  ) async throws -> Response {
    try await visit.change(to: { _ in path }, done: done, or: { try await page(visit, $0) }, work)
  }

  @Sendable private func villages(_ visit: StaffVisit, _ fault: Refusal? = nil) async throws -> Response {
    let villages = try await visit.work { try $0.villages() }
    return visit.page(
      "villages", VillagesPage(visit, villages, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  @Sendable private func crops(_ visit: StaffVisit, _ fault: Refusal? = nil) async throws -> Response {
    let crops = try await visit.work { try $0.cropLines() }
    return visit.page(
      "crops", CropsPage(visit, crops, fault: fault?.told(visit.language)),
      status: fault == nil ? .ok : .unprocessableContent)
  }

  private static func cropChange(_ visit: StaffVisit, of code: String) throws -> CropChange {
    func day(_ name: String) throws -> MonthDay? {
      try visit.form.optional(name).map { written in
        let parts = written.split(separator: "/").compactMap { Int($0.filter { !$0.isWhitespace }) }
        guard parts.count == 2, let day = MonthDay(inCalendar: parts[1], day: parts[0]) else {
          throw Refusal.invalid("date", written, "day-and-month", of: code)
        }
        return day
      }
    }
    var change = CropChange(
      boundModel: YieldBoundModel(rawValue: visit.form["model"]),
      upperYield: try visit.optionalNumber("upperYield", field: "upper-yield", of: code))
    switch (try day("seasonFrom"), try day("seasonTo")) {
    case (let from?, let to?): change.season = (from, to)
    case (nil, nil): break
    default: throw Refusal.invalid("date", "", "day-and-month", of: code)
    }
    let ratio = try ["expected", "lowest", "highest"].map {
      try visit.optionalNumber($0, field: "ratio", of: code)
    }
    if let expected = ratio[0], let lowest = ratio[1], let highest = ratio[2] {
      change.ratio = ProcessRatio(expected: expected, lowest: lowest, highest: highest)
    } else if ratio.contains(where: { $0 != nil }) {
      throw Refusal.invalid("ratio", "", "ratio-within-band", of: code)
    }
    return change
  }
}

/// Values of the template `villages`.
private struct VillagesPage {
  struct Row {
    let code, name, renameAddress: String
    let isDrawn: Bool
  }

  let frame: StaffFrame
  let words: [String: String]
  let address, outlinesAddress, mergeAddress, back: String
  let rows: [Row]
  let isEmpty, mayMerge: Bool
  let fields, mergeFields: [StaffField]
  let outlineField: StaffField

  init(_ visit: StaffVisit, _ villages: [Village], fault: String?) {
    frame = StaffFrame(visit, title: visit.text("villages"), path: "settings/villages", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("settings/villages")
    outlinesAddress = address + "/outlines"
    mergeAddress = address + "/merge"
    back = visit.address("settings")
    rows = villages.map { [address] village in
      Row(
        code: village.code, name: village.name,
        renameAddress: address + "/" + percentEncoded(village.code), isDrawn: village.outline != nil)
    }
    isEmpty = rows.isEmpty
    mayMerge = rows.count > 1
    let addForm = visit.typing(in: "villages")
    fields = [
      addForm.line("name", "villageName", isRequired: true), addForm.line("code", "villageCode", limit: 40),
    ]
    let mergeForm = visit.typing(in: "merge")
    mergeFields = [
      mergeForm.choice(
        "ending", "endingVillages", StaffChoice.villages(villages), isRequired: true, isMany: true),
      mergeForm.choice("into", "survivingVillage", StaffChoice.villages(villages), isRequired: true),
      mergeForm.line("newName", "newVillageName"), mergeForm.line("why", "why", isRequired: true),
    ]
    outlineField = visit.fileLine("outlines-file", "outlineFile", accept: ".geojson,.json,.kml,.kmz")
  }
}

/// Values of the template `crops`.
private struct CropsPage {
  struct Row {
    let code, name, facts, changeAddress: String
    let fields: [StaffField]
  }

  let frame: StaffFrame
  let words: [String: String]
  let address, back: String
  let rows: [Row]
  let addFields: [StaffField]

  init(_ visit: StaffVisit, _ lines: [CropLine], fault: String?) {
    frame = StaffFrame(visit, title: visit.text("crops"), path: "settings/crops", fault: fault)
    words = StaffPhrases.words(visit.language)
    address = visit.address("settings/crops")
    back = visit.address("settings")
    // What a form of another crop said belongs to none of these.
    var plain = visit
    plain.form = SentForm()
    rows = lines.map { [address, plain] in
      Row(
        code: $0.crop.code, name: visit.language == .vi ? $0.crop.nameVi : $0.crop.nameEn,
        facts: Self.facts(plain, $0), changeAddress: address + "/" + percentEncoded($0.crop.code),
        fields: Self.fields(plain, $0))
    }
    let addForm = visit.typing(in: "crops")
    addFields = [
      addForm.line("nameVi", "productNameVi", isRequired: true),
      addForm.line("nameEn", "productNameEn", isRequired: true),
      addForm.choice("model", "boundModel", Self.models(visit, .annual)),
    ]
  }

  private static func models(_ visit: StaffVisit, _ chosen: YieldBoundModel) -> [StaffChoice] {
    [YieldBoundModel.annual, .flushes, .rotation, .none].map {
      StaffChoice(value: $0.rawValue, label: visit.text("bound-" + $0.rawValue), isChosen: $0 == chosen)
    }
  }

  private static func facts(_ visit: StaffVisit, _ line: CropLine) -> String {
    let crop = line.crop
    var facts = [visit.text("allYear")]
    if let from = crop.harvestFrom, let to = crop.harvestTo {
      facts = [visit.text("seasonIs", ["from": written(from), "to": written(to)])]
    }
    if let upper = crop.upperYield {
      facts.append(visit.text("yieldIs", ["amount": visit.language.number(upper, .upTo(0))]))
    }
    if !line.source.isEmpty { facts.append(line.source) }
    return facts.joined(separator: " · ")
  }

  private static func written(_ day: MonthDay) -> String { "\(day.day)/\(day.month)" }

  private static func fields(_ visit: StaffVisit, _ line: CropLine) -> [StaffField] {
    let crop = line.crop
    let fields = [
      visit.choice("model", "boundModel", models(visit, crop.boundModel)),
      visit.line("seasonFrom", "seasonFrom", crop.harvestFrom.map(written) ?? "", limit: 5),
      visit.line("seasonTo", "seasonTo", crop.harvestTo.map(written) ?? "", limit: 5),
      visit.numberLine("upperYield", "upperYield", crop.upperYield),
      visit.numberLine("expected", "ratioExpected", line.ratio?.expected),
      visit.numberLine("lowest", "ratioLowest", line.ratio?.lowest),
      visit.numberLine("highest", "ratioHighest", line.ratio?.highest),
      visit.line("source", "settingSource", isRequired: true),
    ]
    return fields.map { $0.named(crop.code + "-" + $0.id) }
  }
}
