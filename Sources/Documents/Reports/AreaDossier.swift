public import Geospatial
public import GrowingAreas
import Printing
public import Traceability
public import Wording

/// The dossier of a growing area, with what a code request asks for (Decision 3156/QĐ-BNN-TT, form 01). Names growers.
public struct AreaDossier: Sendable {
  /// A parcel of the area.
  public struct Site: Sendable {
    public var parcel: Parcel
    public var grower: Grower?
    /// Name of the village.
    public var village: String?
    /// When the area's crop was planted; nil when it is not known.
    public var planted: CalendarDate?
    /// Outer corners of each of its parts in VN-2000, without those that move the outline by less than a metre, as a walk
    /// has hundreds of; the first is not repeated at the end.
    public var corners: [[ProjectedPoint]]

    public init(
      parcel: Parcel, grower: Grower?, village: String?, planted: CalendarDate?, corners: [[ProjectedPoint]]
    ) {
      self.parcel = parcel
      self.grower = grower
      self.village = village
      self.planted = planted
      self.corners = corners.map(Self.thinned)
    }

    private static func thinned(_ ring: [ProjectedPoint]) -> [ProjectedPoint] {
      guard let crs = ring.first?.crs else { return [] }
      let points = ring.map { Point(x: $0.easting, y: $0.northing) }
      let kept = OutlineThinning.thinned(points, tolerance: 1)
      return (kept.isEmpty ? points : kept).map { ProjectedPoint(easting: $0.x, northing: $0.y, crs: crs) }
    }
  }

  public var area: GrowingArea
  public var commune: Commune
  public var crop: Crop?
  /// Whether it stands for years; sets the land a code needs.
  public var isPerennial: Bool
  /// In the order of codes.
  public var sites: [Site]
  /// Who speaks for the area; nil when nobody was named.
  public var representative: Grower?
  /// Which cooperative keeps it; nil for none.
  public var cooperative: Cooperative?
  /// Kilograms per hectare, from and to; nil when nothing is known.
  public var typicalYield: ClosedRange<Double>?
  /// The land the sites cover, each place once.
  public var land: SquareMetres
  /// What was harvested, the latest year first.
  public var output: [AreaOutput]
  public var plate: MapPlate?
  public var issuingUnit: IssuingUnit
  /// The day at whose end all this stood.
  public var asOf: CalendarDate
  /// The day the dossier is made; only its year is printed.
  public var reportDate: CalendarDate
  public var stamp: ReportStamp?
  public var language: Language

  public init(
    area: GrowingArea, commune: Commune, crop: Crop?, isPerennial: Bool, sites: [Site],
    representative: Grower?, cooperative: Cooperative?, land: SquareMetres,
    typicalYield: ClosedRange<Double>?, output: [AreaOutput], plate: MapPlate?,
    asOf: CalendarDate, reportDate: CalendarDate, stamp: ReportStamp?, language: Language
  ) {
    self.area = area
    self.commune = commune
    self.crop = crop
    self.isPerennial = isPerennial
    self.sites = sites
    self.representative = representative
    self.cooperative = cooperative
    self.land = land
    self.typicalYield = typicalYield
    self.output = output
    self.plate = plate
    issuingUnit = .generalServicesCentre(of: commune, language)
    self.asOf = asOf
    self.reportDate = reportDate
    self.stamp = stamp
    self.language = language
  }

  public var document: AdministrativeDocument {
    var appendices: [DocumentAppendix] = []
    if let plate { appendices.append(DocumentAppendix(title: plate.title, blocks: [.figure(plate)])) }
    appendices.append(
      DocumentAppendix(
        title: DossierPhrases.parcelsHeading[language], blocks: [.table(parcelTable)] + landNote))
    appendices.append(
      DocumentAppendix(
        title: DossierPhrases.verticesHeading[language],
        blocks: [.table(cornerTable), .note(DossierPhrases.cornersNote[language])]))
    return AdministrativeDocument(
      issuingUnit: issuingUnit, language: language, year: reportDate.year, kind: .dossier,
      subject: DossierPhrases.subject.text(language, ["area": area.name, "code": area.code]), stamp: stamp,
      body: body, appendices: appendices)
  }

  var cropName: String {
    guard let crop else { return area.cropCode }
    return language == .vi ? crop.nameVi : crop.nameEn
  }

  private var body: [DocumentBlock] {
    let introduction = DossierPhrases.introduction.text(
      language,
      [
        "date": language.longDate(year: asOf.year, month: asOf.month, day: asOf.day),
        "unit": issuingUnit.name, "area": area.name, "crop": cropName,
        "commune": CommuneName(commune.name).inFull(language),
      ])
    let limit = GrowingArea.minimumArea(isPerennial: isPerennial)
    let check = land < limit ? DossierPhrases.tooSmall : DossierPhrases.largeEnough
    let kind = isPerennial ? DossierPhrases.perennial : DossierPhrases.annual
    var blocks: [DocumentBlock] = [
      .paragraph(introduction), .heading("1. " + DossierPhrases.generalHeading[language]),
      .table(generalTable),
      .paragraph(
        check.text(
          language,
          [
            "area": language.hectares(squareMetres: land.value),
            "limit": language.hectares(squareMetres: limit.value, .upTo(1)), "kind": kind[language],
          ])), .heading("2. " + DossierPhrases.outputHeading[language]),
    ]
    blocks.append(output.isEmpty ? .paragraph(DossierPhrases.noOutput[language]) : .table(outputTable))
    return blocks + [.paragraph(DossierPhrases.closing.text(language, ["unit": issuingUnit.name]))]
  }
}
