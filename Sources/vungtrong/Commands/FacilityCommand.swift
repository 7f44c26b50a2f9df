import ArgumentParser
import Traceability
import UseCases
import Wording

struct FacilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facility", abstract: "Places where goods are weighed in, dried, packed or kept.",
    subcommands: [Add.self, List.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a facility.",
      discussion:
        "Example: vungtrong facility add packing --name \"Cơ sở đóng gói Bản Phố\" --village BAN-PHO-1 --cooperative htx-man --gln 9521234560012"
    )
    @OptionGroup var common: CommonOptions
    @Argument(help: "collecting-point, drying, packing or store.") var kind: FacilityKind
    @Option(help: "Name.") var name: String
    @Option(help: "Code. Default: made from the name.") var code: String?
    @Option(help: "Code of the village it stands in.") var village: String
    @Option(help: "Slug of the cooperative whose it is.") var cooperative: String?
    @Option(help: "Global Location Number, 13 digits.") var gln: String?

    func run() throws {
      let office = try common.changingOffice()
      let facility = try office.addFacility(
        kind, name: name, code: code, village: village, cooperative: cooperative,
        gln: gln.map { try GLN($0) }, publisher: common.publisher(of: office))
      try common.tell(
        CommandPhrases.added, ["key": facility.code, "name": facility.name], json: FacilityJSON(facility))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All facilities.", discussion: "Example: vungtrong facility list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().facilities(),
        text: { "\($0.code)  \(common.term($0.kind.rawValue))  \($0.name)  \($0.villageCode)" },
        json: FacilityJSON.init)
    }
  }
}

private struct FacilityJSON: Encodable {
  var code, kind, name, village: String
  var cooperative, gln: String?

  init(_ facility: Facility) {
    code = facility.code
    kind = facility.kind.rawValue
    name = facility.name
    village = facility.villageCode
    cooperative = facility.cooperativeSlug
    gln = facility.gln?.digits
  }
}
