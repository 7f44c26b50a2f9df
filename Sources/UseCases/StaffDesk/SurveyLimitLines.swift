import GrowingAreas
import SurveyImport

/// One limit of survey imports as a page shows it.
public struct SurveyLimitLine: Sendable, Hashable {
  /// As `SurveySettingPhrases` names it.
  public var name: String
  public var value: Double
  /// What holds when nothing was set.
  public var standard: Double
  /// `m`, `m²`, `s`, `m/s`; empty for a number or a share of one.
  public var unit: String
  public var lowest: Double
  public var highest: Double
}

extension Office {
  /// All limits that people may set.
  /// - Throws: `Refusal` notAllowed.
  public func surveyLimitLines() throws -> [SurveyLimitLine] {
    try checkRight(.keepMap)
    let (rules, standard) = (try surveyRules(), SurveyRules())
    return SurveySetting.allCases.map { setting in
      SurveyLimitLine(
        name: setting.rawValue, value: setting.value(in: rules), standard: setting.value(in: standard),
        unit: setting.unit.rawValue, lowest: setting.range.lowerBound, highest: setting.range.upperBound)
    }
  }

  /// Sets one limit for all later imports; nil gives it its standard back.
  /// - Throws: `Refusal` notAllowed, unknownRecord, invalidField.
  public func setSurveyLimit(_ name: String, to value: Double?) throws {
    try checkRight(.keepMap)
    guard let setting = SurveySetting(rawValue: name) else {
      throw Refusal(.unknownRecord, name, ["kind": .text("setting")])
    }
    _ = try setSurveyLimits([setting: value])
  }
}
