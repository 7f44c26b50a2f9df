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
      try SurveyImportJSON.write(report, file: report.record.fileName, common.lang)
    } else {
      print(
        report.record.id, report.record.fileName, common.term(report.record.state.rawValue), separator: "  ")
      print(SurveyLines.counts(report, common.lang))
      try report.features.each { feature in
        print(SurveyLines.feature(feature, common.lang))
        for line in SurveyLines.findings(of: feature, file: report.record.fileName, common.lang) {
          print("    " + line)
        }
      }
      if let waiting = SurveyLines.waiting(report, common.lang) { print(waiting) }
    }
  }
}

/// `1,2,5`.
struct FeatureNumbers: ExpressibleByArgument {
  let numbers: Set<Int>

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard !parts.isEmpty, parts.allSatisfy({ ($0 ?? 0) > 0 }) else { return nil }
    numbers = Set(parts.compactMap(\.self))
  }
}

struct SurveyAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Make parcels of a staged survey.",
    discussion: "Example: vungtrong survey accept S-0001 --feature 1,2,5")
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(help: "Only these features, by number, separated by commas; also those turned down before.")
  var feature: FeatureNumbers?

  func run() throws {
    let outcome = try common.changingOffice().acceptSurvey(id, features: feature?.numbers)
    if common.json {
      try Terminal.json(AcceptanceJSON(outcome, common.lang))
      return
    }
    if let first = outcome.parcels.first, let last = outcome.parcels.last {
      common.say(
        CommandPhrases.parcelsMade,
        ["count": common.lang.count(outcome.parcels.count), "first": first, "last": last])
    } else {
      common.say(CommandPhrases.parcelsNone)
    }
    for held in outcome.held {
      common.say(
        CommandPhrases.featureHeld,
        ["number": common.lang.count(held.feature), "reason": held.finding.text(common.lang)])
    }
  }
}

private struct AcceptanceJSON: Encodable {
  struct Held: Encodable {
    var feature: Int
    var code, message: String
  }
  var parcels: [String]
  var held: [Held]

  init(_ outcome: SurveyAcceptance, _ language: Language) {
    parcels = outcome.parcels
    held = outcome.held.map {
      Held(feature: $0.feature, code: $0.finding.code.rawValue, message: $0.finding.text(language))
    }
  }
}

struct SurveyReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Turn a staged survey down, or single features of it; its file stays on record.",
    discussion: """
      A feature turned down by mistake is taken after all with survey accept --feature.
      Examples:
        vungtrong survey reject S-0001 --why "sai thôn"
        vungtrong survey reject S-0001 --feature 3,7 --why "đo lại"
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(help: "Only these features, by number, separated by commas.") var feature: FeatureNumbers?
  @Option(help: "The reason.") var why: String

  func run() throws {
    if let numbers = feature?.numbers {
      try common.changingOffice().rejectFeatures(numbers, of: id, why: why)
      try common.tell(
        CommandPhrases.featuresRejected, ["id": id, "count": common.lang.count(numbers.count)],
        json: FeaturesRejectedJSON(survey: id, rejected: numbers.sorted()))
      return
    }
    try common.changingOffice().rejectSurvey(id, why: why)
    try common.tell(CommandPhrases.surveyRejected, ["id": id], json: ["rejected": id])
  }
}

private struct FeaturesRejectedJSON: Encodable {
  var survey: String
  var rejected: [Int]
}

struct SurveyUndo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take an accepted survey back: its parcels leave the map.",
    discussion: """
      Parcels that somebody changed since are named; parcel restore brings one back.
      Example: vungtrong survey undo S-0001 --why "wrong season" --keep-changed
      """)
  @OptionGroup var common: CommonOptions
  @Argument(help: "Survey, such as S-0001.") var id: String
  @Option(help: "The reason.") var why: String
  @Flag(help: "Parcels changed since stay on the map.") var keepChanged = false

  func run() throws {
    let undoing = try common.changingOffice().undoSurvey(id, why: why, keepingChanged: keepChanged)
    try common.tell(
      CommandPhrases.surveyUndone, ["id": id, "count": common.lang.count(undoing.retired.count)],
      json: ["retired": undoing.retired, "changedSince": undoing.changedSince])
    if !common.json, !undoing.changedSince.isEmpty {
      common.say(
        keepChanged ? CommandPhrases.changedKept : CommandPhrases.changedRetired,
        ["parcels": undoing.changedSince.joined(separator: ", ")])
    }
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
