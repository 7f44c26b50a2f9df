import GrowingAreas
import Registry
public import SurveyImport

extension Office {
  private static let prefix = "survey."

  /// The rules that the next import follows: the program's own, and what the commune has set instead.
  public func surveyRules() throws -> SurveyRules { try registry.read(Self.surveyRules) }

  static func surveyRules(_ reading: RegistryReading) throws -> SurveyRules {
    var rules = SurveyRules()
    for (key, text) in try reading.settings(startingWith: prefix) {
      // A setting of a newer program is not known here and changes nothing.
      guard let setting = SurveySetting(rawValue: String(key.dropFirst(prefix.count))),
        let value = Double(text)
      else { continue }
      try setting.set(value, in: &rules)
    }
    return rules
  }

  /// Sets limits for all later imports of this registry.
  /// - Parameter values: nil gives a limit its default back.
  /// - Returns: the rules that hold now.
  /// - Throws: `Refusal` invalidField; then nothing is changed.
  public func setSurveyLimits(_ values: [SurveySetting: Double?]) throws -> SurveyRules {
    try registry.change(by: author) { change in
      for (setting, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        var trial = SurveyRules()
        if let value { try setting.set(value, in: &trial) }
        try change.setSetting(Self.prefix + setting.rawValue, to: value.map { "\($0)" })
      }
      return try Self.surveyRules(change.reading)
    }
  }
}
