import ArgumentParser
import Geospatial
import GrowingAreas
import UseCases
import Wording

struct SurveyList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "All surveys taken in.",
    discussion: "Example: vungtrong survey list")
  @OptionGroup var common: CommonOptions

  func run() throws {
    let surveys = try common.readingOffice().surveys()
    if common.json {
      for survey in surveys { try Terminal.json(SurveyJSON(survey)) }
    } else if surveys.isEmpty {
      common.say(CommandPhrases.nothingYet)
    } else {
      for survey in surveys {
        print(
          survey.id, common.term(survey.state.rawValue), survey.format.rawValue, survey.importedAt,
          survey.fileName,
          separator: "  ")
      }
    }
  }
}

struct SurveyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One survey with every finding.",
    discussion: "Example: vungtrong survey show S-0001")
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String

  func run() throws {
    let report = try common.readingOffice().survey(id)
    if common.json {
      try Terminal.json(SurveyImportJSON(report, file: report.record.fileName, common.lang))
    } else {
      print(
        report.record.id, report.record.fileName, common.term(report.record.state.rawValue), separator: "  ")
      print(SurveyLines.counts(report, common.lang))
      for line in SurveyLines.findings(report.features, file: report.record.fileName, common.lang) {
        print(line)
      }
    }
  }
}

struct SurveyAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Make parcels of a staged survey.",
    discussion: "Example: vungtrong survey accept S-0001 --feature 1,2,5")
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(help: "Only these features, by number, separated by commas.") var feature: String?

  func validate() throws {
    if let feature, feature.split(separator: ",").contains(where: { Int($0) == nil }) {
      throw ValidationError("--feature takes numbers separated by commas, such as 1,2,5")
    }
  }

  func run() throws {
    let only = feature.map { Set($0.split(separator: ",").compactMap { Int($0) }) }
    let made = try common.changingOffice().acceptSurvey(id, features: only)
    if common.json {
      try Terminal.json(["parcels": made])
    } else if let first = made.first, let last = made.last {
      common.say(
        CommandPhrases.parcelsMade, ["count": common.lang.count(made.count), "first": first, "last": last])
    } else {
      common.say(CommandPhrases.parcelsNone)
    }
  }
}

struct SurveyReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Turn a staged survey down; its file stays on record.",
    discussion: "Example: vungtrong survey reject S-0001 --why \"sai thôn\"")
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(help: "The reason.") var why: String

  func run() throws {
    try common.changingOffice().rejectSurvey(id, why: why)
    try common.tell(CommandPhrases.surveyRejected, ["id": id], json: ["rejected": id])
  }
}

struct SurveyUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take an accepted survey back: its parcels leave the map.",
    discussion: "Example: vungtrong survey undo S-0001 --why \"đo nhầm thửa\"")
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(help: "The reason.") var why: String

  func run() throws {
    let retired = try common.changingOffice().undoSurvey(id, why: why)
    try common.tell(
      CommandPhrases.surveyUndone, ["id": id, "count": common.lang.count(retired.count)],
      json: ["retired": retired])
  }
}

private struct SurveyJSON: Encodable {
  var id, file, sha256, format, crs, state, importedAt: String

  init(_ record: SurveyRecord) {
    id = record.id
    file = record.fileName
    sha256 = record.sha256
    format = record.format.rawValue
    crs = record.crs.description
    state = record.state.rawValue
    importedAt = record.importedAt
  }
}
