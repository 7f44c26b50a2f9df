public import Geospatial
public import GrowingAreas
import Printing
public import Wording

/// The dossier of a growing area, with what a code request asks for (Decision 3156/QĐ-BNN-TT, form 01). Names growers.
public struct AreaDossier: Sendable {
  /// A parcel of the area.
  public struct Site: Sendable {
    public var parcel: Parcel
    public var grower: Grower?
    /// Name of the village.
    public var village: String?
    /// Outer corners of each of its parts in VN-2000, without those that move the outline by less than a metre, as a walk
    /// has hundreds of; the first is not repeated at the end.
    public var corners: [[ProjectedPoint]]

    public init(parcel: Parcel, grower: Grower?, village: String?, corners: [[ProjectedPoint]]) {
      self.parcel = parcel
      self.grower = grower
      self.village = village
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
  /// Kilograms per hectare, from and to; nil when nothing is known.
  public var typicalYield: ClosedRange<Double>?
  /// What was harvested, the latest year first.
  public var output: [AreaOutput]
  public var plate: MapPlate?
  public var issuingUnit: IssuingUnit
  public var reportDate: CalendarDate
  public var stamp: ReportStamp?
  public var language: Language

  public init(
    area: GrowingArea, commune: Commune, crop: Crop?, isPerennial: Bool, sites: [Site],
    typicalYield: ClosedRange<Double>?,
    output: [AreaOutput], plate: MapPlate?, reportDate: CalendarDate, stamp: ReportStamp?, language: Language
  ) {
    self.area = area
    self.commune = commune
    self.crop = crop
    self.isPerennial = isPerennial
    self.sites = sites
    self.typicalYield = typicalYield
    self.output = output
    self.plate = plate
    issuingUnit = .generalServicesCentre(of: commune, language)
    self.reportDate = reportDate
    self.stamp = stamp
    self.language = language
  }

  public var document: AdministrativeDocument {
    var appendices: [DocumentAppendix] = []
    if let plate { appendices.append(DocumentAppendix(title: plate.title, blocks: [.figure(plate)])) }
    appendices.append(
      DocumentAppendix(title: DossierPhrases.parcelsHeading[language], blocks: [.table(parcelTable)]))
    appendices.append(
      DocumentAppendix(
        title: DossierPhrases.verticesHeading[language],
        blocks: [.table(cornerTable), .note(DossierPhrases.cornersNote[language])]))
    return AdministrativeDocument(
      issuingUnit: issuingUnit, language: language, year: reportDate.year, kind: .dossier,
      subject: DossierPhrases.subject.text(language, ["area": area.name, "code": area.code]), stamp: stamp,
      body: body, appendices: appendices)
  }

  private var size: SquareMetres { sites.reduce(.zero) { $0 + $1.parcel.outline.area } }

  private var cropName: String {
    guard let crop else { return area.cropCode }
    return language == .vi ? crop.nameVi : crop.nameEn
  }

  private var body: [DocumentBlock] {
    let introduction = DossierPhrases.introduction.text(
      language,
      [
        "unit": issuingUnit.name, "area": area.name, "crop": cropName,
        "commune": CommuneName(commune.name).inFull(language),
      ])
    let limit = GrowingArea.minimumArea(isPerennial: isPerennial)
    let check = size < limit ? DossierPhrases.tooSmall : DossierPhrases.largeEnough
    var blocks: [DocumentBlock] = [
      .paragraph(introduction), .heading("1. " + DossierPhrases.generalHeading[language]),
      .table(generalTable),
      .paragraph(
        check.text(
          language,
          [
            "area": language.hectares(squareMetres: size.value),
            "limit": language.hectares(squareMetres: limit.value, .upTo(1)),
          ])), .heading("2. " + DossierPhrases.outputHeading[language]),
    ]
    blocks.append(output.isEmpty ? .paragraph(DossierPhrases.noOutput[language]) : .table(outputTable))
    return blocks + [.paragraph(DossierPhrases.closing.text(language, ["unit": issuingUnit.name]))]
  }

  // MARK: - Tables

  private var generalTable: DocumentTable {
    let codes = area.officialCodes.map { "\($0.value) (\($0.scheme), \($0.market))" }.joined(separator: "; ")
    let toFill = DocumentValue.text(DossierPhrases.toFill[language])
    let hectares = size.hectares
    let expected = typicalYield.map { bounds in
      DocumentValue.text(
        language.number((bounds.lowerBound * hectares).rounded(), .exactly(0)) + " – "
          + language.number((bounds.upperBound * hectares).rounded(), .exactly(0)))
    }
    let items: [(Phrase, DocumentValue)] = [
      (DossierPhrases.codes, codes.isEmpty ? .none : .text(codes)),
      (CompletionPhrases.crop, .text(cropName)), (DossierPhrases.variety, toFill),
      (DossierPhrases.standard, toFill), (ReportPhrases.hectares, .hectares(size)),
      (DossierPhrases.sites, .count(sites.count)),
      (DossierPhrases.households, .count(Set(sites.compactMap(\.parcel.growerCode)).count)),
      (DossierPhrases.harvest, .text(season)), (DossierPhrases.expected, expected ?? .none),
    ]
    return DocumentTable(
      key: "general", title: DossierPhrases.generalHeading[language],
      columns: [
        language.column("item", CompletionPhrases.item, width: 0.5, .left),
        language.column("value", CompletionPhrases.value, width: 0.5, .left),
      ], rows: items.map { DocumentTable.Row([.text($0.0[language]), $0.1], language) })
  }

  private var season: String {
    guard let from = crop?.harvestFrom, let to = crop?.harvestTo else {
      return ReportPhrases.noValue[language]
    }
    return "\(from.day)/\(from.month) – \(to.day)/\(to.month)"
  }

  private var outputTable: DocumentTable {
    DocumentTable(
      key: "output", title: DossierPhrases.outputHeading[language],
      columns: [
        language.column("year", DossierPhrases.year, width: 0.3, .centre),
        language.column("lots", DossierPhrases.lots, width: 0.3, .right),
        language.column("kilograms", DossierPhrases.kilograms, width: 0.4, .right),
      ],
      rows: output.map {
        DocumentTable.Row([.text(String($0.year)), .count($0.lots), .kilograms($0.mass)], language)
      })
  }

  private var parcelTable: DocumentTable {
    var rows = sites.map { site in
      DocumentTable.Row(
        [
          .text(site.parcel.code), site.grower.map { .text($0.name) } ?? .none,
          site.parcel.growerCode.map { .text($0) } ?? .none,
          site.village.map { .text($0) } ?? .none,
          .hectares(site.parcel.outline.area),
        ], language)
    }
    rows.append(
      DocumentTable.Row(
        [.text(DossierPhrases.total[language]), .empty, .empty, .empty, .hectares(size)], language,
        isTotal: true))
    return DocumentTable(
      key: "parcels", title: DossierPhrases.parcelsHeading[language],
      columns: [
        language.column("parcel", DossierPhrases.parcel, width: 0.16, .left),
        language.column("grower", DossierPhrases.grower, width: 0.34, .left),
        language.column("growerCode", DossierPhrases.growerCode, width: 0.15, .left),
        language.column("village", ReportPhrases.village, width: 0.2, .left),
        language.column("hectares", ReportPhrases.hectares, width: 0.15, .right, .sum),
      ], rows: rows)
  }

  private var cornerTable: DocumentTable {
    var rows: [DocumentTable.Row] = []
    for site in sites {
      for (index, corner) in site.corners.joined().enumerated() {
        rows.append(
          DocumentTable.Row(
            [
              .text(site.parcel.code), .count(index + 1), .number(corner.northing, decimals: 2),
              .number(corner.easting, decimals: 2),
            ], language))
      }
    }
    return DocumentTable(
      key: "corners", title: DossierPhrases.verticesHeading[language],
      columns: [
        language.column("parcel", DossierPhrases.parcel, width: 0.25, .left),
        language.column("corner", DossierPhrases.corner, width: 0.15, .right),
        language.column("northing", DossierPhrases.northing, width: 0.3, .right),
        language.column("easting", DossierPhrases.easting, width: 0.3, .right),
      ], rows: rows)
  }
}
