import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Feeds of the agricultural map.", subcommands: [Export.self])

  enum Format: String, ExpressibleByArgument { case geojson }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write all parcels for staff: no personal column.",
      discussion: "Example: vungtrong map export --format geojson -o map.geojson --village BAN-PHO-1")
    @OptionGroup var common: CommonOptions
    @Option(help: "geojson (RFC 7946).") var format: Format = .geojson
    @Option(help: "Only parcels in this box: west,south,east,north in degrees.") var bbox: BoundingBox?
    @Option(help: "Only parcels of this village.") var village: String?
    @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let export = try common.readingOffice().exportMap(to: output, village: village, in: bbox, force: force)
      try common.tell(
        CommandPhrases.mapExported,
        [
          "count": common.lang.count(export.features), "path": output,
          "area": common.lang.area(squareMetres: export.area.value),
        ], json: ExportJSON(path: output, features: export.features, areaSquareMetres: export.area.value))
    }
  }
}

private struct ExportJSON: Encodable {
  var path: String
  var features: Int
  var areaSquareMetres: Double
}
