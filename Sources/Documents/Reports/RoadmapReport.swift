import Geospatial
public import GrowingAreas
public import Wording

/// The plan as a document: aim, milestones, and each target clear in six ways (*6 rõ*).
public struct RoadmapReport: Sendable {
  public var commune: Commune
  /// For their names, and to name those without a target.
  public var villages: [Village]
  public var crops: [Crop]
  /// In the order they shall stand in.
  public var targets: [PlanTarget]
  /// The day at whose end these targets were the plan.
  public var asOf: CalendarDate
  public var issuingUnit: IssuingUnit
  /// The day the document is made; only its year is printed.
  public var reportDate: CalendarDate
  public var stamp: ReportStamp?
  public var language: Language

  public init(
    commune: Commune, villages: [Village], crops: [Crop], targets: [PlanTarget], asOf: CalendarDate,
    reportDate: CalendarDate, stamp: ReportStamp? = nil, language: Language
  ) {
    self.commune = commune
    self.villages = villages
    self.crops = crops
    self.targets = targets
    self.asOf = asOf
    issuingUnit = .generalServicesCentre(of: commune, language)
    self.reportDate = reportDate
    self.stamp = stamp
    self.language = language
  }

  public var document: AdministrativeDocument {
    AdministrativeDocument(
      issuingUnit: issuingUnit, language: language, year: reportDate.year, kind: .plan,
      subject: RoadmapPhrases.subject.text(language, ["commune": CommuneName(commune.name).inFull(language)]),
      stamp: stamp,
      body: body,
      appendices: targets.isEmpty
        ? []
        : [
          DocumentAppendix(
            title: RoadmapPhrases.appendixTitle[language], blocks: [.table(sixPointsTable)],
            isLandscape: true)
        ])
  }

  private var body: [DocumentBlock] {
    var sections: [(Phrase, [DocumentBlock])] = [(RoadmapPhrases.aimHeading, aim)]
    if !targets.isEmpty {
      sections.append((RoadmapPhrases.milestonesHeading, [.table(milestonesTable)]))
      sections.append((RoadmapPhrases.assignmentHeading, assignment))
    }
    let introduction = RoadmapPhrases.introduction.text(
      language,
      [
        "commune": CommuneName(commune.name).inFull(language), "unit": issuingUnit.name,
        "date": language.longDate(year: asOf.year, month: asOf.month, day: asOf.day),
      ])
    return [.paragraph(introduction)]
      + sections.enumerated().flatMap { index, section in
        [.heading("\(index + 1). \(section.0[language])")] + section.1
      } + [.paragraph(RoadmapPhrases.closing.text(language, ["unit": issuingUnit.name]))]
  }

  private var aim: [DocumentBlock] {
    guard !targets.isEmpty else { return [.paragraph(RoadmapPhrases.noTargets[language])] }
    return landAim + sownAim + villagesWithoutTarget
  }

  private var landAim: [DocumentBlock] {
    let targets = targets.filter { $0.kind == .land }
    guard let last = targets.map(\.due).max() else { return [] }
    let aim = RoadmapPhrases.aim.text(
      language,
      [
        "parcels": language.count(targets.reduce(0) { $0 + $1.parcels }),
        "area": language.hectares(squareMetres: targets.reduce(0) { $0 + $1.area.value }),
        "villages": language.count(Set(targets.map(\.village)).count),
        "date": language.longDate(year: last.year, month: last.month, day: last.day),
      ])
    return [.paragraph(aim)]
  }

  private var sownAim: [DocumentBlock] {
    let sown = targets.filter { $0.kind == .sown }
    guard !sown.isEmpty else { return [] }
    let area = language.hectares(squareMetres: sown.reduce(0) { $0 + $1.area.value })
    return [.paragraph(RoadmapPhrases.sownAim.text(language, ["area": area]))]
  }

  private var villagesWithoutTarget: [DocumentBlock] {
    let planned = Set(targets.map(\.village))
    let others = villages.filter { !planned.contains($0.code) }.map(\.name)
    guard !others.isEmpty else { return [] }
    let names = ["villages": others.joined(separator: ", ")]
    return [.paragraph(RoadmapPhrases.villagesWithoutTarget.text(language, names))]
  }

  private var assignment: [DocumentBlock] {
    var lines: [String] = []
    for point in ClearPoint.allCases {
      let open = targets.filter { $0.unclear.contains(point) }
      guard !open.isEmpty else { continue }
      var names: [String] = []
      for target in open where !names.contains(villageName(target)) { names.append(villageName(target)) }
      lines.append(
        RoadmapPhrases.stillUnclear.text(
          language,
          [
            "point": language == .vi ? pointName(point).lowercased() : pointName(point),
            "count": language.count(open.count), "villages": names.joined(separator: ", "),
          ]))
    }
    return [.paragraph(RoadmapPhrases.assignment[language])] + listed(lines).map { .item($0) }
  }

  func pointName(_ point: ClearPoint) -> String { RoadmapPhrases.points[point.rawValue]![language] }

  func villageName(_ target: PlanTarget) -> String {
    villages.first { $0.code == target.village }?.name ?? target.village
  }

  func date(_ day: CalendarDate) -> String {
    language.date(year: day.year, month: day.month, day: day.day)
  }
}
