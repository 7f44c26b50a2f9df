import Geospatial
import GrowingAreas
import Wording

extension WeeklyReport {
  /// More are counted in one line, so that the report stays on its page.
  private var linesNamed: Int { isMonthly ? 10 : 2 }

  private static let charactersOfLines = 240
  /// Of a cause; the completion report has all of it.
  private static let charactersOfCause = 40

  var changes: [DocumentBlock] {
    let (added, withdrawn) = (figures.added, figures.withdrawn)
    var sentences: [String] = []
    let counted = stamp?.asOf ?? .end(of: figures.standing.asOf)
    if counted < figures.period.end {
      sentences.append(
        say(isMonthly ? WeeklyPhrases.monthNotOver : WeeklyPhrases.weekNotOver, ["last": end(counted)]))
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
    guard let share = total.areaShare else {
      return total.mappedParcels == 0
        ? ReportPhrases.overallNothingMapped[language] : say(WeeklyPhrases.soFarWithoutPlan, mapped)
    }
    let planned = ["percent": language.percent(share), "planned": hectares(total.toMap.area)]
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
    var exceeded = table.rows.filter { $0.cells.last?.mark != nil }.map(\.cells[0].text)
    for village in figures.standing.late.prefix(linesNamed)
    where (village.figures.areaShare ?? 0) > 1 && !exceeded.contains(village.name) {
      exceeded.append(village.name)
    }
    if !exceeded.isEmpty {
      notes.append(say(WeeklyPhrases.exceeded, ["units": exceeded.joined(separator: ", ")]))
    }
    return [.note(notes.joined(separator: " "))]
  }

  var holdUps: [DocumentBlock] {
    let late = figures.standing.late
    guard !late.isEmpty else { return [.paragraph(ReportPhrases.noneLate[language])] }
    return shortened(
      late.map { village in
        say(
          WeeklyPhrases.lateVillage,
          [
            "village": village.name, "outstanding": hectares(village.outstandingArea),
            "percent": share(of: village),
            "days": language.count(figures.standing.daysLate(village)), "person": person(village),
          ]) + reason(village)
      })
  }

  var next: [DocumentBlock] {
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
    guard !targets.isEmpty else {
      return listed([ReportPhrases.nextPlan[language]]).map { .item($0) }
    }
    return outstanding.value > 0
      ? listed([say(WeeklyPhrases.goOn, ["outstanding": hectares(outstanding)])]).map { .item($0) }
      : [.paragraph(WeeklyPhrases.nothingDue[language])]
  }

  private func shortened(_ lines: [String]) -> [DocumentBlock] {
    var named = lines.prefix(linesNamed)
    // Long names and causes leave room for one line.
    if !isMonthly, named.reduce(0, { $0 + $1.count }) > Self.charactersOfLines { named = named.prefix(1) }
    let more = lines.count - named.count
    let last = more > 0 ? [say(WeeklyPhrases.andMore, ["count": language.count(more)])] : []
    return listed(named + last).map { .item($0) }
  }

  /// With the mark that leads to its explanation where it is over 100.
  private func share(of village: VillageCompletion) -> String {
    guard let share = village.figures.areaShare else { return ReportPhrases.noValue[language] }
    return language.percent(share) + (share > 1 ? " " + ReportPhrases.exceededMark[language] : "")
  }

  /// What the village says about being late, as far as it does.
  private func reason(_ village: VillageCompletion) -> String {
    let cause =
      village.lateCause.isEmpty ? "" : say(ReportPhrases.lateCause, ["cause": cause(of: village)])
    let newDue = village.newDue.map { say(ReportPhrases.newDue, ["date": date($0)]) }
    return cause + (newDue ?? "")
  }

  private func cause(of village: VillageCompletion) -> String {
    let whole = village.lateCause
    guard !isMonthly, whole.count > Self.charactersOfCause else { return whole }
    let words = whole.prefix(Self.charactersOfCause).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }

  private func person(_ village: VillageCompletion) -> String {
    var people: [String] = []
    for target in targets where target.village == village.code && !target.person.isEmpty {
      if !people.contains(target.person) { people.append(target.person) }
    }
    return people.isEmpty ? WeeklyPhrases.unclear[language] : people.joined(separator: ", ")
  }
}
