import Geospatial
import GrowingAreas
public import Traceability
public import Wording

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
  /// Names of values that hold a day or moment.
  private static let times: Set<String> = ["date", "time", "latest", "allowed"]

  /// Each value in words; fixed terms are looked up, the user's own text is not.
  func words(_ language: Language) -> [String: String] {
    var words: [String: String] = [:]
    for (name, value) in self {
      words[name] = value.text(language)
      if case .text(let term) = value, TermPhrases.names.contains(name),
        let phrase = TermPhrases.phrase(term)
      {
        words[name] = phrase[language]
      } else if Self.times.contains(name), case .text(let text) = value, let time = EventTime(text) {
        words[name] = language.time(time)
      } else if name == "items", case .text(let list) = value {
        words[name] = list.split(separator: ", ").map {
          TermPhrases.phrase(String($0))?[language] ?? String($0)
        }
        .joined(separator: ", ")
      }
    }
    return words
  }
}

extension Language {
  /// The day as people write it, with the time of day where it is known: `12/6/2026 06:30`.
  public func time(_ time: EventTime) -> String {
    let day = date(year: time.day.year, month: time.day.month, day: time.day.day)
    guard let second = time.secondOfDay else { return day }
    return day + " "
      + [second / 3600, second / 60 % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
