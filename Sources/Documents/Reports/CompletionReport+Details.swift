import Geospatial
import GrowingAreas
import Wording

extension CompletionReport {
  /// Villages that are behind and not yet late, with the day they will be done at the present pace.
  func outlook(_ details: CompletionDetails) -> [DocumentBlock] {
    let behind = figures.villages.filter { $0.isBehind && !figures.isLate($0) && $0.due != nil }
      .sorted { ($1.outstandingArea, $0.code) < ($0.outstandingArea, $1.code) }
    guard !behind.isEmpty else { return [] }
    var lines = behind.prefix(Self.lateVillagesNamed).map { village in
      var values = [
        "village": village.name, "outstanding": hectares(village.outstandingArea), "due": date(village.due),
      ]
      guard
        let finish = details.progress.expectedFinish(of: village.code, outstanding: village.outstandingArea)
      else { return say(CompletionPhrases.noPace, values) }
      values["date"] = date(finish)
      return say(CompletionPhrases.expectedFinish, values)
    }
    let more = behind.count - lines.count
    if more > 0 { lines.append(say(CompletionPhrases.moreBehind, ["count": language.count(more)])) }
    return [.paragraph(CompletionPhrases.behindBeforeDue[language])] + listed(lines).map { .item($0) }
  }

  /// Who does the work of the village, for the line about it; empty while nobody is named.
  func person(of village: VillageCompletion) -> String {
    var people: [String] = []
    for target in details?.targets ?? [] where target.village == village.code && !target.person.isEmpty {
      if !people.contains(target.person) { people.append(target.person) }
    }
    guard !people.isEmpty else { return "" }
    return say(CompletionPhrases.person, ["person": people.joined(separator: ", ")])
  }

  /// The sections after the villages.
  func sections(_ details: CompletionDetails) -> [(heading: Phrase, blocks: [DocumentBlock])] {
    var sections: [(heading: Phrase, blocks: [DocumentBlock])] = []
    if figures.villages.contains(where: { !$0.crops.isEmpty }) {
      sections.append(
        (
          CompletionPhrases.cropsHeading,
          [.table(cropTable(details)), .note(cropNote)]
        ))
    }
    if hasWork(details) {
      let chart = ProgressChart(
        progress: details.progress, planned: figures.total.toMap.area, language: language)
      sections.append((CompletionPhrases.chartHeading, [.figure(chart)]))
      sections.append((CompletionPhrases.qualityHeading, quality(details)))
    }
    sections.append((CompletionPhrases.areasHeading, areas(details)))
    sections.append((CompletionPhrases.traceHeading, traceability(details.traceability)))
    return sections
  }

  /// Whether anything was planned or surveyed yet that a chart or a table could tell of.
  private func hasWork(_ details: CompletionDetails) -> Bool {
    let total = figures.total
    return total.plannedParcels > 0 || total.plannedArea.value > 0 || !details.findings.isEmpty
      || [.surveyed, .rejected, .retired].contains { total[$0].parcels > 0 }
  }

  private func quality(_ details: CompletionDetails) -> [DocumentBlock] {
    let quality = details.quality
    let table = itemTable(
      "quality", CompletionPhrases.qualityHeading,
      [
        (CompletionPhrases.meanError, DocumentValue(share: quality.meanRelativeError)),
        (CompletionPhrases.unknownError, .count(quality.parcelsOfUnknownError)),
        (CompletionPhrases.overlapping, .count(quality.overlappingParcels)),
        (CompletionPhrases.overlapArea, .hectares(quality.overlappingArea)),
        (CompletionPhrases.rejected, .count(figures.total[.rejected].parcels)),
      ])
    guard !details.findings.isEmpty else { return [.table(table)] }
    let findings = DocumentTable(
      key: "findings", title: CompletionPhrases.findingsHeading[language],
      columns: [
        language.column("finding", CompletionPhrases.finding, width: 0.85, .left),
        language.column("count", CompletionPhrases.count, width: 0.15, .right),
      ],
      rows: details.findings.map { finding in
        let words = finding.text.prefix(1).uppercased() + finding.text.dropFirst()
        return DocumentTable.Row([.text(words), .count(finding.count)], language)
      })
    return [.table(table), .table(findings)]
  }

  private func areas(_ details: CompletionDetails) -> [DocumentBlock] {
    guard !details.growingAreas.isEmpty else { return [.paragraph(CompletionPhrases.noAreas[language])] }
    let rows = details.growingAreas.map { growing in
      let codes = growing.area.officialCodes.map(\.value).joined(separator: ", ")
      return DocumentTable.Row(
        [
          .text(growing.area.code), .text(growing.area.name), codes.isEmpty ? .none : .text(codes),
          .count(growing.parcels), .hectares(growing.land), .kilograms(growing.output),
        ], language)
    }
    return [
      .table(
        DocumentTable(
          key: "growingAreas", title: CompletionPhrases.areasHeading[language],
          columns: [
            language.column("area", CompletionPhrases.area, width: 0.14, .left),
            language.column("name", CompletionPhrases.areaName, width: 0.22, .left),
            language.column("codes", CompletionPhrases.officialCode, width: 0.31, .left),
            language.column("parcels", ReportPhrases.parcels, width: 0.08, .right),
            language.column("hectares", ReportPhrases.hectares, width: 0.11, .right),
            language.column("kilograms", CompletionPhrases.areaOutput, width: 0.14, .right),
          ], rows: rows)), .note(CompletionPhrases.areaTotal[language]),
    ]
  }

  func itemTable(
    _ key: String, _ title: Phrase, _ items: [(Phrase, DocumentValue)]
  ) -> DocumentTable {
    DocumentTable(
      key: key, title: title[language],
      columns: [
        language.column("item", CompletionPhrases.item, width: 0.75, .left),
        language.column("value", CompletionPhrases.value, width: 0.25, .right),
      ], rows: items.map { DocumentTable.Row([.text($0.0[language]), $0.1], language) })
  }
}
