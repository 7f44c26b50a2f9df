import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Reports for leaders.",
    subcommands: [
      Completion.self, Roadmap.self, Weekly.self, Monthly.self, Dossier.self, List.self, Show.self,
    ])

  struct Completion: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Planned beside mapped, village by village, with a map.",
      discussion: """
        Example: vungtrong report completion --quarter 2026-Q3 -o bao-cao.pdf -o bao-cao.docx
        A file that ends in .svg gets the map alone.
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Quarter, such as 2026-Q3.") var quarter: Quarter
    @Option(help: "Figures as they stood at the end of this day. Default: now.") var asOf: CalendarDate?
    @OptionGroup var options: ReportOptions

    func run() throws {
      let output = options.output
      // The map alone.
      let figures =
        output.count == 1 && output[0].lowercased().hasSuffix(".svg")
        ? try common.readingOffice().drawCompletion(
          for: quarter, asOf: asOf, to: output[0], language: common.lang, force: options.force)
        : try options.office(common).reportCompletion(
          for: quarter, asOf: asOf, to: options.output(common.lang))
      if common.json {
        try Terminal.json(CompletionJSON(figures))
      } else {
        let total = figures.total
        common.say(
          total.areaShare == nil
            ? CommandPhrases.reportWrittenWithoutPlan : CommandPhrases.reportWritten,
          [
            "quarter": common.lang.quarter(year: quarter.year, number: quarter.number), "path": options.paths,
            "mapped": common.lang.hectares(squareMetres: total.mappedArea.value),
            "planned": common.lang.hectares(squareMetres: total.toMap.area.value),
            "percent": total.areaShare.map { common.lang.percent($0) } ?? "",
          ])
      }
    }
  }

  struct Roadmap: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The plan as a document: milestones, and who does what, by when, with what.",
      discussion: "Example: vungtrong report roadmap -o lo-trinh.pdf")
    @OptionGroup var common: CommonOptions
    @Option(help: "The plan in force at the end of this day. Default: now.") var asOf: CalendarDate?
    @OptionGroup var options: ReportOptions

    func run() throws {
      let targets = try options.office(common).reportRoadmap(asOf: asOf, to: options.output(common.lang))
      if common.json {
        try Terminal.json(RoadmapJSON(targets))
      } else {
        let area = targets.reduce(0) { $0 + $1.area.value }
        common.say(
          CommandPhrases.roadmapWritten,
          [
            "count": common.lang.count(targets.count), "area": common.lang.area(squareMetres: area),
            "path": options.paths,
          ])
      }
    }
  }

  struct Weekly: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What changed from Friday of the week before to Thursday, on one page.",
      discussion: """
        Examples:
          vungtrong report weekly --week 2026-W39 -o bao-cao-tuan.pdf
          vungtrong report weekly --week 2026-W39 --cut-off "thursday 17:00" -o bao-cao-tuan.docx
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Calendar week, such as 2026-W39.") var week: ReportingWeek
    @Option(help: "When counting stops: a day, monday to sunday, and a time. Default: thursday 24:00.")
    var cutOff = CutOff.endOfThursday
    @OptionGroup var options: ReportOptions

    func run() throws {
      let figures = try options.office(common).reportChanges(
        in: .week(ReportingWeek(week.description, cutOff: cutOff)!), to: options.output(common.lang))
      if common.json {
        try Terminal.json(WeeklyJSON(figures))
      } else {
        common.say(
          CommandPhrases.weeklyWritten,
          [
            "week": week.description, "added": common.lang.count(figures.added.parcels),
            "withdrawn": common.lang.count(figures.withdrawn.parcels),
            "late": common.lang.count(figures.standing.late.count), "path": options.paths,
          ])
      }
    }
  }
}
