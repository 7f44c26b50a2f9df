public import ArgumentParser
import Geospatial
public import GrowingAreas
public import SurveyImport
import UseCases
import Wording

extension SurveyMethod: ExpressibleByArgument {}

extension CRSChoice: ExpressibleByArgument {
  /// `auto` or `EPSG:9208`.
  public init?(argument: String) { self.init(argument) }
}

struct SurveyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Take surveys in and review them.",
    subcommands: [
      SurveyImportCommand.self, SurveyList.self, SurveyShow.self, SurveyAccept.self, SurveyReject.self,
      SurveyUndo.self, SurveyOriginalCommand.self, SurveyFindings.self, SurveyLimitsCommand.self,
    ])
}

struct SurveyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read survey files: GPX, KML, GeoJSON or a CSV coordinate table, recognised by content.",
    discussion: """
      Each file is taken whole or not at all, and the same file only once. Exit code 3: some features were rejected.
      Examples:
        vungtrong survey import walk.gpx --dry-run
        vungtrong survey import *.gpx --crop man-tam-hoa --surveyor "Lan" --accept
        vungtrong survey import bang-toa-do.csv --crs EPSG:9208 --method rtk
        vungtrong survey import walk.gpx --limit hdop=6 --snap 2
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Files to read.") var files: [String]
  @Option(help: "Reference system of coordinate tables: auto or EPSG:n.") var crs: CRSChoice = .auto
  @Option(help: "walk, averaged-corners, rtk, imagery or cadastral.") var method: SurveyMethod?
  @Option(help: "Code of the village all features belong to.") var village: String?
  @Option(help: "Code of the crop on all features.") var crop: String?
  @Option(help: "Who walked (kept private).") var surveyor: String?
  @Option(help: "Move sides within so many metres of a neighbour onto it; never done unasked.") var snap:
    Double?
  @Option(help: "A limit for these files alone, such as hdop=6; see survey limits.")
  var limit: [SurveyLimitArgument] = []
  @Flag(help: "Look only, keep nothing.") var dryRun = false
  @Flag(help: "Make parcels at once of everything good that wants no yes of a reviewer.") var accept = false

  func validate() throws {
    if let snap, !(snap > 0 && snap <= 20) {
      throw ValidationError("--snap takes metres from above 0 to 20, such as 2")
    }
  }

  func run() throws {
    let office = try dryRun ? common.readingOffice() : common.changingOffice()
    let limits = Dictionary(limit.map { ($0.setting, $0.value) }) { $1 }
    var refusals: [Refusal] = []
    var reports: [SurveyImportReport] = []
    for file in files {
      let request = SurveyImportRequest(
        path: file, crs: crs, method: method, village: village, crop: crop, surveyor: surveyor,
        snap: snap.map(Metres.init), limits: limits, dryRun: dryRun, accept: accept)
      do {
        let report = try office.importSurvey(request) { count in
          Terminal.progress(
            "\(file): " + CommandPhrases.progress.text(common.lang, ["count": common.lang.count(count)]))
        }
        Terminal.progress("")
        reports.append(report)
        if common.json {
          try SurveyImportJSON.write(report, file: file, common.lang)
        } else {
          try show(report, file: file)
        }
      } catch let refusal as Refusal {
        // One bad file does not keep the others out.
        Terminal.progress("")
        Terminal.error(refusal.text(common.lang))
        refusals.append(refusal)
      }
    }
    if let status = status(reports: reports, refusals: refusals) { throw status }
  }

  private func show(_ report: SurveyImportReport, file: String) throws {
    let headline =
      switch report.outcome {
      case .imported: CommandPhrases.surveyImported
      case .previewed: CommandPhrases.surveyPreviewed
      case .knownBefore: CommandPhrases.surveyKnown
      case .refused: CommandPhrases.surveyRefused
      }
    common.say(
      headline, ["file": file, "id": report.record.id, "state": common.term(report.record.state.rawValue)])
    print("  " + SurveyLines.counts(report, common.lang))
    try report.features.each { feature in
      for line in SurveyLines.findings(of: feature, file: file, common.lang) { print("  " + line) }
    }
    if let waiting = SurveyLines.waiting(report, common.lang) { print(waiting) }
    if report.outcome == .imported, report.record.state == .staged {
      common.say(CommandPhrases.surveyNext, ["id": report.record.id])
    }
  }

  /// nil when all went well; the gravest otherwise.
  private func status(reports: [SurveyImportReport], refusals: [Refusal]) -> ExitStatus? {
    let accepted = reports.contains { !$0.isEverythingRejected }
    let rejected = reports.contains { $0.features.count(.rejected) > 0 }
    if accepted { return rejected || !refusals.isEmpty ? .partlyAccepted : nil }
    if let first = refusals.first { return ExitStatus(first) }
    return rejected ? .badData : nil
  }
}
