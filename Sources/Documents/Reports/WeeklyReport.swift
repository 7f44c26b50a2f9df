import Geospatial
public import GrowingAreas
public import Wording

/// The Friday report: what changed on the map in a week, what is late, what comes next. It fits on one page.
///
/// The monthly report says the same of a month, with all villages.
public struct WeeklyReport: Sendable {
  public var figures: WeeklyFigures
  /// Who does the work of a village.
  public var targets: [PlanTarget]
  public var issuingUnit: IssuingUnit
  /// The day the report is made; only its year is printed.
  public var reportDate: CalendarDate
  public var stamp: ReportStamp?
  public var language: Language

  public init(
    figures: WeeklyFigures, commune: Commune, targets: [PlanTarget], reportDate: CalendarDate,
    stamp: ReportStamp? = nil, language: Language
  ) {
    self.figures = figures
    self.targets = targets
    issuingUnit = .generalServicesCentre(of: commune, language)
    self.reportDate = reportDate
    self.stamp = stamp
    self.language = language
  }

  public var document: AdministrativeDocument {
    AdministrativeDocument(
      issuingUnit: issuingUnit, language: language, year: reportDate.year, kind: .report,
      subject: subject, stamp: stamp,
      body: body,
      appendices: [])
  }

  var isMonthly: Bool { if case .month = figures.period { true } else { false } }

  private var subject: String {
    switch figures.period {
    case .week(let week):
      say(WeeklyPhrases.subject, ["week": String(week.number), "year": String(week.year)])
    case .month(let month):
      say(WeeklyPhrases.monthSubject, ["month": String(month.number), "year": String(month.year)])
    }
  }

  private var body: [DocumentBlock] {
    let sections = [
      (changesHeading, changes), (WeeklyPhrases.holdUpsHeading, holdUps), (nextHeading, next),
    ]
    return [.paragraph(introduction)]
      + sections.enumerated().flatMap { index, section in
        [.heading("\(index + 1). \(section.0[language])")] + section.1
      } + [.paragraph(say(WeeklyPhrases.closing, ["unit": issuingUnit.name]))]
  }

  private var introduction: String {
    let period = figures.period
    guard !isMonthly else {
      return say(
        WeeklyPhrases.monthIntroduction,
        ["unit": issuingUnit.name, "first": date(period.firstDay), "last": date(period.lastDay)])
    }
    return say(
      WeeklyPhrases.introduction,
      ["unit": issuingUnit.name, "first": begin(period.begin), "last": end(period.end)])
  }

  private var nextHeading: Phrase { isMonthly ? WeeklyPhrases.monthNextHeading : WeeklyPhrases.nextHeading }

  var changesHeading: Phrase { isMonthly ? WeeklyPhrases.monthChangesHeading : WeeklyPhrases.changesHeading }

  // MARK: - Forms of values

  func say(_ phrase: Phrase, _ values: [String: String]) -> String { phrase.text(language, values) }

  func hectares(_ area: SquareMetres) -> String { language.hectares(squareMetres: area.value) }

  func date(_ day: CalendarDate) -> String {
    language.date(year: day.year, month: day.month, day: day.day)
  }

  /// A day that counts from its first minute on, or a time of a day.
  private func begin(_ time: OfficeTime) -> String {
    time.minute == 1440
      ? moment(
        .end(of: CalendarDate(daysSince1970: time.day.daysSince1970 + 1)), whole: WeeklyPhrases.beginOfDay)
      : moment(time, whole: WeeklyPhrases.beginOfDay)
  }

  /// A day that counts to its end, or a time of a day.
  func end(_ time: OfficeTime) -> String { moment(time, whole: WeeklyPhrases.endOfDay) }

  private func moment(_ time: OfficeTime, whole: Phrase) -> String {
    say(
      time.minute == 1440 ? whole : WeeklyPhrases.timeOfDay,
      [
        "time": time.clock, "weekday": WeeklyPhrases.weekdays[Weekday(of: time.day).rawValue]![language],
        "date": date(time.day),
      ])
  }
}
