import Geospatial
import GrowingAreas
import Wording

extension StatedValue {
  /// The value as people write it in the language, with its unit.
  func text(_ language: Language) -> String {
    switch self {
    case .count(let count): language.count(count)
    case .metres(let metres): language.metres(metres)
    case .squareMetres(let area): language.area(squareMetres: area)
    case .kilograms(let mass): language.kilograms(mass)
    case .litres(let volume): language.litres(volume)
    case .degrees(let degrees): language.degrees(degrees)
    case .share(let share): language.percent(share)
    case .number(let number): language.number(number)
    // Text of a file or a user: whatever could steer a terminal is taken out.
    case .text(let text): String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl }))
    case .terms(let terms):
      terms.map { TermPhrases.phrase($0)?[language] ?? Self.text($0).text(language) }.joined(separator: "; ")
    case .crs(let code): code.description
    }
  }
}

extension [String: StatedValue] {
  /// Each value in words; fixed terms are looked up, the user's own text is not.
  func words(_ language: Language) -> [String: String] {
    var words: [String: String] = [:]
    for (name, value) in self {
      words[name] = value.text(language)
      if case .text(let term) = value, TermPhrases.names.contains(name),
        let phrase = TermPhrases.phrase(term)
      {
        words[name] = phrase[language]
      } else if name == "date", case .text(let text) = value, let day = CalendarDate(text) {
        words[name] = language.date(year: day.year, month: day.month, day: day.day)
      }
    }
    return words
  }
}
