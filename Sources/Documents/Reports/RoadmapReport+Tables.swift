import Geospatial
import GrowingAreas
import Wording

extension RoadmapReport {
  /// One row per due day, earliest first.
  var milestonesTable: DocumentTable {
    let milestones = RoadmapMilestone.milestones(of: targets)
    let planned = milestones.last?.areaByThen.value ?? 0
    func column(
      _ title: Phrase, _ group: Phrase? = nil, width: Double, _ alignment: DocumentTable.Alignment = .right
    ) -> DocumentTable.Column {
      DocumentTable.Column(
        title: title[language], group: group?[language], width: width, alignment: alignment)
    }
    return DocumentTable(
      columns: [
        column(ReportPhrases.ordinal, width: 0.07, .centre), column(ReportPhrases.due, width: 0.17, .centre),
        column(RoadmapPhrases.villages, RoadmapPhrases.dueThen, width: 0.11),
        column(ReportPhrases.parcels, RoadmapPhrases.dueThen, width: 0.11),
        column(ReportPhrases.hectares, RoadmapPhrases.dueThen, width: 0.145),
        column(ReportPhrases.parcels, RoadmapPhrases.byThen, width: 0.11),
        column(ReportPhrases.hectares, RoadmapPhrases.byThen, width: 0.145),
        column(RoadmapPhrases.shareByThen, width: 0.14),
      ],
      rows: milestones.enumerated().map { index, milestone in
        let share =
          planned > 0
          ? language.percent(milestone.areaByThen.value / planned) : ReportPhrases.noValue[language]
        return DocumentTable.Row([
          language.count(index + 1), date(milestone.due), language.count(milestone.villages),
          language.count(milestone.parcels), language.hectares(squareMetres: milestone.area.value),
          language.count(milestone.parcelsByThen),
          language.hectares(squareMetres: milestone.areaByThen.value), share,
        ])
      })
  }

  /// One row per target, with a column for each of the six points.
  var sixPointsTable: DocumentTable {
    func column(_ title: String, _ width: Double, _ alignment: DocumentTable.Alignment = .left)
      -> DocumentTable.Column
    {
      DocumentTable.Column(title: title, group: nil, width: width, alignment: alignment)
    }
    let widths: [(ClearPoint, Double)] = [
      (.task, 0.19), (.person, 0.13), (.responsibility, 0.13), (.time, 0.11), (.result, 0.14), (.means, 0.12),
    ]
    return DocumentTable(
      columns: [
        column(ReportPhrases.ordinal[language], 0.05, .centre), column(ReportPhrases.village[language], 0.13),
      ] + widths.map { column(pointName($0.0), $0.1) },
      rows: targets.enumerated().map { index, target in
        DocumentTable.Row(
          cells: [
            DocumentTable.Cell(text: language.count(index + 1)),
            DocumentTable.Cell(text: villageName(target)),
          ] + widths.map { cell($0.0, of: target) })
      })
  }

  private func cell(_ point: ClearPoint, of target: PlanTarget) -> DocumentTable.Cell {
    let text =
      switch point {
      case .task:
        (target.kind == .land ? RoadmapPhrases.task : RoadmapPhrases.sownTask).text(
          language,
          [
            "parcels": language.count(target.parcels),
            "area": language.hectares(squareMetres: target.area.value), "crop": cropName(target),
          ])
      case .person: target.person
      case .responsibility: target.responsible
      case .time: time(of: target)
      case .result: target.result
      case .means: target.means
      }
    return text.isEmpty
      ? DocumentTable.Cell(text: RoadmapPhrases.unclear[language], isBold: true)
      : DocumentTable.Cell(text: text)
  }

  private func time(of target: PlanTarget) -> String {
    let due = ["date": date(target.due)]
    guard let newDue = target.newDue else { return RoadmapPhrases.until.text(language, due) }
    return RoadmapPhrases.untilAnew.text(
      language, due.merging(["newDate": date(newDue)]) { first, _ in first })
  }

  private func cropName(_ target: PlanTarget) -> String {
    guard let code = target.crop else { return RoadmapPhrases.allCrops[language] }
    guard let crop = crops.first(where: { $0.code == code }) else { return code }
    let name = language == .vi ? crop.nameVi : crop.nameEn
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}
