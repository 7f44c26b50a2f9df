import ArgumentParser
import GrowingAreas
import UseCases
import Wording

extension VillageCommand {
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make villages part of another one: parcels, growers and targets follow.",
      discussion: """
        Reports as of a day before still give the figures of the villages as they were.
        Example: vungtrong village merge NA-LO-1 NA-LO-2 --into NA-LO-3 --name "Na Lo" --why "QĐ 12/2026"
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Codes of the villages that end.") var villages: [String]
    @Option(help: "Code of the village they become part of.") var into: String
    @Option(help: "What that one is called from now on. Default: as before.") var name: String?
    @Option(help: "The reason, such as the decision.") var why: String

    func run() throws {
      let office = try common.changingOffice()
      let merge = try office.mergeVillages(
        villages, into: into, name: name, why: why, publisher: common.publisher(of: office))
      try common.tell(
        PlanPhrases.villagesMerged,
        [
          "village": merge.village.name, "parcels": common.lang.count(merge.parcels),
          "targets": common.lang.count(merge.targets),
        ], json: MergeJSON(village: into, parcels: merge.parcels, targets: merge.targets))
    }
  }

  struct Rename: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a village another name; its code stays.",
      discussion: "Example: vungtrong village rename NA-LO \"Na Lo Thượng\" --why \"QĐ 12/2026\"")
    @OptionGroup var common: CommonOptions
    @Argument(help: "Code of the village.") var village: String
    @Argument(help: "The new name.") var name: String
    @Option(help: "The reason, such as the decision.") var why = ""

    func run() throws {
      let office = try common.changingOffice()
      let renamed = try office.renameVillage(
        village, to: name, why: why, publisher: common.publisher(of: office))
      try common.tell(
        PlanPhrases.villageRenamed, ["key": renamed.code, "name": renamed.name],
        json: ["code": renamed.code, "name": renamed.name])
    }
  }
}

private struct MergeJSON: Encodable {
  var village: String
  var parcels, targets: Int
}
