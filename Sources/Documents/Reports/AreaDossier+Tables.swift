import Geospatial
import GrowingAreas
import Traceability
import Wording

extension AreaDossier {
  var generalTable: DocumentTable {
    let codes = area.officialCodes.map { code in
      let status = DossierPhrases.codeStatus[code.status.rawValue]?[language] ?? code.status.rawValue
      return "\(code.value) (\(code.scheme), \(code.market), \(status))"
    }.joined(separator: "; ")
    func stated(_ text: String) -> DocumentValue {
      .text(text.isEmpty ? DossierPhrases.toFill[language] : text)
    }
    let hectares = land.hectares
    let expected = typicalYield.map { bounds in
      DocumentValue.text(
        language.number((bounds.lowerBound * hectares).rounded(), .exactly(0)) + " – "
          + language.number((bounds.upperBound * hectares).rounded(), .exactly(0)))
    }
    let items: [(Phrase, DocumentValue)] =
      [
        (DossierPhrases.codes, codes.isEmpty ? .none : .text(codes)),
        (DossierPhrases.representative, stated(representatives)), (CompletionPhrases.crop, .text(cropName)),
        (DossierPhrases.variety, stated(varieties)), (DossierPhrases.planted, stated(plantedYears)),
        (DossierPhrases.seedOrigin, stated(area.seedOrigin)),
        (DossierPhrases.standard, stated(area.standard)), (ReportPhrases.hectares, .hectares(land)),
        (DossierPhrases.sites, .count(sites.count)),
        (DossierPhrases.households, .count(Set(sites.compactMap(\.parcel.growerCode)).count)),
        (DossierPhrases.harvest, .text(season)), (DossierPhrases.expected, expected ?? .none),
      ] + meanOutput + [(DossierPhrases.market, stated(area.market))]
    return DocumentTable(
      key: "general", title: DossierPhrases.generalHeading[language],
      columns: [
        language.column("item", CompletionPhrases.item, width: 0.5, .left),
        language.column("value", CompletionPhrases.value, width: 0.5, .left),
      ], rows: items.map { DocumentTable.Row([.text($0.0.text(language, years)), $0.1], language) })
  }

  /// People first, as the form asks for a person and a telephone.
  private var representatives: String {
    [
      [representative?.name, representative?.phone].compactMap(\.self),
      [cooperative?.name, cooperative?.phone].compactMap(\.self),
    ].filter { !$0.isEmpty }.map { $0.joined(separator: ", ") }.joined(separator: "; ")
  }

  /// Each variety with its land where there are several, the largest first; parcels of which none is known come last.
  private var varieties: String {
    var areas: [String?: SquareMetres] = [:]
    for site in sites { areas[site.parcel.variety, default: .zero] += site.parcel.outline.area }
    guard areas.count > 1 else { return areas.keys.first.flatMap(\.self) ?? "" }
    func order(_ variety: String?) -> (Int, Double, String) {
      (variety == nil ? 1 : 0, -areas[variety, default: .zero].value, variety ?? "")
    }
    return areas.keys.sorted { order($0) < order($1) }.map { variety in
      let name = variety ?? DossierPhrases.varietyUnknown[language]
      return "\(name) (\(language.hectares(squareMetres: areas[variety, default: .zero].value)) ha)"
    }.joined(separator: "; ")
  }

  /// From the first to the last year of planting, with what that makes the plants old.
  private var plantedYears: String {
    let years = sites.compactMap(\.planted?.year)
    guard let first = years.min(), let last = years.max() else { return "" }
    func range(_ from: Int, _ to: Int) -> String { from == to ? String(from) : "\(from)–\(to)" }
    let planted = DossierPhrases.plantedYears.text(
      language, ["years": range(first, last), "age": range(asOf.year - last, asOf.year - first)])
    let unknown = sites.count - years.count
    guard unknown > 0 else { return planted }
    return planted + "; "
      + DossierPhrases.plantedUnknown.text(language, ["count": language.count(unknown)])
  }

  /// Codes that were in force.
  private var codesInForce: DocumentValue {
    let codes = area.officialCodes.filter { $0.status == .active }.map(\.value)
    return codes.isEmpty ? .none : .text(codes.joined(separator: "; "))
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
        language.column("year", DossierPhrases.year, width: 0.15, .centre),
        language.column("codes", CompletionPhrases.officialCode, width: 0.4, .left),
        language.column("lots", DossierPhrases.lots, width: 0.15, .right),
        language.column("kilograms", DossierPhrases.kilograms, width: 0.3, .right),
      ],
      rows: output.map {
        DocumentTable.Row(
          [.text(String($0.year)), codesInForce, .count($0.lots), .kilograms($0.mass)], language)
      })
  }

  var parcelTable: DocumentTable {
    var rows = sites.enumerated().map { index, site in
      var row = DocumentTable.Row(
        [
          .text(site.parcel.code), site.grower.map { .text($0.name) } ?? .none,
          site.parcel.growerCode.map { .text($0) } ?? .none,
          site.village.map { .text($0) } ?? .none, site.parcel.variety.map { .text($0) } ?? .none,
          .hectares(site.parcel.outline.area),
        ], language)
      // Once for all its parcels in a row: names of villages are long.
      row.cells[3].isRepeated = index > 0 && site.village != nil && site.village == sites[index - 1].village
      return row
    }
    rows.append(
      DocumentTable.Row(
        [.text(DossierPhrases.total[language]), .empty, .empty, .empty, .empty, .hectares(outlines)],
        language,
        isTotal: true))
    return DocumentTable(
      key: "parcels", title: DossierPhrases.parcelsHeading[language],
      columns: [
        language.column("parcel", DossierPhrases.parcel, width: 0.13, .left),
        language.column("grower", DossierPhrases.grower, width: 0.26, .left),
        language.column("growerCode", DossierPhrases.growerCode, width: 0.12, .left),
        language.column("village", ReportPhrases.village, width: 0.19, .left),
        language.column("variety", DossierPhrases.variety, width: 0.16, .left),
        language.column("hectares", ReportPhrases.hectares, width: 0.14, .right, .sum),
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
