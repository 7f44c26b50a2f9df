import Documents
import Geospatial
public import GrowingAreas
import Registry
import Wording

extension Office {
  /// Writes the dossier of a growing area for a code request. It names growers: private.
  ///
  /// Areas, parcels, harvests and planting are those of the day; names and telephones of people and cooperatives are those
  /// of now, since somebody who was erased is named in no report that is made later.
  /// - Parameter asOf: the day at whose end it stood so; nil for today, up to now.
  /// - Throws: `Refusal` unknownRecord, also for an area that was not there yet; outputExists, outputFailed, invalidField for
  ///   another ending or a day to come.
  public func reportDossier(
    ofArea code: String, asOf: CalendarDate? = nil, to output: ReportOutput
  ) throws -> GrowingArea {
    try output.check()
    let moment = OfficeTime.end(of: try pastDay(asOf))
    let dossier = try registry.read { reading in
      try self.dossier(ofArea: code, asOf: moment, reading, output.language)
    }
    try writeReport(dossier.document, .dossier, of: code, to: output)
    return dossier.area
  }

  private func dossier(
    ofArea code: String, asOf moment: OfficeTime, _ reading: RegistryReading, _ language: Language
  ) throws -> AreaDossier {
    guard let area = try reading.growingAreas(asOf: moment).first(where: { $0.code == code }) else {
      throw Refusal(.unknownRecord, code, ["kind": .text("growing-area")])
    }
    let commune = try reading.commune()
    let crops = try reading.crops()
    let transformer = try Self.vn2000(of: commune)
    let members = Set(area.parcelCodes)
    var parcels: [Parcel] = []
    try reading.eachParcel(asOf: moment) { if members.contains($0.code) { parcels.append($0) } }
    let growers = Dictionary(try reading.growers().map { ($0.code, $0) }) { first, _ in first }
    let villages = Dictionary(try reading.villages(asOf: moment).map { ($0.code, $0.name) }) { first, _ in
      first
    }
    let planted = try reading.plantingDays(of: area.cropCode, asOf: moment)
    return AreaDossier(
      area: area, commune: commune, crop: crops.first { $0.code == area.cropCode },
      isPerennial: try GeoData.isPerennial(area.cropCode),
      sites: parcels.map { parcel in
        AreaDossier.Site(
          parcel: parcel, grower: parcel.growerCode.flatMap { growers[$0] },
          village: parcel.villageCode.flatMap { villages[$0] }, planted: planted[parcel.code],
          corners: (try? parcel.outline.shape.polygons.map {
            try transformer.project(Array($0.shell.points))
          }) ?? [])
      },
      representative: area.representative.flatMap { growers[$0] },
      cooperative: try area.cooperative.flatMap(reading.cooperative),
      land: try landCountedOnce(parcels.map { ($0.outline.shape, $0.outline.area) }).reduce(.zero, +),
      typicalYield: try GeoData.typicalYield(ofCrop: area.cropCode),
      output: try reading.outputByYear(ofArea: code, asOf: moment),
      plate: try Self.plate(DossierPhrases.mapTitle[language], nil, parcels, crops, transformer, language),
      asOf: moment.day, reportDate: today, stamp: try stamp(asOf: moment, reading), language: language)
  }
}
