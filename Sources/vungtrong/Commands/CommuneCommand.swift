import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct CommuneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commune", abstract: "The commune a registry is kept for.", subcommands: [Boundary.self])

  struct Boundary: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Load the outline of the commune, or a better one.",
      discussion: """
        Surveys are checked against it, and coordinate tables are placed by it.
        Example: vungtrong commune boundary bac-ha.geojson
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "GeoJSON or KML file.") var file: String
    @Flag(
      help: "The outline is drawn by hand, not the official one; it is named as such wherever it is shown.")
    var drawn = false

    func run() throws {
      let commune = try common.changingOffice().setCommuneBoundary(from: file, isOfficial: !drawn)
      let area = commune.boundary.map { geodesicArea(of: $0) } ?? .zero
      try common.tell(
        CommandPhrases.boundarySet,
        [
          "commune": CommuneName(commune.name).inFull(common.lang),
          "area": common.lang.area(squareMetres: area.value),
        ],
        json: BoundaryJSON(commune: commune.code, areaSquareMetres: area.value, official: !drawn))
    }
  }
}

private struct BoundaryJSON: Encodable {
  var commune: String
  var areaSquareMetres: Double
  var official: Bool
}
