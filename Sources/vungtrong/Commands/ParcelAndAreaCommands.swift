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
        print(form.code, form.village ?? "-", form.crop ?? "-", form.grower ?? "-", separator: "  ")
        print(
          SurveyLines.areas(of: parcel.outline, PlaneArea(), common.lang).joined(separator: "  "),
          common.term(form.state), separator: "  ")
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
    @Option(help: "Code of the village.") var village: String?
    @Option(help: "The reason.") var why: String

    func run() throws {
      let office = try common.changingOffice()
      let intercrops = intercrop.isEmpty ? nil : intercrop.filter { $0 != "none" }
      for parcel in try office.setParcels(
        codes, grower: grower, crop: crop, intercrops: intercrops, village: village, why: why)
      {
        try common.tell(CommandPhrases.changed, ["key": parcel.code], json: ParcelRecordJSON(parcel))
      }
    }
  }
}

/// A parcel as staff see it.
struct ParcelRecordJSON: Encodable {
  var code: String
  var village, crop, grower: String?
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
    grower = parcel.growerCode
    state = parcel.state.rawValue
    version = parcel.version
    areaSquareMetres = parcel.outline.area.value
    areaStandardErrorSquareMetres = parcel.outline.areaStandardError?.value
  }
}

struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "area", abstract: "Growing areas and their official codes.",
    subcommands: [Create.self, Assign.self, Code.self, List.self])

  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a growing area of one crop.",
      discussion:
        "Example: vungtrong area create VT-MAN-01 --name \"Mận Bản Phố\" --crop man-tam-hoa --village BAN-PHO-1"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the area.") var code: String
    @Option(help: "Name.") var name: String
    @Option(help: "Code of the crop.") var crop: String
    @Option(help: "All parcels of this crop in this village join it.") var village: String?
    @Option(help: "Official code as scheme:code[:market].") var official: [OfficialCodeArgument] = []

    func run() throws {
      let office = try common.changingOffice()
      let parcels = try village.map { try office.parcelCodes(village: $0, crop: crop) } ?? []
      let area = try office.createGrowingArea(
        code: code, name: name, crop: crop, parcels: parcels, officialCodes: official.map(\.code))
      try common.tell(
        CommandPhrases.areaMade,
        ["key": area.code, "name": area.name, "count": common.lang.count(area.parcelCodes.count)],
        json: AreaJSON(area))
    }
  }

  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put parcels into a growing area.",
      discussion: "Example: vungtrong area assign VT-MAN-01 P-00001 P-00002")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the area.") var code: String
    @Argument(help: "Parcels, such as P-00017.") var parcels: [String]

    func run() throws {
      let area = try common.changingOffice().assign(parcels: parcels, toGrowingArea: code)
      try common.tell(CommandPhrases.changed, ["key": area.code], json: AreaJSON(area))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All growing areas.",
      discussion: "Example: vungtrong area list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().growingAreas(),
        text: { area in
          "\(area.code)  \(area.name)  \(area.parcelCodes.count)"
            + area.officialCodes.map { code in
              "  \(code.scheme) \(code.value) (\(code.market), \(common.term(code.status.rawValue)))"
            }.joined()
        }, json: AreaJSON.init)
    }
  }

  struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a growing area an official code, or the one it has another market or status.",
      discussion: """
        Example: vungtrong area code VT-MAN-01 --scheme TCCS-774 --value VN-LCOR-0117 --market CN
        vungtrong area code VT-MAN-01 --scheme TCCS-774 --value VN-LCOR-0117 --market CN --status suspended
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the area.") var area: String
    @Option(help: "Under whose rule it is given, such as VN-domestic or TCCS-774.") var scheme: String
    @Option(help: "The code as it was given.") var value: String
    @Option(help: "Country that it opens, two letters.") var market = "VN"
    @Option(help: "requested, active, suspended or cancelled.") var status = GrowingAreaCodeStatus.active

    func run() throws {
      let office = try common.changingOffice()
      let changed = try office.setOfficialCode(
        GrowingAreaCode(scheme: scheme, value: value, market: market, status: status), ofGrowingArea: area,
        publisher: common.publisher(of: office))
      try common.tell(CommandPhrases.changed, ["key": changed.code], json: AreaJSON(changed))
    }
  }
}

private struct AreaJSON: Encodable {
  var code, name, crop: String
  var officialCodes, parcels: [String]

  init(_ area: GrowingArea) {
    code = area.code
    name = area.name
    crop = area.cropCode
    officialCodes = area.officialCodes.map(\.value)
    parcels = area.parcelCodes
  }
}
