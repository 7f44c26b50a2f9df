import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

extension PlanCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Write the villages in which something of the plan is still to be walked, for a phone or GPS receiver.",
      discussion: "Example: vungtrong plan export --format kml -o con-phai-do.kml --person \"Lan\"")
    @OptionGroup var common: CommonOptions
    @Option(help: "gpx (waypoints and routes) or kml (points and outlines).") var format: PlanListFormat
    @Option(help: "Only villages with a target of this person, written as in the plan.") var person: String?
    @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let villages = try common.readingOffice().exportPlan(
        to: output, as: format, person: person, language: common.lang, force: force)
      if common.json { return try Terminal.json(villages.map(VillageToWalkJSON.init)) }
      common.say(
        PlanPhrases.planListWritten, ["count": common.lang.count(villages.count), "path": output])
      for place in villages where place.outline?.isEmpty ?? true {
        common.say(PlanPhrases.villageNotDrawn, ["village": place.village.name])
      }
    }
  }
}

private struct VillageToWalkJSON: Encodable {
  var village: String
  var parcels: Int
  var hectares: Double
  var due: String?
  /// Whether it has an outline and so stands in the file.
  var isDrawn: Bool

  init(_ place: VillageToWalk) {
    village = place.village.code
    parcels = place.parcels
    hectares = place.area.hectares
    due = place.village.due?.description
    isDrawn = place.outline?.isEmpty == false
  }
}
