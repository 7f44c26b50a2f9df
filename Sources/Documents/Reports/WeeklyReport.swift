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

  /// More are counted in one line, so that the report stays on its page.
  private var linesNamed: Int { isMonthly ? 10 : 2 }

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
    let (first, last) = (figures.period.firstDay, figures.period.lastDay)
    let phrase = isMonthly ? WeeklyPhrases.monthIntroduction : WeeklyPhrases.introduction
    let introduction = say(
      phrase,
      [
        "unit": issuingUnit.name, "first": date(first), "last": date(last),
        "firstWeekday": weekday(first), "lastWeekday": weekday(last),
      ])
    return [
      .paragraph(introduction), .heading("1. " + changesHeading[language]),
    ] + changes + [.heading("2. " + WeeklyPhrases.holdUpsHeading[language])] + holdUps
      + [.heading("3. " + nextHeading[language])]
      + next
      + [.paragraph(say(WeeklyPhrases.closing, ["unit": issuingUnit.name]))]
  }

  private var nextHeading: Phrase { isMonthly ? WeeklyPhrases.monthNextHeading : WeeklyPhrases.nextHeading }

  var changesHeading: Phrase { isMonthly ? WeeklyPhrases.monthChangesHeading : WeeklyPhrases.changesHeading }

  // MARK: - Sections

  private var changes: [DocumentBlock] {
    let (added, withdrawn) = (figures.added, figures.withdrawn)
    var sentences: [String] = []
    if figures.standing.asOf < figures.period.lastDay {
      sentences.append(
        say(
          (isMonthly ? WeeklyPhrases.monthNotOver : WeeklyPhrases.weekNotOver),
          ["date": date(figures.standing.asOf)]))
    }
    if figures.changes.isEmpty {
      sentences.append(
        (isMonthly ? WeeklyPhrases.monthNothingChanged : WeeklyPhrases.nothingChanged)[language])
    }
    if added.parcels > 0 {
      sentences.append(
        say(
          (isMonthly ? WeeklyPhrases.monthAdded : WeeklyPhrases.added),
          ["added": language.count(added.parcels), "addedArea": hectares(added.area)]))
    }
    if withdrawn.parcels > 0 {
      sentences.append(
        say(
          WeeklyPhrases.withdrawn,
          ["withdrawn": language.count(withdrawn.parcels), "withdrawnArea": hectares(withdrawn.area)]))
    }
    if let walkers { sentences.append(walkers) }
    sentences.append(soFar)
    let paragraph = DocumentBlock.paragraph(sentences.joined(separator: " "))
    return figures.changes.isEmpty ? [paragraph] : [paragraph, .table(table)] + notes
  }

  /// Who walked what is new, those with the most parcels first.
  private var walkers: String? {
    let named = figures.surveyors.compactMap { count in
      count.surveyor.map {
        say(WeeklyPhrases.walker, ["person": $0, "parcels": language.count(count.added.parcels)])
      }
    }
    guard !named.isEmpty else { return nil }
    let more = named.count - linesNamed
    let last = more > 0 ? [say(WeeklyPhrases.moreWalkers, ["count": language.count(more)])] : []
    return say(
      WeeklyPhrases.walkers, ["people": (named.prefix(linesNamed) + last).joined(separator: ", ")])
  }

  private var soFar: String {
    let total = figures.standing.total
    let mapped = ["mapped": hectares(total.mappedArea), "parcels": language.count(total.mappedParcels)]
    guard let share = total.areaShare else { return say(WeeklyPhrases.soFarWithoutPlan, mapped) }
    let planned = ["percent": language.percent(share), "planned": hectares(total.plannedArea)]
    return say(WeeklyPhrases.soFar, mapped.merging(planned) { first, _ in first })
  }

  private var notes: [DocumentBlock] {
    let changed = figures.changes.count { $0.code != nil }
    let remeasured = figures.changes.reduce(0) { $0 + $1.remeasured }
    var notes = [
      say(
        (isMonthly ? WeeklyPhrases.monthUnchanged : WeeklyPhrases.unchanged),
        ["count": language.count(figures.standing.villages.count - changed)])
    ]
    if remeasured > 0 { notes.append(say(WeeklyPhrases.remeasured, ["count": language.count(remeasured)])) }
    if (figures.changes.map { $0.figures.areaShare ?? 0 } + [figures.standing.total.areaShare ?? 0])
      .contains(where: { $0 > 1 })
    {
      notes.append(WeeklyPhrases.exceeded[language])
    }
    return [.note(notes.joined(separator: " "))]
  }

  private var holdUps: [DocumentBlock] {
    let late = figures.standing.late
    guard !late.isEmpty else { return [.paragraph(ReportPhrases.noneLate[language])] }
    return shortened(
      late.map { village in
        say(
          WeeklyPhrases.lateVillage,
          [
            "village": village.name, "outstanding": hectares(village.outstandingArea),
            "percent": village.figures.areaShare.map { language.percent($0) }
              ?? ReportPhrases.noValue[language],
            "days": language.count(figures.standing.daysLate(village)), "person": person(village),
          ])
      })
  }

  private var next: [DocumentBlock] {
    let outstanding = figures.standing.outstandingArea
    let lines = figures.dueNext.map { village in
      say(
        WeeklyPhrases.dueNext,
        [
          "village": village.name, "due": date(village.due!),
          "outstanding": hectares(village.outstandingArea), "person": person(village),
        ])
    }
    guard lines.isEmpty else { return shortened(lines) }
    return outstanding.value > 0
      ? listed([say(WeeklyPhrases.goOn, ["outstanding": hectares(outstanding)])]).map { .item($0) }
      : [.paragraph(WeeklyPhrases.nothingDue[language])]
  }

  private func shortened(_ lines: [String]) -> [DocumentBlock] {
    let more = lines.count - linesNamed
    let named = lines.prefix(linesNamed)
    let last = more > 0 ? [say(WeeklyPhrases.andMore, ["count": language.count(more)])] : []
    return listed(named + last).map { .item($0) }
  }

  private func person(_ village: VillageCompletion) -> String {
    var people: [String] = []
    for target in targets where target.village == village.code && !target.person.isEmpty {
      if !people.contains(target.person) { people.append(target.person) }
    }
    return people.isEmpty ? WeeklyPhrases.unclear[language] : people.joined(separator: ", ")
  }

  // MARK: - Forms of values

  func say(_ phrase: Phrase, _ values: [String: String]) -> String { phrase.text(language, values) }

  func hectares(_ area: SquareMetres) -> String { language.hectares(squareMetres: area.value) }

  private func weekday(_ day: CalendarDate) -> String {
    WeeklyPhrases.weekdays[Weekday(of: day).rawValue]![language]
  }

  private func date(_ day: CalendarDate) -> String {
    language.date(year: day.year, month: day.month, day: day.day)
  }
}
