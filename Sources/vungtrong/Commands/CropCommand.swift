import ArgumentParser
import GrowingAreas
import Registry
import Traceability
import UseCases
import Wording

/// A day of any year: `05-15`.
struct MonthDayArgument: ExpressibleByArgument {
  let day: MonthDay

  init?(argument: String) {
    guard let day = MonthDay(argument) else { return nil }
    self.day = day
  }
}

struct CropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crop", abstract: "Crops with their seasons and bounds.",
    subcommands: [List.self, Set.self, Stand.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All crops.",
      discussion: "Example: vungtrong crop list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().cropSettings(), text: { $0.line(common.lang) }, json: CropJSON.init)
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change season, bound or ratio of a crop, and say where that comes from.",
      discussion: """
        Example: vungtrong crop set man-tam-hoa --from 05-20 --to 07-20 --upper-yield 11000 --source "Biên bản họp HTX 3/2026"
        Example: vungtrong crop set ruou-ngo --expected 0.33 --lowest 0.25 --highest 0.45 --source "Sổ nấu rượu 2025"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the crop.") var crop: String
    @Option(help: "First day of harvest, MM-DD.") var from: MonthDayArgument?
    @Option(help: "Last day of harvest, MM-DD; the season may pass the new year.") var to: MonthDayArgument?
    @Option(help: "How harvests are bounded: annual, flushes, rotation or none.") var model: YieldBoundModel?
    @Option(help: "Kilograms per hectare, and year or planting cycle, above which a harvest is refused.")
    var upperYield: Double?
    @Option(help: "Of a product of this crop, how much comes out of each unit of raw material.") var expected:
      Double?
    @Option(help: "The least that is believed.") var lowest: Double?
    @Option(help: "The most that is believed.") var highest: Double?
    @Option(help: "Where this comes from.") var source: String

    func validate() throws {
      guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to belong together.") }
      let given = [expected, lowest, highest].count { $0 != nil }
      guard given == 0 || given == 3 else {
        throw ValidationError("--expected, --lowest and --highest belong together.")
      }
    }

    func run() throws {
      var change = CropChange(boundModel: model, upperYield: upperYield)
      if let from, let to { change.season = (from.day, to.day) }
      if let expected, let lowest, let highest {
        change.ratio = ProcessRatio(expected: expected, lowest: lowest, highest: highest)
      }
      let setting = try common.changingOffice().setCrop(crop, change, source: source)
      if common.json { return try Terminal.json(CropJSON(setting)) }
      print(setting.line(common.lang))
    }
  }

  struct Stand: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Say how a crop stands on parcels from a day on: its share of them, what of it bears, when it was planted.",
      discussion: """
        Example: vungtrong crop stand P-00001 --crop que --date 2014-03-01 --planted
        Example: vungtrong crop stand P-00002 --crop man-tam-hoa --date 2026-01-01 --share 0.6 --bearing 0.8
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Codes of the parcels.") var parcels: [String]
    @Option(help: "Code of the crop.") var crop: String
    @Option(help: "From this day on, YYYY-MM-DD.") var date: CalendarDate
    @Option(help: "Share of the parcel under the crop, above 0 to 1.") var share = 1.0
    @Option(help: "Share of the crop that bears, above 0 to 1.") var bearing = 1.0
    @Flag(help: "It was planted on this day, so that a planting cycle begins.") var planted = false

    func run() throws {
      try common.changingOffice().setStand(
        CropStand(from: date, cropShare: share, bearingShare: bearing, isPlanted: planted), of: crop,
        onParcels: parcels)
      try common.tell(
        CommandPhrases.changed, ["key": parcels.joined(separator: ", ")], json: ["parcels": parcels])
    }
  }
}

extension CropSetting {
  fileprivate func line(_ language: Language) -> String {
    var parts = [crop.code, language == .vi ? crop.nameVi : crop.nameEn]
    if let from = crop.harvestFrom, let to = crop.harvestTo {
      parts.append("\(from.day)/\(from.month) – \(to.day)/\(to.month)")
    }
    if let upper = crop.upperYield {
      parts.append(
        DiaryPhrases.upperYield(crop.boundModel.rawValue).text(
          language, ["amount": language.kilograms(upper)]))
    }
    if let ratio {
      parts.append(
        DiaryPhrases.ratio.text(
          language,
          [
            "expected": language.number(ratio.expected), "lowest": language.number(ratio.lowest),
            "highest": language.number(ratio.highest),
          ]))
    }
    if !source.isEmpty { parts.append("(\(Terminal.printable(source)))") }
    return parts.joined(separator: "  ")
  }
}

private struct CropJSON: Encodable {
  var code, nameVi, nameEn, boundModel, source: String
  var harvestFrom, harvestTo: String?
  var upperYield, ratioExpected, ratioLowest, ratioHighest: Double?

  init(_ setting: CropSetting) {
    let crop = setting.crop
    code = crop.code
    nameVi = crop.nameVi
    nameEn = crop.nameEn
    boundModel = crop.boundModel.rawValue
    source = setting.source
    func text(_ day: MonthDay?) -> String? {
      day.map { [$0.month, $0.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-") }
    }
    harvestFrom = text(crop.harvestFrom)
    harvestTo = text(crop.harvestTo)
    upperYield = crop.upperYield
    ratioExpected = setting.ratio?.expected
    ratioLowest = setting.ratio?.lowest
    ratioHighest = setting.ratio?.highest
  }
}
