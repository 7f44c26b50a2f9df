import Geospatial
import GrowingAreas
import Wording

/// What a cell of a table says: once as a value, from which every form of the document makes its own.
enum DocumentValue: Hashable {
  /// Nothing is to be said here.
  case empty
  /// There is no such figure: printed as a dash, null in JSON.
  case none
  case text(String)
  case count(Int)
  case hectares(SquareMetres)
  case kilograms(Kilograms)
  /// Of one; printed in percent.
  case share(Double)
  case number(Double, decimals: Int)
  case day(CalendarDate)

  init(share: Double?) { self = share.map { .share($0) } ?? .none }
  init(hectares: SquareMetres?) { self = hectares.map { .hectares($0) } ?? .none }
  init(day: CalendarDate?) { self = day.map { .day($0) } ?? .none }

  /// As people read it.
  func text(_ language: Language) -> String {
    switch self {
    case .empty: ""
    case .none: ReportPhrases.noValue[language]
    case .text(let text): text
    case .count(let count): language.count(count)
    case .hectares(let area): language.hectares(squareMetres: area.value)
    case .kilograms(let mass): language.number(mass.value, .exactly(0))
    case .share(let share): language.percent(share)
    case .number(let number, let decimals): language.number(number, .exactly(decimals))
    case .day(let day): language.date(year: day.year, month: day.month, day: day.day)
    }
  }

  /// As programs reckon with it: hectares, kilograms, shares of one; nil for what is no number.
  var number: Double? {
    switch self {
    case .empty, .none, .text, .day: nil
    case .count(let count): Double(count)
    case .hectares(let area): area.hectares
    case .kilograms(let mass): mass.value
    case .share(let share): share
    case .number(let number, _): number
    }
  }

  /// How a spreadsheet shows the number.
  func numberFormat(_ language: Language) -> String? {
    switch self {
    case .empty, .none, .text, .day: nil
    case .count, .kilograms: "#,##0"
    case .hectares: "#,##0.00"
    // What is nearly all must not look like all: the same rule as in `Language.percent`.
    case .share: "[>=1]0.0%;[>=0.9995]\"\(language.percent(0.9999))\";0.0%"
    case .number(_, let decimals):
      decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
    }
  }
}
