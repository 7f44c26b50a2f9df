import GrowingAreas
import HTTPTypes
import Hummingbird
import Traceability
import UseCases
import Wording

/// The field diary of a cooperative: what was done on which parcel, and from when a harvest is allowed again.
struct DiaryRoutes {
  private let right = StaffAccess.right(.keepGoods)

  func add(to router: StaffRouter) {
    router.get("goods/:cooperative/diary", right) { visit in try await page(visit) }
    router.post("goods/:cooperative/diary", right) { visit in
      try await visit.changeGoods(
        to: { (_: DiaryImport) in "diary" }, done: "diaryKept", or: { try await page(visit, fault: $0) }
      ) { try $0.addDiaryEntries(try Self.entries(visit)) }
    }
    router.upload("goods/:cooperative/diary/table", right) { visit in
      guard let file = visit.files.first else {
        return try await page(visit, fault: .invalid("file", "", "choose-a-file", of: ""))
      }
      return try await visit.changeGoods(
        to: { (_: DiaryImport) in "diary" }, done: "diaryKept",
        or: { try await page(visit, fault: $0.of(file)) }
      ) { try $0.importDiary(from: file.path) }
    }
    router.post("goods/:cooperative/diary/:diaryEntry/strike", right) { visit in
      let (id, why) = (try visit.number("diaryEntry"), visit.form["why"])
      return try await visit.changeGoods(
        to: { (_: Void) in "diary" }, done: "diaryStruck", or: { try await page(visit, fault: $0) }
      ) { try $0.strikeDiaryEntry(id, why: why) }
    }
  }

  private func page(_ visit: StaffVisit, fault: Refusal? = nil) async throws -> Response {
    let (entries, places, villages, crops) = try await visit.keepGoods { office in
      (
        try office.diary(struck: true), try office.harvestPlaces().parcels, try office.villages(),
        try office.crops()
      )
    }
    return visit.page(
      "diary",
      try DiaryPage(
        visit, entries.reversed(),
        StaffChoice.parcels(places, ParcelNames(villages, [], visit.language), visit.language), crops,
        fault: fault?.told(visit.language)), status: fault == nil ? .ok : .unprocessableContent)
  }

  private static func entries(_ visit: StaffVisit) throws -> [DiaryEntry] {
    let form = visit.form
    let parcels = form.all("parcels").filter { !$0.isEmpty }
    guard let first = parcels.first else {
      throw Refusal.invalid("parcel", "", "one-parcel", of: form["work"])
    }
    let day = try visit.day("day", of: first)
    let interval = try visit.optionalCount("interval", field: "interval", of: first)
    return parcels.map { parcel in
      DiaryEntry(
        parcelCode: parcel, cropCode: form["crop"], day: day, work: form["work"], input: form["input"],
        ingredient: form["ingredient"], batch: form["batch"], shop: form["shop"], dose: form["dose"],
        reason: form["reason"], worker: form["worker"], notes: form["notes"], intervalDays: interval)
    }
  }
}

/// Values of the template `diary`.
private struct DiaryPage {
  struct Row {
    let day, parcel, crop, work: String
    let input, allowed, struckWhy: String?
    let strikeAddress: String?
    let id: Int
  }

  let frame: StaffFrame
  let words: [String: String]
  let nav: [StaffFrame.Item]
  let address, tableAddress: String
  let mayWrite: Bool
  let always, more: [StaffField]
  let tableField: StaffField
  let rows: [Row]
  let isEmpty: Bool

  init(
    _ visit: StaffVisit, _ entries: some Sequence<DiaryEntry>, _ parcels: [StaffChoice], _ crops: [Crop],
    fault: String?
  ) throws {
    let shared = try GoodsFrame(visit, title: visit.text("diary"), path: "diary", fault: fault)
    (frame, words, nav) = (shared.frame, shared.words, shared.nav)
    address = visit.address(try visit.goodsPath("diary"))
    tableAddress = address + "/table"
    mayWrite = !parcels.isEmpty
    let anyCrop = [StaffChoice(value: "", label: visit.text("mainCrop"))]
    always = [
      visit.choice("parcels", "diaryParcels", parcels, isRequired: true, isMany: true),
      visit.dayLine(
        "day", "diaryDay", visit.parts.entrance.office.today.description, upToToday: true, isRequired: true),
      visit.line("work", "diaryWork", isRequired: true),
      visit.line("input", "diaryInput"), visit.line("dose", "diaryDose", limit: 60),
      visit.countLine("interval", "diaryInterval"),
    ]
    more = [
      visit.choice("crop", "crop", anyCrop + StaffChoice.crops(crops, visit.language)),
      visit.line("ingredient", "diaryIngredient"), visit.line("batch", "diaryBatch", limit: 60),
      visit.line("shop", "diaryShop"), visit.line("reason", "diaryReason"),
      visit.line("worker", "diaryWorker"), visit.line("notes", "notes"),
    ]
    tableField = visit.fileLine("table", "diaryTable", accept: ".csv,.xlsx,.txt")
    let names = ParcelNames([], crops, visit.language)
    rows = entries.map { [address] entry in
      let input = [entry.input, entry.dose].filter { !$0.isEmpty }.joined(separator: ", ")
      return Row(
        day: visit.date(entry.day), parcel: entry.parcelCode, crop: names.crop(entry.cropCode),
        work: entry.work, input: input.isEmpty ? nil : input,
        allowed: entry.struckWhy == nil
          ? entry.firstHarvestDay.map { visit.text("harvestFrom", ["day": visit.date($0)]) } : nil,
        struckWhy: entry.struckWhy.map { visit.text("struckOut", ["why": $0]) },
        strikeAddress: entry.struckWhy == nil ? "\(address)/\(entry.id)/strike" : nil, id: entry.id)
    }
    isEmpty = rows.isEmpty
  }
}
