public import Documents
public import Wording

extension LabelWarning {
  /// One sentence about a text that does not stand whole on its labels.
  public func text(_ language: Language) -> String {
    let phrase =
      switch kind {
      case .shortened: LabelWarningPhrases.shortened
      case .leftOut: LabelWarningPhrases.leftOut
      }
    return phrase.text(
      language,
      [
        "part": LabelWarningPhrases.part(part.rawValue)[language], "count": language.count(count),
        "first": language.count(firstLabel),
      ])
  }
}
