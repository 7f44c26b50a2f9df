import ArgumentParser
import GrowingAreas
import UseCases
import Wording

struct AreaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "area", abstract: "Growing areas and their official codes.",
    subcommands: [Create.self, Assign.self, Set.self, Code.self, Show.self, List.self])

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

struct AreaJSON: Encodable {
  var code, name, crop, standard, seedOrigin, market: String
  var representative, cooperative: String?
  var officialCodes, parcels: [String]

  init(_ area: GrowingArea) {
    code = area.code
    name = area.name
    crop = area.cropCode
    standard = area.standard
    seedOrigin = area.seedOrigin
    market = area.market
    representative = area.representative
    cooperative = area.cooperative
    officialCodes = area.officialCodes.map(\.value)
    parcels = area.parcelCodes
  }
}
