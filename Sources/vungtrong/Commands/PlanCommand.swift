import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "What is to be mapped, where, by when.",
    subcommands: [
      Template.self, Import.self, Show.self, History.self, VisitedInVain.self, Export.self,
    ])

  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a table to fill in, with all villages and the targets they have.",
      discussion: """
        Examples:
          vungtrong plan template -o ke-hoach.csv
          vungtrong plan template -o ke-hoach.xlsx
        """)
    @OptionGroup var common: CommonOptions
    @Option(
      name: [.short, .customLong("output")], help: "The file to write: .xlsx for a workbook, CSV otherwise.")
    var output: String
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let rows = try common.readingOffice().writePlanTemplate(to: output, force: force)
      if common.json {
        try Terminal.json(PlanTemplateJSON(path: output, rows: rows))
      } else {
        common.say(
          CommandPhrases.planTemplateWritten, ["count": common.lang.count(rows), "path": output])
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a plan from a table; the version before it is kept.",
      discussion:
        """
        Columns: see plan template. The kind of area is land (canh tác, the default) or sown (gieo trồng).
        Examples:
          vungtrong plan import ke-hoach.csv
          vungtrong plan import ke-hoach.xlsx --dry-run
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "CSV file or XLSX workbook.") var file: String
    @Flag(help: "Say what would be taken, and what is wrong; keep nothing.") var dryRun = false

    func run() throws {
      let office = try dryRun ? common.readingOffice() : common.changingOffice()
      let targets = try office.importPlan(from: file, isDryRun: dryRun) {
        Terminal.error($0.line(file: file, common.lang))
      }
      let area = targets.reduce(0) { $0 + $1.area.value }
      if common.json {
        try Terminal.json(targets.map(PlanTargetJSON.init))
      } else {
        common.say(
          dryRun ? CommandPhrases.planWouldBeTaken : CommandPhrases.planTaken,
          ["count": common.lang.count(targets.count), "area": common.lang.area(squareMetres: area)])
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The plan in force, or an earlier version of it.",
      discussion: "Example: vungtrong plan show --lang en")
    @OptionGroup var common: CommonOptions
    @Option(help: "Number of a version, see plan history. Default: the one in force.") var version: Int?

    func run() throws {
      let office = try common.readingOffice()
      try common.list(
        try version.map(office.planTargets(ofVersion:)) ?? office.planTargets(),
        text: { target in
          let area = common.lang.hectares(squareMetres: target.area.value)
          return "\(target.village)  \(target.crop ?? "-")  \(target.parcels)  \(area)  \(target.due)"
        }, json: PlanTargetJSON.init)
    }
  }

  struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All versions of the plan: when, by whom, why, and what they asked for.",
      discussion: "Example: vungtrong plan history")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().planVersions(),
        text: { version in
          PlanPhrases.version.text(
            common.lang,
            [
              "number": String(version.number), "time": version.recordedAt, "actor": version.recordedBy,
              "count": common.lang.count(version.targets.count),
              "area": common.lang.hectares(squareMetres: version.landArea.value), "why": version.why,
            ])
        }, json: PlanVersionJSON.init)
    }
  }
}

/// A target of `plan show --json`.
struct PlanTargetJSON: Encodable {
  var village: String
  var crop: String?
  var parcels: Int
  var hectares: Double
  var start: String?
  var due, kind, person, responsible, result, means, lateCause: String
  var newDue: String?

  init(_ target: PlanTarget) {
    village = target.village
    crop = target.crop
    parcels = target.parcels
    hectares = target.area.hectares
    start = target.start?.description
    due = target.due.description
    kind = target.kind.rawValue
    person = target.person
    responsible = target.responsible
    result = target.result
    means = target.means
    lateCause = target.lateCause
    newDue = target.newDue?.description
  }
}

private struct PlanVersionJSON: Encodable {
  var version: Int
  var at, by, why: String
  var targets: Int
  var hectares: Double

  init(_ version: PlanVersion) {
    self.version = version.number
    at = version.recordedAt
    by = version.recordedBy
    why = version.why
    targets = version.targets.count
    hectares = version.landArea.hectares
  }
}

private struct PlanTemplateJSON: Encodable {
  var path: String
  var rows: Int
}
