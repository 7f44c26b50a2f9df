import ArgumentParser
import Geospatial
import GrowingAreas
import Registry
import UseCases
import Wording

struct ParcelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parcel", abstract: "Parcels on the map.",
    subcommands: [List.self, Show.self, Set.self, History.self, Restore.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All parcels on the map.",
      discussion: "Example: vungtrong parcel list --json")
    @OptionGroup var common: CommonOptions
    @Option(help: "Code of the village.") var village: String?
    @Option(help: "Code of the crop.") var crop: String?

    func run() throws {
      try common.list(
        try common.readingOffice().parcels(village: village, crop: crop), text: line,
        json: ParcelRecordJSON.init)
    }

    private func line(_ parcel: Parcel) -> String {
      [
        parcel.code, parcel.villageCode ?? "-", parcel.cropCode ?? "-", parcel.growerCode ?? "-",
        common.lang.area(squareMetres: parcel.outline.area.value),
      ].joined(separator: "  ")
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One parcel.",
      discussion: "Example: vungtrong parcel show P-00001")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Parcel, such as P-00017.") var code: String

    func run() throws {
      let parcel = try common.readingOffice().parcel(code)
      if common.json {
        try Terminal.json(ParcelRecordJSON(parcel, planes: PlaneArea()))
      } else {
        let form = ParcelRecordJSON(parcel)
        print(
          form.code, form.village ?? "-", form.crop ?? "-", form.variety ?? "-", form.grower ?? "-",
          separator: "  ")
        let outline = ReportedFeature.Outline(
          parcel.outline, planeArea: PlaneArea().area(of: parcel.outline.shape))
        print(
          SurveyLines.areas(of: outline, common.lang).joined(separator: "  "), common.term(form.state),
          separator: "  ")
      }
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Change who grows on parcels, what, or in which village; the state before stays in the history.",
      discussion: "Example: vungtrong parcel set P-00001 P-00002 --grower H-0003 --why \"list of 2 May\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Parcels, such as P-00017.") var codes: [String]
    @Option(help: "Code of the grower.") var grower: String?
    @Option(help: "Code of the crop.") var crop: String?
    @Option(help: "Code of a crop grown between the main one; may be given again. none: there is none.")
    var intercrop: [String] = []
    @Option(help: "Variety of the main crop; an empty text takes it away.") var variety: String?
    @Option(help: "Code of the village.") var village: String?
    @Option(help: "The reason.") var why: String

    func run() throws {
      let office = try common.changingOffice()
      let intercrops = intercrop.isEmpty ? nil : intercrop.filter { $0 != "none" }
      for parcel in try office.setParcels(
        codes, grower: grower, crop: crop, intercrops: intercrops, variety: variety, village: village,
        why: why)
      {
        try common.tell(CommandPhrases.changed, ["key": parcel.code], json: ParcelRecordJSON(parcel))
      }
    }
  }
}

/// A parcel as staff see it.
struct ParcelRecordJSON: Encodable {
  var code: String
  var village, crop, variety, grower: String?
  var state: String
  var version: Int
  var areaSquareMetres: Double
  var areaStandardErrorSquareMetres: Double?
  /// On the plane of the province's VN-2000 zone; nil in lists.
  var planeAreaSquareMetres: Double?

  init(_ parcel: Parcel, planes: PlaneArea) {
    self.init(parcel)
    planeAreaSquareMetres = planes.area(of: parcel.outline.shape)?.value
  }

  init(_ parcel: Parcel) {
    code = parcel.code
    village = parcel.villageCode
    crop = parcel.cropCode
    variety = parcel.variety
    grower = parcel.growerCode
    state = parcel.state.rawValue
    version = parcel.version
    areaSquareMetres = parcel.outline.area.value
    areaStandardErrorSquareMetres = parcel.outline.areaStandardError?.value
  }
}
