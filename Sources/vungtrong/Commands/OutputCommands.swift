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
      if common.json {
        try Terminal.json(
          ExportJSON(path: output, features: export.features, areaSquareMetres: export.area.value))
      } else {
        common.say(
          CommandPhrases.mapExported,
          [
            "count": common.lang.count(export.features), "path": output,
            "area": common.lang.area(squareMetres: export.area.value),
          ])
      }
    }
  }
}

private struct ExportJSON: Encodable {
  var path: String
  var features: Int
  var areaSquareMetres: Double
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Reports for leaders.", subcommands: [Completion.self])

  struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Planned beside mapped, village by village, with a map.",
      discussion: "Example: vungtrong report completion --quarter 2026-Q3 -o bao-cao.pdf")
    @OptionGroup var common: CommonOptions
    @Option(help: "Quarter, such as 2026-Q3.") var quarter: Quarter
    @Option(
      name: [.short, .customLong("output")],
      help: "The file to write: .pdf, .html, or .svg for the map alone.") var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let figures = try common.readingOffice().reportCompletion(
        for: quarter, to: output, language: common.lang, force: force)
      if common.json {
        try Terminal.json(CompletionJSON(figures))
      } else {
        let total = figures.total
        common.say(
          CommandPhrases.reportWritten,
          [
            "quarter": quarter.description, "path": output,
            "mapped": common.lang.hectares(squareMetres: total.mappedArea.value),
            "planned": common.lang.hectares(squareMetres: total.plannedArea.value),
            "percent": total.areaShare.map { common.lang.percent($0) } ?? "-",
          ])
      }
    }
  }
}

private struct CompletionJSON: Encodable {
  struct Unit: Encodable {
    var village: String?
    var plannedParcels, mappedParcels: Int
    var plannedHectares, mappedHectares: Double
    var areaShare: Double?

    init(_ village: String?, _ figures: MappedAgainstPlan) {
      self.village = village
      plannedParcels = figures.plannedParcels
      mappedParcels = figures.mappedParcels
      plannedHectares = figures.plannedArea.hectares
      mappedHectares = figures.mappedArea.hectares
      areaShare = figures.areaShare
    }
  }
  var quarter, asOf: String
  var villages: [Unit]
  var withoutVillage, total: Unit

  init(_ figures: CompletionFigures) {
    quarter = figures.quarter.description
    asOf = figures.asOf.description
    villages = figures.villages.map { Unit($0.code, $0.figures) }
    withoutVillage = Unit(nil, figures.withoutVillage)
    total = Unit(nil, figures.total)
  }
}
