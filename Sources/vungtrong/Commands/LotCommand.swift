import ArgumentParser
import Geospatial
import GrowingAreas
import Traceability
import UseCases
import Wording

struct LotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lot", abstract: "Lots and where they come from.",
    subcommands: [Harvest.self, Show.self, Check.self, List.self])

  struct Harvest: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record a harvest as a lot; day and kilograms are held against season and parcels.",
      discussion:
        "Example: vungtrong lot harvest --product 09521234543213 --date 2026-06-12 --from P-00001=320.5 P-00002=80"
    )
    @OptionGroup var common: CommonOptions
    @Option(help: "GTIN of the product.") var product: String
    @Option(help: "Day of the harvest, YYYY-MM-DD.") var date: CalendarDate
    @Option(parsing: .upToNextOption, help: "Kilograms of each parcel, as P-00001=320.5.")
    var from: [SourceArgument]
    @Option(help: "Code of the lot. Default: letters of the crop and the day.") var lot: String?
    @Option(help: "Notes (kept private).") var notes: String?

    func run() throws {
      let lot = try common.changingOffice().recordHarvest(
        of: GTIN(product), code: lot.map { try LotCode($0) }, on: date, from: from.map(\.source), notes: notes
      )
      try common.tell(
        CommandPhrases.lotRecorded,
        [
          "lot": "\(lot.gtin)/\(lot.code)", "mass": common.lang.kilograms(lot.mass.value),
          "parcels": common.lang.count(lot.parcelCodes.count), "date": common.lang.date(lot.harvestDate),
        ], json: LotJSON(lot))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One lot with the kilograms of each parcel.",
      discussion: "Example: vungtrong lot show 09521234543213/MTH-260612")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Lot as GTIN/code.") var lot: LotName

    func run() throws {
      let (gtin, code) = try lot.identifiers()
      let lot = try common.readingOffice().lot(gtin, code)
      if common.json {
        try Terminal.json(LotJSON(lot))
      } else {
        print(
          "\(lot.gtin)/\(lot.code)", common.lang.date(lot.harvestDate), common.term(lot.state.rawValue),
          separator: "  ")
        for source in lot.sources {
          print(
            "  \(source.parcelCodes.joined(separator: ", "))  \(common.lang.kilograms(source.mass.value))")
        }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All lots.",
      discussion: "Example: vungtrong lot list --json")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().lots(),
        text: { "\($0.gtin)/\($0.code)  \($0.harvestDate)  \(common.lang.kilograms($0.mass.value))" },
        json: LotJSON.init)
    }
  }
}

private struct LotJSON: Encodable {
  struct Source: Encodable {
    var parcels: [String]
    var grower: String?
    var kilograms: Double
  }
  var gtin, lot, harvestDate, state: String
  var kilograms: Double
  var sources: [Source]

  init(_ lot: Lot) {
    gtin = lot.gtin.description
    self.lot = lot.code.description
    harvestDate = lot.harvestDate.description
    state = lot.state.rawValue
    kilograms = lot.mass.value
    sources = lot.sources.map {
      Source(parcels: $0.parcelCodes, grower: $0.growerCode, kilograms: $0.mass.value)
    }
  }
}
