import GrowingAreas
import SurveyImport
import Testing

@Suite struct `A limit that people may set` {
  @Test(arguments: SurveySetting.allCases)
  func `changes itself and no other, and stays within its range`(setting: SurveySetting) throws {
    let defaults = SurveyRules()
    for value in [setting.range.lowerBound, setting.range.upperBound] {
      var rules = SurveyRules()
      try setting.set(value, in: &rules)
      #expect(setting.value(in: rules) == value)
      for other in SurveySetting.allCases where other != setting {
        #expect(other.value(in: rules) == other.value(in: defaults))
      }
    }
    for value in [setting.range.lowerBound - 1, setting.range.upperBound + 1, .nan] {
      var rules = SurveyRules()
      let refusal = #expect(throws: Refusal.self) { try setting.set(value, in: &rules) }
      #expect(refusal?.code == .invalidField && refusal?.subject == setting.rawValue)
      #expect(setting.value(in: rules) == setting.value(in: defaults))
    }
  }
}
