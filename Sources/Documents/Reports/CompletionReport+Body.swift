import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  /// More are counted, and found in the table.
  static let lateVillagesNamed = 10

  var body: [DocumentBlock] {
    var sections: [(heading: Phrase, blocks: [DocumentBlock])] = [
      (ReportPhrases.overallHeading, overall)
    ]
    if figures.villages.contains(where: { $0.due != nil }) {
      sections.append((ReportPhrases.progressHeading, progress))
    }
    if !nextSteps.isEmpty { sections.append((ReportPhrases.nextStepsHeading, nextSteps)) }
    if hasTable { sections.append((ReportPhrases.villagesHeading, [.table(table)] + tableNotes)) }
    if let details { sections += self.sections(details) }
    return [.paragraph(introduction)]
      + sections.enumerated().flatMap { index, section in
        [.heading("\(index + 1). \(section.heading[language])")] + section.blocks
      } + [.paragraph(closing)]
  }

  private var introduction: String {
    let date = figures.asOf
    return say(
      ReportPhrases.completionIntroduction,
      [
        "commune": CommuneName(commune.name).inFull(language), "unit": issuingUnit.name,
        "date": language.longDate(year: date.year, month: date.month, day: date.day),
      ])
  }

  // MARK: - Overall

  private var overall: [DocumentBlock] {
    let total = figures.total
    var sentences = [overallSentence(total)]
    if figures.outstandingArea.value > 0 {
      sentences.append(say(ReportPhrases.outstanding, ["outstanding": hectares(figures.outstandingArea)]))
    } else if total.areaShare != nil, !figures.villages.contains(where: \.isBehind) {
      sentences.append(ReportPhrases.allTargetsReached[language])
    }
    // Areas beyond or without a target hide what other villages still have to do.
    if let share = total.areaShare, let capped = figures.cappedAreaShare, percent(share) != percent(capped) {
      sentences.append(say(ReportPhrases.capped, ["percent": percent(capped)]))
    }
    var blocks: [DocumentBlock] = [.paragraph(sentences.joined(separator: " "))]
    let homeless = figures.withoutVillage
    if homeless.mappedParcels > 0 {
      blocks.append(
        .paragraph(
          say(
            ReportPhrases.parcelsWithoutVillage,
            ["parcels": language.count(homeless.mappedParcels), "area": hectares(homeless.mappedArea)])))
    }
    return blocks
  }

  private func overallSentence(_ total: MappedAgainstPlan) -> String {
    let mapped = ["mapped": hectares(total.mappedArea), "parcels": language.count(total.mappedParcels)]
    guard let share = total.areaShare else {
      return total.mappedParcels == 0
        ? ReportPhrases.overallNothingMapped[language] : say(ReportPhrases.overallWithoutPlan, mapped)
    }
    let planned = [
      "planned": hectares(total.toMap.area), "plannedParcels": language.count(total.toMap.parcels),
      "percent": percent(share),
    ]
    return say(ReportPhrases.overallWithPlan, mapped.merging(planned) { first, _ in first })
  }

  // MARK: - Progress and next steps

  private var progress: [DocumentBlock] {
    let late = figures.late
    let outlook = details.map(self.outlook) ?? []
    guard !late.isEmpty else { return [.paragraph(ReportPhrases.noneLate[language])] + outlook }
    var lines = late.prefix(Self.lateVillagesNamed).map { village in
      say(
        ReportPhrases.lateVillage,
        [
          "village": village.name, "percent": markedPercent(village.figures.areaShare),
          "outstanding": hectares(village.outstandingArea),
          "days": language.count(figures.daysLate(village)), "due": date(village.due),
        ]) + explanation(village)
    }
    let more = late.count - lines.count
    if more > 0 { lines.append(say(ReportPhrases.moreLateVillages, ["count": language.count(more)])) }
    let count = DocumentBlock.paragraph(
      say(ReportPhrases.lateVillages, ["count": language.count(late.count)]))
    return [count] + listed(lines).map { .item($0) } + outlook
  }

  /// What the village says about being late, as far as it does.
  private func explanation(_ village: VillageCompletion) -> String {
    let cause =
      village.lateCause.isEmpty ? "" : say(ReportPhrases.lateCause, ["cause": village.lateCause])
    let newDue = village.newDue.map { say(ReportPhrases.newDue, ["date": date($0)]) }
    return cause + person(of: village) + (newDue ?? "")
  }

  private var nextSteps: [DocumentBlock] {
    let total = figures.total
    var steps: [Phrase] = []
    if figures.villages.isEmpty { steps.append(ReportPhrases.nextVillages) }
    if total.plannedParcels == 0, total.plannedArea.value == 0 { steps.append(ReportPhrases.nextPlan) }
    if total.mappedParcels == 0 { steps.append(ReportPhrases.nextSurvey) }
    return listed(steps.map { $0[language] }).map { .item($0) }
  }

  private var closing: String {
    let phrase = hasMap ? ReportPhrases.closingWithMap : ReportPhrases.closing
    return say(phrase, ["unit": issuingUnit.name])
  }

  // MARK: - Forms of values

  func say(_ phrase: Phrase, _ values: [String: String]) -> String { phrase.text(language, values) }

  func hectares(_ area: SquareMetres) -> String { language.hectares(squareMetres: area.value) }

  func percent(_ share: Double?) -> String {
    share.map { language.percent($0) } ?? ReportPhrases.noValue[language]
  }

  /// With the mark that leads to its explanation where it is over 100.
  private func markedPercent(_ share: Double?) -> String {
    (share ?? 0) > 1 ? percent(share) + " " + ReportPhrases.exceededMark[language] : percent(share)
  }

  func date(_ date: CalendarDate?) -> String {
    date.map { language.date(year: $0.year, month: $0.month, day: $0.day) } ?? ReportPhrases.noValue[language]
  }
}
