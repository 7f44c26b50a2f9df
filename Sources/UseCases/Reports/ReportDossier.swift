import Documents
import Geospatial
public import GrowingAreas
import Registry
import Wording

extension Office {
  /// Writes the dossier of a growing area for a code request. It names growers: private.
  /// - Throws: `Refusal` unknownRecord, outputExists, outputFailed, invalidField for another ending.
  public func reportDossier(ofArea code: String, to output: ReportOutput) throws -> GrowingArea {
    try output.check()
    let dossier = try registry.read { reading in
      guard let area = try reading.growingArea(code) else {
        throw Refusal(.unknownRecord, code, ["kind": .text("growing-area")])
      }
      let commune = try reading.commune()
      let crops = try reading.crops()
      let transformer = try Self.vn2000(of: commune)
      let parcels = try area.parcelCodes.compactMap { try reading.parcel($0) }.filter { $0.state != .retired }
      let growers = try Dictionary(
        reading.growers().map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      let villages = try Dictionary(
        reading.villages().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
      let typical = try GeoData.typicalYield(ofCrop: area.cropCode)
      return AreaDossier(
        area: area, commune: commune, crop: crops.first { $0.code == area.cropCode },
        isPerennial: try GeoData.isPerennial(area.cropCode),
        sites: parcels.map { parcel in
          AreaDossier.Site(
            parcel: parcel, grower: parcel.growerCode.flatMap { growers[$0] },
            village: parcel.villageCode.flatMap { villages[$0] },
            corners: (try? parcel.outline.shape.polygons.map {
              try transformer.project(Array($0.shell.points))
            }) ?? [])
        },
        land: try landCountedOnce(parcels.map { ($0.outline.shape, $0.outline.area) }).reduce(.zero, +),
        typicalYield: typical, output: try reading.outputByYear(ofArea: code),
        plate: try Self.plate(
          DossierPhrases.mapTitle[output.language], nil, parcels, crops, transformer, output.language),
        reportDate: today, stamp: try stamp(asOf: .end(of: today), reading), language: output.language)
    }
    try writeReport(dossier.document, .dossier, of: code, to: output)
    return dossier.area
  }
}
