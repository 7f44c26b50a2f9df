import GrowingAreas
import Wording

extension CommonOptions {
  /// Prints what was done: as JSON when asked for, else as a sentence in the language asked for.
  func tell(_ phrase: Phrase, _ values: [String: String] = [:], json form: some Encodable) throws {
    if json { try Terminal.json(form) } else { say(phrase, values) }
  }

  /// Prints one line, or one JSON object, for each record; says so when there is none.
  func list<Record, Form: Encodable>(
    _ records: [Record], text: (Record) -> String, json form: (Record) -> Form
  ) throws {
    if json {
      for record in records { try Terminal.json(form(record)) }
    } else if records.isEmpty {
      say(CommandPhrases.nothingYet)
    } else {
      for record in records { print(text(record)) }
    }
  }
}

extension CommonOptions {
  /// A fixed word, such as a state, in the language asked for.
  func term(_ term: String) -> String { TermPhrases.phrase(term)?[lang] ?? term }
}

extension Language {
  /// The day as people write it.
  func date(_ date: CalendarDate) -> String { self.date(year: date.year, month: date.month, day: date.day) }
}
