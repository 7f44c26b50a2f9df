import ArgumentParser
import GrowingAreas
import Traceability
import UseCases
import Wording

struct DiaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diary", abstract: "The field diary: work, inputs, doses and pre-harvest intervals.",
    subcommands: [Add.self, Import.self, List.self, Strike.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enter what was done on parcels; a harvest waits for the interval of every input.",
      discussion: """
        Example: vungtrong diary add P-00001 P-00002 --date 2026-05-20 --work "phun thuốc" --input "Abamectin 1.8EC" --dose "20 ml/16 l" --interval 14
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Codes of the parcels.") var parcels: [String]
    @Option(help: "Day, YYYY-MM-DD.") var date: CalendarDate
    @Option(help: "What was done.") var work: String
    @Option(help: "Code of the crop. Default: the main crop of each parcel.") var crop = ""
    @Option(help: "Trade name of what was put on.") var input = ""
    @Option(help: "Its active ingredient.") var ingredient = ""
    @Option(help: "Dose, such as \"20 ml/16 l\".") var dose = ""
    @Option(help: "Days until a harvest is allowed; needed with an input.") var interval: Int?
    @Option(help: "Batch of the input.") var batch = ""
    @Option(help: "Where it was bought.") var shop = ""
    @Option(help: "Why it was put on.") var reason = ""
    @Option(help: "Who did it (kept private).") var worker = ""
    @Option(help: "Notes (kept private).") var notes = ""
    @Flag(help: "Say what would be entered; nothing is kept.") var dryRun = false

    func run() throws {
      let entries = parcels.map { parcel in
        DiaryEntry(
          parcelCode: parcel, cropCode: crop, day: date, work: work, input: input, ingredient: ingredient,
          batch: batch, shop: shop, dose: dose, reason: reason, worker: worker, notes: notes,
          intervalDays: interval)
      }
      try common.tell(try common.changingOffice().addDiaryEntries(entries, isDryRun: dryRun), dryRun)
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Enter a table (CSV, XLSX) with the columns date, parcel, work, input, dose, interval …; the same twice changes nothing.",
      discussion: "Example: vungtrong diary import nhat-ky.csv --dry-run")
    @OptionGroup var common: CommonOptions
    @Argument(help: "CSV or XLSX file.") var file: String
    @Flag(help: "Say what would be entered; nothing is kept.") var dryRun = false

    func run() throws {
      let done = try common.changingOffice().importDiary(from: file, isDryRun: dryRun) {
        Terminal.error($0.line(file: file, common.lang))
      }
      try common.tell(done, dryRun)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Entries by day, with the first day a harvest is allowed.",
      discussion: "Example: vungtrong diary list --parcel P-00001 --crop man-tam-hoa --struck")
    @OptionGroup var common: CommonOptions
    @Option(help: "Only this parcel.") var parcel: String?
    @Option(help: "Only this crop.") var crop: String?
    @Flag(help: "Entries that were struck out too.") var struck = false

    func run() throws {
      try common.list(
        try common.readingOffice().diary(parcel: parcel, crop: crop, struck: struck),
        text: { $0.line(common.lang) }, json: DiaryEntryJSON.init)
    }
  }

  struct Strike: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Strike an entry out; it stays to be read.",
      discussion: "Example: vungtrong diary strike 12 --why \"ghi nhầm thửa\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Number of the entry.") var entry: Int
    @Option(help: "Why.") var why: String

    func run() throws {
      try common.changingOffice().strikeDiaryEntry(entry, why: why)
      try common.tell(DiaryPhrases.struck, ["number": String(entry)], json: ["struck": entry])
    }
  }
}

extension CommonOptions {
  fileprivate func tell(_ done: DiaryImport, _ dryRun: Bool) throws {
    if json {
      for entry in done.entries { try Terminal.json(DiaryEntryJSON(entry)) }
      return
    }
    for entry in done.entries { print(entry.line(lang)) }
    say(
      dryRun ? DiaryPhrases.previewed : DiaryPhrases.kept,
      ["count": lang.count(done.entries.count), "known": lang.count(done.known)])
  }
}

extension DiaryEntry {
  fileprivate func line(_ language: Language) -> String {
    var parts = [String(id), language.date(day), parcelCode, cropCode, Terminal.printable(work)]
    if !input.isEmpty {
      parts.append(Terminal.printable([input, dose].filter { !$0.isEmpty }.joined(separator: " ")))
    }
    if let firstHarvestDay, let intervalDays {
      parts.append(
        DiaryPhrases.harvestFrom.text(
          language, ["days": language.count(intervalDays), "date": language.date(firstHarvestDay)]))
    }
    if let struckWhy {
      parts.append(DiaryPhrases.struckOut.text(language, ["why": Terminal.printable(struckWhy)]))
    }
    return parts.joined(separator: "  ")
  }
}

private struct DiaryEntryJSON: Encodable {
  var id: Int
  var parcel, crop, date, work, input, ingredient, batch, shop, dose, reason, worker, notes: String
  var intervalDays: Int?
  var harvestFrom, struck: String?

  init(_ entry: DiaryEntry) {
    id = entry.id
    parcel = entry.parcelCode
    crop = entry.cropCode
    date = entry.day.description
    work = entry.work
    input = entry.input
    ingredient = entry.ingredient
    batch = entry.batch
    shop = entry.shop
    dose = entry.dose
    reason = entry.reason
    worker = entry.worker
    notes = entry.notes
    intervalDays = entry.intervalDays
    harvestFrom = entry.firstHarvestDay?.description
    struck = entry.struckWhy
  }
}
