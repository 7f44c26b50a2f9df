import ArgumentParser
import GrowingAreas
import UseCases
import Wording

extension ReportCommand {
  struct Monthly: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What changed in a month, village by village.",
      discussion: "Example: vungtrong report monthly --month 2026-08 -o bao-cao-thang.pdf")
    @OptionGroup var common: CommonOptions
    @Option(help: "Month, such as 2026-08.") var month: ReportingMonth
    @OptionGroup var options: ReportOptions

    func run() throws {
      let figures = try options.office(common).reportChanges(
        in: .month(month), to: options.output(common.lang))
      try common.tell(
        CommandPhrases.monthlyWritten,
        [
          "month": month.description, "added": common.lang.count(figures.added.parcels),
          "withdrawn": common.lang.count(figures.withdrawn.parcels),
          "late": common.lang.count(figures.standing.late.count), "path": options.paths,
        ], json: WeeklyJSON(figures))
    }
  }
}
