public import Geospatial
public import GrowingAreas
import Wording

/// What the later sections of a completion report tell, beyond the figures of villages.
public struct CompletionDetails: Sendable {
  /// Who does what.
  public var targets: [PlanTarget]
  /// For their names.
  public var crops: [Crop]
  /// In the order of villages.
  public var plates: [MapPlate]
  public var progress: WeeklyProgress
  public var quality: QualityFigures
  /// In words, the most frequent first.
  public var findings: [(text: String, count: Int)]
  public var growingAreas: [GrowingArea]
  /// Of the parcels on the map, by code.
  public var parcelAreas: [String: SquareMetres]
  public var traceability: TraceabilityFigures

  public init(
    targets: [PlanTarget], crops: [Crop], plates: [MapPlate], progress: WeeklyProgress,
    quality: QualityFigures, findings: [(text: String, count: Int)], growingAreas: [GrowingArea],
    parcelAreas: [String: SquareMetres], traceability: TraceabilityFigures
  ) {
    self.targets = targets
    self.crops = crops
    self.plates = plates
    self.progress = progress
    self.quality = quality
    self.findings = findings
    self.growingAreas = growingAreas
    self.parcelAreas = parcelAreas
    self.traceability = traceability
  }
}

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
          [.table(cropTable(details)), .note(CompletionPhrases.cropNote[language])]
        ))
    }
    let chart = ProgressChart(
      progress: details.progress, planned: figures.total.toMap.area, language: language)
    sections.append((CompletionPhrases.chartHeading, [.figure(chart)]))
    sections.append((CompletionPhrases.qualityHeading, quality(details)))
    sections.append((CompletionPhrases.areasHeading, areas(details)))
    sections.append((CompletionPhrases.traceHeading, [.table(traceability(details.traceability))]))
    return sections
  }

  // MARK: - Crops

  private func cropTable(_ details: CompletionDetails) -> DocumentTable {
    let names = Dictionary(
      details.crops.map { ($0.code, language == .vi ? $0.nameVi : $0.nameEn) },
      uniquingKeysWith: { a, _ in a })
    var rows: [DocumentTable.Row] = []
    for village in figures.villages {
      for row in village.crops {
        // Others than those that have a row; where there is no such row, all of them.
        let rest = village.crops.count == 1 ? CompletionPhrases.allCrops : CompletionPhrases.otherCrops
        let name = row.crop.map { names[$0] ?? $0 } ?? rest[language]
        rows.append(cropRow(village.name, name, row.figures))
      }
    }
    rows.append(cropRow(ReportPhrases.total[language], "", figures.total, isTotal: true))
    return DocumentTable(
      key: "crops", title: CompletionPhrases.cropsHeading[language],
      columns: [
        language.column("village", ReportPhrases.village, width: 0.18, .left),
        language.column("crop", CompletionPhrases.crop, width: 0.18, .left),
        language.column("plannedHectares", ReportPhrases.plan, ReportPhrases.hectares, width: 0.12, .right),
        language.column(
          "inReviewHectares", CompletionPhrases.inReview, ReportPhrases.hectares, width: 0.12, .right),
        language.column(
          "acceptedHectares", CompletionPhrases.accepted, ReportPhrases.hectares, width: 0.12, .right),
        language.column(
          "publishedHectares", CompletionPhrases.published, ReportPhrases.hectares, width: 0.13, .right),
        language.column("errorHectares", CompletionPhrases.errorHectares, width: 0.15, .right),
      ], rows: rows)
  }

  private func cropRow(
    _ village: String, _ crop: String, _ figures: MappedAgainstPlan, isTotal: Bool = false
  ) -> DocumentTable.Row {
    DocumentTable.Row(
      [
        .text(village), .text(crop), .hectares(figures.plannedArea), .hectares(figures[.inReview].area),
        .hectares(figures[.accepted].area), .hectares(figures[.published].area),
        DocumentValue(hectares: figures.mappedAreaStandardError),
      ], language, isTotal: isTotal)
  }

  // MARK: - Quality, growing areas, traceability

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
      ], rows: details.findings.map { DocumentTable.Row([.text($0.text), .count($0.count)], language) })
    return [.table(table), .table(findings)]
  }

  private func areas(_ details: CompletionDetails) -> [DocumentBlock] {
    guard !details.growingAreas.isEmpty else { return [.paragraph(CompletionPhrases.noAreas[language])] }
    let rows = details.growingAreas.map { area in
      let parcels = area.parcelCodes.compactMap { details.parcelAreas[$0] }
      let codes = area.officialCodes.map(\.value).joined(separator: ", ")
      return DocumentTable.Row(
        [
          .text(area.code), .text(area.name), codes.isEmpty ? .none : .text(codes), .count(parcels.count),
          .hectares(parcels.reduce(.zero, +)),
        ], language)
    }
    return [
      .table(
        DocumentTable(
          key: "growingAreas", title: CompletionPhrases.areasHeading[language],
          columns: [
            language.column("area", CompletionPhrases.area, width: 0.18, .left),
            language.column("name", CompletionPhrases.areaName, width: 0.3, .left),
            language.column("codes", CompletionPhrases.officialCode, width: 0.26, .left),
            language.column("parcels", ReportPhrases.parcels, width: 0.11, .right),
            language.column("hectares", ReportPhrases.hectares, width: 0.15, .right),
          ], rows: rows))
    ]
  }

  private func traceability(_ figures: TraceabilityFigures) -> DocumentTable {
    let mapped = self.figures.total.mappedParcels
    let share = mapped > 0 ? Double(figures.parcelsWithLot) / Double(mapped) : nil
    return itemTable(
      "traceability", CompletionPhrases.traceHeading,
      [
        (CompletionPhrases.lots, .count(figures.lots)),
        (CompletionPhrases.parcelsWithLot, .count(figures.parcelsWithLot)),
        (CompletionPhrases.shareWithLot, DocumentValue(share: share)),
        (CompletionPhrases.labels, .count(figures.labels)),
        (CompletionPhrases.held, .count(figures.lotsHeld)),
      ])
  }

  private func itemTable(
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
