/// How much a finding weighs: a note changes nothing, a warning wants a look, an error rejects the feature.
public enum FindingSeverity: String, Sendable, Codable, CaseIterable {
  case note, warning, error
}

/// One thing noticed about one feature of a survey: what, with its figures, and where.
public struct ImportFinding: Sendable, Hashable {
  public var code: FindingCode
  /// Values named as in the text of the code, see `FindingPhrases` in Wording.
  public var values: [String: StatedValue]
  public var place: SourcePlace

  public init(
    _ code: FindingCode, _ values: [String: StatedValue] = [:], at place: SourcePlace = SourcePlace()
  ) {
    self.code = code
    self.values = values
    self.place = place
  }

  public var severity: FindingSeverity { code.severity }
}
