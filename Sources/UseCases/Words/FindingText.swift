public import GrowingAreas
public import Wording

extension ImportFinding {
  /// One sentence about what was found, without its place.
  public func text(_ language: Language) -> String {
    let inFile = values["feature"] == nil ? nil : FindingPhrases.phraseInFile(code.rawValue)
    let phrase =
      inFile ?? FindingPhrases.phrase(code.rawValue) ?? Phrase(vi: code.rawValue, en: code.rawValue)
    return phrase.text(language, values.words(language))
  }

  /// `walk.gpx:118, thửa 3: …` as a terminal or a report shows it.
  public func line(file: String, _ language: Language) -> String {
    place.prefix(file: file, language) + ": " + text(language)
  }
}

extension Refusal {
  /// What happened and what to do next, with file and line in front.
  public func text(_ language: Language) -> String {
    let phrase = RefusalPhrases.phrase(code.rawValue) ?? Phrase(vi: code.rawValue, en: code.rawValue)
    let subject = StatedValue.text(subject).text(language)
    return place.prefix(file: subject, language) + ": "
      + phrase.text(language, values.words(language))
  }
}

extension SourcePlace {
  /// `file:line, feature 3, vertex 12`, as far as it is known.
  fileprivate func prefix(file: String, _ language: Language) -> String {
    var text = file
    if let line { text += ":\(line)" }
    if let feature { text += ", " + PlacePhrases.feature.text(language, ["number": language.count(feature)]) }
    if let vertex { text += ", " + PlacePhrases.vertex.text(language, ["number": language.count(vertex)]) }
    return text
  }
}
