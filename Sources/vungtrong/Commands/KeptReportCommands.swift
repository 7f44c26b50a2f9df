import ArgumentParser
import Registry
import UseCases
import Wording

extension ReportCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reports that were made and kept, the newest first.",
      discussion: "Example: vungtrong report list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      try common.list(
        try common.readingOffice().keptReports(),
        text: { report in
          let erased = report.isErased ? "  " + CommandPhrases.reportErased[common.lang] : ""
          return "\(report.number)  \(common.term(report.kind.rawValue))  \(report.period)  \(report.form)  "
            + "\(report.madeAt)  \(report.madeBy)" + erased
        }, json: KeptReportJSON.init)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a kept report again, byte for byte; or print its figures as JSON.",
      discussion: """
        Example: vungtrong report show --kept 7 -o bao-cao-da-ky.pdf
        Without -o the figures are printed.
        """)
    @OptionGroup var common: CommonOptions
    @Option(help: "Number of the report, see report list.") var kept: Int
    @Option(name: [.short, .customLong("output")], help: "The file to write.") var output: String?
    @Flag(help: "Replace a file that is there.") var force = false

    func run() throws {
      let office = try common.readingOffice()
      guard let output else {
        print(try office.keptFigures(kept), terminator: "")
        return
      }
      let report = try office.writeKeptReport(kept, to: output, force: force)
      try common.tell(
        CommandPhrases.reportShown,
        ["number": String(report.number), "path": output, "hash": report.sha256],
        json: KeptReportJSON(report))
    }
  }
}
