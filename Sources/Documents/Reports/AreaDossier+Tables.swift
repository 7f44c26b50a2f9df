import Geospatial
import GrowingAreas
import Wording

extension AreaDossier {
  var generalTable: DocumentTable {
    let codes = area.officialCodes.map { "\($0.value) (\($0.scheme), \($0.market))" }.joined(separator: "; ")
    let toFill = DocumentValue.text(DossierPhrases.toFill[language])
    let hectares = land.hectares
    let expected = typicalYield.map { bounds in
      DocumentValue.text(
        language.number((bounds.lowerBound * hectares).rounded(), .exactly(0)) + " – "
          + language.number((bounds.upperBound * hectares).rounded(), .exactly(0)))
    }
    let items: [(Phrase, DocumentValue)] =
      [
        (DossierPhrases.codes, codes.isEmpty ? .none : .text(codes)),
        (DossierPhrases.representative, toFill), (CompletionPhrases.crop, .text(cropName)),
        (DossierPhrases.variety, toFill), (DossierPhrases.planted, toFill),
        (DossierPhrases.seedOrigin, toFill),
        (DossierPhrases.standard, toFill), (ReportPhrases.hectares, .hectares(land)),
        (DossierPhrases.sites, .count(sites.count)),
        (DossierPhrases.households, .count(Set(sites.compactMap(\.parcel.growerCode)).count)),
        (DossierPhrases.harvest, .text(season)), (DossierPhrases.expected, expected ?? .none),
      ] + meanOutput + [(DossierPhrases.market, toFill)]
    return DocumentTable(
      key: "general", title: DossierPhrases.generalHeading[language],
      columns: [
        language.column("item", CompletionPhrases.item, width: 0.5, .left),
        language.column("value", CompletionPhrases.value, width: 0.5, .left),
      ], rows: items.map { DocumentTable.Row([.text($0.0.text(language, years)), $0.1], language) })
  }

  /// Years that the mean output is taken from: the latest ones of a harvest, as the form asks for three to five.
  private var latestOutput: ArraySlice<AreaOutput> { output.prefix(5) }

  private var years: [String: String] { ["years": language.count(latestOutput.count)] }

  private var meanOutput: [(Phrase, DocumentValue)] {
    guard !output.isEmpty else { return [] }
    let sum = latestOutput.reduce(0) { $0 + $1.mass.value }
    return [(DossierPhrases.meanOutput, .kilograms(Kilograms(sum / Double(latestOutput.count))))]
  }

  /// Why the parcels add up to more than the area.
  var landNote: [DocumentBlock] {
    guard outlines.value - land.value >= 1 else { return [] }
    return [
      .note(
        DossierPhrases.landOnce.text(
          language,
          [
            "area": language.hectares(squareMetres: land.value),
            "sum": language.hectares(squareMetres: outlines.value),
          ]))
    ]
  }

  private var outlines: SquareMetres { sites.reduce(.zero) { $0 + $1.parcel.outline.area } }

  private var season: String {
    guard let from = crop?.harvestFrom, let to = crop?.harvestTo else {
      return ReportPhrases.noValue[language]
    }
    return "\(from.day)/\(from.month) – \(to.day)/\(to.month)"
  }

  var outputTable: DocumentTable {
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

  var parcelTable: DocumentTable {
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
        [.text(DossierPhrases.total[language]), .empty, .empty, .empty, .hectares(outlines)], language,
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

  var cornerTable: DocumentTable {
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
