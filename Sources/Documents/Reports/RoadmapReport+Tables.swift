import Geospatial
import GrowingAreas
import Wording

extension RoadmapReport {
  /// One row per due day, earliest first.
  var milestonesTable: DocumentTable {
    let milestones = RoadmapMilestone.milestones(of: targets)
    let planned = milestones.last?.areaByThen.value ?? 0
    return DocumentTable(
      key: "milestones", title: RoadmapPhrases.milestonesHeading[language],
      columns: [
        language.column("ordinal", ReportPhrases.ordinal, width: 0.07, .centre),
        language.column("due", ReportPhrases.due, width: 0.17, .centre),
        language.column("villages", RoadmapPhrases.villages, RoadmapPhrases.dueThen, width: 0.11),
        language.column("parcels", ReportPhrases.parcels, RoadmapPhrases.dueThen, width: 0.11),
        language.column("hectares", ReportPhrases.hectares, RoadmapPhrases.dueThen, width: 0.145),
        language.column("parcelsByThen", ReportPhrases.parcels, RoadmapPhrases.byThen, width: 0.11),
        language.column("hectaresByThen", ReportPhrases.hectares, RoadmapPhrases.byThen, width: 0.145),
        language.column("shareByThen", RoadmapPhrases.shareByThen, width: 0.14),
      ],
      rows: milestones.enumerated().map { index, milestone in
        let share = planned > 0 ? milestone.areaByThen.value / planned : nil
        return DocumentTable.Row(
          [
            .count(index + 1), .day(milestone.due), .count(milestone.villages), .count(milestone.parcels),
            .hectares(milestone.area), .count(milestone.parcelsByThen), .hectares(milestone.areaByThen),
            DocumentValue(share: share),
          ], language)
      })
  }

  /// One row per target, with a column for each of the six points.
  var sixPointsTable: DocumentTable {
    func column(
      _ key: String, _ title: String, _ width: Double, _ alignment: DocumentTable.Alignment = .left
    ) -> DocumentTable.Column {
      DocumentTable.Column(key: key, title: title, group: nil, width: width, alignment: alignment)
    }
    let widths: [(ClearPoint, Double)] = [
      (.task, 0.17), (.person, 0.12), (.responsibility, 0.13), (.time, 0.14), (.result, 0.14), (.means, 0.12),
    ]
    return DocumentTable(
      key: "targets", title: RoadmapPhrases.appendixTitle[language],
      columns: [
        column("ordinal", ReportPhrases.ordinal[language], 0.05, .centre),
        column("village", ReportPhrases.village[language], 0.13),
      ] + widths.map { column($0.0.rawValue, pointName($0.0), $0.1) },
      rows: targets.enumerated().map { index, target in
        DocumentTable.Row(
          cells: [
            DocumentTable.Cell(.count(index + 1), language),
            DocumentTable.Cell(.text(villageName(target)), language),
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
      ? DocumentTable.Cell(.text(RoadmapPhrases.unclear[language]), language, isBold: true)
      : DocumentTable.Cell(.text(text), language)
  }

  private func time(of target: PlanTarget) -> String {
    let due = ["date": date(target.due)]
    let end =
      target.newDue.map { newDue in
        RoadmapPhrases.untilAnew.text(
          language, due.merging(["newDate": date(newDue)]) { first, _ in first })
      } ?? RoadmapPhrases.until.text(language, due)
    guard let start = target.start else { return end }
    return RoadmapPhrases.from.text(language, ["start": date(start), "time": end])
  }

  private func cropName(_ target: PlanTarget) -> String {
    guard let code = target.crop else { return RoadmapPhrases.allCrops[language] }
    guard let crop = crops.first(where: { $0.code == code }) else { return code }
    let name = language == .vi ? crop.nameVi : crop.nameEn
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}
