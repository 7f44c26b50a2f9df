public import ArgumentParser
import Geospatial
import GrowingAreas
import SurveyImport
import UseCases
import Wording

/// `hdop=6`.
struct SurveyLimitArgument: ExpressibleByArgument {
  let setting: SurveySetting
  let value: Double

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let setting = SurveySetting(rawValue: String(parts[0])),
      let value = Double(parts[1]), setting.range.contains(value)
    else { return nil }
    self.setting = setting
    self.value = value
  }

  static var allValueStrings: [String] {
    SurveySetting.allCases.map { "\($0.rawValue)=\($0.range.lowerBound)…\($0.range.upperBound)" }
  }
}

extension SurveySetting: ExpressibleByArgument {}

/// `survey limits`.
struct SurveyLimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "The limits of a survey import, with their reasons; set or reset them.",
    discussion: "Example: vungtrong survey limits --set closing-gap=15 --reset hdop")
  @OptionGroup var common: CommonOptions
  @Option(help: "A limit for all later imports, such as closing-gap=15.") var set: [SurveyLimitArgument] = []
  @Option(help: "A limit that gets its default back, by name.") var reset: [SurveySetting] = []

  func run() throws {
    var values: [SurveySetting: Double?] = [:]
    for setting in reset { values[setting] = .some(nil) }
    for limit in set { values[limit.setting] = limit.value }
    let rules =
      values.isEmpty
      ? try common.readingOffice().surveyRules() : try common.changingOffice().setSurveyLimits(values)
    try common.list(
      SurveySetting.allCases,
      text: { setting in
        let reason = SurveySettingPhrases.phrase(setting.rawValue)?[common.lang] ?? ""
        return "\(setting.rawValue) = \(FindingCatalogue.value(of: setting, in: rules))  \(reason)"
      },
      json: { LimitJSON($0, rules) })
  }
}

private struct LimitJSON: Encodable {
  var name, unit: String
  var value, `default`: Double

  init(_ setting: SurveySetting, _ rules: SurveyRules) {
    name = setting.rawValue
    unit = setting.unit.rawValue
    value = setting.value(in: rules)
    `default` = setting.value(in: SurveyRules())
  }
}

/// `survey findings`.
struct SurveyFindings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "Everything an import may find, and what to do about it.",
    discussion: "Example: vungtrong survey findings --lang en")
  @Option(help: "Language of results: vi or en.") var lang: Language = .vi
  @Flag(help: "One JSON object for each.") var json = false
  @Flag(help: "The whole catalogue in both languages, as docs/findings.md holds it.") var markdown = false

  func run() throws {
    if markdown { return print(FindingCatalogue.page, terminator: "") }
    for code in FindingCode.allCases {
      let entry = FindingJSON(code, lang)
      if json {
        try Terminal.json(entry)
      } else {
        print(entry.code, entry.severity, entry.message + " → " + entry.nextStep, separator: "  ")
      }
    }
  }
}

private struct FindingJSON: Encodable {
  var code, severity, place, message, nextStep: String

  init(_ code: FindingCode, _ language: Language) {
    self.code = code.rawValue
    severity = code.severity.rawValue
    place = code.place.rawValue
    message = FindingPhrases.phrase(code.rawValue)?[language] ?? ""
    nextStep = FindingNextSteps.phrase(code.rawValue)?[language] ?? ""
  }
}
