import GrowingAreas
public import SurveyImport
import Wording

/// The catalogue of findings and limits as a page: `docs/findings.md`.
public enum FindingCatalogue {
  /// Markdown, the same for every registry: defaults, not the commune's own settings.
  public static var page: String {
    var page = """
      # What a survey import may find

      Written by `vungtrong survey findings --markdown`; a test holds this page to the program. Do not edit it.

      A **note** says what was changed or is not known, a **warning** wants a look before the feature is accepted, an **error**
      rejects the feature (the file's other features go on). The code is stable and stands in `--json`. Every finding names its
      feature; *place* says what else it holds. `{…}` are the values it carries.

      ## Findings

      | code | severity | place | tiếng Việt | English | what to do |
      | --- | --- | --- | --- | --- | --- |

      """
    // The gravest first, each kind in the order of the catalogue.
    let severities = FindingSeverity.allCases.reversed()
    for code in severities.flatMap({ severity in FindingCode.allCases.filter { $0.severity == severity } }) {
      guard let phrase = FindingPhrases.phrase(code.rawValue),
        let step = FindingNextSteps.phrase(code.rawValue)
      else { continue }
      page += row([
        "`\(code.rawValue)`", code.severity.rawValue, place(code.place), phrase.vi, phrase.en,
        step.vi + "<br>" + step.en,
      ])
    }
    page += """

      ## Limits

      Set one for all imports of a registry with `vungtrong survey limits --set NAME=VALUE`, for one file with
      `survey import --limit NAME=VALUE`. Shares are parts of one: 0.1 is 10 %.

      | name | default | range | vì sao | why |
      | --- | --- | --- | --- | --- |

      """
    for setting in SurveySetting.allCases {
      guard let reason = SurveySettingPhrases.phrase(setting.rawValue) else { continue }
      let range = "\(number(setting.range.lowerBound)) – \(number(setting.range.upperBound))"
      page += row([
        "`\(setting.rawValue)`", value(of: setting, in: SurveyRules()), range, reason.vi, reason.en,
      ])
    }
    return page
  }

  /// The value with its unit, as English writes it: `25 m`.
  public static func value(of setting: SurveySetting, in rules: SurveyRules) -> String {
    let unit = setting.unit.rawValue
    return number(setting.value(in: rules)) + (unit.isEmpty ? "" : " " + unit)
  }

  private static func number(_ value: Double) -> String { Language.en.number(value, .upTo(3)) }

  private static func place(_ place: FindingPlace) -> String {
    switch place {
    case .feature: "line"
    case .vertex: "line, vertex, lon/lat"
    case .position: "lon/lat"
    }
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}
