import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Feeds of the agricultural map.", subcommands: [Export.self])

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write all parcels for staff: no personal column unless asked for.",
      discussion: """
        Examples:
          vungtrong map export --format geojson -o map.geojson --village BAN-PHO-1
          vungtrong map export --format gpkg -o map.gpkg
          vungtrong map export --format shp -o map.zip
        """)
    @OptionGroup var common: CommonOptions
    @Option(
      help:
        "geojson (RFC 7946), geojsonseq (RFC 8142), gpkg (GeoPackage 1.3), kml, or shp (shapefile in a ZIP archive)."
    )
    var format: MapFormat = .geojson
    @Option(help: "Only parcels in this box: west,south,east,north in degrees.") var bbox: BoundingBox?
    @Option(help: "Only parcels of this village.") var village: String?
    @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String
    @Flag(
      name: .customLong("private"),
      help: "Add names of parcels and growers and telephone numbers, and -private to the file's name.")
    var isPrivate = false
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let export = try common.readingOffice().exportMap(
        to: output, as: format, village: village, in: bbox, withPeople: isPrivate, force: force)
      try common.tell(
        CommandPhrases.mapExported,
        [
          "count": common.lang.count(export.features), "path": export.path,
          "area": common.lang.area(squareMetres: export.area.value),
        ],
        json: ExportJSON(
          path: export.path, features: export.features, areaSquareMetres: export.area.value,
          isPrivate: isPrivate))
      if isPrivate, !common.json { common.say(PlanPhrases.exportIsPrivate) }
    }
  }
}

private struct ExportJSON: Encodable {
  var path: String
  var features: Int
  var areaSquareMetres: Double
  var isPrivate: Bool

  enum CodingKeys: String, CodingKey {
    case path, features, areaSquareMetres
    case isPrivate = "private"
  }
}
