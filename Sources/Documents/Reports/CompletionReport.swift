public import Geospatial
public import GrowingAreas
import Printing
public import Wording

/// What a quarter brought onto the map, village by village against the plan, for a leader to sign.
///
/// Every form (PDF, HTML) carries the same words and figures.
public struct CompletionReport: Sendable {
  public var figures: CompletionFigures
  public var commune: Commune
  /// For the map; those without an outline are left out there, and the map says so.
  public var villages: [Village]
  public var parcels: [MultiPolygon]
  public var issuingUnit: IssuingUnit
  /// The day the report is made; only its year is printed, day and month are written when it is signed.
  public var reportDate: CalendarDate
  public var stamp: ReportStamp?
  /// The later sections, the six points and the plates; nil leaves them out.
  public var details: CompletionDetails?
  public var language: Language

  /// - Parameters:
  ///   - issuingUnit: nil for the General Services Centre of the commune.
  ///   - reportDate: nil for the day the figures are of.
  public init(
    figures: CompletionFigures, commune: Commune, villages: [Village], parcels: [MultiPolygon],
    issuingUnit: IssuingUnit? = nil, reportDate: CalendarDate? = nil, stamp: ReportStamp? = nil,
    details: CompletionDetails? = nil, language: Language
  ) {
    self.figures = figures
    self.commune = commune
    self.villages = villages
    self.parcels = parcels
    self.issuingUnit = issuingUnit ?? .generalServicesCentre(of: commune, language)
    self.reportDate = reportDate ?? figures.asOf
    self.stamp = stamp
    self.details = details
    self.language = language
  }

  /// Writes the report as PDF, A4; the caller gives a temporary name and renames it, or removes it after a refusal.
  /// - Parameter creationDate: `YYYY-MM-DDThh:mm:ss+hh:mm`, nil for the beginning of the report's day; the same
  ///   report and date give the same bytes on one machine.
  /// - Throws: `outputFailed` when the file cannot be written, `missingSoftware` when a font is not installed.
  public func writePDF(to path: String, creationDate: String? = nil) throws(Refusal) {
    try document.writePDF(to: path, creationDate: creationDate ?? "\(reportDate)T00:00:00+07:00")
  }

  /// The report as one HTML document that needs nothing else: no script, no file beside it, no address.
  public func html() -> String { document.html() }

  public var document: AdministrativeDocument {
    AdministrativeDocument(
      issuingUnit: issuingUnit, language: language, year: reportDate.year,
      kind: .report,
      subject: ReportPhrases.completionSubject.text(language, ["quarter": quarterText]), stamp: stamp,
      body: body,
      appendices: appendices)
  }

  private var appendices: [DocumentAppendix] {
    var appendices: [DocumentAppendix] = []
    if hasMap { appendices.append(DocumentAppendix(title: map.heading, blocks: [.figure(map)])) }
    guard let details else { return appendices }
    if !details.targets.isEmpty {
      let roadmap = RoadmapReport(
        commune: commune, villages: villages, crops: details.crops, targets: details.targets,
        asOf: figures.asOf, reportDate: reportDate, language: language)
      appendices.append(
        DocumentAppendix(
          title: CompletionPhrases.sixPointsTitle[language], blocks: [.table(roadmap.sixPointsTable)],
          isLandscape: true))
    }
    let plates = details.plates.filter { _ in hasMap }
    if !plates.isEmpty {
      appendices.append(
        DocumentAppendix(
          title: CompletionPhrases.platesTitle[language],
          blocks: plates.flatMap { [.heading($0.title), .figure($0)] }))
    }
    return appendices
  }

  /// Whether there is any outline to draw.
  var hasMap: Bool {
    commune.boundary?.isEmpty == false || villages.contains { $0.outline?.isEmpty == false }
      || !parcels.isEmpty
  }

  /// The map of the report by itself.
  public var map: CompletionMap {
    CompletionMap(
      figures: figures, commune: commune, villages: villages, parcels: parcels, language: language)
  }

  private var quarterText: String {
    language.quarter(year: figures.quarter.year, number: figures.quarter.number)
  }
}
